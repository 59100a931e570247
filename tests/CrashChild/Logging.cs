using CollectionsBot.Journal;

namespace CollectionsBot.CrashChild;

/// <summary>
/// Logs contacts from many clients at once until it is killed, and prints the name of each that was acknowledged. It starts and
/// stops the writer over and over, backs up meanwhile, and has appends fail now and then, so that the kill can meet any of these.
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
            var journal = new FailingJournal(data.Open());
            var writer = Moment.Of("start-up", () => PortfolioWriter.Open(journal, Contacts.Rules, data.Snapshot, Seals.ToWrite(journal, data.Key)));
            await writer.ExecuteAsync(Contacts.Open());
            await writer.ExecuteAsync(Contacts.Import());
            var backingUp = Task.Run(() => Moment.Of("backup", () => data.BackUp(backup)));
            await Moment.Of("writing", () => LogAsync(writer, $"{round}-{cycle}"));
            await backingUp;
            await Moment.Of("snapshot", () => writer.DisposeAsync().AsTask());
        }
    }

    private static Task LogAsync(PortfolioWriter writer, string name) => Task.WhenAll(Enumerable.Range(0, Clients).Select(client => Task.Run(async () =>
    {
        for (var n = 0; n < ContactsEach; n++)
        {
            await LogOnceAsync(writer, $"{name}-{client}-{n}");
        }
    })));

    /// <summary>Whoever is told no says the same again, as a person would; it must have one effect all the same.</summary>
    private static async Task LogOnceAsync(PortfolioWriter writer, string id)
    {
        for (; ; )
        {
            try
            {
                await writer.ExecuteAsync(Contacts.Log(id));
                Console.Out.Write($"{id}.\n");
                return;
            }
            catch (JournalException)
            {
                // Told no.
            }
        }
    }
}
