namespace CollectionsBot.App;

/// <summary>Parts what somebody wants from why: "… because they moved".</summary>
internal static class ReasonWords
{
    private static readonly string[] Because = [" because ", " since "];

    /// <summary>What stands before the reason, and the reason; null when none was given.</summary>
    public static (string What, string? Why) Split(string words)
    {
        foreach (var because in Because)
        {
            var at = words.IndexOf(because, StringComparison.OrdinalIgnoreCase);
            if (at > 0)
            {
                return (words[..at].Trim(), words[(at + because.Length)..].Trim());
            }
        }

        return (words.Trim(), null);
    }
}
