using CollectionsBot.Cards;

namespace CollectionsBot.App.Cli;

/// <summary>Prints who can be erased, because nothing is open and the time for which records are kept has passed.</summary>
internal static class RetentionCommand
{
    public static async Task<int> RunAsync(Settings settings, DateOnly? on, bool json)
    {
        var portfolio = await DataFolder.ReadAsync(settings, TimeProvider.System);
        var date = on ?? settings.Rules.Calendar.DateAt(TimeProvider.System.GetUtcNow());
        var due = Retention.DueOn(portfolio, date).ToList();
        var years = settings.Rules.Retention.Years;
        if (json)
        {
            Console.WriteLine(AskJson.Write(new
            {
                on = date,
                years,
                due = due.Select(d => new { customer = AskJson.CustomerOf(d.Customer), lastActivity = d.LastActivity, dueSince = d.DueSince }),
            }));
            return 0;
        }

        var reader = new Reader(ReadQuestion.Person.Culture, settings.Rules.Calendar.Zone, date);
        foreach (var one in due)
        {
            Console.WriteLine($"{PlainText.Clean(one.Customer.Name, 60)} ({one.Customer.Id}): last activity {reader.Date(one.LastActivity)}, can be erased since {reader.Date(one.DueSince)}");
        }

        Console.WriteLine(due.Count == 0
            ? $"Nobody is due: of every customer something is open or happened within the last {years} year(s)."
            : "\"erase CUSTOMER --reason WHY\" destroys the key of what is known of the persons there; it cannot be taken back.");
        return 0;
    }
}
