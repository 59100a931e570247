namespace CollectionsBot.Core;

/// <summary>The number or code by which the accounting system knows a customer.</summary>
/// <param name="Value">1 to <see cref="LengthMax"/> characters, without control characters, trimmed.</param>
public readonly record struct CustomerId(string Value) : IComparable<CustomerId>
{
    /// <summary>The longest identifier, in characters.</summary>
    public const int LengthMax = 64;

    /// <summary>Whether a text can be an identifier.</summary>
    public static bool IsValid(string? value) =>
        value is { Length: > 0 and <= LengthMax } && value == value.Trim() && !value.Any(char.IsControl);

    /// <inheritdoc/>
    public int CompareTo(CustomerId other) => string.CompareOrdinal(Value, other.Value);

    /// <inheritdoc/>
    public override string ToString() => Value;
}
