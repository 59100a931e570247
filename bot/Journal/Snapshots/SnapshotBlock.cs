using System.Security.Cryptography;
using System.Text;

namespace CollectionsBot.Journal;

/// <summary>A part of a snapshot: facts that follow each other, tied to the entry at which they end.</summary>
/// <param name="First">The sequence number of the first fact.</param>
/// <param name="Count">How many facts.</param>
/// <param name="Head">The entry of the last fact.</param>
/// <param name="Image">The facts, as <see cref="FactImage"/> writes them.</param>
/// <remarks>
/// On disk: the build that wrote it, the numbers, the hash, the length, the image, and the SHA-256 of all that. The build
/// is the core's and this library's own identity, which any change of their code changes: what another build wrote is not read.
/// </remarks>
internal sealed record SnapshotBlock(long First, int Count, ChainHead Head, byte[] Image)
{
    /// <summary>The longest image that is read, in bytes; a block is far below it.</summary>
    private const int ImageLengthMax = 1_000_000_000;

    private const int HashLength = 64;

    private static readonly byte[] Build =
    [
        .. "collectionsbot.snapshot/1\0"u8,
        .. typeof(Portfolio).Module.ModuleVersionId.ToByteArray(),
        .. typeof(SnapshotBlock).Module.ModuleVersionId.ToByteArray(),
    ];

    private static readonly int HeaderLength = Build.Length + sizeof(long) + sizeof(int) + HashLength + sizeof(int);

    /// <summary>The block of some facts, the last of which is the entry at a head.</summary>
    public static SnapshotBlock Of(IReadOnlyList<RecordedFact> facts, ChainHead head) => new(facts[0].Sequence, facts.Count, head, FactImage.Of(facts));

    /// <summary>The facts.</summary>
    public RecordedFact[] Facts() => FactImage.Read(Image, First, Count);

    /// <summary>The whole block as it stands on disk.</summary>
    public byte[] ToBytes()
    {
        var bytes = new MemoryStream(HeaderLength + Image.Length + SHA256.HashSizeInBytes);
        using var writer = new BinaryWriter(bytes);
        writer.Write(Build);
        writer.Write(First);
        writer.Write(Count);
        writer.Write(Encoding.ASCII.GetBytes(Head.Hash));
        writer.Write(Image.Length);
        writer.Write(Image);
        writer.Write(SHA256.HashData(bytes.GetBuffer().AsSpan(0, (int)bytes.Length)));
        return bytes.ToArray();
    }

    /// <summary>Reads the next block; null at the end, and when what is there is not whole or was written by another build.</summary>
    public static SnapshotBlock? Read(Stream stream)
    {
        var header = new byte[HeaderLength];
        if (stream.ReadAtLeast(header, HeaderLength, throwOnEndOfStream: false) < HeaderLength || !header.AsSpan().StartsWith(Build))
        {
            return null;
        }

        using var reader = new BinaryReader(new MemoryStream(header, Build.Length, HeaderLength - Build.Length));
        var (first, count, hash, length) = (reader.ReadInt64(), reader.ReadInt32(), Encoding.ASCII.GetString(reader.ReadBytes(HashLength)), reader.ReadInt32());
        if (first < 1 || count < 1 || length is < 1 or > ImageLengthMax || length > stream.Length - stream.Position - SHA256.HashSizeInBytes)
        {
            return null;
        }

        var (image, written) = (new byte[length], new byte[SHA256.HashSizeInBytes]);
        stream.ReadExactly(image);
        stream.ReadExactly(written);
        using var sum = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        sum.AppendData(header);
        sum.AppendData(image);
        return sum.GetHashAndReset().AsSpan().SequenceEqual(written) ? new SnapshotBlock(first, count, new ChainHead(first + count - 1, hash), image) : null;
    }
}
