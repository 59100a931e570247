using CollectionsBot.Cards;
using Humanizer;

namespace CollectionsBot.App;

/// <summary>Says what a question was taken for: "Overdue by more than 60 days, in EUR: 12 accounts".</summary>
internal static class Understood
{
    /// <summary>The heading of a list.</summary>
    /// <param name="question">The question, with names put in full.</param>
    /// <param name="whom">The customer or the colleague to whom it is narrowed, or null.</param>
    /// <param name="count">How many there are.</param>
    /// <param name="reader">Whom it is for.</param>
    public static string Of(Question question, string? whom, int count, Reader reader)
    {
        var (subject, one) = question.Intent switch
        {
            Intents.Overdue => ("Overdue" + Age(question.Filters), "account"),
            Intents.TopDebtors => ($"Who owes most, up to {reader.Number(question.Count)} a currency", "account"),
            Intents.Promises => (State(question.State) + " promises", "promise"),
            Intents.Plans => (State(question.State) + " plans", "plan"),
            Intents.Disputes => (question.State == AskedState.Late ? "Late disputes" : "Open disputes", "dispute"),
            Intents.Contacts => ("Contacts", "contact"),
            _ => ("What happened", "entry"),
        };
        return subject + string.Concat(Parts(question, reader).Select(p => ", " + p)) + (whom is null ? "" : ", " + whom)
            + ": " + (count == 0 ? "none" : $"{reader.Number(count)} {one.ToQuantity(count, ShowQuantityAs.None)}");
    }

    private static string Age(QuestionFilters filters) => (filters.MinDays, filters.MaxDays) switch
    {
        (null, null) => "",
        ({ } from, null) => $" by more than {Phrases.Days(from - 1)}",
        (null, { } to) => $" by up to {Phrases.Days(to)}",
        ({ } from, { } to) => $" by {from} to {Phrases.Days(to)}",
    };

    private static string State(AskedState state) => state switch
    {
        AskedState.Kept => "Kept",
        AskedState.Broken => "Broken",
        AskedState.Late => "Late",
        AskedState.All => "All",
        _ => "Open",
    };

    private static IEnumerable<string> Parts(Question question, Reader reader)
    {
        var filters = question.Filters;
        if (filters.MinAmount is { } amount)
        {
            yield return $"{amount.ToString("#,##0.##", reader.Culture)} or more";
        }

        if (filters.Currency is { } currency)
        {
            yield return "in " + currency.Code;
        }

        if (filters.Unassigned)
        {
            yield return "looked after by nobody";
        }

        if (filters.Tag is { } tag)
        {
            yield return $"tagged “{tag}”";
        }

        if (question.On is { } on)
        {
            yield return $"aged on {reader.Date(on)}";
        }

        if (Period(filters, reader) is { } period)
        {
            yield return period;
        }
    }

    private static string? Period(QuestionFilters filters, Reader reader) => (filters.From, filters.To) switch
    {
        ({ } from, { } to) when from == to => reader.Day(from),
        ({ } from, { } to) when from == DateOnly.MinValue => $"until {reader.Date(to)}",
        ({ } from, { } to) => $"{reader.Date(from)} to {reader.Date(to)}",
        _ => null,
    };
}
