using CollectionsBot.Core;

namespace CollectionsBot.Cards;

/// <summary>What an import brought, for the team.</summary>
public static class ImportCard
{
    /// <summary>Draws the summary.</summary>
    /// <param name="outcome">What it brought.</param>
    /// <param name="reader">Whom it is for.</param>
    public static AdaptiveCard Of(ImportOutcome outcome, Reader reader)
    {
        ArgumentNullException.ThrowIfNull(outcome);
        ArgumentNullException.ThrowIfNull(reader);
        return new AdaptiveCard([
            TextBlock.Heading("Imported: " + Markdown.Escape(outcome.Imported.Source, 100)),
            TextBlock.Subtle($"{reader.Date(outcome.On)} · {(outcome.Imported.Snapshot ? "everything that is open" : "what changed")}") with { Spacing = Spacing.None },
            new FactSet([.. ImportPhrases.Figures(outcome, reader).Select(f => new Fact(f.Title, f.Figure))]),
            .. ImportPhrases.Sections(outcome, reader).Select(s => Section(s, reader)),
        ]);
    }

    private static Container Section(ImportSection section, Reader reader) => new([
        TextBlock.Bold(section.Title),
        .. section.Lines.Select(l => new TextBlock(Markdown.Escape(l, 300)) { Spacing = Spacing.Small }),
        .. section.More > 0 ? [TextBlock.Subtle(ImportPhrases.And(section, reader))] : ImmutableArray<CardElement>.Empty,
    ])
    { Separator = true };
}
