using System.Security.Cryptography;
using System.Text;

namespace CollectionsBot.Journal;

/// <summary>The key that signs the heads of a journal: ECDSA over P-256.</summary>
/// <remarks>Whoever has only its public half can check a head and can make none.</remarks>
public sealed class HeadKey : IDisposable
{
    /// <summary>The file in the data folder with the private key, which its owner alone may read.</summary>
    public const string PrivateFile = "head-key.private.pem";

    /// <summary>The file with the public key, beside the heads that it checks.</summary>
    public const string PublicFile = "head-key.pem";

    private readonly ECDsa _key;

    private HeadKey(ECDsa key) => _key = key;

    /// <summary>The public key, as PEM.</summary>
    public string PublicPem => _key.ExportSubjectPublicKeyInfoPem() + "\n";

    /// <summary>A key that was given.</summary>
    /// <param name="pem">The private key, as PEM (PKCS#8 or SEC 1).</param>
    /// <exception cref="JournalException">That is no such key.</exception>
    public static HeadKey Of(string pem)
    {
        var key = Import(pem);
        try
        {
            // A public key is PEM too, and would be found out only by the first signature.
            key.ExportParameters(includePrivateParameters: true);
            return new HeadKey(key);
        }
        catch (CryptographicException e)
        {
            key.Dispose();
            throw new JournalException("The key for heads is a public key. Give the private key, which signs.", e);
        }
    }

    /// <summary>The key of a data folder, made on first use.</summary>
    /// <exception cref="JournalException">It cannot be read or made; the message says what to do.</exception>
    public static HeadKey OfFolder(string folder)
    {
        var file = Path.Combine(folder, PrivateFile);
        try
        {
            if (!File.Exists(file))
            {
                using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
                OwnFile.Make(file, Encoding.ASCII.GetBytes(key.ExportPkcs8PrivateKeyPem() + "\n"));
            }

            return Of(File.ReadAllText(file));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new JournalException(
                $"The key for heads, '{file}', cannot be read or made: {e.Message} Run this as the bot's user, or give the key as Journal:HeadKey.", e);
        }
    }

    /// <summary>What names a public key: the SHA-256 of its SubjectPublicKeyInfo, 64 hexadecimal digits.</summary>
    /// <param name="publicKey">The key, as PEM.</param>
    /// <exception cref="JournalException">That is no key.</exception>
    public static string FingerprintOf(string publicKey)
    {
        using var key = Import(publicKey);
        return Convert.ToHexStringLower(SHA256.HashData(key.ExportSubjectPublicKeyInfo()));
    }

    /// <summary>Signs where a chain ends.</summary>
    /// <param name="head">Where it ends.</param>
    /// <param name="notedAt">The instant.</param>
    public SignedHead Sign(ChainHead head, DateTimeOffset notedAt)
    {
        var signature = _key.SignData(Encoding.UTF8.GetBytes(SignedHead.Lines(head, notedAt)), HashAlgorithmName.SHA256);
        return new SignedHead(head, notedAt.ToUniversalTime(), FingerprintOf(PublicPem), Convert.ToBase64String(signature));
    }

    /// <inheritdoc/>
    public void Dispose() => _key.Dispose();

    internal static ECDsa Import(string pem)
    {
        ArgumentNullException.ThrowIfNull(pem);
        var key = ECDsa.Create();
        try
        {
            key.ImportFromPem(pem);
            if (key.KeySize == 256)
            {
                return key;
            }
        }
        catch (Exception e) when (e is ArgumentException or CryptographicException)
        {
            key.Dispose();
            throw new JournalException("The key for heads cannot be read. Give an ECDSA key of the curve P-256, as PEM.", e);
        }

        key.Dispose();
        throw new JournalException("The key for heads is not of the curve P-256. Give one that is, as PEM.");
    }
}
