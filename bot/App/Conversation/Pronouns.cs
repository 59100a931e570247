namespace CollectionsBot.App;

/// <summary>Words that stand for the customer who was spoken of before.</summary>
internal static class Pronouns
{
    /// <summary>The plainest of them.</summary>
    public const string Them = "them";

    private static readonly HashSet<string> All = new(StringComparer.OrdinalIgnoreCase)
    {
        Them, "they", "their", "it", "its", "him", "her", "this", "that", "this one", "that one", "this customer", "that customer", "this account", "same",
    };

    private static readonly HashSet<string> Persons = new(StringComparer.OrdinalIgnoreCase) { Them, "they", "him", "her" };

    /// <summary>Whether a name is no name but stands for the one before. In capitals, "IT" is a name.</summary>
    public static bool Contains(string name) => name.Trim() is var plain && plain != "IT" && All.Contains(plain);

    /// <summary>Whether the words of a command begin with such a word instead of a name.</summary>
    public static bool Begin(string words) => words.Split(' ', 2)[0] is var first && (first == "it" || Persons.Contains(first));
}
