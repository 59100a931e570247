using System.Collections.Immutable;

namespace CollectionsBot.Cards;

/// <summary>A paragraph of runs, each with its own look. Its text is not Markdown: use <see cref="PlainText.Clean"/>.</summary>
public sealed record RichTextBlock : CardElement
{
    /// <summary>Makes a paragraph of 1 to 200 runs.</summary>
    public RichTextBlock(ImmutableArray<TextRun> runs) => Runs = runs;

    /// <summary>The runs, in reading order.</summary>
    public ImmutableArray<TextRun> Runs { get; init => field = Guard.Items(value, nameof(Runs), least: 1); }

    /// <summary>Where it stands across.</summary>
    public HorizontalAlignment HorizontalAlignment { get; init; }

    private protected override ReadOnlySpan<byte> Type => "RichTextBlock"u8;

    private protected override void WriteOwn(CardWriter card)
    {
        card.Json.WriteStartArray("inlines"u8);
        foreach (var run in Runs)
            run.Write(card);
        card.Json.WriteEndArray();
        card.Word("horizontalAlignment"u8, Words.Horizontal, (int)HorizontalAlignment);
    }
}
