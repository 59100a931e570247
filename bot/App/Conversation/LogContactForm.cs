using System.Globalization;
using CollectionsBot.Cards;

namespace CollectionsBot.App;

/// <summary>What the form to log a contact says, checked field by field.</summary>
/// <param name="Attempt">The attempt; null when its fields are wrong.</param>
/// <param name="Promise">What was promised, or null.</param>
/// <param name="Disputed">What is contested.</param>
/// <param name="Errors">What is wrong, by field.</param>
internal sealed record LogContactForm(
    ContactAttempt? Attempt, PromiseTerms? Promise, ImmutableArray<ItemKey> Disputed, IReadOnlyDictionary<string, string> Errors)
{
    /// <summary>The field beside which a refusal is said.</summary>
    public static string FieldOf(RefusalReason reason) => reason switch
    {
        RefusalReason.PromiseMissing or RefusalReason.AmountNotPositive or RefusalReason.AmountAboveDebt => LogContactCard.Amount,
        RefusalReason.PromiseDatePast or RefusalReason.PromiseDateTooFar => LogContactCard.PromiseDate,
        RefusalReason.CallBackMissing or RefusalReason.CallBackPast or RefusalReason.CallBackTooFar => LogContactCard.CallBack,
        RefusalReason.ItemUnknown => LogContactCard.Disputed,
        RefusalReason.TextTooLong => LogContactCard.Note,
        _ => LogContactCard.Result,
    };

    /// <summary>The fields as they came back.</summary>
    public static LogContactDraft DraftOf(Pressed pressed) => new(Bounded(pressed[Verbs.Nonce], 64) ?? Drafts.Empty().Nonce)
    {
        Result = Bounded(pressed[LogContactCard.Result], 64),
        Channel = Bounded(pressed[LogContactCard.Channel], 64),
        SpokeTo = Bounded(pressed[LogContactCard.SpokeTo], TextInput.MaxMaxLength)?.Trim(),
        Note = Bounded(pressed[LogContactCard.Note], TextInput.MaxMaxLength)?.Trim(),
        Amount = Bounded(pressed[LogContactCard.Amount], 40),
        Currency = Bounded(pressed[LogContactCard.AmountCurrency], 3),
        PromiseDate = Bounded(pressed[LogContactCard.PromiseDate], 40),
        CallBack = Bounded(pressed[LogContactCard.CallBack], 40),
        Disputed = Bounded(pressed[LogContactCard.Disputed], 400),
    };

    /// <summary>Reads the fields. Whether they make sense for the account is for the core to say.</summary>
    public static LogContactForm Read(LogContactDraft draft, AccountView view)
    {
        var errors = new Dictionary<string, string>();
        var result = Named<ResultCode>(draft.Result);
        if (result is null)
        {
            errors[LogContactCard.Result] = "Choose how the attempt ended.";
        }

        var callBack = Date(draft.CallBack, LogContactCard.CallBack, errors);
        var promise = PromiseOf(draft, view, errors);
        var disputed = Documents(draft.Disputed, view, errors);
        var attempt = result is { } code
            ? new ContactAttempt(Named<ContactChannel>(draft.Channel) ?? ContactChannel.Phone, code, Filled(draft.SpokeTo), Filled(draft.Note), callBack)
            : null;
        return new LogContactForm(attempt, promise, disputed, errors);
    }

    private static PromiseTerms? PromiseOf(LogContactDraft draft, AccountView view, Dictionary<string, string> errors)
    {
        if (draft.Amount is null && draft.PromiseDate is null)
        {
            return null;
        }

        var date = Date(draft.PromiseDate, LogContactCard.PromiseDate, errors);
        if (draft.Amount is null)
        {
            errors[LogContactCard.Amount] = "How much did they promise?";
        }

        if (draft.PromiseDate is null)
        {
            errors[LogContactCard.PromiseDate] = "By when did they promise to pay?";
        }

        var owed = view.Balances.Where(b => b.Total.IsPositive).Select(b => b.Currency).ToList();
        var currency = owed.Count == 1 ? owed[0] : owed.FirstOrDefault(c => c.Code == draft.Currency);
        if (currency is null)
        {
            errors[LogContactCard.AmountCurrency] = "In which currency?";
            return null;
        }

        Money? amount = null;
        if (draft.Amount is not null && !(decimal.TryParse(draft.Amount, NumberStyles.Float, CultureInfo.InvariantCulture, out var major)
            && Money.TryFromDecimal(major, currency, out amount)))
        {
            errors[LogContactCard.Amount] = currency.Decimals == 0
                ? $"Give a whole amount of {currency.Code}."
                : $"Give an amount of {currency.Code} with at most {currency.Decimals} decimals.";
        }

        return amount is { } money && date is { } by ? new PromiseTerms(money, by) : null;
    }

    private static ImmutableArray<ItemKey> Documents(string? chosen, AccountView view, Dictionary<string, string> errors)
    {
        if (string.IsNullOrEmpty(chosen))
        {
            return [];
        }

        var offered = LogContactCard.Offered(view).ToDictionary(LogContactCard.ValueOf, i => i.Key);
        var values = chosen.Split(',');
        if (values.Any(v => !offered.ContainsKey(v)))
        {
            errors[LogContactCard.Disputed] = "One of these documents is no longer open. Choose again.";
            return [];
        }

        return [.. values.Distinct().Select(v => offered[v])];
    }

    private static DateOnly? Date(string? iso, string field, Dictionary<string, string> errors)
    {
        if (iso is null)
        {
            return null;
        }

        var date = ActionValues.Date(iso);
        if (date is null)
        {
            errors[field] = "Give a date.";
        }

        return date;
    }

    private static T? Named<T>(string? name)
        where T : struct, Enum => Enum.TryParse<T>(name, out var value) && Enum.IsDefined(value) && !char.IsAsciiDigit(name![0]) ? value : null;

    private static string? Filled(string? text) => string.IsNullOrEmpty(text) ? null : text;

    private static string? Bounded(string? text, int length) => text is { Length: var l } && l > length ? text[..length] : text;
}
