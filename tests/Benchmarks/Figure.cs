using System.Globalization;
using System.Text.Json;

namespace CollectionsBot.Benchmarks;

/// <summary>One measured figure, printed as a line of JSON.</summary>
internal static class Figure
{
    /// <summary>Prints what a run costs, with the work behind it: unlike the time, the work is the same on a busy machine.</summary>
    public static void Print(string name, Cost cost, int customers, double? target = null) => Print(name, cost.Ms, "ms", customers, target, new()
    {
        ["best"] = cost.BestMs,
        ["processor_ms"] = cost.ProcessorMs,
        ["collector_ms"] = cost.CollectorMs,
        ["allocated_mb"] = cost.AllocatedMb,
    });

    /// <summary>Prints a figure with what it was measured on, its target when there is one, and what else was seen.</summary>
    public static void Print(string name, double value, string unit, int customers, double? target = null, Dictionary<string, double>? besides = null)
    {
        var line = new SortedDictionary<string, object>(StringComparer.Ordinal)
        {
            ["figure"] = name,
            ["value"] = Math.Round(value, 3),
            ["unit"] = unit,
            ["customers"] = customers,
        };
        if (target is { } number)
        {
            line["target"] = number;
        }

        foreach (var (what, seen) in besides ?? [])
        {
            line[what] = Math.Round(seen, 3);
        }

        Console.WriteLine(JsonSerializer.Serialize(line));
    }

    /// <summary>The median time of a few runs, in milliseconds, after one run to warm up.</summary>
    public static double MedianMs(int runs, Action<int> run)
    {
        run(0);
        return Cost.Of(runs, i => run(i + 1)).Ms;
    }

    /// <summary>A name with a number in it, in the invariant culture.</summary>
    public static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
