using CollectionsBot.Cards;

namespace CollectionsBot.App;

/// <summary>Answers questions about the portfolio, and those about a customer that are no whole account.</summary>
/// <remarks>Safe for concurrent use.</remarks>
internal sealed class QuestionAnswers(IPortfolio portfolio, TimeProvider clock)
{
    /// <summary>The most lists whose pages can be turned; the oldest goes first.</summary>
    public const int ListsMax = 1000;

    /// <summary>How long a list's pages can be turned.</summary>
    public static readonly TimeSpan ListAgeMax = TimeSpan.FromHours(12);

    private readonly Recent<(Question Question, DateOnly On)> _lists = new(ListsMax, ListAgeMax, clock);

    public async Task<Reply> AskAsync(Turn turn, Question question, CancellationToken cancellation) => question.Intent switch
    {
        Intents.Balance => await BalanceAsync(turn, question, cancellation),
        Intents.LastPayment or Intents.Reliability => await AboutAsync(turn, question, cancellation),
        _ => await ListAsync(turn, WithPeriod(question, turn), cancellation),
    };

    /// <summary>Another page of a list, or null when the button is no list's.</summary>
    public async Task<Answer?> PressAsync(Turn turn, Pressed pressed, CancellationToken cancellation)
    {
        if (pressed.Verb != Verbs.ShowList)
        {
            return null;
        }

        if (pressed[Verbs.Nonce] is not { } nonce || !_lists.TryFind(nonce, out var list))
        {
            return new Answer.Text("I no longer have this list at hand. Ask me anew.");
        }

        return await PageAsync(turn with { On = list.On }, list.Question, nonce, ActionValues.Page(pressed), cancellation) is { Answer: { } answer } ? answer : null;
    }

    /// <summary>What changed is what changed since yesterday, when nobody says since when.</summary>
    private static Question WithPeriod(Question question, Turn turn) => question is { Intent: Intents.Changes, Filters.From: null }
        ? question with { Filters = question.Filters with { From = turn.On.AddDays(-1), To = turn.On } }
        : question;

    private async Task<Reply> ListAsync(Turn turn, Question question, CancellationToken cancellation)
    {
        var nonce = Guid.CreateVersion7().ToString("N");
        var (answer, scope, rows) = await PageAsync(turn, question, nonce, 0, cancellation);
        if (scope is { Unclear: { } lookup })
        {
            return lookup.Near
                ? Questions.Which(question.Intent, lookup, Verbs.ShowAccount)
                : new Reply(question.Intent, new Answer.Text($"I know no colleague and no customer named \"{PlainText.Clean(lookup.Name, 60)}\"."));
        }

        if (!scope.People.IsEmpty)
        {
            return new Reply(question.Intent, new Answer.Text($"Whom do you mean: {string.Join(" or ", scope.People.Take(5).Select(p => PlainText.Clean(p, 60)))}? Ask again with the whole name."));
        }

        _lists.Keep(nonce, (question, turn.On));
        return new Reply(question.Intent, answer!) { Customer = scope.Customer, Question = scope.Question, Rows = rows };
    }

    private async Task<(Answer? Answer, AskedScope Scope, ImmutableArray<ListRow> Rows)> PageAsync(
        Turn turn, Question question, string nonce, int page, CancellationToken cancellation)
    {
        var (scope, found) = await portfolio.AskAsync(
            p => AskedScope.Of(p, question, turn.Person.Actor) is { Unclear: null, People.IsEmpty: true } clear
                ? (clear, QuestionLists.Of(p, clear, turn, page * ListCard.PageSize))
                : (AskedScope.Of(p, question, turn.Person.Actor), null),
            cancellation);
        if (found is null)
        {
            return (null, scope, []);
        }

        var title = Understood.Of(scope.Question, scope.Whom, found.Count, turn.Reader);
        var pages = Math.Max(1, (found.RowCount + ListCard.PageSize - 1) / ListCard.PageSize);
        return (new Answer.Card(ListCard.Of(title, found.Rows, Math.Min(page, pages - 1), pages, nonce, turn.Reader), title), scope, found.Rows);
    }

    private async Task<Reply> AboutAsync(Turn turn, Question question, CancellationToken cancellation)
    {
        var (lookup, words, amount, date) = await portfolio.AskAsync(
            p => CustomerLookup.Of(p, question.Name ?? "") is { Certain: { } certain } found ? Of(p, found, certain, question, turn) : (CustomerLookup.Of(p, question.Name ?? ""), "", null, null), cancellation);
        return lookup.Certain is not { } customer
            ? Questions.Which(question.Intent, lookup, Verbs.ShowAccount)
            : new Reply(question.Intent, new Answer.Text((lookup.Understood is { } understood ? understood + " " : "") + words))
            {
                Customer = customer,
                Question = question,
                Amount = amount,
                Date = date,
            };
    }

    private static (CustomerLookup Lookup, string Words, Money? Amount, DateOnly? Date) Of(Portfolio portfolio, CustomerLookup lookup, Customer customer, Question question, Turn turn)
    {
        var (account, name) = (portfolio.Accounts[customer.Id], PlainText.Clean(customer.Name, 100));
        if (question.Intent == Intents.Reliability)
        {
            var assessment = Assessment.Of(account, turn.On, portfolio.Rules.Worklist);
            return (lookup, $"{name}: {AssessmentPhrases.Of(assessment)}. Promises: {turn.Reader.Number(assessment.PromisesKept)} kept, {turn.Reader.Number(assessment.PromisesBroken)} not.", null, null);
        }

        return LastPayment.Of(account, turn.On) is { } last
            ? (lookup, $"{name} last paid {turn.Reader.Amount(last.Amount)}, seen on {turn.Reader.Date(last.On)}{(question.Filters is { From: { } from, To: { } to } && (last.On < from || last.On > to) ? ", so not in the time you ask about" : "")}.", last.Amount, last.On)
            : (lookup, $"I have not seen a payment of {name} yet.", null, null);
    }

    private async Task<Reply> BalanceAsync(Turn turn, Question question, CancellationToken cancellation)
    {
        var on = question.On ?? turn.On;
        var (lookup, past, view) = await portfolio.AskAsync<(CustomerLookup, ImmutableArray<Balance>, AccountView?)>(
            p => CustomerLookup.Of(p, question.Name ?? "") is not { Certain: { } certain } found ? (CustomerLookup.Of(p, question.Name ?? ""), [], null)
                : on < turn.On ? (found, PastBalances.Of(p.Accounts[certain.Id], on), null)
                : (found, [], AccountView.Of(p.Accounts[certain.Id], on, p.Rules)),
            cancellation);
        if (lookup.Certain is not { } customer)
        {
            return Questions.Which(Intents.Balance, lookup, Verbs.ShowAccount);
        }

        var reader = turn.Reader with { Today = on };
        Answer answer = view is not null
            ? new Answer.Card(AccountCard.Of(view, $"{(lookup.Understood is { } said ? said + " " : "")}This is for {reader.Date(on)}, by what is known now.", null, reader), $"{PlainText.Clean(customer.Name, 100)}: account")
            : new Answer.Text((lookup.Understood is { } taken ? taken + " " : "") + Past(customer, on, past, reader));
        return new Reply(Intents.Balance, answer) { Customer = customer, Question = question, Account = view, Balances = view?.Balances ?? past, Date = on };
    }

    private static string Past(Customer customer, DateOnly on, ImmutableArray<Balance> balances, Reader reader) => balances.IsEmpty
        ? $"On {reader.Date(on)} nothing of {PlainText.Clean(customer.Name, 100)} was known to be open."
        : $"On {reader.Date(on)}, by what was known then, {PlainText.Clean(customer.Name, 100)} owed "
            + string.Join(" and ", balances.Select(b => $"{reader.Amount(b.Total)}{(b.Overdue.IsPositive ? $" ({reader.Amount(b.Overdue)} of it overdue)" : "")}")) + ".";
}
