using CollectionsBot.Journal;

namespace CollectionsBot.App;

/// <summary>How the journal is kept: the section <c>Journal</c>.</summary>
public sealed class JournalSettings
{
    /// <summary>The store; LiteDB only in a build with <c>-p:LiteDb=true</c>.</summary>
    public JournalProvider Provider { get; set; }

    /// <summary>The key under which the keys of customers are kept, 32 bytes in Base64; without one, the data folder's, made on first start.</summary>
    public string? Key { get; set; }

    /// <summary>The file that holds that key, in place of <see cref="Key"/>.</summary>
    public string? KeyFile { get; set; }

    /// <summary>The private key that signs heads, as PEM; without one, the data folder's, made on first use.</summary>
    public string? HeadKey { get; set; }

    /// <summary>The file that holds that key, in place of <see cref="HeadKey"/>.</summary>
    public string? HeadKeyFile { get; set; }

    /// <summary>The key that signs heads.</summary>
    /// <param name="data">The data folder.</param>
    /// <exception cref="JournalException">It cannot be read or made; the message says what to do.</exception>
    public HeadKey OpenHeadKey(string data) =>
        HeadKey is { Length: > 0 } pem ? Journal.HeadKey.Of(pem)
        : HeadKeyFile is { Length: > 0 } file ? Journal.HeadKey.Of(File.ReadAllText(file))
        : Journal.HeadKey.OfFolder(data);

    /// <summary>Whether there is a key already: <see cref="OpenHeadKey"/> would make none.</summary>
    /// <param name="data">The data folder.</param>
    public bool HasHeadKey(string data) =>
        HeadKey is { Length: > 0 } || HeadKeyFile is { Length: > 0 } || File.Exists(Path.Combine(data, Journal.HeadKey.PrivateFile));
}
