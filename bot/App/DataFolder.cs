using CollectionsBot.Journal;

namespace CollectionsBot.App;

/// <summary>Opens the portfolio in a data folder, making the demonstration's on the first start.</summary>
public static class DataFolder
{
    /// <summary>Opens the portfolio to write it.</summary>
    /// <param name="settings">Where it is.</param>
    /// <param name="clock">The clock.</param>
    /// <param name="fillWithDemonstration">Whether an empty folder is filled with made-up customers.</param>
    /// <exception cref="JournalException">The journal cannot be opened; the message says what to do.</exception>
    public static async Task<PortfolioWriter> OpenAsync(Settings settings, TimeProvider clock, bool fillWithDemonstration)
    {
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentNullException.ThrowIfNull(clock);
        if (fillWithDemonstration && !settings.Folder.HasJournal)
        {
            await MakeDemonstrationAsync(settings, clock);
        }

        return settings.Folder.OpenPortfolio(settings.Rules);
    }

    /// <summary>Reads the portfolio, also while another process writes it.</summary>
    /// <param name="settings">Where it is.</param>
    /// <param name="clock">The clock.</param>
    /// <param name="knownAt">The instant as of which it is shown; null for all that is known.</param>
    /// <exception cref="JournalException">There is none, or it cannot be read; the message says what to do.</exception>
    public static async Task<Portfolio> ReadAsync(Settings settings, TimeProvider clock, DateTimeOffset? knownAt = null)
    {
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentNullException.ThrowIfNull(clock);
        if (settings.IsDemonstration && !settings.Folder.HasJournal)
        {
            await MakeDemonstrationAsync(settings, clock);
        }

        return settings.Folder.Read(settings.Rules, knownAt);
    }

    /// <summary>The instant of the first entry; null when there is none.</summary>
    public static DateTimeOffset? BeginOf(Settings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        using var journal = settings.Folder.OpenReadOnly();
        return journal.Read().Select(e => (DateTimeOffset?)Seals.Closed.Read(e).At).FirstOrDefault();
    }

    /// <summary>Makes the demonstration beside its place and moves it there when it is whole, so that nobody meets half of it.</summary>
    private static async Task MakeDemonstrationAsync(Settings settings, TimeProvider clock)
    {
        if (!OperatingSystem.IsWindows() && !Directory.Exists(settings.Data))
        {
            // As the journal makes its folder: to be entered by its owner only.
            Directory.CreateDirectory(settings.Data, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        var unfinished = Path.Combine(settings.Data, "demonstration.unfinished");
        if (Directory.Exists(unfinished))
        {
            Directory.Delete(unfinished, recursive: true);
        }

        var calendar = settings.Rules.Calendar;
        var now = clock.GetUtcNow();
        var folder = settings.Folder with { Path = unfinished };
        await using (var writer = folder.OpenPortfolio(DemonstrationPortfolio.RulesFor(calendar)))
        {
            var today = calendar.DateAt(now);
            var begins = DemonstrationPortfolio.Files(today)[0].Date;
            var stamp = new Stamp(CommandIds.New(), Actor.Schedule, Zones.InstantOf(begins, TimeOnly.MinValue, calendar.Zone), begins);
            await writer.ExecuteAsync(new OpenPortfolio(stamp, Demonstration: true));
            await DemonstrationPortfolio.PlayAsync(async c => await writer.ExecuteAsync(NotAfter(now, c)), today, calendar.Zone);
        }

        File.Move(folder.File, settings.Folder.File);
        Directory.Delete(unfinished, recursive: true);
    }

    /// <summary>Early in the morning the made-up deeds of the day would lie ahead; history never does.</summary>
    private static Command NotAfter(DateTimeOffset now, Command command) =>
        command.Stamp.At <= now ? command : command with { Stamp = command.Stamp with { At = now } };
}
