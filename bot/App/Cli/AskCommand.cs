using CollectionsBot.Cards;

namespace CollectionsBot.App.Cli;

/// <summary>Answers one question from what the journal holds, and records nothing.</summary>
internal static class AskCommand
{
    public static async Task<int> RunAsync(Settings settings, string text, DateOnly? on, KnownAt? known, AgeingBasis agedBy, bool json, CancellationToken cancellation)
    {
        var (assistant, portfolio) = await ReadQuestion.OpenAsync(settings, known);
        var reply = await AnswerAsync(assistant, text, on ?? known?.On, cancellation);
        var words = string.Join("\n\n", reply.Answers.Select(ReadQuestion.TextOf));
        var date = on ?? known?.On ?? settings.Rules.Calendar.DateAt(TimeProvider.System.GetUtcNow());
        var aged = agedBy == AgeingBasis.DocumentDate && reply.Customer is { } customer ? AgeingByDocument.Of([portfolio.Accounts[customer.Id]], date) : [];
        Console.WriteLine(json ? AskJson.Write(reply, words, aged) : words);
        if (!json && !aged.IsEmpty)
        {
            ReadQuestion.Print(AgeingByDocument.Draw(aged, new Reader(ReadQuestion.Person.Culture, settings.Rules.Calendar.Zone, date)));
        }

        return 0;
    }

    /// <summary>What would be recorded is told and not done: this command only asks.</summary>
    private static async Task<Reply> AnswerAsync(Assistant assistant, string text, DateOnly? on, CancellationToken cancellation)
    {
        var said = new Said("terminal", CommandIds.New().Value, text, ReadQuestion.Person, on);
        try
        {
            return await assistant.SayAsync(said, cancellation);
        }
        catch (NotSupportedException)
        {
            var intent = Grammar.Read(text) switch
            {
                Meaning.LogContact => Intents.LogContact,
                Meaning.Hold or Meaning.LiftHold => Intents.Hold,
                Meaning.Assign or Meaning.Unassign => Intents.Assign,
                Meaning.Tag or Meaning.Untag => Intents.Tag,
                Meaning.Merge => Intents.Merge,
                _ => Intents.Schedule,
            };
            var customer = Grammar.Read(text) is Meaning.LogContact log
                ? (await assistant.SayAsync(said with { Text = log.Name }, cancellation)).Customer
                : null;
            return new Reply(intent, new Answer.Text("This would be recorded, but \"ask\" only answers. Say it in the chat, or with the command \"chat\"."))
            {
                Customer = customer,
            };
        }
    }
}
