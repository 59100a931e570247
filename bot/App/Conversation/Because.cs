namespace CollectionsBot.App;

/// <summary>Parts "Acme until Friday because they moved" into what is wanted and why.</summary>
internal static class Because
{
    private static readonly string[] Links = [" because ", " since "];

    /// <summary>The words before the reason, and the reason; null when none is given.</summary>
    public static (string Words, string? Why) Split(string words)
    {
        foreach (var link in Links)
        {
            var at = words.IndexOf(link, StringComparison.OrdinalIgnoreCase);
            if (at > 0)
            {
                return (words[..at].Trim(), words[(at + link.Length)..].Trim());
            }
        }

        return (words.Trim(), null);
    }
}
