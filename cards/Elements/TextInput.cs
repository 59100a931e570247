namespace CollectionsBot.Cards;

/// <summary>A text to type (Input.Text).</summary>
public sealed record TextInput : Input
{
    /// <summary>The longest text that any input takes, in characters.</summary>
    public const int MaxMaxLength = 4_000;

    /// <summary>Makes an input.</summary>
    /// <param name="id">The name its value comes back under: <c>[a-z][A-Za-z0-9]*</c>.</param>
    /// <param name="label">What it is called.</param>
    /// <param name="required">What is shown when it is empty; none lets it stay empty.</param>
    public TextInput(string id, string label, string? required = null)
        : base(id, label, required)
    {
    }

    /// <summary>Offers several lines.</summary>
    public bool IsMultiline { get; init; }

    /// <summary>The longest text, 1 to <see cref="MaxMaxLength"/> characters; 500 by default.</summary>
    public int MaxLength
    {
        get;
        init => field = value is >= 1 and <= MaxMaxLength
            ? value
            : throw new ArgumentOutOfRangeException(nameof(MaxLength), value, $"A text holds 1 to {MaxMaxLength} characters.");
    } = 500;

    /// <summary>Says in grey what could be typed.</summary>
    public string? Placeholder { get; init => field = Guard.TextOrNone(value, nameof(Placeholder), Guard.MaxTitleLength); }

    /// <summary>What stands there already.</summary>
    public string? Value { get; init => field = value is null ? null : Guard.Bounded(value, nameof(Value), MaxMaxLength); }

    /// <summary>A regular expression that the text must match; say it in <see cref="Input.ErrorMessage"/>.</summary>
    public string? Regex { get; init => field = Guard.TextOrNone(value, nameof(Regex), 500); }

    /// <summary>Which keyboard a phone offers.</summary>
    public TextInputStyle Style { get; init; }

    private protected override ReadOnlySpan<byte> Type => "Input.Text"u8;

    private protected override void WriteInput(CardWriter card)
    {
        card.Flag("isMultiline"u8, IsMultiline);
        card.Json.WriteNumber("maxLength"u8, MaxLength);
        card.Text("placeholder"u8, Placeholder);
        card.Text("value"u8, Value);
        card.Text("regex"u8, Regex);
        card.Word("style"u8, Words.TextInputStyle, (int)Style);
    }
}
