using CollectionsBot.Cards;

namespace CollectionsBot.App;

/// <summary>The rows that answer a question about the portfolio, from the core's queries.</summary>
internal static class QuestionLists
{
    /// <summary>The most rows that one answer holds; a card shows a page of them.</summary>
    public const int RowsMax = 100;

    /// <summary>How many there are, and some of them.</summary>
    /// <param name="Count">How many accounts, promises and so on.</param>
    /// <param name="RowCount">How many rows; an account has one in each of its currencies.</param>
    /// <param name="Rows">The rows from the one asked for on.</param>
    public sealed record Found(int Count, int RowCount, ImmutableArray<ListRow> Rows);

    public static Found Of(Portfolio portfolio, AskedScope scope, Turn turn, int from)
    {
        var (question, accounts, filter, policy) = (scope.Question, scope.Accounts, scope.Filter, portfolio.Rules.Worklist);
        var (on, reader, state) = (question.On ?? turn.On, turn.Reader, question.State);
        return question.Intent switch
        {
            Intents.Overdue => Owed(OwedRow.Overdue(accounts, filter, on), from, reader),
            Intents.TopDebtors => Owed(OwedRow.Most(accounts, filter, on, question.Count), from, reader),
            Intents.Promises => Page(
                PromiseRow.Of(accounts, filter, Takes(state), (question.Filters.From ?? DateOnly.MinValue, question.Filters.To ?? DateOnly.MaxValue), on, policy),
                r => new ListRow(r.Customer, Phrases.Of(r.Judged, reader), r.Judged.Promise.Amount), from),
            Intents.Plans => Page(PlanRow.Of(accounts, filter, TakesPlan(state), on, policy), r => new ListRow(r.Customer, Plan(r.Plan, reader), r.Plan.Left), from),
            Intents.Disputes => Page(
                DisputeRow.Of(accounts, filter, state == AskedState.Late, on), r => new ListRow(r.Customer, DisputePhrases.Of(r.Dispute, reader)), from),
            Intents.Contacts => Contacts(scope, turn, from),
            _ => Changes(portfolio, scope, turn, from),
        };
    }

    private static Found Owed(ImmutableArray<OwedRow> rows, int from, Reader reader)
    {
        var page = Page(rows, r => new ListRow(r.Customer, Detail(r, reader), r.Amount), from);
        return page with { Count = rows.Select(r => r.Customer.Id).Distinct().Count() };
    }

    private static string Detail(OwedRow row, Reader reader) =>
        (row.OldestDays == 0 ? "nothing overdue" : $"oldest {reader.Number(row.OldestDays)} {(row.OldestDays == 1 ? "day" : "days")} overdue")
        + (row.Owner is { } owner ? $" · {owner.Name} looks after them" : "");

    private static Func<PromiseStatus, bool> Takes(AskedState state) => state switch
    {
        AskedState.Kept => s => s == PromiseStatus.Kept,
        AskedState.Broken or AskedState.Late => s => s is PromiseStatus.Broken or PromiseStatus.PartlyKept,
        AskedState.All => _ => true,
        _ => s => s == PromiseStatus.Open,
    };

    private static Func<JudgedPlan, bool> TakesPlan(AskedState state) => state switch
    {
        AskedState.Kept => p => p.Status == PlanStatus.Completed,
        AskedState.Broken => p => p.Status == PlanStatus.Defaulted,
        AskedState.Late => p => p.LateSince is not null,
        AskedState.All => _ => true,
        _ => p => p.IsRunning,
    };

    private static string Plan(JudgedPlan plan, Reader reader) =>
        $"{plan.Request.Id} {AgreementPhrases.Of(plan.Status)}, {reader.Amount(plan.Received)} of {reader.Amount(plan.Terms.Whole)} paid"
        + (plan.Next is { } next ? $"; next {reader.Amount(next.Missing)} on {reader.Date(next.DueOn)}" : "")
        + (plan.LateSince is { } since ? $"; late since {reader.Date(since)}" : "");

    private static Found Contacts(AskedScope scope, Turn turn, int from)
    {
        var filters = scope.Question.Filters;
        var contacts = scope.Accounts
            .SelectMany(a => a.Contacts.Select(c => (a.Customer, Contact: c)))
            .Where(c => c.Contact.On >= (filters.From ?? DateOnly.MinValue) && c.Contact.On <= (filters.To ?? turn.On)
                && (scope.Person is null || c.Contact.By.Name.Equals(scope.Person, StringComparison.OrdinalIgnoreCase)))
            .OrderByDescending(c => c.Contact.Sequence).ToList();
        return Page(contacts, c => Entry(c.Customer, new RecordedFact(c.Contact.Sequence, c.Contact.At, c.Contact.On, c.Contact.By, default, new ContactLogged(c.Customer.Id, c.Contact.Attempt)), turn.Reader), from);
    }

    private static Found Changes(Portfolio portfolio, AskedScope scope, Turn turn, int from)
    {
        var filters = scope.Question.Filters;
        var facts = portfolio.FactsBetween(filters.From ?? turn.On.AddDays(-1), filters.To ?? turn.On)
            .Where(f => f.Fact is ICustomerFact about && (scope.Person is null || f.Actor.Name.Equals(scope.Person, StringComparison.OrdinalIgnoreCase))
                && (scope.Customer is null || portfolio.Find(about.Customer)?.Customer.Id == scope.Customer.Id))
            .ToList();
        return Page(facts, f => Entry(portfolio.Find(((ICustomerFact)f.Fact).Customer)?.Customer, f, turn.Reader), from);
    }

    private static ListRow Entry(Customer? customer, RecordedFact fact, Reader reader) =>
        new(customer, $"{reader.Instant(fact.At)} · {fact.Actor.Name}: {FactPhrases.Of(fact, reader)}");

    private static Found Page<T>(IReadOnlyList<T> all, Func<T, ListRow> row, int from) =>
        new(all.Count, all.Count, [.. all.Skip(from).Take(RowsMax).Select(row)]);
}
