using CollectionsBot.Benchmarks;

if (args is ["child", "bot" or "bare", _])
{
    TurnServers.Run(args[1], args[2]);
    return 0;
}

if (args is ["child", var what, var folder])
{
    JournalBenchmarks.RunChild(what, folder);
    return 0;
}

// Measures what is named, or everything.
if (args.Except(Benchmarks.All.Select(b => b.Name)).Any())
{
    Console.Error.WriteLine(string.Join(" | ", Benchmarks.All.Select(b => b.Name)));
    return 2;
}

foreach (var (name, run) in Benchmarks.All)
{
    if (args.Length == 0 || args.Contains(name))
    {
        run();
    }
}

return 0;
