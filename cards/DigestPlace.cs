using System.Globalization;

namespace CollectionsBot.Cards;

/// <summary>A page of a digest, to go back to from the cards that were opened from it.</summary>
/// <param name="Date">The digest's business date.</param>
/// <param name="Page">The page, from 0.</param>
public sealed record DigestPlace(DateOnly Date, int Page)
{
    /// <summary>The button that leads there.</summary>
    public ExecuteAction Button(string title) => new(title, Verbs.ShowDigest, ActionData.Of(Values)) { SendsInputs = false };

    /// <summary>The place as it is carried by a button of another card.</summary>
    public ActionValue[] Values =>
    [
        (Verbs.Date, Date.ToString("O", CultureInfo.InvariantCulture)),
        (Verbs.Page, Page),
    ];
}
