using CollectionsBot.Core;
using Humanizer;

namespace CollectionsBot.Cards;

/// <summary>The words for what stands in a customer's history.</summary>
public static class FactPhrases
{
    /// <summary>A fact as a sentence without its subject: who did it stands beside it.</summary>
    public static string Of(RecordedFact recorded, Reader reader)
    {
        ArgumentNullException.ThrowIfNull(recorded);
        ArgumentNullException.ThrowIfNull(reader);
        return recorded.Fact switch
        {
            CustomerAdded => "Customer became known",
            CustomerChanged => "Customer's details changed",
            ItemAdded { Item: var item } => $"{Phrases.Of(item.Type)} {item.Number} over {reader.Amount(item.Open)} became known{Due(item, reader)}",
            ItemChanged { Item: var item } => $"{Phrases.Of(item.Type)} {item.Number} changed: {reader.Amount(item.Open)} open{Due(item, reader)}",
            ItemSettled { Key: var key } => $"{Phrases.Of(key.Type)} {key.Number} is cleared",
            PastPaymentLearned { Paid: var paid } => $"{Phrases.Of(paid.Item.Type)} {paid.Item.Number} over {reader.Amount(paid.Item.Amount)} was paid on {reader.Date(paid.On)}{Due(paid.Item, reader)}",
            ContactLogged { Attempt: var attempt } => Contact(attempt, reader),
            ContactRetracted taken => $"Taken back: “{Phrases.Of(taken.Result)}”, logged on {reader.Date(taken.LoggedOn)}{Said(taken.Reason)}",
            ContactOutsidePolicy outside => $"Outside the contact policy for {ContactPhrases.Of(outside.Profile)}: {ContactPhrases.Of(outside.Broken, reader)}",
            ContactPreferencesSet { Preferences: var wanted } => "Contact preferences set: " + ContactPhrases.Wanted(wanted, reader),
            CustomerFlagged flagged => $"Flag raised: {ContactPhrases.Of(flagged.Flag)}{(flagged.Until is { } until ? $", until {reader.Date(until)}" : "")}{Said(flagged.Reason)}",
            FlagLifted lifted => "Flag lifted" + Said(lifted.Reason),
            PromiseMade made => $"Promise recorded: {reader.Amount(made.Amount)} by {reader.Date(made.DueOn)}{(made.Items is { IsEmpty: false } items ? Items(items) : "")}{By(made.MadeBy)}",
            PromiseWithdrawn { Reason: null } => "Earlier promise replaced",
            PromiseWithdrawn { Reason: var why } => "Promise withdrawn" + Said(why),
            DisputeOpened opened => "Dispute opened" + Items(opened.Items) + (opened.Code is { } code ? $": {DisputePhrases.Of(code).ToLowerInvariant()}" : "")
                + DisputePhrases.Duty(opened.Owner, opened.DueOn, reader) + (opened.Code is null ? "" : Said(opened.Reason)),
            DisputeAssigned { Owner: null, DueOn: null } => "Dispute left to nobody, without a date",
            DisputeAssigned assigned => "Dispute assigned" + DisputePhrases.Duty(assigned.Owner, assigned.DueOn, reader),
            DisputeEvidenceAdded added => "Evidence about a dispute" + Said(added.Note),
            DisputeResolved resolved => "Dispute resolved" + (resolved.Verdict is { } verdict ? $": {DisputePhrases.Of(verdict).ToLowerInvariant()}" : "") + Said(resolved.Outcome),
            RequestProposed asked => $"{asked.Request} {AgreementPhrases.Of(asked.Terms.Kind).ToLowerInvariant()} proposed: {AgreementPhrases.Of(asked.Terms, reader)}{Said(asked.Why)}",
            RequestApproved approved => $"{approved.Request} approved as {AgreementPhrases.Of(approved.As)}{InPlaceOf(approved.InPlaceOf)}",
            RequestRejected rejected => $"{rejected.Request} rejected as {AgreementPhrases.Of(rejected.As)}{InPlaceOf(rejected.InPlaceOf)}{Said(rejected.Reason)}",
            RequestWithdrawn withdrawn => $"{withdrawn.Request} withdrawn",
            RequestAskedBack asked => $"{asked.Request} asked back{Said(asked.Question)}",
            RequestAnswered answered => $"{answered.Request} answered{Said(answered.Answer)}",
            AgreementEnded { ReplacedBy: { } by } ended => $"{ended.Request} replaced by {by}",
            PlacementClosed closed => $"{closed.Request} closed, {OptionPhrases.Of(closed.Outcome)}, fee {reader.Amount(closed.Fee)}{Said(closed.Reason)}",
            AgreementEnded ended => $"{ended.Request} ended{Said(ended.Reason)}",
            CustomerErased erased => "Names, addresses and texts erased" + Said(erased.Reason),
            var other when CustomerPhrases.Of(other) is { } words => words,
            var fact when ChargePhrases.Of(fact, reader) is { } words => words,
            var other => throw new ArgumentOutOfRangeException(nameof(recorded), other.GetType().Name, "No words for this fact."),
        };
    }

    private static string Contact(ContactAttempt attempt, Reader reader) =>
        $"{Phrases.Of(attempt.Channel)}{(attempt.Incoming ? " from them" : "")}: {Phrases.Of(attempt.Result)}{With(attempt.SpokeTo)}"
        + (attempt.CallBackOn is { } date ? $"; call back on {reader.Date(date)}" : "")
        + Said(attempt.Note);

    private static string Due(OpenItem item, Reader reader) => (item.IsDebt, item.DueDate) switch
    {
        (false, _) => "",
        (true, null) => ", without a due date",
        (true, { } due) => $", due {reader.Date(due)}",
    };

    private static string By(string? who) => string.IsNullOrEmpty(who) ? "" : $", by {who}";

    private static string With(string? who) => string.IsNullOrEmpty(who) ? "" : $", with {who}";

    private static string InPlaceOf(Actor? who) => who is null ? "" : $" in place of {who.Name}";

    private static string Said(string? text) => string.IsNullOrEmpty(text) ? "" : $". “{text}”";

    private static string Items(ImmutableArray<ItemKey> items) => items.IsEmpty
        ? " (not yet known for which documents)"
        : items.Length > 5
            ? $" for {string.Join(", ", items.Take(5).Select(CustomerPhrases.Of))} and {"other".ToQuantity(items.Length - 5)}"
            : " for " + Phrases.List([.. items.Select(CustomerPhrases.Of)]);
}
