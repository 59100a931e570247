namespace CollectionsBot.Core;

/// <summary>Holds what people write to its bounds.</summary>
internal static class FreeText
{
    /// <summary>A reason that people can read later: there, not too long, and the same text when it comes back from the disk.</summary>
    public static Decision? Needed(string? text, int lengthMax) =>
        string.IsNullOrWhiteSpace(text) ? Decision.Refuse(RefusalReason.ReasonMissing) : Bounded(text, lengthMax);

    /// <summary>A text that may be missing.</summary>
    public static Decision? Bounded(string? text, int lengthMax) =>
        text is null ? null
        : text.Length > lengthMax ? Decision.Refuse(RefusalReason.TextTooLong, length: lengthMax)
        : !IsWellFormed(text) ? Decision.Refuse(RefusalReason.OutOfBounds)
        : null;

    /// <summary>Half a surrogate pair would come back from the disk as another text.</summary>
    public static bool IsWellFormed(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsSurrogate(text[i]) && !(i + 1 < text.Length && char.IsSurrogatePair(text[i], text[++i])))
            {
                return false;
            }
        }

        return true;
    }
}
