using System.Globalization;
using System.Security.Cryptography;
using CollectionsBot.Cards;
using CollectionsBot.Journal;

namespace CollectionsBot.App;

/// <summary>Takes in the files that are put into a folder, and moves each to a folder within it, with a report beside it.</summary>
/// <remarks>
/// <c>done</c> holds what was taken in whole, <c>failed</c> what a person has to mend, <c>held</c> the snapshots that wait for a
/// yes. A file is taken only when its size and time stood still from one look to the next. Should the program end between the
/// import and the move, the file is read again at the next start: the same content changes nothing then.
/// Links, empty files, hidden files and the contents of sub-folders are left alone.
/// </remarks>
public sealed class WatchedFolder(ImportDesk desk, IPortfolio portfolio, TimeProvider clock, Settings settings, ILogger<WatchedFolder> logger) : BackgroundService
{
    /// <summary>How long it is from one look to the next.</summary>
    public static readonly TimeSpan Interval = TimeSpan.FromSeconds(10);

    /// <summary>The most files of one look; the others are for the next.</summary>
    private const int FilesMax = 1000;

    /// <summary>The longest name of a file, in characters.</summary>
    private const int NameLengthMax = 200;

    private const string ReportEnding = ".report.txt";

    private static readonly Actor Folder = new("folder", "Watched folder");
    private readonly SemaphoreSlim _one = new(1);
    private Dictionary<string, (long Length, DateTime Written)> _seen = new(StringComparer.Ordinal);

    /// <summary>Looks now: takes what stood still since the last look.</summary>
    public async Task LookAsync(CancellationToken cancellation = default)
    {
        if (settings.Doors.Folder is not { } folder || !Directory.Exists(folder))
        {
            return;
        }

        await _one.WaitAsync(cancellation);
        try
        {
            var before = _seen;
            var found = Found(folder).ToList();
            _seen = found.ToDictionary(f => f.Name, f => (f.Length, f.LastWriteTimeUtc), StringComparer.Ordinal);
            foreach (var file in found.Where(f => before.TryGetValue(f.Name, out var was) && was == (f.Length, f.LastWriteTimeUtc)))
            {
                await TryTakeAsync(file, new ImportOrder(file.Name, Folder, settings.Doors.FolderSnapshot, Dates: settings.Doors.FolderDates), cancellation);
            }
        }
        finally
        {
            _one.Release();
        }
    }

    /// <summary>Takes in a snapshot that was held back, because a person says so.</summary>
    /// <returns>What became of it; null when no such file is held.</returns>
    public async Task<ImportResult?> SayYesAsync(string name, Actor actor, CancellationToken cancellation = default)
    {
        if (settings.Doors.Folder is not { } folder || name.Length > NameLengthMax)
        {
            return null;
        }

        await _one.WaitAsync(cancellation);
        try
        {
            // By comparison with what lies there, so that what somebody says never becomes a path.
            var held = new DirectoryInfo(Path.Combine(folder, "held"));
            return held.Exists && !name.EndsWith(ReportEnding, StringComparison.OrdinalIgnoreCase)
                && Found(held.FullName).FirstOrDefault(f => string.Equals(f.Name, name, StringComparison.OrdinalIgnoreCase)) is { } file
                ? await ReleaseAsync(file, actor, cancellation)
                : null;
        }
        finally
        {
            _one.Release();
        }
    }

    /// <inheritdoc/>
    public override void Dispose()
    {
        _one.Dispose();
        base.Dispose();
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, clock);
        try
        {
            while (settings.Doors.Folder is not null && await timer.WaitForNextTickAsync(stoppingToken))
            {
                await TryLookAsync(stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            logger.LogDebug("The watched folder is left alone from here on.");
        }
    }

    private async Task TryLookAsync(CancellationToken cancellation)
    {
        try
        {
            await LookAsync(cancellation);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            logger.LogError("The watched folder could not be looked into: {Fault}", LoggedFault.Of(e));
        }
    }

    /// <summary>Plain files, the oldest first. A pipe has no length, so that it is never opened.</summary>
    private static IEnumerable<FileInfo> Found(string folder) => new DirectoryInfo(folder).EnumerateFiles()
        .Where(f => f.LinkTarget is null && (f.Attributes & (FileAttributes.ReparsePoint | FileAttributes.Hidden | FileAttributes.Device)) == 0
            && f.Length > 0 && f.Name.Length <= NameLengthMax && !f.Name.Any(char.IsControl))
        .Take(FilesMax)
        .OrderBy(f => f.LastWriteTimeUtc).ThenBy(f => f.Name, StringComparer.Ordinal);

    /// <remarks>A file that vanished, is locked or cannot be recorded now is met again at the next look.</remarks>
    private async Task TryTakeAsync(FileInfo file, ImportOrder order, CancellationToken cancellation)
    {
        try
        {
            await TakeAsync(file, order, cancellation);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JournalException or PortfolioBusyException)
        {
            logger.LogError("A file in the watched folder could not be taken: {Fault}", LoggedFault.Of(e));
        }
    }

    private async Task<ImportResult> ReleaseAsync(FileInfo held, Actor actor, CancellationToken cancellation)
    {
        var report = held.FullName + ReportEnding;
        var result = await TakeAsync(held, new ImportOrder(held.Name, actor, Snapshot: true, Yes: true, settings.Doors.FolderDates), cancellation);
        File.Delete(report);
        return result;
    }

    private async Task<ImportResult> TakeAsync(FileInfo file, ImportOrder order, CancellationToken cancellation)
    {
        ImportResult result;
        await using (var stream = new FileStream(file.FullName, FileMode.Open, FileAccess.Read, FileShare.Read))
        {
            result = await desk.TakeAsync(stream, order, cancellation);
            if (result is ImportResult.Held held)
            {
                stream.Position = 0;
                await HoldAsync(order, held, Convert.ToHexString(await SHA256.HashDataAsync(stream, cancellation)), cancellation);
            }
        }

        Move(file, result);
        logger.LogInformation("A file from the watched folder: {Result}", result.GetType().Name);
        return result;
    }

    private async Task HoldAsync(ImportOrder order, ImportResult.Held held, string content, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var on = settings.Rules.Calendar.DateAt(now);
        var id = CommandIds.From("held", order.Name, content, on.ToString("O", CultureInfo.InvariantCulture));
        await portfolio.ExecuteAsync(new HoldImport(new Stamp(id, order.Actor, now, on), order.Name, held.Preview.Move!, held.Preview.Bounds), cancellation);
    }

    /// <summary>A newer file of the same name takes the place of one that waits; among the others each keeps its own.</summary>
    private void Move(FileInfo file, ImportResult result)
    {
        var (where, isHeld) = (result is ImportResult.Taken { Reading.IsComplete: true } ? "done" : result is ImportResult.Held ? "held" : "failed", result is ImportResult.Held);
        var folder = Directory.CreateDirectory(Path.Combine(settings.Doors.Folder!, where)).FullName;
        var stamped = clock.GetUtcNow().ToString("yyyyMMdd-HHmmss-", CultureInfo.InvariantCulture) + file.Name;
        var to = Path.Combine(folder, isHeld ? file.Name : stamped);
        for (var i = 2; !isHeld && File.Exists(to); i++)
        {
            to = Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"{i}-{stamped}"));
        }

        File.WriteAllText(to + ReportEnding, ImportReport.Of(result, Reader.Plain(settings.Rules.Calendar.DateAt(clock.GetUtcNow()))));
        if (ImportReport.ReadingOf(result) is { IsComplete: false } reading)
        {
            using var rejects = new StreamWriter(to + ".rejected.csv");
            RejectsFile.Write(reading, rejects);
        }

        File.Move(file.FullName, to, overwrite: isHeld);
    }
}
