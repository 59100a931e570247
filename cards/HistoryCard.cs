using CollectionsBot.Core;

namespace CollectionsBot.Cards;

/// <summary>Who did what about a customer, and when, newest first.</summary>
public static class HistoryCard
{
    /// <summary>Draws a page of a history.</summary>
    public static AdaptiveCard Of(HistoryPage page, Reader reader)
    {
        ArgumentNullException.ThrowIfNull(page);
        ArgumentNullException.ThrowIfNull(reader);
        return CardJson.Fit(noteLength => Draw(page, noteLength, reader), 700).Card;
    }

    private static AdaptiveCard Draw(HistoryPage page, int textLength, Reader reader) => new([
        TextBlock.Heading("History: " + Markdown.Escape(page.Customer.Name, 100)),
        TextBlock.Subtle($"Newest first · page {reader.Number(page.Page + 1)} of {reader.Number(page.Pages)}") with { Spacing = Spacing.None },
        .. page.Facts.Select(f => new Container([
            TextBlock.Subtle($"{reader.Instant(f.At)} · {Markdown.Escape(f.Actor.Name, 60)} · no. {f.Sequence.ToString("N0", reader.Culture)}"),
            new TextBlock(Markdown.Escape(FactPhrases.Of(f, reader), Math.Max(20, textLength))) { Spacing = Spacing.None },
        ]) { Separator = true, Spacing = Spacing.Small }),
    ])
    {
        Actions = [.. Turn(page)],
    };

    private static IEnumerable<CardAction> Turn(HistoryPage page)
    {
        var customer = page.Customer.Id.Value;
        if (page.Page > 0)
        {
            yield return new ExecuteAction("Newer", Verbs.ShowHistory, ActionData.Of((Verbs.Customer, customer), (Verbs.Page, page.Page - 1)));
        }

        if (page.Page + 1 < page.Pages)
        {
            yield return new ExecuteAction("Older", Verbs.ShowHistory, ActionData.Of((Verbs.Customer, customer), (Verbs.Page, page.Page + 1)));
        }

        yield return new ExecuteAction("Account", Verbs.ShowAccount, ActionData.Of((Verbs.Customer, customer)));
    }
}
