using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace CollectionsBot.Channel.Tests;

/// <summary>A certificate of the bot's application in a file, while a test needs it.</summary>
internal sealed class CertificateFile : IDisposable
{
    private static readonly RSA Key = RSA.Create(2048);

    private readonly string folder = Directory.CreateTempSubdirectory("collections-bot-").FullName;

    public CertificateFile()
    {
        var now = new HandClock().Now;
        Certificate = new CertificateRequest("CN=bot", Key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
            .CreateSelfSigned(now.AddYears(-30), now.AddYears(30));
    }

    public X509Certificate2 Certificate { get; }

    /// <summary>Writes it in one of the forms that people have: pfx, pem, or pem-locked; with "public", without its key.</summary>
    public string Write(string form, string password)
    {
        var path = Path.Combine(folder, form);
        var chain = Certificate.ExportCertificatePem();
        switch (form)
        {
            case "pfx":
                File.WriteAllBytes(path, Certificate.Export(X509ContentType.Pfx, password));
                break;
            case "pem":
                File.WriteAllText(path, $"{chain}\n{Key.ExportPkcs8PrivateKeyPem()}\n");
                break;
            case "pem-locked":
                var locking = new PbeParameters(PbeEncryptionAlgorithm.Aes256Cbc, HashAlgorithmName.SHA256, 10_000);
                File.WriteAllText(path, $"{Key.ExportEncryptedPkcs8PrivateKeyPem(password, locking)}\n{chain}\n");
                break;
            default:
                File.WriteAllText(path, chain);
                break;
        }

        return path;
    }

    public void Dispose()
    {
        Certificate.Dispose();
        Directory.Delete(folder, recursive: true);
    }
}
