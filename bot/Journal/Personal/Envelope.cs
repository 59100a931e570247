using System.Security.Cryptography;

namespace CollectionsBot.Journal;

/// <summary>Seals bytes with AES-256-GCM: a random nonce of 12 bytes, what is sealed, and the tag of 16.</summary>
internal static class Envelope
{
    public const int KeyLength = 32;
    private const int NonceLength = 12;
    private const int TagLength = 16;

    public static byte[] Seal(byte[] key, ReadOnlySpan<byte> plain, ReadOnlySpan<byte> about)
    {
        var whole = new byte[NonceLength + plain.Length + TagLength];
        RandomNumberGenerator.Fill(whole.AsSpan(0, NonceLength));
        using var cipher = new AesGcm(key, TagLength);
        cipher.Encrypt(whole.AsSpan(0, NonceLength), plain, whole.AsSpan(NonceLength, plain.Length), whole.AsSpan(NonceLength + plain.Length), about);
        return whole;
    }

    /// <summary>What was sealed; null when it was not sealed with this key, about this, or was changed.</summary>
    public static byte[]? Open(byte[] key, ReadOnlySpan<byte> whole, ReadOnlySpan<byte> about)
    {
        if (whole.Length < NonceLength + TagLength)
        {
            return null;
        }

        var plain = new byte[whole.Length - NonceLength - TagLength];
        using var cipher = new AesGcm(key, TagLength);
        try
        {
            cipher.Decrypt(whole[..NonceLength], whole.Slice(NonceLength, plain.Length), whole[(NonceLength + plain.Length)..], plain, about);
            return plain;
        }
        catch (AuthenticationTagMismatchException)
        {
            return null;
        }
    }
}
