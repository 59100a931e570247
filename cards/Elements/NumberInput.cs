namespace CollectionsBot.Cards;

/// <summary>A number to type (Input.Number).</summary>
/// <remarks>Clients disagree on decimal commas; for money a <see cref="TextInput"/> read on the server is safer.</remarks>
public sealed record NumberInput : Input
{
    /// <summary>Makes an input.</summary>
    /// <param name="id">The name its value comes back under: <c>[a-z][A-Za-z0-9]*</c>.</param>
    /// <param name="label">What it is called.</param>
    /// <param name="required">What is shown when it is empty; none lets it stay empty.</param>
    public NumberInput(string id, string label, string? required = null)
        : base(id, label, required)
    {
    }

    /// <summary>The least; not more than <see cref="Max"/>.</summary>
    public decimal? Min
    {
        get;
        init
        {
            Guard.InOrder(value, Max, Label);
            field = value;
        }
    }

    /// <summary>The most; not less than <see cref="Min"/>.</summary>
    public decimal? Max
    {
        get;
        init
        {
            Guard.InOrder(Min, value, Label);
            field = value;
        }
    }

    /// <summary>Says in grey what could be typed.</summary>
    public string? Placeholder { get; init => field = Guard.TextOrNone(value, nameof(Placeholder), Guard.MaxTitleLength); }

    /// <summary>What stands there already.</summary>
    public decimal? Value { get; init; }

    private protected override ReadOnlySpan<byte> Type => "Input.Number"u8;

    private protected override void WriteInput(CardWriter card)
    {
        card.Number("min"u8, Min);
        card.Number("max"u8, Max);
        card.Text("placeholder"u8, Placeholder);
        card.Number("value"u8, Value);
    }
}
