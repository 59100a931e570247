using CollectionsBot.Core;

namespace CollectionsBot.Cards;

/// <summary>What waits for a decision: what the reader may decide first, then what he asked for, then the rest.</summary>
public static class RequestsCard
{
    private const int RowsMax = 10;

    /// <summary>Draws the list.</summary>
    /// <param name="waiting">What waits.</param>
    /// <param name="reader">Whom it is for.</param>
    public static AdaptiveCard Of(WaitingRequests waiting, Reader reader)
    {
        ArgumentNullException.ThrowIfNull(waiting);
        ArgumentNullException.ThrowIfNull(reader);
        var all = new[] { ("For you to decide", waiting.ToDecide), ("Asked by you", waiting.Own), ("For others to decide", waiting.Others) };
        var count = all.Sum(p => p.Item2.Length);
        var body = ImmutableArray.CreateBuilder<CardElement>();
        body.Add(TextBlock.Heading("Requests that wait for a decision"));
        if (count == 0)
        {
            body.Add(new TextBlock("None."));
        }

        var shown = 0;
        foreach (var (title, requests) in all.Where(p => !p.Item2.IsEmpty && shown < RowsMax))
        {
            body.Add(new TextBlock($"**{title}**") { Separator = true });
            body.AddRange(requests.Take(RowsMax - shown).Select(r => Row(r, reader)));
            shown += Math.Min(requests.Length, RowsMax - shown);
        }

        if (count > shown)
        {
            body.Add(TextBlock.Subtle($"and {reader.Number(count - shown)} more, newer than these"));
        }

        return new AdaptiveCard(body.ToImmutable());
    }

    private static Container Row(WaitingRequest waiting, Reader reader) => new([
        new TextBlock($"{waiting.Request.Id} · **{Markdown.Escape(waiting.Customer.Name, 80)}** · {AgreementPhrases.Of(waiting.Request.Terms.Kind)}"),
        TextBlock.Subtle(Markdown.Escape(
            $"{AgreementPhrases.Of(waiting.Request.Terms, reader)}; asked by {waiting.Request.By.Name} {Phrases.Ago(waiting.Request.On, reader)}", 300)) with { Spacing = Spacing.None },
        new ActionSet([new ExecuteAction("Open", Verbs.ShowRequest, ActionData.Of((Verbs.Request, waiting.Request.Id.ToString()))) { Tooltip = waiting.Request.Id.ToString() }]),
    ])
    { Spacing = Spacing.Small };
}
