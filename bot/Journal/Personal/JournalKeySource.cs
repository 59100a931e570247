using System.Text;

namespace CollectionsBot.Journal;

/// <summary>Where a journal's key comes from: a text, a file that was named, or a file in the data folder that is made when it is first needed.</summary>
/// <param name="Folder">The data folder.</param>
/// <param name="Text">The key itself, 32 bytes in Base64; null when it is not given.</param>
/// <param name="File">The file that holds it; null for <see cref="FileName"/> in the data folder.</param>
public sealed record JournalKeySource(string Folder, string? Text = null, string? File = null)
{
    /// <summary>The file in the data folder, which its owner alone may read.</summary>
    public const string FileName = "journal.key";

    private string Default => Path.Combine(Folder, FileName);

    /// <summary>The key; null when there is none.</summary>
    /// <exception cref="JournalException">It is no key, or the file that was named cannot be read; the message says what to do.</exception>
    internal JournalKey? Find() =>
        Text is { Length: > 0 } text ? JournalKey.Of(text)
        : File is { Length: > 0 } file ? JournalKey.Of(Read(file))
        : System.IO.File.Exists(Default) ? JournalKey.Of(Read(Default))
        : null;

    /// <summary>The key of a journal that has sealed with one.</summary>
    /// <exception cref="JournalException">It is not there, or cannot be read; the message says what to do.</exception>
    internal JournalKey Needed() => Find() ?? throw new JournalException(
        $"The journal key is missing: '{Default}' is not there. Put it back, or give the key as CollectionsBot__Journal__Key or as a file named by Journal:KeyFile. "
        + "Without it names, addresses and notes in this journal cannot be read by anybody; \"verify\", \"heads\" and \"backup\" work without it.");

    /// <summary>The key of a journal that has sealed nothing yet; it is made when there is none.</summary>
    /// <exception cref="JournalException">It cannot be read or made; the message says what to do.</exception>
    internal JournalKey FindOrMake()
    {
        if (Find() is { } key)
        {
            return key;
        }

        try
        {
            OwnFile.Make(Default, Encoding.ASCII.GetBytes(JournalKey.NewText() + "\n"));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new JournalException($"The journal key, '{Default}', cannot be made: {e.Message} Give the bot's user the right to write there, or give a key as CollectionsBot__Journal__Key.", e);
        }

        return JournalKey.Of(Read(Default));
    }

    private static string Read(string file)
    {
        try
        {
            return System.IO.File.ReadAllText(file);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new JournalException($"The journal key, '{file}', cannot be read: {e.Message} Name the right file as Journal:KeyFile, and run this as the bot's user.", e);
        }
    }
}
