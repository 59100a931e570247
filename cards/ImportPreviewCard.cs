using CollectionsBot.Core;

namespace CollectionsBot.Cards;

/// <summary>What a file would do, for the person who sent it.</summary>
/// <param name="Source">The file's name.</param>
/// <param name="Layout">The layout that was recognised.</param>
/// <param name="Counts">What it would change as it is.</param>
/// <param name="Settled">How many open items would count as settled if it held all that is open; null when it cannot be taken for that.</param>
/// <param name="Reasons">What is out of the ordinary if it held all that is open, a sentence for each thing.</param>
/// <param name="Rejected">The first of the lines that cannot be read; plain text.</param>
/// <param name="RejectedCount">How many there are.</param>
public sealed record ImportPreviewView(
    string Source, string Layout, ImportCounts Counts, int? Settled, ImmutableArray<string> Reasons, ImmutableArray<string> Rejected, int RejectedCount);

/// <summary>Shows what a file would do and asks whether it is to be taken in.</summary>
public static class ImportPreviewCard
{
    /// <summary>The most rejected lines that are shown.</summary>
    public const int RejectedMax = 5;

    /// <summary>Draws the question.</summary>
    /// <param name="preview">What it would do.</param>
    /// <param name="token">Names the file that waits; the buttons carry nothing else.</param>
    /// <param name="reader">Whom it is for.</param>
    public static AdaptiveCard Of(ImportPreviewView preview, string token, Reader reader)
    {
        ArgumentNullException.ThrowIfNull(preview);
        ArgumentNullException.ThrowIfNull(reader);
        var counts = preview.Counts;
        return new AdaptiveCard([
            TextBlock.Heading("Import " + Markdown.Escape(preview.Source, 100) + "?"),
            TextBlock.Subtle(Markdown.Escape(preview.Layout, 100) + " · nothing is written yet") with { Spacing = Spacing.None },
            new FactSet([
                new Fact("Customers", $"{reader.Number(counts.CustomersAdded)} new, {reader.Number(counts.CustomersChanged)} changed"),
                new Fact("Open items", $"{reader.Number(counts.ItemsAdded)} new, {reader.Number(counts.ItemsChanged)} changed, {reader.Number(counts.ItemsSettled)} paid"),
                .. preview.Settled is { } settled ? [new Fact("As a snapshot", $"{reader.Number(settled)} paid in all: what the file does not name counts as paid")] : ImmutableArray<Fact>.Empty,
                .. preview.RejectedCount > 0 ? [new Fact("Rejected lines", reader.Number(preview.RejectedCount))] : ImmutableArray<Fact>.Empty,
            ]),
            .. preview.Rejected.Take(RejectedMax).Select(r => TextBlock.Subtle(Markdown.Escape(r, 300)) with { Spacing = Spacing.Small }),
            .. preview.Reasons.Select(r => new TextBlock("As a snapshot: " + Markdown.Escape(r, 300))),
        ])
        {
            Actions =
            [
                new ExecuteAction("Import", Verbs.ImportFile, ActionData.Of((Verbs.Nonce, token))),
                .. preview.Settled is null ? ImmutableArray<CardAction>.Empty
                    : [new ExecuteAction("Import as snapshot", Verbs.ImportSnapshot, ActionData.Of((Verbs.Nonce, token)))],
                new ExecuteAction("Cancel", Verbs.CancelImport, ActionData.Of((Verbs.Nonce, token))),
            ],
        };
    }
}
