using CollectionsBot.Cards;

namespace CollectionsBot.App.Cli;

/// <summary>Answers one question from what the journal holds, and records nothing.</summary>
internal static class AskCommand
{
    /// <summary>What stands for "the questions come on standard input, one a line".</summary>
    public const string StandardInput = "-";

    public static async Task<int> RunAsync(Settings settings, string text, DateOnly? on, KnownAt? known, AgeingBasis agedBy, bool json, CancellationToken cancellation)
    {
        var (assistant, portfolio) = await ReadQuestion.OpenAsync(settings, known);
        var date = on ?? known?.On ?? settings.Rules.Calendar.DateAt(TimeProvider.System.GetUtcNow());
        if (text == StandardInput)
        {
            await AnswerLinesAsync(assistant, on ?? known?.On, date, cancellation);
            return 0;
        }

        var reply = await AnswerAsync(assistant, "terminal", text, on ?? known?.On, date, cancellation);
        var words = WordsOf(reply);
        var aged = agedBy == AgeingBasis.DocumentDate && reply.Customer is { } customer ? AgeingByDocument.Of([portfolio.Accounts[customer.Id]], date) : [];
        Console.WriteLine(json ? AskJson.Write(reply, words, aged) : words);
        if (!json && !aged.IsEmpty)
        {
            ReadQuestion.Print(AgeingByDocument.Draw(aged, new Reader(ReadQuestion.Person.Culture, settings.Rules.Calendar.Zone, date)));
        }

        return 0;
    }

    /// <summary>Answers each line of standard input by one line of JSON. Each is a conversation of its own, so that none remembers the one before.</summary>
    private static async Task AnswerLinesAsync(Assistant assistant, DateOnly? on, DateOnly date, CancellationToken cancellation)
    {
        var number = 0;
        while (await Console.In.ReadLineAsync(cancellation) is { } line)
        {
            var reply = await AnswerAsync(assistant, $"terminal:{++number}", line, on, date, cancellation);
            Console.WriteLine(AskJson.WriteLine(reply, WordsOf(reply)));
        }
    }

    private static string WordsOf(Reply reply) => string.Join("\n\n", reply.Answers.Select(ReadQuestion.TextOf));

    /// <summary>What would be recorded is told and not done: this command only asks.</summary>
    private static async Task<Reply> AnswerAsync(Assistant assistant, string conversation, string text, DateOnly? on, DateOnly today, CancellationToken cancellation)
    {
        var said = new Said(conversation, CommandIds.New().Value, text, ReadQuestion.Person, on);
        try
        {
            return await assistant.SayAsync(said, cancellation);
        }
        catch (NotSupportedException)
        {
            var meaning = Grammar.Read(text, Reader.Plain(today));
            var intent = meaning switch
            {
                Meaning.LogContact => Intents.LogContact,
                Meaning.Hold or Meaning.LiftHold => Intents.Hold,
                Meaning.Assign or Meaning.Unassign => Intents.Assign,
                Meaning.Tag or Meaning.Untag => Intents.Tag,
                Meaning.Merge => Intents.Merge,
                _ => Intents.Schedule,
            };
            var account = meaning is Meaning.LogContact log ? await assistant.SayAsync(said with { Text = log.Name }, cancellation) : null;
            var words = meaning is Meaning.LogContact { Details: { } details }
                ? ContactWords.Read(details, today, ReadQuestion.Person.Culture, [.. account?.Account?.Balances.Select(b => b.Currency) ?? []])
                : null;
            return new Reply(intent, new Answer.Text("This would be recorded, but \"ask\" only answers. Say it in the chat, or with the command \"chat\"."))
            {
                Customer = account?.Customer,
                Amount = words?.Promise?.Parts is [var part, ..] ? part.Amount : null,
                Date = words?.Promise?.Parts is [var first, ..] ? first.DueOn : words?.CallBackOn,
            };
        }
    }
}
