using System.Buffers.Binary;
using System.Text;

namespace CollectionsBot.Core;

/// <summary>One entry of an <see cref="EntryPage"/>; its texts are in UTF-8 and go with the page.</summary>
public readonly ref struct EntryRow
{
    internal EntryRow(ReadOnlySpan<byte> image, ReadOnlySpan<byte> hash)
    {
        Image = image;
        Hash = hash;
        Sequence = BinaryPrimitives.ReadInt64BigEndian(image);
        var rest = image[sizeof(long)..];
        _ = Next(ref rest);
        At = Next(ref rest);
        On = Next(ref rest);
        ActorId = Next(ref rest);
        ActorName = Next(ref rest);
        Command = Next(ref rest);
        Kind = Next(ref rest);
        Body = Next(ref rest);
    }

    /// <summary>Its number.</summary>
    public long Sequence { get; }

    /// <summary>The instant, as in <see cref="Entry.At"/>.</summary>
    public ReadOnlySpan<byte> At { get; }

    /// <summary>The business date.</summary>
    public ReadOnlySpan<byte> On { get; }

    /// <summary>Who: the stable identifier.</summary>
    public ReadOnlySpan<byte> ActorId { get; }

    /// <summary>Who: the name then.</summary>
    public ReadOnlySpan<byte> ActorName { get; }

    /// <summary>The command that brought it about.</summary>
    public ReadOnlySpan<byte> Command { get; }

    /// <summary>The fact's name and version.</summary>
    public ReadOnlySpan<byte> Kind { get; init; }

    /// <summary>The fact as JSON.</summary>
    public ReadOnlySpan<byte> Body { get; init; }

    /// <summary>The hash that was written for it.</summary>
    public ReadOnlySpan<byte> Hash { get; }

    /// <summary>Where the chain stands after it, if it is sound.</summary>
    public ChainHead Head => new(Sequence, Text(Hash));

    /// <summary>All that is hashed: the number, the hash before it, and every text but its own hash.</summary>
    internal ReadOnlySpan<byte> Image { get; }

    /// <summary>The same with texts of its own.</summary>
    public Entry ToEntry() => new(Sequence, Text(At), Text(On), Text(ActorId), Text(ActorName), Text(Command), Text(Kind), Text(Body), Text(Hash));

    private static string Text(ReadOnlySpan<byte> utf8) => Encoding.UTF8.GetString(utf8);

    private static ReadOnlySpan<byte> Next(scoped ref ReadOnlySpan<byte> rest)
    {
        var length = (int)BinaryPrimitives.ReadInt64BigEndian(rest);
        var text = rest.Slice(sizeof(long), length);
        rest = rest[(sizeof(long) + length)..];
        return text;
    }
}
