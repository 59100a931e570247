namespace CollectionsBot.App;

/// <summary>Repeats a text of the file in a message.</summary>
internal static class Quote
{
    /// <summary>The text on one line, without control characters, at most <see cref="ImportLimits.QuotedLengthMax"/> characters long.</summary>
    public static string Short(string text)
    {
        var start = text.Length > ImportLimits.QuotedLengthMax ? text[..(ImportLimits.QuotedLengthMax - 1)] + "…" : text;
        return string.Concat(start.Select(c => char.IsControl(c) ? ' ' : c));
    }
}
