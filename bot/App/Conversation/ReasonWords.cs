namespace CollectionsBot.App;

/// <summary>Parts what is asked for from why: "Acme until Friday because they moved".</summary>
internal static class ReasonWords
{
    private static readonly string[] Because = [" because ", " since "];

    /// <summary>What stands before and after the first word that gives a reason; null where none does.</summary>
    public static (string Asked, string? Why) Split(string words)
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
