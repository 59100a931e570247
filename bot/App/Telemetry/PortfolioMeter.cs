using System.Diagnostics.Metrics;

namespace CollectionsBot.App;

/// <summary>Counts what the portfolio was told to do, by the kind of command and what became of it.</summary>
internal static class PortfolioMeter
{
    /// <summary>The meter's name.</summary>
    public const string Name = "CollectionsBot.Portfolio";

    private static readonly Counter<long> Commands = new Meter(Name).CreateCounter<long>(
        "collectionsbot.commands", "{command}", "Commands, by kind and outcome; a refusal is told by its reason.");

    public static void Count(Command command, Outcome outcome) => Commands.Add(
        1,
        new("command", command.GetType().Name),
        new("outcome", outcome switch
        {
            Outcome.Accepted => "accepted",
            Outcome.AlreadyDone => "done before",
            Outcome.Refused refused => refused.Refusal.Reason.ToString(),
            _ => throw new InvalidOperationException($"No word for {outcome.GetType().Name}."),
        }));
}
