using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace CollectionsBot.Journal;

/// <summary>Where a chain ended at an instant, signed: kept elsewhere, it shows later that the end was cut off or the chain computed anew.</summary>
/// <param name="Head">Where the chain ended.</param>
/// <param name="NotedAt">When this was noted, by the machine's clock, in UTC.</param>
/// <param name="Key">The fingerprint of the key that signed; see <see cref="HeadKey.FingerprintOf"/>.</param>
/// <param name="Signature">ECDSA over P-256 and SHA-256 of <see cref="Text"/>, as IEEE P1363, in Base64.</param>
public sealed record SignedHead(ChainHead Head, DateTimeOffset NotedAt, string Key, string Signature)
{
    /// <summary>The longest file that is read as a head, in bytes.</summary>
    public const int FileLengthMax = 10_000;

    private const string Format = "collectionsbot.head/1";

    /// <summary>What is signed, as UTF-8: the format, the sequence number, the hash and the instant, a line each.</summary>
    public string Text => Lines(Head, NotedAt);

    /// <summary>The name of the file in which it is kept.</summary>
    public string FileName => string.Create(CultureInfo.InvariantCulture, $"head-{Head.Sequence}.json");

    /// <summary>What a head of this moment signs.</summary>
    internal static string Lines(ChainHead head, DateTimeOffset notedAt) => string.Create(
        CultureInfo.InvariantCulture, $"{Format}\n{head.Sequence}\n{head.Hash}\n{notedAt.UtcDateTime:O}");

    /// <summary>Whether a public key's owner signed exactly this.</summary>
    /// <param name="publicKey">The key, as PEM.</param>
    /// <exception cref="JournalException">That is no key.</exception>
    public bool IsSignedBy(string publicKey)
    {
        using var key = HeadKey.Import(publicKey);
        var signature = new byte[Signature.Length];
        return Convert.TryFromBase64String(Signature, signature, out var length)
            && key.VerifyData(Encoding.UTF8.GetBytes(Text), signature.AsSpan(0, length), HashAlgorithmName.SHA256);
    }

    /// <summary>One JSON object.</summary>
    public string ToJson() => JsonSerializer.Serialize(
        new SortedDictionary<string, object>(StringComparer.Ordinal)
        {
            ["format"] = Format,
            ["sequence"] = Head.Sequence,
            ["hash"] = Head.Hash,
            ["notedAt"] = NotedAt.UtcDateTime.ToString("O", CultureInfo.InvariantCulture),
            ["key"] = Key,
            ["signature"] = Signature,
        });

    /// <summary>Reads a head that was noted; whether it is genuine is another question.</summary>
    /// <param name="file">The file.</param>
    /// <exception cref="JournalException">It is not there, or holds no head.</exception>
    public static SignedHead Read(string file)
    {
        if (!File.Exists(file) || new FileInfo(file).Length > FileLengthMax)
        {
            throw new JournalException($"'{file}' is not there or is no head. Name a file that \"heads\" wrote.");
        }

        try
        {
            var json = JsonDocument.Parse(File.ReadAllText(file)).RootElement;
            if (json.GetProperty("format").GetString() == Format)
            {
                return new SignedHead(
                    new ChainHead(json.GetProperty("sequence").GetInt64(), json.GetProperty("hash").GetString()!),
                    DateTimeOffset.ParseExact(json.GetProperty("notedAt").GetString()!, "O", CultureInfo.InvariantCulture),
                    json.GetProperty("key").GetString()!,
                    json.GetProperty("signature").GetString()!);
            }
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or FormatException or ArgumentNullException)
        {
            throw new JournalException($"'{file}' is no head: {e.Message} Name a file that \"heads\" wrote.", e);
        }

        throw new JournalException($"'{file}' is no head of a form that this version reads. Use the version that wrote it, or a later one.");
    }
}
