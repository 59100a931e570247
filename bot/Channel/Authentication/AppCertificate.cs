using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace CollectionsBot.Channel;

/// <summary>The certificate with which the bot's application proves who it is.</summary>
internal static class AppCertificate
{
    private const int ThumbprintChars = 40;

    /// <summary>Whether the application has a certificate at all.</summary>
    public static bool IsConfigured(BotFrameworkAuthenticationOptions options) =>
        !string.IsNullOrWhiteSpace(options.CertificateFile) || !string.IsNullOrWhiteSpace(options.CertificateThumbprint);

    /// <returns>The certificate with its private key, or why there is none: exactly one of the two.</returns>
    public static (X509Certificate2? Certificate, string? Fault) Load(BotFrameworkAuthenticationOptions options)
    {
        var (certificate, fault) = string.IsNullOrWhiteSpace(options.CertificateFile)
            ? FromStore(options.CertificateThumbprint)
            : FromFile(options.CertificateFile, options.CertificatePassword);
        if (certificate is null || HasRsaKey(certificate))
            return (certificate, fault);

        certificate.Dispose();
        return (null, "The bot's certificate comes without an RSA private key. Export it together with its key.");
    }

    private static (X509Certificate2? Certificate, string? Fault) FromFile(string file, string password)
    {
        try
        {
            return (IsPem(file) ? FromPem(file, password) : X509CertificateLoader.LoadPkcs12FromFile(file, password), null);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return (null, $"CertificateFile cannot be read: {e.Message}");
        }
        catch (CryptographicException)
        {
            return (null, "CertificateFile is no PFX or PEM with a certificate and its private key, or CertificatePassword does not open it.");
        }
    }

    private static X509Certificate2 FromPem(string file, string password) => password.Length == 0
        ? X509Certificate2.CreateFromPemFile(file)
        : X509Certificate2.CreateFromEncryptedPemFile(file, password);

    private static bool IsPem(string file)
    {
        using var reader = new StreamReader(file);
        var start = new char[4096];
        return start.AsSpan(0, reader.ReadBlock(start)).Contains("-----BEGIN ", StringComparison.Ordinal);
    }

    private static (X509Certificate2? Certificate, string? Fault) FromStore(string thumbprint)
    {
        // Copied from a dialogue, a thumbprint brings blanks and an invisible mark along.
        var wanted = string.Concat(thumbprint.Where(char.IsAsciiHexDigit));
        if (wanted.Length != ThumbprintChars)
            return (null, $"CertificateThumbprint must be {ThumbprintChars} hexadecimal digits.");

        var found = Find(StoreLocation.CurrentUser, wanted) ?? Find(StoreLocation.LocalMachine, wanted);
        return found is not null
            ? (found, null)
            : (null, "CertificateThumbprint names no certificate in the personal store of the bot's user or of the machine.");
    }

    private static X509Certificate2? Find(StoreLocation location, string thumbprint)
    {
        try
        {
            using var store = new X509Store(StoreName.My, location, OpenFlags.ReadOnly | OpenFlags.OpenExistingOnly);
            return store.Certificates.Find(X509FindType.FindByThumbprint, thumbprint, validOnly: false).FirstOrDefault();
        }
        catch (CryptographicException)
        {
            // This machine has no such store.
            return null;
        }
    }

    private static bool HasRsaKey(X509Certificate2 certificate)
    {
        using var key = certificate.GetRSAPrivateKey();
        return key is not null;
    }
}
