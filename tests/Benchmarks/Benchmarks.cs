using System.Diagnostics;
using CollectionsBot.Cards;

namespace CollectionsBot.Benchmarks;

/// <summary>What is measured, by name.</summary>
internal static class Benchmarks
{
    private const int Large = 100_000;
    private static readonly int[] Curve = [1_000, 10_000, Large];
    private static Books? _large;
    private static double _largeBytes;
    private static double _bytesBefore;

    /// <summary>Every benchmark by its name.</summary>
    public static IReadOnlyList<(string Name, Action Run)> All { get; } =
    [
        ("memory-per-item", MemoryPerItem),
        ("worklist-day", WorklistDay),
        ("worklist-change", WorklistChange),
        ("track-record", TrackRecordOfAll),
        ("name-search", NameSearch),
        ("commands-per-second", CommandsPerSecond),
        ("curve", CostPerCustomer),
        ("digest-cards", DigestCards),
        ("import", ImportBenchmarks.ReadExport),
        ("restart", JournalBenchmarks.Restart),
        ("durable-commands", JournalBenchmarks.DurableCommands),
        ("turns", TurnBenchmarks.Turns),
        ("start", TurnBenchmarks.Start),
    ];

    private static Books LargeBooks()
    {
        if (_large is null)
        {
            _bytesBefore = GC.GetTotalMemory(forceFullCollection: true);
            _large = Books.Of(Large);
            _largeBytes = GC.GetTotalMemory(forceFullCollection: true) - _bytesBefore;
        }

        return _large;
    }

    private static void MemoryPerItem()
    {
        var books = LargeBooks();
        Figure.Print("memory-per-item", _largeBytes / books.Items, "bytes", Large, target: 600);
    }

    /// <summary>The first list of a process, whose code is still to be compiled, and then those of the next days: nothing of the day before serves.</summary>
    /// <remarks>
    /// A list is every account in its order and the sums, with the reasons of the page that is shown. Beside it stands what it
    /// costs with the reasons of all, which only the terminal asks for, and what merely looking at every open item costs.
    /// </remarks>
    private static void WorklistDay()
    {
        var books = LargeBooks();
        Figure.Print("worklist-first", Cost.Of(1, _ => books.Portfolio.DigestOn(Books.Today.AddDays(-1), DigestCard.Page(0))), Large);
        books.Portfolio.DigestOn(Books.Today, DigestCard.Page(0));
        Figure.Print(
            "worklist-day-with-reasons-of-first-page",
            Cost.Of(15, day => books.Portfolio.DigestOn(Books.Today.AddDays(day + 1), DigestCard.Page(0))),
            Large,
            target: 100);
        Figure.Print("worklist-day-with-reasons-of-all", Cost.Of(5, day => books.Portfolio.DigestOn(Books.Today.AddDays(day + 1))), Large);
        Figure.Print("worklist-day-items-alone", Cost.Of(15, day => books.LookAtItems(Books.Today.AddDays(day + 1))), Large);
        Figure.Print("memory-per-item-with-worklist", (GC.GetTotalMemory(forceFullCollection: true) - _bytesBefore) / books.Items, "bytes", Large, target: 600);
    }

    /// <summary>What the first question for options of a day costs; the others of the day find it made.</summary>
    private static void TrackRecordOfAll()
    {
        var books = LargeBooks();
        Figure.Print("track-record", Figure.MedianMs(3, day => books.Portfolio.TrackRecordOn(Books.Today.AddDays(day))), "ms", Large);
    }

    private static void WorklistChange()
    {
        var books = LargeBooks();
        var ms = new List<double>();
        books.Portfolio.DigestOn(Books.Today, DigestCard.Page(0));
        for (var i = 0; i < 15; i++)
        {
            books.Give(s => books.Contact(s, i * 31));
            var watch = Stopwatch.StartNew();
            _ = DigestCard.Of(books.Portfolio.DigestOn(Books.Today, DigestCard.Page(0)), 0, Reader.Plain(Books.Today));
            ms.Add(watch.Elapsed.TotalMilliseconds);
        }

        Figure.Print("worklist-change", ms.Order().ElementAt(ms.Count / 2), "ms", Large, target: 10);
    }

    private static void NameSearch()
    {
        foreach (var customers in (ReadOnlySpan<int>)[10_000, Large])
        {
            var books = customers == Large ? LargeBooks() : Books.Of(customers);
            var (chance, times) = (new Random(2), new List<double>());
            var clock = Stopwatch.StartNew();
            for (var i = 0; i < 2_000 && (i < 60 || clock.Elapsed.TotalSeconds < 20); i++)
            {
                var typed = Misspelt(Books.Name(chance.Next(customers)), chance);
                var from = Stopwatch.GetTimestamp();
                books.Portfolio.Names.Search(typed);
                times.Add(Stopwatch.GetElapsedTime(from).TotalMicroseconds);
            }

            // The first ones were not compiled yet.
            times.RemoveRange(0, times.Count / 3);
            times.Sort();
            Figure.Print("name-search-p50", times[times.Count / 2], "µs", customers);
            Figure.Print("name-search-p99", times[times.Count * 99 / 100], "µs", customers, target: 1_000);
        }
    }

    /// <summary>One slip of the finger: a letter lost, changed, doubled, or swapped with the next.</summary>
    private static string Misspelt(string name, Random chance)
    {
        var at = chance.Next(1, name.IndexOf(' ', StringComparison.Ordinal) - 1);
        return chance.Next(4) switch
        {
            0 => name.Remove(at, 1),
            1 => name.Remove(at, 1).Insert(at, "x"),
            2 => name.Insert(at, name[at..(at + 1)]),
            _ => name.Remove(at, 1).Insert(at + 1, name[at..(at + 1)]),
        };
    }

    private static void CommandsPerSecond()
    {
        const int Commands = 100_000;
        var books = Books.Of(1_000);
        var watch = Stopwatch.StartNew();
        for (var i = 0; i < Commands; i++)
        {
            books.Give(s => books.Contact(s, i % 1_000));
        }

        Figure.Print("commands-per-second", Commands / watch.Elapsed.TotalSeconds, "commands/s", books.Customers, target: 1_000_000 / 60.0);
    }

    private static void CostPerCustomer()
    {
        foreach (var customers in Curve)
        {
            var books = customers == Large ? LargeBooks() : Books.Of(customers);
            books.Portfolio.DigestOn(Books.Today, DigestCard.Page(0));
            // As many lists as make the same number of accounts, so that the code is as warm for few as for many.
            var cost = Cost.Of(Math.Clamp(500_000 / customers, 5, 101), day => books.Portfolio.DigestOn(Books.Today.AddDays((day % 30) + 1), DigestCard.Page(0)));
            Figure.Print("worklist-cost-per-customer", cost.Ms * 1_000 / customers, "µs", customers, besides: new()
            {
                ["best"] = cost.BestMs * 1_000 / customers,
                ["collector"] = cost.CollectorMs * 1_000 / customers,
                ["allocated_bytes"] = cost.AllocatedMb * 1e6 / customers,
            });
        }
    }

    private static void DigestCards()
    {
        var digest = Books.Of(1_000).Portfolio.DigestOn(Books.Today);
        const int Cards = 300;
        var ms = Figure.MedianMs(3, _ =>
        {
            for (var i = 0; i < Cards; i++)
            {
                DigestCard.Of(digest, i % 10, Reader.Plain(Books.Today));
            }
        });
        Figure.Print("digest-cards-per-second", Cards * 1_000 / ms, "cards/s", 1_000);
    }
}
