using CollectionsBot.Cards;

namespace CollectionsBot.App;

/// <summary>Proposes plans, extensions, settlements and so on: shows what was understood and what it comes to, and sends it only when that is confirmed.</summary>
internal sealed class Proposing(IPortfolio portfolio)
{
    private static readonly Dictionary<string, string> NoErrors = [];

    /// <summary>"plan Acme 6 months from 1 March": fills the form and shows what it comes to; nothing is sent yet.</summary>
    public async Task<Reply> SayAsync(Turn turn, Meaning.Propose propose, CancellationToken cancellation)
    {
        var words = ProposalWords.Read(propose.Kind, propose.Words, turn.Today, turn.Person.Culture);
        var lookup = await portfolio.AskAsync(p => CustomerLookup.Of(p, words.Name), cancellation);
        if (Questions.Unsure(Intents.Propose, lookup) is { } question)
        {
            return question;
        }

        var customer = lookup.Certain!;
        var view = await ViewAsync(customer.Id, turn, cancellation);
        return view is null
            ? Questions.Which(Intents.Propose, lookup, Verbs.ShowAccount)
            : new Reply(Intents.Propose, await FormAsync(turn, view, words.Draft, Unread(words, turn), cancellation)) { Customer = customer };
    }

    /// <summary>A press on a proposal's button; null for a customer who is not there.</summary>
    public async Task<Answer?> PressAsync(Turn turn, CustomerId customer, Pressed pressed, CancellationToken cancellation)
    {
        if (await ViewAsync(customer, turn, cancellation) is not { } view)
        {
            return null;
        }

        if (!Enum.TryParse<RequestKind>(pressed[Verbs.Kind], out var kind) || !Enum.IsDefined(kind) || kind.ToString() != pressed[Verbs.Kind])
        {
            return new Answer.Card(ProposalCard.Choose(view, turn.Reader), "What can be proposed");
        }

        var draft = ProposalForm.DraftOf(pressed, kind);
        return pressed.Verb switch
        {
            Verbs.OpenProposal => Form(turn, view, draft, null, NoErrors),
            Verbs.SendProposal => await SendAsync(turn, view, draft, pressed.Conversation, cancellation),
            _ => await FormAsync(turn, view, draft, NoErrors, cancellation),
        };
    }

    private async Task<Answer> SendAsync(Turn turn, AccountView view, ProposalDraft draft, string? askedIn, CancellationToken cancellation)
    {
        var form = ProposalForm.Read(draft, view, turn.Person.Culture, askedIn);
        if (form.Propose is null)
        {
            return Form(turn, view, draft, null, form.Errors);
        }

        var command = form.Propose(turn.Stamp(draft.Nonce, view.Customer.Id.Value, "propose"));
        var outcome = await portfolio.ExecuteAsync(command, cancellation);
        var facts = outcome switch
        {
            Outcome.Accepted accepted => accepted.Facts,
            Outcome.AlreadyDone done => done.Facts,
            _ => [],
        };
        if (facts.Select(f => f.Fact).OfType<RequestProposed>().FirstOrDefault() is not { Request: var id })
        {
            var refusal = ((Outcome.Refused)outcome).Refusal;
            return Form(turn, view, draft, null, Beside(refusal, turn.Reader));
        }

        var sent = await portfolio.AskAsync(p => RequestView.Of(p, id, turn.Person.Actor.Id, turn.Today), cancellation);
        return new Answer.Card(RequestCard.Sent(sent!, turn.Reader), $"{id} waits for a decision");
    }

    /// <summary>The form, with what it would come to: the core decides about it without carrying it out.</summary>
    private async Task<Answer> FormAsync(Turn turn, AccountView view, ProposalDraft draft, Dictionary<string, string> unread, CancellationToken cancellation)
    {
        var form = ProposalForm.Read(draft with { Why = string.IsNullOrWhiteSpace(draft.Why) ? "-" : draft.Why }, view, turn.Person.Culture, null);
        if (form.Propose is null)
        {
            return Form(turn, view, draft, null, unread.Count > 0 ? unread : form.Errors);
        }

        var decision = await portfolio.AskAsync(p => p.Decide(form.Propose(turn.Stamp(draft.Nonce, "preview"))), cancellation);
        return decision switch
        {
            { Refusal: { } refusal } => Form(turn, view, draft, null, Beside(refusal, turn.Reader)),
            { Facts: [RequestProposed proposed, ..] } => Form(turn, view, draft, new ProposalPreview(proposed.Terms, proposed.Policy), unread),
            _ => throw new InvalidOperationException("A proposal is recorded as one."),
        };
    }

    private static Dictionary<string, string> Beside(Refusal refusal, Reader reader) =>
        new() { [ProposalForm.FieldOf(refusal)] = Phrases.Of(refusal, reader) };

    private static Dictionary<string, string> Unread(ProposalWords words, Turn turn) => words.Unread is { } text
        ? new() { [ProposalCard.Date] = $"I could not read the date \"{PlainText.Clean(text, 60)}\". Write it like {turn.Reader.Date(turn.Today.AddDays(14))}." }
        : [];

    private static Answer.Card Form(Turn turn, AccountView view, ProposalDraft draft, ProposalPreview? preview, IReadOnlyDictionary<string, string> errors) => new(
        ProposalCard.Of(view, draft, preview, errors, turn.Reader),
        $"{AgreementPhrases.Of(draft.Kind)} for {PlainText.Clean(view.Customer.Name, 100)}: not sent yet");

    private ValueTask<AccountView?> ViewAsync(CustomerId customer, Turn turn, CancellationToken cancellation) =>
        portfolio.AskAsync(p => p.Find(customer) is { } a ? AccountView.Of(a, turn.Today, p.Rules, turn.Now) : null, cancellation);
}
