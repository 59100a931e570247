using System.Globalization;

namespace CollectionsBot.Cards;

/// <summary>A day to pick (Input.Date).</summary>
public sealed record DateInput : Input
{
    /// <summary>Makes an input.</summary>
    /// <param name="id">The name its value comes back under: <c>[a-z][A-Za-z0-9]*</c>; it comes as <c>yyyy-MM-dd</c>.</param>
    /// <param name="label">What it is called.</param>
    /// <param name="required">What is shown when it is empty; none lets it stay empty.</param>
    public DateInput(string id, string label, string? required = null)
        : base(id, label, required)
    {
    }

    /// <summary>The earliest; not after <see cref="Max"/>.</summary>
    public DateOnly? Min
    {
        get;
        init
        {
            Guard.InOrder(value, Max, Label);
            field = value;
        }
    }

    /// <summary>The latest; not before <see cref="Min"/>.</summary>
    public DateOnly? Max
    {
        get;
        init
        {
            Guard.InOrder(Min, value, Label);
            field = value;
        }
    }

    /// <summary>What stands there already.</summary>
    public DateOnly? Value { get; init; }

    private protected override ReadOnlySpan<byte> Type => "Input.Date"u8;

    private protected override void WriteInput(CardWriter card)
    {
        card.Text("min"u8, Iso(Min));
        card.Text("max"u8, Iso(Max));
        card.Text("value"u8, Iso(Value));
    }

    internal static string? Iso(DateOnly? value) => value?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
