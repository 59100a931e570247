using System.Diagnostics;
using System.Globalization;
using CollectionsBot.Simulation;

// Plays one seed, or so many from it on. Says how to play a failing one again, and ends with 1.
var given = new Dictionary<string, int> { ["--seed"] = 1, ["--days"] = 60, ["--customers"] = 12, ["--seeds"] = 1, ["--quick"] = 0 };
for (var i = 0; i < args.Length; i += 2)
{
    if (!given.ContainsKey(args[i]) || i + 1 == args.Length || !int.TryParse(args[i + 1], NumberStyles.None, CultureInfo.InvariantCulture, out var number))
    {
        Console.Error.WriteLine("[--seed N] [--days N] [--customers N] [--seeds K] [--quick 0|1]");
        return 2;
    }

    given[args[i]] = number;
}

var (watch, sum, gate, failed) = (Stopwatch.StartNew(), Figures.None, new Lock(), false);
await Parallel.ForEachAsync(Enumerable.Range(given["--seed"], given["--seeds"]).TakeWhile(_ => !failed), async (seed, _) =>
{
    var options = new SimulationOptions(seed, given["--days"], given["--customers"], given["--quick"] == 1);
    try
    {
        var figures = await Simulation.RunAsync(options);
        lock (gate)
        {
            sum += figures;
        }
    }
#pragma warning disable CA1031 // Whatever goes wrong, the seed that brought it about is what helps.
    catch (Exception e)
#pragma warning restore CA1031
    {
        failed = true;
        Console.Error.WriteLine(e is SimulationFault ? e.Message : e.ToString());
        Console.WriteLine($"FAILED; again with: {options.Command}");
    }
});
if (failed)
{
    return 1;
}

Console.WriteLine(string.Create(
    CultureInfo.InvariantCulture,
    $"{given["--seeds"]} seeds: {sum.Commands} commands, {sum.Facts} facts, {sum.Faults} faults, {sum.Digests} digests posted, {sum.Checks} comparisons, {watch.Elapsed.TotalSeconds:F1} s"));
return 0;
