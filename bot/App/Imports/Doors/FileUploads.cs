using System.Security.Cryptography;

namespace CollectionsBot.App;

/// <summary>A file that somebody sent and has not yet decided about.</summary>
/// <param name="By">Whose it is: nobody else decides about it.</param>
/// <param name="Name">The file's name.</param>
/// <param name="Content">What it holds.</param>
/// <param name="At">When it came.</param>
public sealed record FileUpload(Actor By, string Name, ReadOnlyMemory<byte> Content, DateTimeOffset At);

/// <summary>Keeps files that people sent in chat until they say what is to be done with them.</summary>
/// <remarks>Only in memory and bounded: one that is gone is sent again. Safe for concurrent use.</remarks>
public sealed class FileUploads(TimeProvider clock)
{
    /// <summary>The most files kept; the oldest goes first.</summary>
    public const int CountMax = 8;

    /// <summary>How long a file is kept.</summary>
    public static readonly TimeSpan AgeMax = TimeSpan.FromHours(1);

    private const int TokenBytes = 16;

    private readonly Lock _lock = new();
    private readonly Dictionary<string, FileUpload> _uploads = new(StringComparer.Ordinal);

    /// <summary>Keeps a file.</summary>
    /// <returns>The token that names it.</returns>
    public string Keep(FileUpload upload)
    {
        ArgumentNullException.ThrowIfNull(upload);
        var token = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(TokenBytes));
        PutBack(token, upload);
        return token;
    }

    /// <summary>Keeps a file again that could not be taken in.</summary>
    public void PutBack(string token, FileUpload upload)
    {
        lock (_lock)
        {
            Forget();
            if (_uploads.Count >= CountMax)
            {
                _uploads.Remove(_uploads.MinBy(u => u.Value.At).Key);
            }

            _uploads[token] = upload;
        }
    }

    /// <summary>Hands out a person's file, once; null when there is none by that token, or it is somebody else's.</summary>
    public FileUpload? Take(string? token, Actor by)
    {
        ArgumentNullException.ThrowIfNull(by);
        lock (_lock)
        {
            Forget();
            if (token is null || !_uploads.TryGetValue(token, out var upload) || upload.By.Id != by.Id)
            {
                return null;
            }

            _uploads.Remove(token);
            return upload;
        }
    }

    private void Forget()
    {
        foreach (var (token, _) in _uploads.Where(u => clock.GetUtcNow() - u.Value.At >= AgeMax).ToList())
        {
            _uploads.Remove(token);
        }
    }
}
