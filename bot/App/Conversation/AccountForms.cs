using CollectionsBot.Cards;

namespace CollectionsBot.App;

/// <summary>The forms of an account's card: to open and to resolve a dispute, and to take back what was promised.</summary>
internal sealed class AccountForms(IPortfolio portfolio)
{
    private const int TextLengthMax = 4000;

    private static readonly Dictionary<string, string> NoErrors = [];

    private readonly Accounts _accounts = new(portfolio);

    /// <summary>Shows a form or saves it; null for a customer who is not there.</summary>
    public async Task<Answer?> PressAsync(Turn turn, CustomerId customer, Pressed pressed, CancellationToken cancellation) =>
        await _accounts.ViewAsync(turn, customer, cancellation) is { } view
            ? pressed.Verb switch
            {
                Verbs.OpenDispute => Dispute(turn, view, new DisputeDraft(Drafts.Empty().Nonce), NoErrors, pressed),
                Verbs.SaveDispute => await SaveDisputeAsync(turn, customer, view, pressed, cancellation),
                Verbs.OpenResolution => Resolution(turn, view, NoErrors, pressed),
                Verbs.SaveResolution => await SaveResolutionAsync(turn, view, pressed, cancellation),
                Verbs.OpenWithdrawal => Withdrawal(turn, view, NoErrors, pressed),
                _ => await SaveWithdrawalAsync(turn, view, pressed, cancellation),
            }
            : null;

    private async Task<Answer?> SaveDisputeAsync(Turn turn, CustomerId customer, AccountView view, Pressed pressed, CancellationToken cancellation)
    {
        var draft = DisputeForm.DraftOf(pressed);
        if (view.Customer.Id != customer && draft.Documents is not null)
        {
            // The form was opened before its customer was merged; what it calls a document may be another one here.
            draft = draft with { Documents = customer.Value };
        }

        var form = DisputeForm.Read(draft, view, turn.Person.Actor);
        if (form.Errors.Count > 0 || form.Code is not { } code)
        {
            return Dispute(turn, view, draft, form.Errors, pressed);
        }

        var command = new OpenDispute(turn.Stamp(draft.Nonce, customer.Value, "dispute form"), view.Customer.Id, form.Items, code, draft.Note ?? "", form.Owner, form.Due);
        return await DoAsync(turn, view, command, pressed, r => Dispute(turn, view, draft, Beside(DisputeForm.FieldOf(r), r, turn), pressed), cancellation);
    }

    private async Task<Answer?> SaveResolutionAsync(Turn turn, AccountView view, Pressed pressed, CancellationToken cancellation)
    {
        if (LogContactForm.Named<DisputeVerdict>(pressed[ResolutionCard.Verdict]) is not { } verdict)
        {
            return Resolution(turn, view, new Dictionary<string, string> { [ResolutionCard.Verdict] = "Choose who was right." }, pressed);
        }

        if (pressed[ResolutionCard.Reason]?.Trim() is not { Length: > 0 } reason)
        {
            return Resolution(turn, view, new Dictionary<string, string> { [ResolutionCard.Reason] = Phrases.Of(new Refusal(RefusalReason.ReasonMissing), turn.Reader) }, pressed);
        }

        var dispute = ActionValues.Dispute(pressed);
        var command = new ResolveDispute(turn.Stamp(view.Customer.Id.Value, $"{dispute}", "resolve dispute"), view.Customer.Id, dispute, verdict, reason);
        return await DoAsync(turn, view, command, pressed, r => Resolution(turn, view, Beside(ResolutionCard.Reason, r, turn), pressed), cancellation);
    }

    private async Task<Answer?> SaveWithdrawalAsync(Turn turn, AccountView view, Pressed pressed, CancellationToken cancellation)
    {
        var stamp = turn.Stamp(pressed.FormName, view.Customer.Id.Value, "withdraw promise form");
        var command = new WithdrawPromise(stamp, view.Customer.Id, null, pressed[WithdrawalCard.Reason]?.Trim() ?? "");
        return await DoAsync(turn, view, command, pressed, r => Withdrawal(turn, view, Beside(WithdrawalCard.Reason, r, turn), pressed), cancellation);
    }

    /// <summary>What was done, and what can be done no longer, is said above the account as it stands now; what is wrong, in the form.</summary>
    private async Task<Answer?> DoAsync(Turn turn, AccountView view, Command command, Pressed pressed, Func<Refusal, Answer> again, CancellationToken cancellation)
    {
        var outcome = await portfolio.ExecuteAsync(command, cancellation);
        if (outcome is Outcome.Refused { Refusal: { Reason: not (RefusalReason.DisputeUnknown or RefusalReason.PromiseUnknown) } wrong })
        {
            return again(wrong);
        }

        var note = outcome switch
        {
            Outcome.Refused { Refusal: var gone } => Phrases.Of(gone, turn.Reader),
            Outcome.AlreadyDone done => Done(done.Facts),
            var accepted => Done(((Outcome.Accepted)accepted).Facts),
        };
        return await _accounts.ShowAsync(turn, view.Customer.Id, note, ActionValues.Back(pressed), cancellation);

        string Done(ImmutableArray<RecordedFact> facts) => string.Join(" ", facts.Select(f => FactPhrases.Of(f, turn.Reader) + "."));
    }

    private static Answer.Card Dispute(Turn turn, AccountView view, DisputeDraft draft, IReadOnlyDictionary<string, string> errors, Pressed pressed) =>
        new(DisputeCard.Of(view, draft, errors, ActionValues.Back(pressed), turn.Reader), $"Dispute: {PlainText.Clean(view.Customer.Name, 100)}");

    /// <summary>The form; the account as it stands now when the dispute is no longer open.</summary>
    private static Answer.Card Resolution(Turn turn, AccountView view, IReadOnlyDictionary<string, string> errors, Pressed pressed)
    {
        var (back, sequence) = (ActionValues.Back(pressed), ActionValues.Dispute(pressed));
        return view.Disputes.FirstOrDefault(d => d.Sequence == sequence) is { } dispute
            ? new(
                ResolutionCard.Of(view, dispute, pressed[ResolutionCard.Verdict], LogContactForm.Bounded(pressed[ResolutionCard.Reason], TextLengthMax), errors, back, turn.Reader),
                $"Resolve the dispute: {PlainText.Clean(view.Customer.Name, 100)}")
            : Accounts.Card(turn, view, Phrases.Of(new Refusal(RefusalReason.DisputeUnknown), turn.Reader), back);
    }

    private static Answer.Card Withdrawal(Turn turn, AccountView view, IReadOnlyDictionary<string, string> errors, Pressed pressed) =>
        view.Promises.Any(p => p.Status is PromiseStatus.Open)
            ? new(
                WithdrawalCard.Of(view, ActionValues.Nonce(pressed), LogContactForm.Bounded(pressed[WithdrawalCard.Reason], TextLengthMax), errors, ActionValues.Back(pressed), turn.Reader),
                $"Withdraw what was promised: {PlainText.Clean(view.Customer.Name, 100)}")
            : Accounts.Card(turn, view, Phrases.Of(new Refusal(RefusalReason.PromiseUnknown), turn.Reader), ActionValues.Back(pressed));

    private static Dictionary<string, string> Beside(string field, Refusal refusal, Turn turn) => new() { [field] = Phrases.Of(refusal, turn.Reader) };
}
