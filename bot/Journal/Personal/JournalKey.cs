using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace CollectionsBot.Journal;

/// <summary>The key of a journal: it wraps the keys of its customers. Without it, what stands in the journal about persons cannot be read.</summary>
internal sealed class JournalKey
{
    private readonly byte[] _bytes;

    private JournalKey(byte[] bytes) => _bytes = bytes;

    /// <summary>A key that was given.</summary>
    /// <param name="text">32 bytes in Base64.</param>
    /// <exception cref="JournalException">That is no such key.</exception>
    public static JournalKey Of(string text)
    {
        var bytes = new byte[Envelope.KeyLength + 1];
        return Convert.TryFromBase64String(text.Trim(), bytes, out var length) && length == Envelope.KeyLength
            ? new JournalKey(bytes[..length])
            : throw new JournalException("The journal key is not 32 bytes in Base64. \"openssl rand -base64 32\" makes one; for a journal that has one, give that.");
    }

    /// <summary>A new key, as text.</summary>
    public static string NewText() => Convert.ToBase64String(RandomNumberGenerator.GetBytes(Envelope.KeyLength));

    /// <summary>A key in the form in which a store keeps it.</summary>
    public WrappedKey Wrap(string customer, long since, byte[] key) => new(customer, since, Convert.ToBase64String(Envelope.Seal(_bytes, key, About(customer, since))));

    /// <summary>The key that was wrapped.</summary>
    /// <exception cref="JournalException">It was wrapped by another journal key, or was changed.</exception>
    public byte[] Unwrap(WrappedKey key)
    {
        var whole = new byte[key.Text.Length];
        return Convert.TryFromBase64String(key.Text, whole, out var length) && Envelope.Open(_bytes, whole.AsSpan(0, length), About(key.Customer, key.Since)) is { } bytes
            ? bytes
            : throw new JournalException(
                "The journal key does not fit this journal. Give the one with which it was written: as CollectionsBot__Journal__Key, as a file named by Journal:KeyFile, "
                + $"or as {JournalKeySource.FileName} in the data folder. Nothing was changed; \"verify\", \"heads\" and \"backup\" work without it.");
    }

    private static byte[] About(string customer, long since) => Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{since} {customer}"));
}
