namespace CollectionsBot.Core;

/// <summary>Words that a team puts on customers, such as "key account": lower case, single spaces, in the order of their letters.</summary>
public static class Tags
{
    /// <summary>The most tags of one customer.</summary>
    public const int Max = 20;

    /// <summary>The longest tag, in characters.</summary>
    public const int LengthMax = 40;

    private const char Separator = ';';

    /// <summary>A tag as it is kept; null when the text is none: empty, too long, or with characters that cannot be printed.</summary>
    public static string? Normal(string? text)
    {
        var tag = string.Join(' ', (text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).ToLowerInvariant();
        return tag.Length is > 0 and <= LengthMax && !tag.Any(c => char.IsControl(c) || c == Separator) && FreeText.IsWellFormed(tag) ? tag : null;
    }

    /// <summary>Several tags as one text; null for none.</summary>
    public static string? Text(IEnumerable<string> tags)
    {
        var text = string.Join(Separator, Sorted(tags));
        return text.Length == 0 ? null : text;
    }

    /// <summary>The tags of a text as people and files write it, parted by semicolons or commas; what is no tag is left out.</summary>
    public static ImmutableArray<string> Read(string? text) => text is null ? [] : Sorted(text.Split(Separator, ',').Select(Normal).OfType<string>());

    internal static ImmutableArray<string> Sorted(IEnumerable<string> tags) => [.. tags.Distinct().Order(StringComparer.Ordinal)];
}
