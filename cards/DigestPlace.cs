using System.Globalization;

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
