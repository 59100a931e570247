using System.Globalization;

namespace CollectionsBot.Cards;

/// <summary>A page of a digest, to go back to from the cards that were opened from it.</summary>
/// <param name="Date">The digest's business date.</param>
/// <param name="Page">The page, from 0.</param>
public sealed record DigestPlace(DateOnly Date, int Page)
{
    /// <summary>The button that leads there.</summary>
    public ExecuteAction Button(string title) =>
        new(title, Verbs.ShowDigest, ActionData.Of((Verbs.Date, IsoDate), (Verbs.Page, Page))) { SendsInputs = false };

    /// <summary>The place as the buttons of other cards carry it along: one short value, since a digest has twenty of them.</summary>
    public ActionValue[] Values => [(Verbs.Back, $"{IsoDate}/{Page.ToString(CultureInfo.InvariantCulture)}")];

    private string IsoDate => Date.ToString("O", CultureInfo.InvariantCulture);
}
