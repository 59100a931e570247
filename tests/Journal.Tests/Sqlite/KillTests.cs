namespace CollectionsBot.Journal.Tests;

/// <summary>What was acknowledged outlives the process, whenever it is killed.</summary>
public sealed class KillTests : IDisposable
{
    private const int Rounds = 10;
    private const int AcknowledgedMax = 1_500;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Whatever_was_acknowledged_before_kill_9_is_in_the_history_exactly_once()
    {
        var random = new Random(20_260_302);
        var acknowledged = new List<string>();
        for (var round = 1; round <= Rounds; round++)
        {
            acknowledged.AddRange(RunAndKill($"round{round}", after: random.Next(1, AcknowledgedMax)));

            // By turns the first to look is somebody who only reads, and the bot that starts again.
            using var journal = round % 2 == 0 ? SqliteJournal.Open(_folder.Path) : SqliteJournal.OpenReadOnly(_folder.Path);
            var verified = JournalVerification.Verify(journal);
            Assert.Equal((null, null), (verified.Fault, verified.StoreFault));
            var logged = journal.Read().Where(e => e.Kind == "contact.logged/1").Select(e => e.Command).ToList();
            Assert.Equal(logged.Count, logged.Distinct().Count());
            Assert.Empty(acknowledged.Except(logged));
        }

        Assert.True(acknowledged.Count > Rounds);
    }

    private List<string> RunAndKill(string round, int after)
    {
        var acknowledged = new List<string>();
        using var child = Child.Start("log", _folder.Path, round);
        while (acknowledged.Count < after)
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
