using System.Diagnostics;
using System.Globalization;
using CollectionsBot.Journal;

namespace CollectionsBot.Benchmarks;

/// <summary>What the journal is measured by: starting again, verifying, and storing.</summary>
internal static class JournalBenchmarks
{
    private const int Customers = 100_000;
    private const int Rounds = 5;
    private const int ManyClients = 64;

    /// <summary>Every start is a process of its own, so that its memory is its own and nothing is compiled yet.</summary>
    public static void Restart()
    {
        using var folder = new ScratchFolder();
        var entries = Fill(folder.Path);
        Figure.Print("history-entries", entries, "entries", Customers);
        var replayed = Child("start", folder.Path);
        Figure.Print("replay-entries-per-second", entries / replayed["folded"], "entries/s", Customers, target: 150_000);
        Figure.Print("first-answer-by-replay", replayed["answered"], "s", Customers);
        var started = Child("start", folder.Path);
        Figure.Print("first-answer-from-snapshot", started["answered"], "s", Customers, target: 5);
        // On a shared machine the time of the processors says more than the time on the clock.
        Figure.Print("replay-processor-time", replayed["processor"], "s", Customers);
        Figure.Print("snapshot-processor-time", started["processor"], "s", Customers);
        Figure.Print("peak-memory-by-replay", replayed["megabytes"], "MB", Customers, target: 1_536);
        Figure.Print("peak-memory-from-snapshot", started["megabytes"], "MB", Customers, target: 1_536);
        Figure.Print("snapshot-size", new FileInfo(Path.Combine(folder.Path, SnapshotFile.FileName)).Length / 1e6, "MB", Customers);
        var verified = Child("verify", folder.Path);
        Figure.Print("verify-entries-per-second", entries / verified["chain"], "entries/s", Customers, target: 500_000);
        Figure.Print("verify-processor-time", verified["processor"], "s", Customers);
        Figure.Print("verify-with-snapshot-entries-per-second", entries / verified["all"], "entries/s", Customers);
    }

    /// <summary>By turns bare inserts, one client and many, so that all three meet the same disk.</summary>
    public static void DurableCommands()
    {
        using var folder = new ScratchFolder();
        var rates = Enumerable.Range(0, Rounds).Select(round =>
        {
            var path = Path.Combine(folder.Path, Figure.Text($"{round}"));
            return (Bare: BareInserts.PerSecond(path + "-bare"), One: Commands(path + "-one", 1), Many: Commands(path + "-many", ManyClients));
        }).ToList();
        double Median(IEnumerable<double> values) => values.Order().ElementAt(Rounds / 2);
        Figure.Print("bare-durable-inserts-per-second", Median(rates.Select(r => r.Bare)), "inserts/s", 1);
        Figure.Print("one-client-commands-per-second", Median(rates.Select(r => r.One)), "commands/s", 1);
        Figure.Print("many-clients-commands-per-second", Median(rates.Select(r => r.Many)), "commands/s", 1);
        Figure.Print("one-client-of-bare", Median(rates.Select(r => r.One / r.Bare)), "ratio", 1, target: 0.8);
        Figure.Print("many-clients-of-one", Median(rates.Select(r => r.Many / r.One)), "ratio", 1, target: 5);
    }

    /// <summary>What a child process does; prints its figures as "name value" lines.</summary>
    public static void RunChild(string what, string path)
    {
        var folder = new JournalFolder(path);
        if (what == "verify")
        {
            var watch = Stopwatch.StartNew();
            using (var journal = folder.OpenReadOnly())
            {
                _ = JournalVerification.Verify(journal).IsSound ? 0 : throw new InvalidOperationException("The journal is not sound.");
            }

            Tell("chain", watch.Elapsed.TotalSeconds);
            Tell("processor", Environment.CpuUsage.TotalTime.TotalSeconds);
            watch.Restart();
            _ = folder.Verify().IsSound ? 0 : throw new InvalidOperationException("The snapshot is not sound.");
            Tell("all", watch.Elapsed.TotalSeconds);
            return;
        }

        var folding = Stopwatch.StartNew();
        var writer = PortfolioWriter.Open(folder.Open(), PortfolioRules.Default(TimeZoneInfo.Utc), folder.Snapshot);
        Tell("folded", folding.Elapsed.TotalSeconds);
        _ = writer.AskAsync(p => p.Accounts[Books.Customer(Customers / 2)].BalancesOn(Books.Today)).AsTask().Result;
        using var process = Process.GetCurrentProcess();
        Tell("answered", (DateTime.Now - process.StartTime).TotalSeconds);
        Tell("processor", Environment.CpuUsage.TotalTime.TotalSeconds);
        Tell("megabytes", process.PeakWorkingSet64 / 1048576.0);
        writer.DisposeAsync().AsTask().Wait();
    }

    private static void Tell(string name, double value) => Console.WriteLine(Figure.Text($"{name} {value}"));

    private static long Fill(string path)
    {
        using var journal = new JournalFolder(path).Open();
        var entries = new List<Entry>();
        void Store(int least)
        {
            if (entries.Count > least)
            {
                journal.Append(entries);
                entries.Clear();
            }
        }

        Books.Of(Customers, entry =>
        {
            entries.Add(entry);
            Store(least: 5_000);
        });
        Store(least: 0);
        return journal.Head.Sequence;
    }

    /// <summary>The bot's own garbage collection, so that the memory is the bot's.</summary>
    private static Dictionary<string, double> Child(string what, string path)
    {
        var start = new ProcessStartInfo("dotnet", ["exec", typeof(JournalBenchmarks).Assembly.Location, "child", what, path]) { RedirectStandardOutput = true };
        start.Environment["DOTNET_gcServer"] = "1";
        using var process = Process.Start(start)!;
        var figures = process.StandardOutput.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => l.Split(' '))
            .ToDictionary(l => l[0], l => double.Parse(l[1], CultureInfo.InvariantCulture));
        process.WaitForExit();
        return figures;
    }

    private static double Commands(string path, int clients)
    {
        var writer = PortfolioWriter.Open(new JournalFolder(path).Open(), PortfolioRules.Default(TimeZoneInfo.Utc));
        var stamp = new Stamp(new CommandId("open"), new Actor("clerk", "Clerk"), new DateTimeOffset(Books.Today.ToDateTime(default), TimeSpan.Zero), Books.Today);
        writer.ExecuteAsync(new OpenConversation(stamp, "conversation", "0")).AsTask().Wait();
        var watch = Stopwatch.StartNew();
        var counts = Task.WhenAll(Enumerable.Range(0, clients).Select(client => Task.Run(async () =>
        {
            var n = 0;
            for (; watch.Elapsed < BareInserts.Duration; n++)
            {
                await writer.ExecuteAsync(new OpenConversation(stamp with { Id = new CommandId(Figure.Text($"{client}-{n}")) }, Figure.Text($"{client}"), Figure.Text($"{n}")));
            }

            return n;
        }))).Result;
        var rate = counts.Sum() / watch.Elapsed.TotalSeconds;
        writer.DisposeAsync().AsTask().Wait();
        return rate;
    }
}
