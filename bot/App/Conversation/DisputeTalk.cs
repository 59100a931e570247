using System.Globalization;
using CollectionsBot.Cards;

namespace CollectionsBot.App;

/// <summary>Opens and resolves disputes in words.</summary>
internal sealed class DisputeTalk(IPortfolio portfolio)
{
    /// <summary>"Acme INV-1 because the price is wrong, due Friday": whoever says it answers it.</summary>
    public async Task<Reply> OpenAsync(Turn turn, Said said, string words, CancellationToken cancellation)
    {
        var (named, why) = ReasonWords.Split(words);
        var read = await portfolio.AskAsync(p => NamedDocuments.Read(p, named), cancellation);
        if (Unclear(read) is { } question)
        {
            return question;
        }

        var customer = read.Lookup.Certain!;
        var shown = PlainText.Clean(customer.Name, 100);
        if (why is null)
        {
            return Answered(customer, $"Why? For example: dispute {shown} INV-1 because the price is wrong, due {turn.Today.AddDays(7).ToString("d MMMM", CultureInfo.InvariantCulture)}");
        }

        var (reason, due) = Due(why, turn);
        var code = DisputeWords.ReasonOf(reason);
        var stamp = turn.Stamp(said.Conversation, said.Once, "dispute");
        return await portfolio.ExecuteAsync(new OpenDispute(stamp, customer.Id, read.Items, code, reason, turn.Person.Actor, due), cancellation) is Outcome.Refused refused
            ? Answered(customer, Phrases.Of(refused.Refusal, turn.Reader))
            : Answered(customer, $"Recorded: {shown} contests {Documents(read.Items)} ({DisputePhrases.Of(code).ToLowerInvariant()}), and that is not chased meanwhile. "
                + $"You answer it{(due is { } date ? $" by {turn.Reader.Date(date)}" : "")}; \"resolve dispute {shown} in our favour because …\" ends it.");
    }

    /// <summary>"Acme INV-1 in our favour because the price was agreed".</summary>
    public async Task<Reply> ResolveAsync(Turn turn, Said said, string words, CancellationToken cancellation)
    {
        var (told, why) = ReasonWords.Split(words);
        var (named, verdict) = DisputeWords.VerdictOf(told);
        var read = await portfolio.AskAsync(p => NamedDocuments.Read(p, named), cancellation);
        if (Unclear(read) is { } question)
        {
            return question;
        }

        var customer = read.Lookup.Certain!;
        var shown = PlainText.Clean(customer.Name, 100);
        if (verdict is not { } decided || why is null)
        {
            return Answered(customer, $"{(verdict is null ? "In whose favour?" : "Why?")} For example: resolve dispute {shown} in our favour because the price was agreed; or: in their favour, as taken back.");
        }

        var stamp = turn.Stamp(said.Conversation, said.Message, "resolve dispute");
        var disputes = await portfolio.AskAsync(p => Meant(p, stamp, customer.Id, read.Items, turn.Today), cancellation);
        if (disputes is not [var dispute])
        {
            return Answered(customer, disputes.IsEmpty
                ? $"{shown} has no such dispute open."
                : $"{shown} has {disputes.Length} disputes open. Name a document of the one that you mean.");
        }

        return await portfolio.ExecuteAsync(new ResolveDispute(stamp, customer.Id, dispute, decided, why), cancellation) is Outcome.Refused refused
            ? Answered(customer, Phrases.Of(refused.Refusal, turn.Reader))
            : Answered(customer, decided == DisputeVerdict.ForCustomer
                ? $"The dispute of {shown} is resolved in their favour. Its documents are not chased for {Phrases.Days(Dispute.CorrectionDays)}, so that they can be corrected."
                : $"The dispute of {shown} is resolved, and its documents are chased again.");
    }

    /// <summary>The open disputes that are meant, or the one that this very message resolved before.</summary>
    private static ImmutableArray<long> Meant(Portfolio portfolio, Stamp stamp, CustomerId customer, ImmutableArray<ItemKey> items, DateOnly on) =>
        portfolio.OutcomeOf(stamp.Id) is { } before
            ? [.. before.Select(f => f.Fact).OfType<DisputeResolved>().Select(f => f.Dispute)]
            : [.. portfolio.Accounts[customer].Disputes.Where(d => d.IsOpen(on) && (items.IsEmpty || d.Items.Intersect(items).Any())).Select(d => d.Sequence)];

    /// <summary>"the price is wrong due Friday": the reason, and by when it is to be answered, if that is a date.</summary>
    private static (string Reason, DateOnly? Due) Due(string why, Turn turn)
    {
        var at = why.LastIndexOf(" due ", StringComparison.OrdinalIgnoreCase);
        return at > 0 && DateWords.Read(why[(at + 5)..], turn.Today, turn.Person.Culture) is { } date ? (why[..at].TrimEnd(',', ' '), date) : (why, null);
    }

    private static Reply? Unclear(NamedDocuments read) => Questions.Unsure(Intents.Dispute, read.Lookup)
        ?? (read.Unread is { } unread
            ? Answered(read.Lookup.Certain!, $"{PlainText.Clean(read.Lookup.Certain!.Name, 100)} has no open document \"{PlainText.Clean(unread, 64)}\".")
            : null);

    private static string Documents(ImmutableArray<ItemKey> items) =>
        items.IsEmpty ? "documents that are not yet known" : string.Join(", ", items.Take(5).Select(i => PlainText.Clean(i.Number, 64)));

    private static Reply Answered(Customer customer, string text) => new(Intents.Dispute, new Answer.Text(text)) { Customer = customer };
}
