using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace CollectionsBot.App;

/// <summary>The key with which a machine hands in files. It is shown once; only its SHA-256 with a salt is kept, in the data folder.</summary>
/// <remarks>The key itself is 256 random bits, so that a fast hash is enough: there is nothing to guess.</remarks>
public static class ApiKey
{
    /// <summary>The name of the file in the data folder. Removing it closes the door.</summary>
    public const string FileName = "api-key.json";

    private const int KeyBytes = 32;
    private const int SaltBytes = 16;

    /// <summary>The longest key that is looked at, in characters.</summary>
    private const int LengthMax = 200;

    private sealed record Kept(string Salt, string Hash);

    /// <summary>Makes a new key, in place of one that was there, and keeps what checks it.</summary>
    /// <returns>The key, to be shown once.</returns>
    public static string Make(string folder)
    {
        var key = "cb_" + Convert.ToBase64String(RandomNumberGenerator.GetBytes(KeyBytes)).Replace('+', '-').Replace('/', '_').TrimEnd('=');
        var salt = RandomNumberGenerator.GetBytes(SaltBytes);
        var kept = new Kept(Convert.ToBase64String(salt), Convert.ToBase64String(Hash(salt, key)));
        var (file, unfinished) = (Path.Combine(folder, FileName), Path.Combine(folder, FileName + ".unfinished"));
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using (var stream = new FileStream(unfinished, options))
        {
            JsonSerializer.Serialize(stream, kept);
            stream.Flush(flushToDisk: true);
        }

        File.Move(unfinished, file, overwrite: true);
        return key;
    }

    /// <summary>Whether there is a key, so that the door is open at all.</summary>
    public static bool IsSet(string folder) => File.Exists(Path.Combine(folder, FileName));

    /// <summary>Whether a key is the one that was made last. How long it takes tells nothing of it.</summary>
    public static bool IsRight(string folder, string? key)
    {
        if (key is not { Length: > 0 and <= LengthMax })
        {
            return false;
        }

        try
        {
            var kept = JsonSerializer.Deserialize<Kept>(File.ReadAllBytes(Path.Combine(folder, FileName)))!;
            return CryptographicOperations.FixedTimeEquals(Convert.FromBase64String(kept.Hash), Hash(Convert.FromBase64String(kept.Salt), key));
        }
        catch (Exception e) when (e is IOException or JsonException or FormatException)
        {
            return false;
        }
    }

    private static byte[] Hash(byte[] salt, string key) => SHA256.HashData([.. salt, .. Encoding.UTF8.GetBytes(key)]);
}
