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
    public static string FieldOf(Refusal refusal) => refusal.Reason switch
    {
        RefusalReason.PromiseMissing or RefusalReason.AmountNotPositive or RefusalReason.AmountAboveDebt => LogContactCard.Amount,
        RefusalReason.PromiseDatePast or RefusalReason.PromiseDateTooFar => LogContactCard.PromiseDate,
        RefusalReason.CallBackMissing or RefusalReason.CallBackPast or RefusalReason.CallBackTooFar => LogContactCard.CallBack,
        RefusalReason.ItemUnknown => LogContactCard.Disputed,
        RefusalReason.TextTooLong when refusal.Length == ContactAttempt.SpokeToLengthMax => LogContactCard.SpokeTo,
        RefusalReason.TextTooLong => LogContactCard.Note,
        _ => LogContactCard.Result,
    };

    /// <summary>The fields as they came back.</summary>
    public static LogContactDraft DraftOf(Pressed pressed) => new(pressed.FormName)
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
    public static LogContactForm Read(LogContactDraft draft, AccountView view, CultureInfo culture)
    {
        var errors = new Dictionary<string, string>();
        var result = Named<ResultCode>(draft.Result);
        if (result is null)
        {
            errors[LogContactCard.Result] = "Choose how the attempt ended.";
        }

        var callBack = Date(draft.CallBack, LogContactCard.CallBack, errors);
        var promise = PromiseOf(draft, view, culture, errors);
        var disputed = Documents(draft.Disputed, view, LogContactCard.Disputed, errors);
        var attempt = result is { } code
            ? new ContactAttempt(Named<ContactChannel>(draft.Channel) ?? ContactChannel.Phone, code, Filled(draft.SpokeTo), Filled(draft.Note), callBack)
            : null;
        return new LogContactForm(attempt, promise, disputed, errors);
    }

    private static PromiseTerms? PromiseOf(LogContactDraft draft, AccountView view, CultureInfo culture, Dictionary<string, string> errors)
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
        // What was typed in one currency is never taken for another, also when that one was settled while the form was open.
        var currency = draft.Currency is null && owed.Count == 1 ? owed[0] : owed.FirstOrDefault(c => c.Code == draft.Currency);
        if (currency is null)
        {
            var (field, error) = owed.Count > 1 ? (LogContactCard.AmountCurrency, "In which currency?") : (LogContactCard.Amount, NotOwed(draft.Currency));
            errors[field] = error;
            return null;
        }

        var amount = draft.Amount is null ? null : AmountWords.Read(draft.Amount, culture, [currency]);
        if (draft.Amount is not null && amount is null)
        {
            var example = 1250m.ToString("N" + currency.Decimals.ToString(CultureInfo.InvariantCulture), culture);
            errors[LogContactCard.Amount] = $"\"{PlainText.Clean(draft.Amount, 40)}\" is no amount of {currency.Code}. Write it like {example}.";
        }
        else if (amount is { } typed && !owed.Contains(typed.Currency))
        {
            errors[LogContactCard.Amount] = NotOwed(typed.Currency.Code);
        }

        return amount is { } money && date is { } by ? new PromiseTerms(money, by) : null;
    }

    /// <summary>What to say of a promise in a currency in which nothing is owed.</summary>
    public static string NotOwed(string? currency) => currency is null
        ? "They owe nothing, so there is nothing to promise."
        : $"They owe nothing in {PlainText.Clean(currency, 3)}.";

    /// <summary>The chosen documents; none when one of them is not offered any more, which is said beside the field.</summary>
    public static ImmutableArray<ItemKey> Documents(string? chosen, AccountView view, string field, Dictionary<string, string> errors)
    {
        if (string.IsNullOrEmpty(chosen))
        {
            return [];
        }

        var offered = LogContactCard.Offered(view).ToDictionary(LogContactCard.ValueOf, i => i.Key);
        var values = chosen.Split(',');
        if (values.Any(v => !offered.ContainsKey(v)))
        {
            errors[field] = "One of these documents is no longer open. Choose again.";
            return [];
        }

        return [.. values.Distinct().Select(v => offered[v])];
    }

    public static DateOnly? Date(string? iso, string field, Dictionary<string, string> errors)
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

    /// <summary>The value of an exact name; null for anything else.</summary>
    public static T? Named<T>(string? name)
        where T : struct, Enum => Enum.TryParse<T>(name, out var value) && value.ToString() == name && Enum.IsDefined(value) ? value : null;

    private static string? Filled(string? text) => string.IsNullOrEmpty(text) ? null : text;

    /// <summary>As much of a text as is looked at.</summary>
    public static string? Bounded(string? text, int length) => text is { Length: var l } && l > length ? text[..length] : text;
}
