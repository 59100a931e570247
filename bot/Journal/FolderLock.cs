using System.Globalization;

namespace CollectionsBot.Journal;

/// <summary>Keeps a second process from writing in the same data folder.</summary>
/// <remarks>
/// The operating system holds the lock for as long as the process lives and lets go of it even after kill -9, so a file that is
/// left behind means nothing and is never deleted. The number of the process stands in a file of its own, because a locked
/// file cannot be read by others on every system; it only serves the message.
/// </remarks>
internal sealed class FolderLock : IDisposable
{
    public const string LockFile = "journal.lock";
    public const string ProcessFile = "journal.pid";

    // ERROR_SHARING_VIOLATION and ERROR_LOCK_VIOLATION of Windows; EWOULDBLOCK of Linux and of macOS.
    private static readonly ImmutableArray<int> TakenCodes = [unchecked((int)0x80070020), unchecked((int)0x80070021), 11, 35];

    private readonly FileStream _held;

    private FolderLock(FileStream held) => _held = held;

    /// <summary>Takes the lock of a folder that exists.</summary>
    /// <exception cref="JournalException">Another process holds it, or the folder cannot be written to.</exception>
    public static FolderLock Take(string folder)
    {
        try
        {
            var taken = new FolderLock(new FileStream(Path.Combine(folder, LockFile), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
            WriteProcess(folder);
            return taken;
        }
        catch (IOException e) when (IsTaken(e))
        {
            throw new JournalException(
                $"The bot is already running on this data folder{Process(folder)}. Stop it first, or use --data for another folder.", e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new JournalException($"The data folder '{folder}' cannot be written to: {e.Message} Give the bot's user the right to write there.", e);
        }
    }

#if LITEDB
    /// <summary>Takes the lock of a folder that exists, unless nobody can write there.</summary>
    /// <exception cref="JournalException">Another process holds it.</exception>
    public static FolderLock? TakeWhereOneCanWrite(string folder)
    {
        try
        {
            return Take(folder);
        }
        catch (JournalException e) when (e.InnerException is not IOException fault || !IsTaken(fault))
        {
            return null;
        }
    }
#endif

    /// <inheritdoc/>
    public void Dispose() => _held.Dispose();

    private static bool IsTaken(IOException fault) => TakenCodes.Contains(fault.HResult);

    private static void WriteProcess(string folder)
    {
        try
        {
            File.WriteAllText(Path.Combine(folder, ProcessFile), Environment.ProcessId.ToString(CultureInfo.InvariantCulture));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Only the message of a second process would have been the better for it.
        }
    }

    private static string Process(string folder)
    {
        try
        {
            var text = File.ReadAllText(Path.Combine(folder, ProcessFile));
            return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var process) ? $" (process {process})" : "";
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }
}
