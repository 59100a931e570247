using System.Collections.Immutable;

namespace CollectionsBot.Cards;

/// <summary>A drawing of figures. Titles and legends are plain text, not Markdown.</summary>
public abstract record Chart : TeamsElement
{
    /// <summary>The most figures in a chart; a person can't tell more apart.</summary>
    public const int MaxParts = 50;

    private protected Chart(string title, CardElement fallback)
        : base(fallback) => Title = Guard.Text(title, nameof(title), Guard.MaxTitleLength);

    /// <summary>What the chart shows.</summary>
    public string Title { get; }

    /// <summary>The colours for parts that name none.</summary>
    public ChartColorSet ColorSet { get; init; }

    private protected sealed override void WriteTeams(CardWriter card)
    {
        card.Json.WriteString("title"u8, Title);
        card.Word("colorSet"u8, Words.ChartColorSet, (int)ColorSet);
        WriteChart(card);
    }

    private protected abstract void WriteChart(CardWriter card);

    private protected static ImmutableArray<T> Parts<T>(ImmutableArray<T> parts, string what)
        where T : class => Guard.Items(parts, what, least: 1, most: MaxParts);
}
