using System.Globalization;

namespace CollectionsBot.Journal.Tests;

/// <summary>What was acknowledged outlives the process, whenever it is killed: while it stores, starts, writes its snapshot or backs up.</summary>
public sealed class KillTests : IDisposable
{
    /// <summary>How often, unless JOURNAL_KILL_ROUNDS says otherwise.</summary>
    private const int RoundsUsually = 30;

    /// <summary>After so many rounds the history begins anew, so that looking at it stays quick.</summary>
    private const int RoundsAHistory = 10;

    /// <summary>About two cycles of the child, so that the kill falls anywhere in them.</summary>
    private const int AcknowledgedMax = 120;

    private readonly TemporaryFolder _temporary = new();

    private static int Rounds => int.TryParse(Environment.GetEnvironmentVariable("JOURNAL_KILL_ROUNDS"), NumberStyles.None, CultureInfo.InvariantCulture, out var rounds) ? rounds : RoundsUsually;

    public void Dispose() => _temporary.Dispose();

    [Fact]
    public void Whatever_was_acknowledged_before_kill_9_is_in_the_history_exactly_once()
    {
        var random = new Random(20_260_302);
        var acknowledged = new List<string>();
        for (var round = 0; round < Rounds; round++)
        {
            if (round % RoundsAHistory == 0)
            {
                acknowledged.Clear();
            }

            var history = Path.Combine(_temporary.Path, $"{round / RoundsAHistory}");
            var (folder, backup) = (new JournalFolder(Path.Combine(history, "data")), new JournalFolder(Path.Combine(history, "backup")));
            acknowledged.AddRange(RunAndKill(folder, backup, $"round{round}", after: random.Next(AcknowledgedMax)));
            AssertWhole(folder, backup, acknowledged, asWriter: round % 2 == 0);
        }
    }

    /// <summary>By turns the first to look is the bot that starts again, and somebody who only reads.</summary>
    private static void AssertWhole(JournalFolder folder, JournalFolder backup, List<string> acknowledged, bool asWriter)
    {
        if (asWriter)
        {
            using var journal = folder.Open();
            var seals = Seals.ToWrite(journal, folder.Key);
            var (started, replayed) = (PortfolioReader.Replay(journal, Story.Rules, null, folder.Snapshot.SealedBy(seals), null, seals).Portfolio, PortfolioReader.Read(journal, Story.Rules, seals: seals));
            Assert.Equal(Picture.Of(replayed), Picture.Of(started));
        }

        var verified = folder.Verify();
        Assert.Equal((null, null), (verified.Fault, verified.StoreFault));
        using var reading = folder.OpenReadOnly();
        var logged = reading.Read().Where(e => e.Kind.StartsWith("contact.logged/1", StringComparison.Ordinal)).Select(e => e.Command).ToList();
        Assert.Equal(logged.Count, logged.Distinct().Count());
        Assert.Empty(acknowledged.Except(logged));
        if (backup.HasJournal)
        {
            // A backup that was cut short is a sound earlier one, and is brought up to date.
            Assert.Equal(reading.Head, folder.BackUp(backup.Path).Copy.Head);
        }
    }

    private static List<string> RunAndKill(JournalFolder folder, JournalFolder backup, string round, int after)
    {
        var acknowledged = new List<string>();
        using var child = Child.Start("log", folder.Path, backup.Path, round);
        while (acknowledged.Count < after || !folder.HasJournal)
        {
            acknowledged.Add(child.ReadLine() ?? throw new InvalidOperationException("The process ended by itself."));
        }

        child.Kill();

        // What it had still printed was acknowledged too.
        while (child.ReadLine() is { } line)
        {
            acknowledged.Add(line);
        }

        return acknowledged;
    }
}
