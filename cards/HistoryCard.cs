using CollectionsBot.Core;

namespace CollectionsBot.Cards;

/// <summary>Who did what about a customer, and when, newest first.</summary>
public static class HistoryCard
{
    /// <summary>How much of an entry's text is shown; less when ten such entries would not fit.</summary>
    private const int TextLengthMax = 300;

    /// <summary>Draws a page of a history.</summary>
    /// <param name="page">The page.</param>
    /// <param name="back">The list to go back to, or null.</param>
    /// <param name="reader">Whom it is for.</param>
    public static AdaptiveCard Of(HistoryPage page, ListPlace? back, Reader reader)
    {
        ArgumentNullException.ThrowIfNull(page);
        ArgumentNullException.ThrowIfNull(reader);
        return CardJson.Fit(textLength => Draw(page, textLength, back, reader), TextLengthMax).Card;
    }

    private static AdaptiveCard Draw(HistoryPage page, int textLength, ListPlace? back, Reader reader) => new([
        TextBlock.Heading("History: " + Markdown.Escape(page.Customer.Name, 100)),
        TextBlock.Subtle($"Newest first · page {reader.Number(page.Page + 1)} of {reader.Number(page.Pages)}") with { Spacing = Spacing.None },
        .. page.Facts.Select(f => new Container([
            TextBlock.Subtle($"{reader.Instant(f.At)} · {Markdown.Escape(f.Actor.Name, 60)} · no. {f.Sequence.ToString("N0", reader.Culture)}"),
            new TextBlock(Markdown.Escape(FactPhrases.Of(f, reader), Math.Max(20, textLength))) { Spacing = Spacing.None },
        ]) { Separator = true, Spacing = Spacing.Small }),
    ])
    {
        Actions = [.. Turn(page, back)],
    };

    private static IEnumerable<CardAction> Turn(HistoryPage page, ListPlace? back)
    {
        var customer = page.Customer.Id.Value;
        ActionValue[] place = back?.Values ?? [];
        if (page.Page > 0)
        {
            yield return new ExecuteAction("Newer", Verbs.ShowHistory, ActionData.Of([(Verbs.Customer, customer), (Verbs.Page, page.Page - 1), .. place]));
        }

        if (page.Page + 1 < page.Pages)
        {
            yield return new ExecuteAction("Older", Verbs.ShowHistory, ActionData.Of([(Verbs.Customer, customer), (Verbs.Page, page.Page + 1), .. place]));
        }

        yield return new ExecuteAction("Account", Verbs.ShowAccount, ActionData.Of([(Verbs.Customer, customer), .. place]));
        if (back is not null)
        {
            yield return back.Onward();
        }
    }
}
