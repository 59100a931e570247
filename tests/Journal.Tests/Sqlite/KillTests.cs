using System.Globalization;
using Xunit.Abstractions;

namespace CollectionsBot.Journal.Tests;

/// <summary>What was acknowledged outlives the process, whenever it is killed.</summary>
public sealed class KillTests(ITestOutputHelper output) : IDisposable
{
    /// <summary>How often, unless JOURNAL_KILL_ROUNDS says otherwise.</summary>
    private const int RoundsUsually = 100;

    /// <summary>After so many rounds the history begins anew, so that looking at it stays quick.</summary>
    private const int RoundsAHistory = 10;

    /// <summary>The child does each of these several times a round: the kill falls into one of the first.</summary>
    private const int OccasionsMax = 2;

    /// <summary>How long the kill waits at most after its moment began, in turns of an empty loop: at the most a few milliseconds.</summary>
    private const int TurnsMax = 100_000;

    /// <summary>What the kills aim at by turns.</summary>
    private static readonly string[] Moments = ["writing", "start-up", "backup", "recovery", "snapshot"];

    private readonly TemporaryFolder _temporary = new();
    private readonly Random _random = new(20_260_302);
    private readonly Dictionary<string, int> _hits = Moments.ToDictionary(m => m, _ => 0);

    private static int Rounds => int.TryParse(Environment.GetEnvironmentVariable("JOURNAL_KILL_ROUNDS"), NumberStyles.None, CultureInfo.InvariantCulture, out var rounds) ? rounds : RoundsUsually;

    public void Dispose() => _temporary.Dispose();

    [Fact]
    public void Whatever_was_acknowledged_before_kill_9_is_in_the_history_exactly_once()
    {
        var acknowledged = new List<string>();
        for (var round = 0; round < Rounds; round++)
        {
            if (round % RoundsAHistory == 0)
            {
                acknowledged.Clear();
            }

            var history = Path.Combine(_temporary.Path, $"{round / RoundsAHistory}");
            var (folder, backup) = (new JournalFolder(Path.Combine(history, "data")), new JournalFolder(Path.Combine(history, "backup")));
            acknowledged.AddRange(RunAndKill(folder, backup, $"round{round}", Moments[round % Moments.Length]));
            AssertWhole(folder, backup, acknowledged, asWriter: _random.Next(2) == 0);
        }

        output.WriteLine($"{Rounds} kills, of which {string.Join(", ", _hits.Select(h => $"{h.Value} during {h.Key}"))}.");
        Assert.All(_hits, hit => Assert.True(hit.Value > 0 || Rounds < Moments.Length, $"No kill fell into {hit.Key}."));
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

    private List<string> RunAndKill(JournalFolder folder, JournalFolder backup, string round, string moment)
    {
        var (told, occasions) = (new List<string>(), _random.Next(OccasionsMax));
        using var child = Child.Start("log", folder.Path, backup.Path, round);
        do
        {
            told.Add(child.ReadLine() ?? throw new InvalidOperationException("The process ended by itself."));
        }
        while (told.Count(line => line == $"begin {moment}") <= occasions || !folder.HasJournal);

        Thread.SpinWait(_random.Next(TurnsMax));
        child.Kill();

        // What it had still said counts too: what it acknowledged, and what was over when it died.
        while (child.ReadLine() is { } line)
        {
            told.Add(line);
        }

        foreach (var hit in Moments.Where(m => told.Count(line => line == $"begin {m}") > told.Count(line => line == $"end {m}")))
        {
            _hits[hit]++;
        }

        return [.. told.Where(line => !line.Contains(' ', StringComparison.Ordinal))];
    }
}
