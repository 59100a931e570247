using System.Buffers;
using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace CollectionsBot.Core;

/// <summary>Chains the entries of a journal by their hashes, so that changing, dropping or inserting one shows.</summary>
/// <remarks>A chain alone does not show that its end was cut off, or that somebody computed all of it anew; a head that was kept
/// elsewhere does.</remarks>
public static class Chain
{
    /// <summary>The hash before the first entry.</summary>
    public static string Genesis { get; } = new('0', 64);

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
        return entry with { Hash = HashOf(entry, head.Hash) };
    }

    /// <summary>Says what is wrong with an entry that is to follow a head; null when it follows.</summary>
    public static string? FaultOf(Entry entry, ChainHead head)
    {
        ArgumentNullException.ThrowIfNull(entry);
        if (entry.Sequence != head.Sequence + 1)
        {
            return $"entry {head.Sequence + 1} is missing; entry {entry.Sequence} stands in its place";
        }

        return entry.Hash == HashOf(entry, head.Hash) ? null : $"entry {entry.Sequence} is not what was written: its hash does not fit";
    }

    /// <summary>The hash of an entry after the hash before it. Every field is preceded by its length, so none can flow into the next.</summary>
    private static string HashOf(Entry entry, string before)
    {
        ReadOnlySpan<string> fields = [before, entry.At, entry.On, entry.ActorId, entry.ActorName, entry.Command, entry.Kind, entry.Body];
        var length = sizeof(long);
        foreach (var field in fields)
        {
            length += sizeof(long) + Encoding.UTF8.GetMaxByteCount(field.Length);
        }

        // Verification does this a million times, so the bytes are gathered in a borrowed buffer and hashed at once.
        var bytes = ArrayPool<byte>.Shared.Rent(length);
        BinaryPrimitives.WriteInt64BigEndian(bytes, entry.Sequence);
        var used = sizeof(long);
        foreach (var field in fields)
        {
            var written = Encoding.UTF8.GetBytes(field, bytes.AsSpan(used + sizeof(long)));
            BinaryPrimitives.WriteInt64BigEndian(bytes.AsSpan(used), written);
            used += sizeof(long) + written;
        }

        var hash = Convert.ToHexStringLower(SHA256.HashData(bytes.AsSpan(0, used)));
        ArrayPool<byte>.Shared.Return(bytes);
        return hash;
    }
}
