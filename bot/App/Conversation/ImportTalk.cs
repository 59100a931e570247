using CollectionsBot.Cards;

namespace CollectionsBot.App;

/// <summary>Has a snapshot taken in that was held back, when a person says yes to it.</summary>
public sealed class ImportTalk(IPortfolio portfolio, WatchedFolder folder)
{
    /// <summary>What somebody is told who may not import.</summary>
    internal const string NoRole = "Only collectors and those above them import. An administrator can give you a role.";

    /// <summary>"open.csv": says yes to the held file of that name.</summary>
    public async Task<Reply> SayYesAsync(Turn turn, string name, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(turn);
        if (!await MayImportAsync(portfolio, turn, cancellation))
        {
            return Words(NoRole);
        }

        return await folder.SayYesAsync(name, turn.Person.Actor, cancellation) is { } result
            ? new Reply(Intents.Import, AnswerOf(result, name, turn.Reader))
            : Words($"No file {PlainText.Clean(name, 100)} waits for a yes.");
    }

    /// <summary>Whether somebody may import: everybody while no role is granted, and then whoever has one.</summary>
    internal static async Task<bool> MayImportAsync(IPortfolio portfolio, Turn turn, CancellationToken cancellation) => await portfolio.AskAsync(
        p => p.People.Granted.Values.All(roles => roles.IsEmpty) || p.People.AuthoritiesOf(turn.Person.Actor.Id, turn.Today).Any(),
        cancellation);

    /// <summary>What came of it, for the person who had it taken in.</summary>
    internal static Answer AnswerOf(ImportResult result, string name, Reader reader) => result switch
    {
        ImportResult.Taken { Outcome: { } outcome } => new Answer.Card(ImportCard.Of(outcome, reader), "Imported"),
        ImportResult.Taken => new Answer.Text($"{PlainText.Clean(name, 100)} changed nothing: all of it was known."),
        ImportResult.Held held => new Answer.Text("Held back; nothing was written. " + string.Join(" ", held.Preview.Reasons(reader.Amount))),
        ImportResult.Failed failed => new Answer.Text("Nothing was written. " + failed.Why),
        _ => throw new InvalidOperationException($"No words for {result.GetType().Name}."),
    };

    private static Reply Words(string text) => new(Intents.Import, new Answer.Text(text));
}
