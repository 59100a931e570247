namespace CollectionsBot.Cards;

/// <summary>A yes or no (Input.Toggle); comes back as <c>true</c> or <c>false</c>.</summary>
public sealed record ToggleInput : Input
{
    /// <summary>Makes an input.</summary>
    /// <param name="id">The name its value comes back under: <c>[a-z][A-Za-z0-9]*</c>.</param>
    /// <param name="label">What it is called.</param>
    /// <param name="title">What "yes" means, beside the box; plain text, at most 200 characters.</param>
    /// <param name="required">What is shown when it is not ticked; none lets it stay so.</param>
    public ToggleInput(string id, string label, string title, string? required = null)
        : base(id, label, required) => Title = Guard.Text(title, nameof(title), Guard.MaxTitleLength);

    /// <summary>What "yes" means.</summary>
    public string Title { get; }

    /// <summary>Whether it is ticked already.</summary>
    public bool Value { get; init; }

    private protected override ReadOnlySpan<byte> Type => "Input.Toggle"u8;

    private protected override void WriteInput(CardWriter card)
    {
        card.Json.WriteString("title"u8, Title);
        card.Json.WriteString("value"u8, Value ? "true"u8 : "false"u8);
        card.Json.WriteBoolean("wrap"u8, true);
    }
}
