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
public sealed class SnapshotFile(string path)
{
    /// <summary>The name of the file in a data folder.</summary>
    public const string FileName = "snapshot.bin";

    /// <summary>The blocks that are whole and follow each other from the first fact on, with where each ends in the file, in bytes.</summary>
    internal IEnumerable<(SnapshotBlock Block, long End)> Blocks()
    {
        using var stream = Open();
        var last = 0L;
        while (stream is not null && Next(stream) is { } block && block.First == last + 1)
        {
            last = block.Head.Sequence;
            yield return (block, stream.Position);
        }
    }

    /// <summary>What in the snapshot is not what the journal says; null when it says the same, as far as both go.</summary>
    /// <param name="journal">A journal that is sound.</param>
    internal string? FaultAgainst(IJournal journal)
    {
        using var facts = ChainWalk.Walk(journal.Read(), ChainHead.Empty).SelectMany(s => s.Facts).GetEnumerator();
        foreach (var block in Blocks().Select(b => b.Block).TakeWhile(b => b.Head.Sequence <= journal.Head.Sequence))
        {
            var told = new List<RecordedFact>(block.Count);
            while (told.Count < block.Count && facts.MoveNext())
            {
                told.Add(facts.Current);
            }

            if (!FactImage.Of(told).AsSpan().SequenceEqual(block.Image))
            {
                return $"the snapshot tells entries {block.First} to {block.Head.Sequence} otherwise than the journal. Stop the bot and delete '{path}'; it is made anew";
            }
        }

        return null;
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
        stream.Write(block.ToBytes());
        return stream.Position;
    }

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
