using CollectionsBot.Journal;

namespace CollectionsBot.CrashChild;

/// <summary>
/// Logs contacts from many clients at once until it is killed, and prints the name of each that was acknowledged. It starts and
/// stops the writer over and over and backs up meanwhile, so that the kill meets start-up, snapshot and backup as well.
/// </summary>
internal static class Logging
{
    private const int Clients = 8;
    private const int ContactsEach = 8;

    public static async Task RunAsync(string folder, string backup, string round)
    {
        var data = new JournalFolder(folder);
        for (var cycle = 0; ; cycle++)
        {
            await using var writer = data.OpenPortfolio(Contacts.Rules);
            await writer.ExecuteAsync(Contacts.Open());
            await writer.ExecuteAsync(Contacts.Import());
            var backingUp = Task.Run(() => data.BackUp(backup));
            var name = $"{round}-{cycle}";
            await Task.WhenAll(Enumerable.Range(0, Clients).Select(client => Task.Run(() => LogAsync(writer, $"{name}-{client}"))));
            await backingUp;
        }
    }

    private static async Task LogAsync(PortfolioWriter writer, string client)
    {
        for (var n = 0; n < ContactsEach; n++)
        {
            var id = $"{client}-{n}";
            await writer.ExecuteAsync(Contacts.Log(id));
            Console.Out.Write($"{id}.\n");
        }
    }
}
