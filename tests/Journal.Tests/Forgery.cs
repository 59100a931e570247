using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace CollectionsBot.Journal.Tests;

/// <summary>Makes hashes as somebody would who knows the recipe. Written apart from <see cref="Chain"/>, so it pins the recipe too.</summary>
internal static class Forgery
{
    /// <summary>An entry with the hash that it should have after another.</summary>
    public static Entry Sealed(Entry entry, string before)
    {
        var text = new MemoryStream();
        Write(text, entry.Sequence);
        string[] fields = [before, entry.At, entry.On, entry.ActorId, entry.ActorName, entry.Command, entry.Kind, entry.Body];
        foreach (var field in fields.Select(Encoding.UTF8.GetBytes))
        {
            Write(text, field.Length);
            text.Write(field);
        }

        return entry with { Hash = Convert.ToHexStringLower(SHA256.HashData(text.ToArray())) };
    }

    /// <summary>Changes one entry and makes its hash and all after it anew: a chain that fits.</summary>
    public static void Reseal(List<Entry> entries, int index, Func<Entry, Entry> change)
    {
        entries[index] = change(entries[index]);
        for (var i = index; i < entries.Count; i++)
        {
            entries[i] = Sealed(entries[i], i == 0 ? Chain.Genesis : entries[i - 1].Hash);
        }
    }

    private static void Write(Stream text, long number)
    {
        Span<byte> bytes = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(bytes, number);
        text.Write(bytes);
    }
}
