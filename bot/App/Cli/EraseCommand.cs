using System.Globalization;
using CollectionsBot.Cards;
using CollectionsBot.Journal;

namespace CollectionsBot.App.Cli;

/// <summary>Destroys the key of a customer, once the time for which records are kept has passed.</summary>
internal static class EraseCommand
{
    /// <summary>The most entries that are named.</summary>
    private const int NamedMax = 20;

    public static async Task<int> RunAsync(Settings settings, string name, string reason, CancellationToken cancellation)
    {
        if (!settings.Folder.HasJournal)
        {
            throw new CommandException($"There is no journal in {settings.Data}. Name its folder with --data.");
        }

        var now = TimeProvider.System.GetUtcNow();
        var today = settings.Rules.Calendar.DateAt(now);
        CustomerErased erased;
        string words;
        await using (var writer = await DataFolder.OpenAsync(settings, TimeProvider.System, fillWithDemonstration: false))
        {
            var customer = await writer.AskAsync(p => ExactlyCalled(p, name), cancellation);
            words = $"{customer.Name} ({customer.Id})";
            var stamp = new Stamp(CommandIds.New(), ReadQuestion.Person.Actor, now, today);
            erased = await writer.ExecuteAsync(new EraseCustomer(stamp, customer.Id, reason), cancellation) switch
            {
                Outcome.Accepted accepted => accepted.Facts.Select(f => f.Fact).OfType<CustomerErased>().Single(),
                Outcome.Refused refused => throw new CommandException(Phrases.Of(refused.Refusal, new Reader(ReadQuestion.Person.Culture, settings.Rules.Calendar.Zone, today))),
                var other => throw new InvalidOperationException($"An erasure with a new name ended as {other.GetType().Name}."),
            };
        }

        Console.WriteLine($"Erased: what was known of the persons at {words}{(erased.Merged.IsEmpty ? "" : $" and at {string.Join(", ", erased.Merged)}, merged into it")}. Amounts, dates and who did what stay.");
        Console.WriteLine("Backups have the key until they are brought up to date: run \"backup\" on each, and delete older copies, exports and dossiers.");
        RequireNothingInPlain(settings, erased);
        return 0;
    }

    /// <summary>A slip of the finger must not erase somebody else.</summary>
    private static Customer ExactlyCalled(Portfolio portfolio, string name) => HistoryCommand.CustomerOf(CustomerLookup.Of(portfolio, name), name) is var customer
        && (customer.Id.Value == name || string.Equals(customer.Name, name, StringComparison.OrdinalIgnoreCase))
            ? customer
            : throw new CommandException($"\"{name}\" is not the whole name of a customer. Is it {customer.Name}? Then give the identifier {customer.Id}.");

    /// <summary>What an earlier version wrote, or was told of a person as of a company, was never sealed and cannot be changed.</summary>
    private static void RequireNothingInPlain(Settings settings, CustomerErased erased)
    {
        using var journal = settings.Folder.OpenReadOnly();
        var plain = journal.Read().Where(e => Seals.IsPlain(e, erased.Everybody())).Select(e => e.Sequence.ToString(CultureInfo.InvariantCulture)).ToList();
        if (plain.Count > 0)
        {
            throw new CommandException(
                $"{(plain.Count == 1 ? "One entry was" : $"{plain.Count} entries were")} written in plain, by an earlier version, and cannot be erased: "
                + $"{string.Join(", ", plain.Take(NamedMax))}{(plain.Count > NamedMax ? " …" : "")}.");
        }
    }
}
