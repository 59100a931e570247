using System.Diagnostics;
using CollectionsBot.Journal;

namespace CollectionsBot.CrashChild;

/// <summary>Measures how many commands a second are acknowledged.</summary>
internal static class Measuring
{
    public static async Task RunAsync(string folder, int clients, int seconds)
    {
        await using var writer = PortfolioWriter.Open(SqliteJournal.Open(folder), Contacts.Rules);
        await writer.ExecuteAsync(Contacts.Open());
        await writer.ExecuteAsync(Contacts.Import());
        var (until, before) = (Stopwatch.StartNew(), writer.FlushCount);
        var counts = await Task.WhenAll(Enumerable.Range(0, clients).Select(client => Task.Run(async () =>
        {
            var n = 0;
            for (; until.Elapsed.TotalSeconds < seconds; n++)
            {
                await writer.ExecuteAsync(Contacts.Log($"{Environment.ProcessId}-{client}-{n}"));
            }

            return n;
        })));
        var (sum, took, flushes) = (counts.Sum(), until.Elapsed.TotalSeconds, writer.FlushCount - before);
        Console.WriteLine($"{clients} clients: {sum / took:N0} commands/s, {flushes / took:N0} flushes/s, {(double)sum / flushes:N1} commands a flush.");
    }
}
