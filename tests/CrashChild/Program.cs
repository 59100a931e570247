using System.Globalization;
using CollectionsBot.CrashChild;
using CollectionsBot.Journal;

// A process for tests to kill. Every line that it prints ends with a full stop: one without was cut off by the kill.
try
{
    switch (args)
    {
        case ["hold", var folder]:
            using (SqliteJournal.Open(folder))
            {
                Console.WriteLine("open.");
                Console.In.ReadToEnd();
            }

            return 0;
        case ["log", var folder, var backup, var round]:
            await Logging.RunAsync(folder, backup, round);
            return 0;
        case ["measure", var folder, var clients, var seconds]:
            await Measuring.RunAsync(folder, int.Parse(clients, CultureInfo.InvariantCulture), int.Parse(seconds, CultureInfo.InvariantCulture));
            return 0;
        default:
            Console.Error.WriteLine("hold <folder> | log <folder> <backup> <round> | measure <folder> <clients> <seconds>");
            return 2;
    }
}
catch (JournalException e)
{
    Console.WriteLine(e.Message);
    return 1;
}
