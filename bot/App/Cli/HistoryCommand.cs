using CollectionsBot.Cards;

namespace CollectionsBot.App.Cli;

/// <summary>Prints a customer's history: all of it, newest first.</summary>
internal static class HistoryCommand
{
    public static async Task<int> RunAsync(Settings settings, string name, KnownAt? known, bool json)
    {
        var portfolio = await KnownAt.ReadAsync(settings, known);
        var lookup = CustomerLookup.Of(portfolio, name);
        var customer = CustomerOf(lookup, name);
        var calendar = settings.Rules.Calendar;
        var reader = new Reader(ReadQuestion.Person.Culture, calendar.Zone, known?.On ?? calendar.DateAt(TimeProvider.System.GetUtcNow()));
        if (json)
        {
            Console.WriteLine(JsonOf(portfolio.Accounts[customer.Id], Reader.Plain(reader.Today)));
            return 0;
        }

        if (lookup.Merged is not null)
        {
            Console.WriteLine(lookup.Understood);
        }

        Console.WriteLine($"{customer.Name} ({customer.Id})");
        foreach (var recorded in portfolio.Accounts[customer.Id].History.Reverse())
        {
            Console.WriteLine($"{recorded.Sequence,8}  {reader.Instant(recorded.At)}  {PlainText.Clean(recorded.Actor.Name, 60)}");
            Console.WriteLine($"          {PlainText.Clean(FactPhrases.Of(recorded, reader), 3000)}");
        }

        return 0;
    }

    /// <summary>The customer that a name means.</summary>
    /// <exception cref="CommandException">It is not the name of one customer; the message names the nearest.</exception>
    public static Customer CustomerOf(CustomerLookup lookup, string name)
    {
        var nearest = lookup.Candidates.IsEmpty ? "" : " The nearest are: " + string.Join("; ", lookup.Candidates.Select(c => $"{c.Name} ({c.Id})")) + ".";
        return lookup.Certain ?? throw new CommandException($"\"{name}\" is not the name of one customer.{nearest}");
    }

    private static string JsonOf(Account account, Reader reader) => AskJson.Write(new
    {
        customer = AskJson.CustomerOf(account.Customer),
        entries = account.History.Reverse().Select(r => new
        {
            sequence = r.Sequence,
            at = r.At,
            on = r.On,
            by = r.Actor.Name,
            kind = FactCodec.Write(r.Fact).Kind,
            text = AccountJson.Plain(FactPhrases.Of(r, reader)),
        }),
    });
}
