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

    /// <summary>Every benchmark by its name.</summary>
    public static IReadOnlyList<(string Name, Action Run)> All { get; } =
    [
        ("memory-per-item", MemoryPerItem),
        ("worklist-day", WorklistDay),
        ("worklist-change", WorklistChange),
        ("name-search", NameSearch),
        ("commands-per-second", CommandsPerSecond),
        ("curve", CostPerCustomer),
        ("digest-cards", DigestCards),
        ("restart", JournalBenchmarks.Restart),
        ("durable-commands", JournalBenchmarks.DurableCommands),
    ];

    private static Books LargeBooks()
    {
        if (_large is null)
        {
            var before = GC.GetTotalMemory(forceFullCollection: true);
            _large = Books.Of(Large);
            _largeBytes = GC.GetTotalMemory(forceFullCollection: true) - before;
        }

        return _large;
    }

    private static void MemoryPerItem()
    {
        var books = LargeBooks();
        Figure.Print("memory-per-item", _largeBytes / books.Items, "bytes", Large, target: 600);
    }

    /// <summary>Every day is another date, so nothing of the day before serves.</summary>
    private static void WorklistDay()
    {
        var books = LargeBooks();
        Figure.Print("worklist-day", Figure.MedianMs(7, day => books.Portfolio.DigestOn(Books.Today.AddDays(day))), "ms", Large, target: 100);
    }

    private static void WorklistChange()
    {
        var books = LargeBooks();
        var ms = new List<double>();
        books.Portfolio.DigestOn(Books.Today);
        for (var i = 0; i < 15; i++)
        {
            books.Give(s => books.Contact(s, i * 31));
            var watch = Stopwatch.StartNew();
            _ = DigestCard.Of(books.Portfolio.DigestOn(Books.Today), 0, Reader.Plain(Books.Today));
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
            var ms = Figure.MedianMs(5, day => books.Portfolio.DigestOn(Books.Today.AddDays(day)));
            Figure.Print("worklist-cost-per-customer", ms * 1_000 / customers, "µs", customers);
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
