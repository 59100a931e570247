using CollectionsBot.Journal;

namespace CollectionsBot.CrashChild;

/// <summary>Logs contacts from many clients at once until it is killed, and prints the name of each that was acknowledged.</summary>
internal static class Logging
{
    private const int Clients = 8;

    public static async Task RunAsync(string folder, string round)
    {
        await using var writer = PortfolioWriter.Open(SqliteJournal.Open(folder), Contacts.Rules);
        await writer.ExecuteAsync(Contacts.Open());
        await writer.ExecuteAsync(Contacts.Import());
        await Task.WhenAll(Enumerable.Range(0, Clients).Select(client => Task.Run(() => LogForEverAsync(writer, $"{round}-{client}"))));
    }

    private static async Task LogForEverAsync(PortfolioWriter writer, string client)
    {
        for (var n = 0; ; n++)
        {
            var id = $"{client}-{n}";
            await writer.ExecuteAsync(Contacts.Log(id));
            Console.Out.Write($"{id}.\n");
        }
    }
}
