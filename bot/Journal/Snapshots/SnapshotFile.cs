using System.Text;

namespace CollectionsBot.Journal;

/// <summary>The facts of a journal up to some entry, in a file that is read many times faster than the journal.</summary>
/// <remarks>
/// <para>
/// It holds facts and not the state: the state is always the fold, so a snapshot cannot disagree with it. Blocks are only
/// added, so writing one costs what is new. The journal is the truth: a file that is damaged, cut short, or of another build
/// of the program is used up to there, and written anew from there on. Losing it costs time and nothing else.
/// </para>
/// <para>A block may be torn by a crash; its checksum tells. So nothing here waits for the disk.</para>
/// </remarks>
/// <param name="path">The file.</param>
/// <param name="lengthMax">How much of it is read, in bytes.</param>
/// <param name="key">Under which it is sealed, as it holds what is sealed in the journal; null when nothing is.</param>
public sealed class SnapshotFile(string path, long lengthMax = long.MaxValue, byte[]? key = null)
{
    /// <summary>The name of the file in a data folder.</summary>
    public const string FileName = "snapshot.bin";

    /// <summary>Where it is.</summary>
    public string File => path;

    /// <summary>
    /// What is in it now, for somebody who only reads: what is in it before the journal is opened is in the journal then, and
    /// what the bot adds meanwhile need not be.
    /// </summary>
    internal SnapshotFile AsItIs() => new(path, new FileInfo(path) is { Exists: true } file ? file.Length : 0);

    /// <summary>The same file, sealed with a journal's own key for it; what another key sealed counts as not there.</summary>
    internal SnapshotFile SealedBy(Seals seals) => new(path, lengthMax, seals.SnapshotKey);

    /// <summary>The blocks that are whole and follow each other from the first fact on, with where each ends in the file, in bytes.</summary>
    internal IEnumerable<(SnapshotBlock Block, long End)> Blocks()
    {
        using var stream = Open();
        var last = 0L;
        while (stream is not null && Next(stream) is { } next && Opened(next) is { } block && block.First == last + 1 && stream.Position <= lengthMax)
        {
            last = block.Head.Sequence;
            yield return (block, stream.Position);
        }
    }

    /// <summary>Puts a block after some bytes, in place of all that stood there.</summary>
    /// <exception cref="IOException">It cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written.</exception>
    internal long Put(SnapshotBlock block, long after)
    {
        var options = new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = FileAccess.Write, Share = FileShare.Read, BufferSize = 0 };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using var stream = new FileStream(path, options);
        stream.SetLength(after);
        stream.Position = after;
        stream.Write((key is null ? block : block with { Image = Envelope.Seal(key, block.Image, About(block)) }).ToBytes());
        return stream.Position;
    }

    private SnapshotBlock? Opened(SnapshotBlock block) =>
        key is null ? block : Envelope.Open(key, block.Image, About(block)) is { } image ? block with { Image = image } : null;

    /// <summary>So that none stands for another.</summary>
    private static byte[] About(SnapshotBlock block) => Encoding.ASCII.GetBytes(block.Head.Hash);

    private FileStream? Open()
    {
        try
        {
            return new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static SnapshotBlock? Next(FileStream stream)
    {
        try
        {
            return SnapshotBlock.Read(stream);
        }
        catch (IOException)
        {
            return null;
        }
    }
}
