using CollectionsBot.Cards;

namespace CollectionsBot.App;

/// <summary>Keeps order among the customers, in words: who looks after whom, which tags they have, and which two are one.</summary>
internal sealed class CustomerKeeping(IPortfolio portfolio)
{
    public async Task<Reply> AssignAsync(Turn turn, Said said, string words, CancellationToken cancellation)
    {
        var (name, who) = Split(words, " to ");
        var lookup = await FindAsync(name, cancellation);
        if (Questions.Unsure(Intents.Assign, lookup) is { } question)
        {
            return question;
        }

        var customer = lookup.Certain!;
        var me = turn.Person.Actor;
        if (who is null)
        {
            return new Reply(Intents.Assign, new Answer.Text($"To whom? For example: assign {Shown(customer)} to me")) { Customer = customer };
        }

        var owner = who.Equals("me", StringComparison.OrdinalIgnoreCase) ? new Owner(me.Name, me.Id) : new Owner(who);
        var command = new AssignOwner(turn.Stamp(said.Conversation, said.Message, "assign"), customer.Id, owner);
        return await DoAsync(turn, Intents.Assign, lookup, command, $"{Shown(customer)} is assigned to {PlainText.Clean(owner.Name, 100)}.", cancellation);
    }

    public async Task<Reply> UnassignAsync(Turn turn, Said said, string name, CancellationToken cancellation)
    {
        var lookup = await FindAsync(name, cancellation);
        return Questions.Unsure(Intents.Assign, lookup) ?? await DoAsync(
            turn,
            Intents.Assign,
            lookup,
            new UnassignOwner(turn.Stamp(said.Conversation, said.Message, "unassign"), lookup.Certain!.Id),
            $"{Shown(lookup.Certain)} is assigned to nobody.",
            cancellation);
    }

    public async Task<Reply> TagAsync(Turn turn, Said said, string words, bool on, CancellationToken cancellation)
    {
        var (lookup, tag) = await portfolio.AskAsync(p => NameAndTag(p, words), cancellation);
        if (Questions.Unsure(Intents.Tag, lookup) is { } question)
        {
            return question;
        }

        var customer = lookup.Certain!;
        if (tag is null)
        {
            return new Reply(Intents.Tag, new Answer.Text($"With which tag? For example: tag {Shown(customer)} key account")) { Customer = customer };
        }

        var stamp = turn.Stamp(said.Conversation, said.Message, on ? "tag" : "untag");
        var tags = PlainText.Clean(tag, 100);
        return on
            ? await DoAsync(turn, Intents.Tag, lookup, new TagCustomer(stamp, customer.Id, [tag]), $"{Shown(customer)} is tagged \"{tags}\".", cancellation)
            : await DoAsync(turn, Intents.Tag, lookup, new UntagCustomer(stamp, customer.Id, [tag]), $"{Shown(customer)} is no longer tagged \"{tags}\".", cancellation);
    }

    public async Task<Reply> MergeAsync(Turn turn, Said said, string words, CancellationToken cancellation)
    {
        var (what, why) = ReasonWords.Split(words);
        var (from, into) = Split(what, " into ");
        if (into is null || why is null)
        {
            return new Reply(Intents.Merge, new Answer.Text("Say which into which, and how you know. For example: merge C-1002 into Acme because they are one company"));
        }

        var (twin, kept) = (await FindAsync(from, cancellation), await FindAsync(into, cancellation));
        if ((Questions.Unsure(Intents.Merge, twin) ?? Questions.Unsure(Intents.Merge, kept)) is { } question)
        {
            return question;
        }

        var duplicate = twin.Merged ?? twin.Certain!;
        var command = new MergeCustomers(turn.Stamp(said.Conversation, said.Message, "merge"), kept.Certain!.Id, duplicate.Id, why);
        return await DoAsync(
            turn, Intents.Merge, kept, command, $"{CustomerPhrases.Of(duplicate)} is merged into {CustomerPhrases.Of(kept.Certain)}. This cannot be taken back.", cancellation);
    }

    private ValueTask<CustomerLookup> FindAsync(string name, CancellationToken cancellation) => portfolio.AskAsync(p => CustomerLookup.Of(p, name), cancellation);

    private async Task<Reply> DoAsync(Turn turn, string intent, CustomerLookup lookup, Command command, string done, CancellationToken cancellation)
    {
        var outcome = await portfolio.ExecuteAsync(command, cancellation);
        var text = outcome is Outcome.Refused refused ? Phrases.Of(refused.Refusal, turn.Reader) : done;
        return new Reply(intent, new Answer.Text(text)) { Customer = lookup.Certain };
    }

    /// <summary>"Acme Corporation key account": the longest beginning that is somebody's name, and what is left.</summary>
    private static (CustomerLookup Lookup, string? Tag) NameAndTag(Portfolio portfolio, string words)
    {
        var each = words.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (var length = each.Length - 1; length > 0; length--)
        {
            if (CustomerLookup.Of(portfolio, string.Join(' ', each[..length])) is { Exact: true, Certain: not null } found)
            {
                var tag = each[length].Equals("as", StringComparison.OrdinalIgnoreCase) && length + 1 < each.Length ? each[(length + 1)..] : each[length..];
                return (found, string.Join(' ', tag));
            }
        }

        return (CustomerLookup.Of(portfolio, words), null);
    }

    private static (string Before, string? After) Split(string words, string at)
    {
        var found = words.LastIndexOf(at, StringComparison.OrdinalIgnoreCase);
        return found > 0 ? (words[..found].Trim(), words[(found + at.Length)..].Trim()) : (words.Trim(), null);
    }

    private static string Shown(Customer customer) => PlainText.Clean(customer.Name, 100);
}
