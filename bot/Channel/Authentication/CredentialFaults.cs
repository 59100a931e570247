namespace CollectionsBot.Channel;

/// <summary>What can be wrong with what the bot shows of itself to get a token, in words for who configures.</summary>
internal static class CredentialFaults
{
    public static IEnumerable<string> Of(BotFrameworkAuthenticationOptions options)
    {
        string[] credentials = [options.AppPassword, options.CertificateFile, options.CertificateThumbprint];
        var given = credentials.Count(c => !string.IsNullOrWhiteSpace(c));
        if (options.HasManagedIdentity)
            return given == 0 ? [] : [$"AppType {options.AppType} needs no secret: remove AppPassword, CertificateFile and CertificateThumbprint."];
        if (given == 0)
            return ["AppPassword is missing: give the client secret of the bot's application, or a CertificateFile or CertificateThumbprint; or set AppType to a managed identity (UserAssignedMsi)."];
        if (given > 1)
            return ["AppPassword, CertificateFile and CertificateThumbprint are ways to the same: give one of them."];
        return AppCertificate.IsConfigured(options) ? OfCertificate(options) : [];
    }

    private static IEnumerable<string> OfCertificate(BotFrameworkAuthenticationOptions options)
    {
        var (certificate, fault) = AppCertificate.Load(options);
        certificate?.Dispose();
        if (fault is not null)
            yield return fault;
    }
}
