using System.Collections.Immutable;

namespace CollectionsBot.Cards;

/// <summary>A choice among known things (Input.ChoiceSet).</summary>
public sealed record ChoiceSetInput : Input
{
    /// <summary>The most choices; beyond it a search serves people better than a list.</summary>
    public const int MaxChoices = 100;

    /// <summary>Makes an input.</summary>
    /// <param name="id">The name its value comes back under: <c>[a-z][A-Za-z0-9]*</c>.</param>
    /// <param name="label">What it is called.</param>
    /// <param name="choices">1 to <see cref="MaxChoices"/>, with distinct values.</param>
    /// <param name="required">What is shown when nothing is chosen; none lets it stay empty.</param>
    public ChoiceSetInput(string id, string label, ImmutableArray<Choice> choices, string? required = null)
        : base(id, label, required)
    {
        Choices = Guard.Items(choices, nameof(choices), least: 1, most: MaxChoices);
        var values = new HashSet<string>(StringComparer.Ordinal);
        foreach (var choice in Choices)
            if (!values.Add(choice.Value))
                throw new ArgumentException($"Two choices have the value '{choice.Value}'.", nameof(choices));
    }

    /// <summary>What can be chosen, in the order offered.</summary>
    public ImmutableArray<Choice> Choices { get; }

    /// <summary>How the choices are offered.</summary>
    public ChoiceSetStyle Style { get; init; }

    /// <summary>Lets several be chosen; they come back joined by commas, which no value contains.</summary>
    public bool IsMultiSelect { get; init; }

    /// <summary>Says in grey what could be chosen.</summary>
    public string? Placeholder { get; init => field = Guard.TextOrNone(value, nameof(Placeholder), Guard.MaxTitleLength); }

    /// <summary>The value that is chosen already; one of the choices'.</summary>
    public string? Value
    {
        get;
        init => field = value is null || value.Split(',').All(Offers)
            ? value
            : throw new ArgumentException($"'{value}' isn't among the choices.", nameof(Value));
    }

    private protected override ReadOnlySpan<byte> Type => "Input.ChoiceSet"u8;

    private protected override void WriteInput(CardWriter card)
    {
        card.Word("style"u8, Words.ChoiceSetStyle, (int)Style);
        card.Flag("isMultiSelect"u8, IsMultiSelect);
        card.Text("placeholder"u8, Placeholder);
        card.Text("value"u8, Value);
        card.Json.WriteBoolean("wrap"u8, true);
        card.Json.WriteStartArray("choices"u8);
        foreach (var choice in Choices)
        {
            card.Json.WriteStartObject();
            card.Json.WriteString("title"u8, choice.Title);
            card.Json.WriteString("value"u8, choice.Value);
            card.Json.WriteEndObject();
        }

        card.Json.WriteEndArray();
    }

    private bool Offers(string value)
    {
        foreach (var choice in Choices)
            if (choice.Value == value)
                return true;
        return false;
    }
}

/// <summary>Something that can be chosen.</summary>
public sealed record Choice
{
    /// <summary>Makes a choice.</summary>
    /// <param name="title">What the person reads; plain text, at most 200 characters.</param>
    /// <param name="value">What comes back: an identifier without commas, at most 200 characters.</param>
    public Choice(string title, string value)
    {
        Title = Guard.Text(title, nameof(title), Guard.MaxTitleLength);
        Value = Guard.Text(value, nameof(value), ActionData.MaxValueLength);
        if (value.Contains(','))
            throw new ArgumentException($"The value '{value}' contains a comma, which separates chosen values.", nameof(value));
    }

    /// <summary>What the person reads.</summary>
    public string Title { get; }

    /// <summary>What comes back.</summary>
    public string Value { get; }
}
