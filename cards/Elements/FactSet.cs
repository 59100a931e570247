using System.Collections.Immutable;

namespace CollectionsBot.Cards;

/// <summary>Names and values, one pair a line. Both are Markdown: escape a customer's data.</summary>
public sealed record FactSet : CardElement
{
    /// <summary>Lists 1 to 200 facts.</summary>
    public FactSet(ImmutableArray<Fact> facts) => Facts = facts;

    /// <summary>The facts, top to bottom.</summary>
    public ImmutableArray<Fact> Facts { get; init => field = Guard.Items(value, nameof(Facts), least: 1); }

    private protected override ReadOnlySpan<byte> Type => "FactSet"u8;

    private protected override void WriteOwn(CardWriter card)
    {
        card.Json.WriteStartArray("facts"u8);
        foreach (var fact in Facts)
        {
            card.Json.WriteStartObject();
            card.Json.WriteString("title"u8, fact.Title);
            card.Json.WriteString("value"u8, fact.Value);
            card.Json.WriteEndObject();
        }

        card.Json.WriteEndArray();
    }
}

/// <summary>A name and its value.</summary>
public sealed record Fact
{
    /// <summary>Makes a fact; both are Markdown, the title at most 200 characters, the value 5,000.</summary>
    public Fact(string title, string value)
    {
        Title = Guard.Text(title, nameof(title), Guard.MaxTitleLength);
        Value = Guard.Bounded(value, nameof(value), Guard.MaxTextLength);
    }

    /// <summary>The name.</summary>
    public string Title { get; }

    /// <summary>The value.</summary>
    public string Value { get; }
}
