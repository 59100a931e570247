using System.Globalization;
using CollectionsBot.Cards;

namespace CollectionsBot.App;

/// <summary>Lets accounts rest until a date, and ends that, in words.</summary>
internal sealed class Holds(IPortfolio portfolio)
{
    public async Task<Reply> HoldAsync(Turn turn, Said said, string words, CancellationToken cancellation)
    {
        var (name, when, why) = Read(words);
        var lookup = await portfolio.AskAsync(p => CustomerLookup.Of(p, name), cancellation);
        if (Questions.Unsure(Intents.Hold, lookup) is { } question)
        {
            return question;
        }

        var customer = lookup.Certain!;
        var shown = PlainText.Clean(customer.Name, 100);
        var until = when is null ? null : DateWords.Read(when, turn.Today, turn.Person.Culture);
        if (until is null || why is null)
        {
            var missing = when is null ? "Until when?" : until is null ? $"I could not read the date \"{PlainText.Clean(when, 60)}\"." : "Why?";
            return Answered(customer, $"{missing} For example: hold {shown} until {turn.Today.AddDays(14).ToString("d MMMM", CultureInfo.InvariantCulture)} because they await a credit note");
        }

        var stamp = turn.Stamp(said.Conversation, said.Message, "hold");
        return await portfolio.ExecuteAsync(new RaiseFlag(stamp, customer.Id, FlagKind.DoNotChase, why, until), cancellation) is Outcome.Refused refused
            ? Answered(customer, Phrases.Of(refused.Refusal, turn.Reader))
            : Answered(customer, $"Nobody is asked to chase {shown} until {turn.Reader.Date(until.Value)}, and then they come back. \"lift hold {shown}\" ends it earlier.");
    }

    /// <summary>"Acme 2 weeks", "Acme until Friday because they moved": a hold that gives a reason of its own where none is said, and a week.</summary>
    public async Task<Reply> SnoozeAsync(Turn turn, Said said, string words, CancellationToken cancellation)
    {
        var (lookup, until, why) = await portfolio.AskAsync(p => SnoozeWords.Read(p, words, turn.Today, turn.Person.Culture), cancellation);
        return Questions.Unsure(Intents.Hold, lookup)
            ?? Answered(lookup.Certain!, await SnoozeAsync(turn, turn.Stamp(said.Conversation, said.Message, "snooze"), lookup.Certain!, until, why, cancellation));
    }

    /// <summary>A press on the button: a week. What came of it, to stand above the account; null for a customer who is not there.</summary>
    public async Task<string?> SnoozeAsync(Turn turn, CustomerId id, CancellationToken cancellation)
    {
        var (customer, holds) = await portfolio.AskAsync(
            p => p.Find(id) is { } account ? (account.Customer, account.Flags.Where(f => f.Kind == FlagKind.DoNotChase).ToImmutableArray()) : (null, []), cancellation);
        if (customer is null)
        {
            return null;
        }

        if (holds.FirstOrDefault(f => f.Holds(turn.Today)) is { Until: { } rests })
        {
            return $"It rests until {turn.Reader.Date(rests)} already.";
        }

        // The same press again is the same command; one after that hold was lifted is another.
        var stamp = turn.Stamp(customer.Id.Value, $"{holds.Length}", "snooze");
        return await SnoozeAsync(turn, stamp, customer, turn.Today.AddDays(SnoozeWords.DaysUnsaid), SnoozeWords.WhyUnsaid, cancellation);
    }

    private async Task<string> SnoozeAsync(Turn turn, Stamp stamp, Customer customer, DateOnly until, string why, CancellationToken cancellation) =>
        await portfolio.ExecuteAsync(new RaiseFlag(stamp, customer.Id, FlagKind.DoNotChase, why, until), cancellation) is Outcome.Refused refused
            ? Phrases.Of(refused.Refusal, turn.Reader)
            : $"{PlainText.Clean(customer.Name, 100)} rests until {turn.Reader.Date(until)}, and then comes back. \"lift hold {PlainText.Clean(customer.Name, 100)}\" ends it earlier.";

    public async Task<Reply> LiftAsync(Turn turn, Said said, string words, CancellationToken cancellation)
    {
        var (name, _, why) = Read(words);
        var lookup = await portfolio.AskAsync(p => CustomerLookup.Of(p, name), cancellation);
        if (Questions.Unsure(Intents.Hold, lookup) is { } question)
        {
            return question;
        }

        var customer = lookup.Certain!;
        var shown = PlainText.Clean(customer.Name, 100);
        var stamp = turn.Stamp(said.Conversation, said.Message, "lift hold");
        var hold = await portfolio.AskAsync(
            p => p.OutcomeOf(stamp.Id) is { } before
                ? before.Select(f => f.Fact).OfType<FlagLifted>().Select(f => (long?)f.Flag).FirstOrDefault()
                : p.Find(customer.Id)!.FlagsOn(turn.Today).Where(f => f.Kind == FlagKind.DoNotChase).Select(f => (long?)f.Sequence).FirstOrDefault(),
            cancellation);
        if (hold is not { } flag)
        {
            return Answered(customer, $"{shown} is not on hold.");
        }

        return await portfolio.ExecuteAsync(new LiftFlag(stamp, customer.Id, flag, why ?? "lifted on request"), cancellation) is Outcome.Refused refused
            ? Answered(customer, Phrases.Of(refused.Refusal, turn.Reader))
            : Answered(customer, $"The hold on {shown} is lifted.");
    }

    private static Reply Answered(Customer customer, string text) => new(Intents.Hold, new Answer.Text(text)) { Customer = customer };

    /// <summary>"Acme until 15 January because they moved": the name, the date's words, and why.</summary>
    private static (string Name, string? When, string? Why) Read(string words)
    {
        (words, var why) = ReasonWords.Split(words);
        var until = words.LastIndexOf(" until ", StringComparison.OrdinalIgnoreCase);
        return until > 0 ? (words[..until].Trim(), words[(until + 7)..].Trim(), why) : (words.Trim(), null, why);
    }
}
