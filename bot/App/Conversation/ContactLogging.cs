using System.Globalization;
using CollectionsBot.Cards;

namespace CollectionsBot.App;

/// <summary>Logs contacts, from the form and from words.</summary>
internal sealed class ContactLogging(IPortfolio portfolio)
{
    private static readonly Dictionary<string, string> NoErrors = [];

    private const string SaidAgain = "Already logged a moment ago, so it was not logged twice. If it happened twice, say it again after a minute, or say more of it.";

    private readonly Drafts _drafts = new();

    /// <summary>"log call Acme" opens the form; with details that are all understood it logs at once; otherwise it fills the form in.</summary>
    public async Task<Reply> SayAsync(Turn turn, Said said, Meaning.LogContact log, CancellationToken cancellation)
    {
        var lookup = await portfolio.AskAsync(p => CustomerLookup.Of(p, log.Name), cancellation);
        var view = await ViewAsync((lookup.Certain ?? (lookup.Candidates is [var first, ..] ? first : null))?.Id, turn, cancellation);
        if (view is null)
        {
            return Questions.Which(Intents.LogContact, lookup, Verbs.OpenLogContact);
        }

        var words = ContactWords.Read(log.Details ?? "", turn.Today, turn.Person.Culture, Owed(view)) with { Channel = log.Channel };
        var draft = DraftOf(words, log.Details, turn.Person.Culture);
        if (lookup.Certain is not { } customer)
        {
            _drafts.Keep(draft);
            return Questions.Which(Intents.LogContact, lookup, Verbs.OpenLogContact, draft.Nonce);
        }

        var answer = lookup.Exact && words is { Result: { } result, Unread: null }
            ? await LogAsync(
                turn, view, draft, Attempt(words, result), words.Promise, [], turn.Stamp(said.Conversation, said.Once, "log"), said.IsAgain ? SaidAgain : null, null, cancellation)
            : Form(turn, view, draft, Unclear(log.Details, words, Owed(view)), lookup.Understood, null);
        return new Reply(Intents.LogContact, answer) { Customer = customer };
    }

    /// <summary>Shows the form, with what was said before if the bot had to ask back.</summary>
    public async Task<Answer?> OpenAsync(Turn turn, CustomerId customer, Pressed pressed, CancellationToken cancellation) =>
        await ViewAsync(customer, turn, cancellation) is { } view
            ? Form(turn, view, _drafts.Find(pressed[Verbs.Nonce]), NoErrors, null, ActionValues.Back(pressed))
            : null;

    /// <summary>Saves the form; what is wrong is said beside its field, and nothing that was typed is lost.</summary>
    public async Task<Answer?> SaveAsync(Turn turn, CustomerId customer, Pressed pressed, CancellationToken cancellation)
    {
        if (await ViewAsync(customer, turn, cancellation) is not { } view)
        {
            return null;
        }

        var draft = LogContactForm.DraftOf(pressed);
        if (view.Customer.Id != customer && draft.Disputed is not null)
        {
            // The form was opened before its customer was merged; what it calls a document may be another one here.
            draft = draft with { Disputed = customer.Value };
        }

        var back = ActionValues.Back(pressed);
        var form = LogContactForm.Read(draft, view, turn.Person.Culture);
        return form.Errors.Count > 0 || form.Attempt is null
            ? Form(turn, view, draft, form.Errors, null, back)
            : await LogAsync(
                turn, view, draft, form.Attempt, form.Promise, form.Disputed, turn.Stamp(draft.Nonce, customer.Value, "form"), null, back, cancellation);
    }

    private async Task<Answer> LogAsync(
        Turn turn,
        AccountView view,
        LogContactDraft draft,
        ContactAttempt attempt,
        PromiseTerms? promise,
        ImmutableArray<ItemKey> disputed,
        Stamp stamp,
        string? understood,
        ListPlace? back,
        CancellationToken cancellation)
    {
        var outcome = await portfolio.ExecuteAsync(new LogContact(stamp, view.Customer.Id, attempt, promise, disputed), cancellation);
        if (outcome is Outcome.Refused { Refusal: var refusal })
        {
            var errors = new Dictionary<string, string> { [LogContactForm.FieldOf(refusal)] = Phrases.Of(refusal, turn.Reader) };
            return Form(turn, view, draft, errors, understood, back);
        }

        var facts = outcome is Outcome.AlreadyDone done ? done.Facts : ((Outcome.Accepted)outcome).Facts;
        var now = await ViewAsync(view.Customer.Id, turn, cancellation) ?? view;
        return new Answer.Card(
            ContactLoggedCard.Of(now, facts, understood, back, turn.Reader),
            $"Recorded: {PlainText.Clean(view.Customer.Name, 100)}, {Phrases.Of(attempt.Result)}");
    }

    private static Answer.Card Form(
        Turn turn, AccountView view, LogContactDraft draft, IReadOnlyDictionary<string, string> errors, string? understood, ListPlace? back) => new(
            LogContactCard.Of(view, draft, errors, understood, back, turn.Reader),
            $"Log a call: {PlainText.Clean(view.Customer.Name, 100)}");

    private static Dictionary<string, string> Unclear(string? details, ContactWords words, List<Currency> owed) => (details, words) switch
    {
        (null, _) => NoErrors,
        (_, { Unread: { } unread }) => new() { [LogContactCard.Note] = $"I could not read \"{unread}\". Fill in the rest and save." },
        (_, { Promise.Then.IsEmpty: false }) => new()
        {
            [LogContactCard.Note] = "The form holds one promise. Save its first part, or say it all again with the name as it is written.",
        },
        (_, { Promise.Amount.Currency: var currency }) when !owed.Contains(currency) => new() { [LogContactCard.Amount] = LogContactForm.NotOwed(currency.Code) },
        (_, { Result: null }) => new() { [LogContactCard.Result] = "I did not understand how it ended. Choose the result and save." },
        _ => NoErrors,
    };

    private static ContactAttempt Attempt(ContactWords words, ResultCode result) =>
        new(words.Channel, result, words.SpokeTo, words.Note, words.CallBackOn, words.IsIncoming);

    private static LogContactDraft DraftOf(ContactWords words, string? details, CultureInfo culture) => Drafts.Empty() with
    {
        Result = words.Result?.ToString(),
        Channel = words.Channel.ToString(),
        SpokeTo = words.SpokeTo,
        // What the form has no field for is kept in words.
        Note = words is { Unread: null, Promise: null or { Then.IsEmpty: true } } ? words.Note : details,
        Amount = words.Promise?.Amount is { } amount ? amount.ToDecimal().ToString("F" + amount.Currency.Decimals.ToString(CultureInfo.InvariantCulture), culture) : null,
        Currency = words.Promise?.Amount.Currency.Code,
        PromiseDate = words.Promise?.DueOn.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        CallBack = words.CallBackOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
    };

    /// <summary>The currencies in which the customer owes, the one that matters most first.</summary>
    private static List<Currency> Owed(AccountView view) =>
        [.. view.Balances.Where(b => b.Total.IsPositive).OrderByDescending(b => b.Currency == view.Step.Main?.Currency).Select(b => b.Currency)];

    private async ValueTask<AccountView?> ViewAsync(CustomerId? customer, Turn turn, CancellationToken cancellation) => customer is { } id
        ? await portfolio.AskAsync(p => p.Find(id) is { } a ? AccountView.Of(a, turn.Today, p.Rules, turn.Now) : null, cancellation)
        : null;
}
