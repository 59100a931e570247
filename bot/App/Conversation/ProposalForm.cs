using System.Globalization;
using CollectionsBot.Cards;

namespace CollectionsBot.App;

/// <summary>What the form of a proposal says, checked field by field.</summary>
/// <param name="Propose">Makes the command; null when a field is wrong.</param>
/// <param name="Errors">What is wrong, by field.</param>
internal sealed record ProposalForm(Func<Stamp, Proposal>? Propose, IReadOnlyDictionary<string, string> Errors)
{
    private const int NumberLengthMax = 40;

    /// <summary>The fields as they came back.</summary>
    public static ProposalDraft DraftOf(Pressed pressed, RequestKind kind) => new(ActionValues.Nonce(pressed), kind)
    {
        Amount = Bounded(pressed[ProposalCard.Amount], NumberLengthMax),
        Currency = Bounded(pressed[ProposalCard.AmountCurrency], 3),
        DownPayment = Bounded(pressed[ProposalCard.DownPayment], NumberLengthMax),
        Count = Bounded(pressed[ProposalCard.Count], NumberLengthMax),
        Frequency = Bounded(pressed[ProposalCard.Frequency], NumberLengthMax),
        Date = Bounded(pressed[ProposalCard.Date], NumberLengthMax),
        Agency = Bounded(pressed[ProposalCard.Agency], PlacementTerms.AgencyLengthMax),
        Why = Bounded(pressed[ProposalCard.Why], TextInput.MaxMaxLength),
    };

    /// <summary>The field beside which a refusal is said.</summary>
    public static string FieldOf(Refusal refusal) => refusal.Reason switch
    {
        RefusalReason.AmountNotPositive or RefusalReason.AmountAboveDebt or RefusalReason.NothingGivenUp or RefusalReason.CurrenciesMixed => ProposalCard.Amount,
        RefusalReason.DateTooEarly or RefusalReason.DateTooFar => ProposalCard.Date,
        RefusalReason.PlanScheduleInvalid or RefusalReason.InstalmentNothing => ProposalCard.Count,
        RefusalReason.AgencyUnknown => ProposalCard.Agency,
        RefusalReason.ReasonMissing or RefusalReason.TextTooLong => ProposalCard.Why,
        _ => "",
    };

    /// <summary>Reads the fields. Whether they make sense for the account is for the core to say.</summary>
    public static ProposalForm Read(ProposalDraft draft, AccountView view, CultureInfo culture, string? askedIn)
    {
        var errors = new Dictionary<string, string>();
        var owed = view.Balances.Where(b => b.Total.IsPositive).ToList();
        var main = owed.Find(b => b.Currency.Code == draft.Currency) ?? owed.Find(b => b.Currency == view.Step.Main?.Currency) ?? owed.FirstOrDefault();
        var date = ActionValues.Date(draft.Date);
        if (date is null && draft.Kind is RequestKind.Plan or RequestKind.Extension or RequestKind.Settlement)
        {
            errors[ProposalCard.Date] = "Give a date.";
        }

        if (draft.Kind == RequestKind.Placement && string.IsNullOrWhiteSpace(draft.Agency))
        {
            errors[ProposalCard.Agency] = "To whom?";
        }

        if (main is null && draft.Kind != RequestKind.CreditHold)
        {
            errors[ProposalCard.Amount] = "They owe nothing.";
        }

        var why = draft.Why ?? "";
        var (customer, on) = (view.Customer.Id, date ?? view.Date);
        var whole = main?.Total;
        Func<Stamp, Proposal>? propose = draft.Kind switch
        {
            RequestKind.Plan when Schedule(draft, on, culture, main, errors) is { } schedule && AmountOr(whole) is { } covers => s => new ProposePlan(s, customer, covers, schedule, why),
            RequestKind.Extension => s => new ProposeExtension(s, customer, [.. view.Overdue.Where(i => i.Open.Currency == main?.Currency).Select(i => i.Key)], on, why),
            RequestKind.Settlement when Share(draft, main, culture, errors) is { } payment => s => new ProposeSettlement(s, customer, whole!.Value, payment, on, why),
            RequestKind.WriteOff when AmountOr(whole) is { } amount => s => new ProposeWriteOff(s, customer, amount, why),
            RequestKind.FeeWaiver when AmountOr(null) is { } amount => s => new ProposeFeeWaiver(s, customer, amount, why),
            RequestKind.CreditHold => s => new ProposeCreditHold(s, customer, why),
            RequestKind.Placement when AmountOr(whole) is { } amount => s => new ProposePlacement(s, customer, draft.Agency?.Trim() ?? "", amount, why),
            _ => null,
        };
        return errors.Count > 0 || propose is null ? new ProposalForm(null, errors) : new ProposalForm(s => propose(s) with { AskedIn = askedIn }, errors);

        Money? AmountOr(Money? other) => string.IsNullOrWhiteSpace(draft.Amount) && other is not null
            ? other
            : Amount(draft.Amount, ProposalCard.Amount, main, culture, errors);
    }

    private static ScheduleTerms? Schedule(ProposalDraft draft, DateOnly first, CultureInfo culture, Balance? main, Dictionary<string, string> errors)
    {
        var down = string.IsNullOrWhiteSpace(draft.DownPayment) ? null : Amount(draft.DownPayment, ProposalCard.DownPayment, main, culture, errors);
        if (!int.TryParse(draft.Count, NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var count) || count < 1 || count > ScheduleTerms.CountMax)
        {
            errors[ProposalCard.Count] = $"How many instalments? Give a number from 1 to {ScheduleTerms.CountMax}.";
        }

        var frequency = Enum.TryParse<Frequency>(draft.Frequency, out var often) && Enum.IsDefined(often) && often != Frequency.Custom ? often : Frequency.Monthly;
        return errors.Count > 0 ? null : new ScheduleTerms(frequency, first, count, BusinessDayRule.Following, down);
    }

    /// <summary>An amount, or a share of all that is owed; rounded down, because nobody asks for more than was agreed.</summary>
    private static Money? Share(ProposalDraft draft, Balance? main, CultureInfo culture, Dictionary<string, string> errors)
    {
        if (draft.Amount?.Trim() is not { Length: > 1 } text || text[^1] != '%')
        {
            return Amount(draft.Amount, ProposalCard.Amount, main, culture, errors);
        }

        if (main is not null && decimal.TryParse(text[..^1], NumberStyles.AllowDecimalPoint | NumberStyles.AllowTrailingWhite, culture, out var percent) && percent is > 0 and < 100)
        {
            return main.Total with { MinorUnits = (long)decimal.Floor(main.Total.MinorUnits * percent / 100) };
        }

        errors[ProposalCard.Amount] = $"\"{PlainText.Clean(text, 40)}\" is no share. Write it like 80%.";
        return null;
    }

    private static Money? Amount(string? text, string field, Balance? main, CultureInfo culture, Dictionary<string, string> errors)
    {
        if (main is null)
        {
            return null;
        }

        if (!string.IsNullOrWhiteSpace(text) && AmountWords.Read(text, culture, [main.Currency]) is { } amount)
        {
            if (amount.Currency == main.Currency)
            {
                return amount;
            }

            errors[field] = $"The amount is in {amount.Currency.Code}, and this is about {main.Currency.Code}.";
            return null;
        }

        var example = 1250m.ToString("N" + main.Currency.Decimals.ToString(CultureInfo.InvariantCulture), culture);
        errors[field] = string.IsNullOrWhiteSpace(text) ? "How much?" : $"\"{PlainText.Clean(text, 40)}\" is no amount of {main.Currency.Code}. Write it like {example}.";
        return null;
    }

    private static string? Bounded(string? text, int length) => text is { Length: var l } && l > length ? text[..length] : text;
}
