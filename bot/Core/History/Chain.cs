using System.Security.Cryptography;
using System.Text;

namespace CollectionsBot.Core;

/// <summary>Chains the entries of a journal by their hashes, so that changing, dropping or inserting one shows.</summary>
/// <remarks>A chain alone does not show that its end was cut off, or that somebody computed all of it anew; a head that was kept
/// elsewhere does.</remarks>
public static class Chain
{
    /// <summary>How long a hash is, in hexadecimal digits.</summary>
    private const int HashLength = 2 * SHA256.HashSizeInBytes;

    /// <summary>The hash before the first entry.</summary>
    public static string Genesis { get; } = new('0', HashLength);

    /// <summary>Makes the entry that follows a head.</summary>
    public static Entry Link(ChainHead head, RecordedFact recorded)
    {
        ArgumentNullException.ThrowIfNull(recorded);
        return Link(head, recorded, FactCodec.Write(recorded.Fact));
    }

    /// <summary>Makes the entry that follows a head, of a fact that is kept in another form than <see cref="FactCodec"/> gives it.</summary>
    public static Entry Link(ChainHead head, RecordedFact recorded, (string Kind, string Body) written)
    {
        ArgumentNullException.ThrowIfNull(recorded);
        var entry = new Entry(
            recorded.Sequence,
            recorded.At.UtcDateTime.ToString("O", System.Globalization.CultureInfo.InvariantCulture),
            recorded.On.ToString("O", System.Globalization.CultureInfo.InvariantCulture),
            recorded.Actor.Id,
            recorded.Actor.Name,
            recorded.Command.Value,
            written.Kind,
            written.Body,
            Hash: "");
        return entry with { Hash = HashOf(entry, head) };
    }

    /// <summary>Says what is wrong with an entry that is to follow a head; null when it follows.</summary>
    public static string? FaultOf(Entry entry, ChainHead head)
    {
        using var page = new EntryPage(head);
        page.Add(entry);
        return FaultOf(page[0], head.Sequence);
    }

    /// <summary>Says what is wrong with an entry that is to follow another, whose hash stands before it in its page; null when it follows.</summary>
    /// <param name="row">The entry.</param>
    /// <param name="before">The number of the other; 0 for none.</param>
    public static string? FaultOf(EntryRow row, long before)
    {
        if (row.Sequence != before + 1)
        {
            return $"entry {before + 1} is missing; entry {row.Sequence} stands in its place";
        }

        Span<byte> hash = stackalloc byte[HashLength];
        WriteHash(row, hash);
        return row.Hash.SequenceEqual(hash) ? null : $"entry {row.Sequence} is not what was written: its hash does not fit";
    }

    private static string HashOf(Entry entry, ChainHead before)
    {
        using var page = new EntryPage(before);
        page.Add(entry);
        Span<byte> hash = stackalloc byte[HashLength];
        WriteHash(page[0], hash);
        return Encoding.ASCII.GetString(hash);
    }

    private static void WriteHash(EntryRow row, Span<byte> hexadecimal)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(row.Image, hash);
        Convert.TryToHexStringLower(hash, hexadecimal, out _);
    }
}
