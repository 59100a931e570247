using CollectionsBot.Core;

namespace CollectionsBot.Cards;

/// <summary>Which accounts of a digest somebody wants to see.</summary>
public enum DigestPart
{
    /// <summary>All that need something.</summary>
    All,

    /// <summary>Those that the person who asks looks after.</summary>
    Mine,

    /// <summary>Those that nobody looks after.</summary>
    Unassigned,

    /// <summary>Those with a promise that is pending or was not kept.</summary>
    Promises,

    /// <summary>Those with a plan.</summary>
    Plans,

    /// <summary>Those with an open dispute.</summary>
    Disputes,
}

/// <summary>What the parts of a digest mean to the core.</summary>
public static class DigestParts
{
    /// <summary>The filter of a part for the person who asks; null for all.</summary>
    public static DigestFilter? FilterFor(this DigestPart part, Actor person) => part switch
    {
        DigestPart.Mine => new DigestFilter.OwnedBy(person),
        DigestPart.Unassigned => new DigestFilter.Unassigned(),
        DigestPart.Promises => new DigestFilter.Promises(),
        DigestPart.Plans => new DigestFilter.Plans(),
        DigestPart.Disputes => new DigestFilter.Disputes(),
        _ => null,
    };

    /// <summary>Which accounts those are, after the words "accounts".</summary>
    internal static string Of(DigestPart part, string owner) => part switch
    {
        DigestPart.Mine => "of " + Markdown.Escape(owner, 60),
        DigestPart.Unassigned => "that nobody looks after",
        DigestPart.Promises => "with a promise that is pending or was not kept",
        DigestPart.Plans => "with a payment plan",
        DigestPart.Disputes => "with an open dispute",
        _ => throw new ArgumentOutOfRangeException(nameof(part), part, "No words for this part."),
    };
}
