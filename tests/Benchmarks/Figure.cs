using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace CollectionsBot.Benchmarks;

/// <summary>One measured figure, printed as a line of JSON.</summary>
internal static class Figure
{
    /// <summary>Prints a figure with what it was measured on, and its target when there is one.</summary>
    public static void Print(string name, double value, string unit, int customers, double? target = null)
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

        Console.WriteLine(JsonSerializer.Serialize(line));
    }

    /// <summary>The median time of a few runs, in milliseconds, after one run to warm up.</summary>
    public static double MedianMs(int runs, Action<int> run)
    {
        run(0);
        var times = new double[runs];
        for (var i = 0; i < runs; i++)
        {
            var watch = Stopwatch.StartNew();
            run(i + 1);
            times[i] = watch.Elapsed.TotalMilliseconds;
        }

        Array.Sort(times);
        return times[runs / 2];
    }

    /// <summary>A name with a number in it, in the invariant culture.</summary>
    public static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
