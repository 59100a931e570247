using System.Globalization;
using CollectionsBot.Core;

namespace CollectionsBot.Cards;

/// <summary>A page of a digest.</summary>
/// <param name="Date">The digest's business date.</param>
/// <param name="Page">The page, from 0.</param>
/// <param name="Part">Which accounts.</param>
public sealed record DigestPlace(DateOnly Date, int Page, DigestPart Part = DigestPart.All) : ListPlace
{
    /// <summary>The highest page number that is taken for one.</summary>
    private const int PageMax = 1_000_000;

    private protected override string Text => $"{IsoDate}/{Page.ToString(CultureInfo.InvariantCulture)}{(Part == DigestPart.All ? "" : $"/{Part}")}";

    private string IsoDate => Date.ToString("O", CultureInfo.InvariantCulture);

    /// <inheritdoc/>
    public override ExecuteAction Button(string title) => new(title, Verbs.ShowDigest, ActionData.Of(
        Part == DigestPart.All
            ? [(Verbs.Date, IsoDate), (Verbs.Page, Page)]
            : [(Verbs.Date, IsoDate), (Verbs.Page, Page), (Verbs.Part, Part.ToString())]))
    { SendsInputs = false };

    /// <inheritdoc/>
    public override ExecuteAction Onward(bool done = true) => Button("Digest");

    /// <summary>Reads what a button carries. It comes from outside: what is out of range is taken for absent, and no date for no place.</summary>
    public static DigestPlace? Read(string? date, string? page, string? part) =>
        DateOnly.TryParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var on) && on.Year is >= 2000 and < 2200
            ? new DigestPlace(
                on,
                int.TryParse(page, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= PageMax ? number : 0,
                Enum.GetValues<DigestPart>().FirstOrDefault(p => p.ToString() == part))
            : null;
}

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
