using CollectionsBot.Core;

namespace CollectionsBot.Cards;

/// <summary>A row of a list that answers a question.</summary>
/// <param name="Customer">Whom it is about; null when it is about nobody in particular.</param>
/// <param name="Detail">What there is to say, in plain text.</param>
/// <param name="Amount">The amount that it is about, or null.</param>
public sealed record ListRow(Customer? Customer, string Detail, Money? Amount = null);

/// <summary>A list that answers a question, a page at a time.</summary>
public static class ListCard
{
    /// <summary>How many rows a page shows; fewer when they would not fit.</summary>
    public const int PageSize = 10;

    private const int DetailLengthMax = 400;

    /// <summary>Draws a page.</summary>
    /// <param name="title">What was understood, and how many there are; plain text.</param>
    /// <param name="rows">The rows of this page; no more than <see cref="PageSize"/> are shown.</param>
    /// <param name="page">The page, from 0.</param>
    /// <param name="pages">How many there are.</param>
    /// <param name="nonce">Names the list, so that its other pages can be asked for.</param>
    /// <param name="reader">Whom it is for.</param>
    public static AdaptiveCard Of(string title, ImmutableArray<ListRow> rows, int page, int pages, string nonce, Reader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        return CardJson.Fit(length => Draw(title, rows, page, pages, nonce, length, reader), DetailLengthMax).Card;
    }

    private static AdaptiveCard Draw(string title, ImmutableArray<ListRow> rows, int page, int pages, string nonce, int length, Reader reader) => new([
        TextBlock.Heading(Markdown.Escape(title, 300)),
        .. pages > 1 ? [TextBlock.Subtle($"Page {reader.Number(page + 1)} of {reader.Number(pages)}") with { Spacing = Spacing.None }] : (IEnumerable<CardElement>)[],
        .. rows.Take(PageSize).Select(r => Row(r, Math.Max(20, length), reader)),
    ])
    {
        Actions = [.. Turn(page, pages, nonce)],
    };

    private static Container Row(ListRow row, int length, Reader reader)
    {
        var elements = ImmutableArray.CreateBuilder<CardElement>();
        var name = new TextBlock(row.Customer is { } customer ? $"**{Markdown.Escape(customer.Name, 80)}**" : "**The portfolio**");
        elements.Add(row.Amount is { } amount
            ? new ColumnSet([
                new Column([name]),
                new Column([new TextBlock(reader.Amount(amount)) { HorizontalAlignment = HorizontalAlignment.Right, Weight = TextWeight.Bolder }], ColumnWidth.Auto),
            ])
            : name);
        elements.Add(TextBlock.Subtle(Markdown.Escape(row.Detail, length)) with { Spacing = Spacing.None });
        if (row.Customer is { } who)
        {
            elements.Add(new ActionSet([
                new ExecuteAction("Account", Verbs.ShowAccount, ActionData.Of((Verbs.Customer, who.Id.Value))) { Tooltip = PlainText.Clean(who.Name, 30) },
            ]));
        }

        return new Container(elements.ToImmutable()) { Separator = true };
    }

    private static IEnumerable<CardAction> Turn(int page, int pages, string nonce)
    {
        if (page > 0)
        {
            yield return new ExecuteAction("Previous page", Verbs.ShowList, ActionData.Of((Verbs.Nonce, nonce), (Verbs.Page, page - 1)));
        }

        if (page + 1 < pages)
        {
            yield return new ExecuteAction($"Next page ({page + 2} of {pages})", Verbs.ShowList, ActionData.Of((Verbs.Nonce, nonce), (Verbs.Page, page + 1)));
        }
    }
}
