using System.Diagnostics;

namespace CollectionsBot.Benchmarks;

/// <summary>What a run costs: medians of a few.</summary>
/// <param name="Ms">The time that passed, in milliseconds.</param>
/// <param name="BestMs">The least time that passed, in milliseconds: the nearest to what an idle machine takes.</param>
/// <param name="ProcessorMs">The processor's time of all threads, the collector's included, in milliseconds.</param>
/// <param name="CollectorMs">For how long the garbage collector stopped everything, in milliseconds.</param>
/// <param name="AllocatedMb">How much memory was asked for, in megabytes.</param>
internal sealed record Cost(double Ms, double BestMs, double ProcessorMs, double CollectorMs, double AllocatedMb)
{
    /// <summary>Measures some runs, each of which is told its number from 0.</summary>
    public static Cost Of(int runs, Action<int> run)
    {
        var costs = Enumerable.Range(0, runs).Select(i => Once(() => run(i))).ToList();
        return new(Median(c => c.Ms), costs.Min(c => c.Ms), Median(c => c.ProcessorMs), Median(c => c.CollectorMs), Median(c => c.AllocatedMb));

        double Median(Func<Cost, double> of) => costs.Select(of).Order().ElementAt(runs / 2);
    }

    private static Cost Once(Action run)
    {
        var (allocated, collector, processor) = (GC.GetTotalAllocatedBytes(precise: true), GC.GetTotalPauseDuration(), Environment.CpuUsage.TotalTime);
        var watch = Stopwatch.StartNew();
        run();
        var ms = watch.Elapsed.TotalMilliseconds;
        return new(
            ms,
            ms,
            (Environment.CpuUsage.TotalTime - processor).TotalMilliseconds,
            (GC.GetTotalPauseDuration() - collector).TotalMilliseconds,
            (GC.GetTotalAllocatedBytes(precise: true) - allocated) / 1e6);
    }
}
