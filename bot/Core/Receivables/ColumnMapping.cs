namespace CollectionsBot.Core;

/// <summary>What one column of an export means.</summary>
/// <param name="Meaning">The meaning, in the reader's words, such as "DueDate".</param>
/// <param name="Heading">The column's heading.</param>
public sealed record MappedColumn(string Meaning, string Heading);

/// <summary>What the columns of a form of export mean, as somebody said once for all files of that form.</summary>
/// <param name="Headings">All headings of the form in their order, as the reader compares them; what tells it from other forms.</param>
/// <param name="Columns">What they mean; those that mean nothing are left out.</param>
public sealed record ColumnMapping(string Headings, ImmutableArray<MappedColumn> Columns)
{
    /// <summary>The longest text of all headings, in characters.</summary>
    public const int HeadingsLengthMax = 8_000;

    /// <summary>The most columns that mean something.</summary>
    public const int ColumnsMax = 40;

    /// <summary>The longest heading or meaning, in characters.</summary>
    public const int TextLengthMax = 200;

    /// <summary>The most forms that are kept.</summary>
    public const int Max = 100;

    /// <summary>Whether everything is within its bounds.</summary>
    public bool IsValid => Fits(Headings, HeadingsLengthMax)
        && Columns is { IsDefaultOrEmpty: false, Length: <= ColumnsMax }
        && Columns.All(c => Fits(c.Meaning, TextLengthMax) && Fits(c.Heading, TextLengthMax));

    /// <inheritdoc/>
    public bool Equals(ColumnMapping? other) => other is not null && Headings == other.Headings && Columns.AsSpan().SequenceEqual(other.Columns.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Headings, Columns.Length);

    private static bool Fits(string? text, int lengthMax) => text is { Length: > 0 } && text.Length <= lengthMax && FreeText.IsWellFormed(text);
}

/// <summary>Keeps what the columns of a form of export mean, in place of what was kept for the same headings.</summary>
public sealed record KeepMapping(Stamp Stamp, ColumnMapping Mapping) : Command(Stamp);

/// <summary>Somebody said what the columns of a form of export mean.</summary>
public sealed record ColumnsMapped(ColumnMapping Mapping) : Fact;

/// <summary>The mappings that are kept, by the headings.</summary>
internal static class MappingDecisions
{
    public static Decision Keep(IReadOnlyDictionary<string, ColumnMapping> kept, KeepMapping command) =>
        command.Mapping is not { IsValid: true } mapping ? Decision.Refuse(RefusalReason.OutOfBounds)
        : kept.TryGetValue(mapping.Headings, out var before) && before == mapping ? Decision.Accept()
        : before is null && kept.Count >= ColumnMapping.Max ? Decision.Refuse(RefusalReason.TooMany, length: ColumnMapping.Max)
        : Decision.Accept(new ColumnsMapped(mapping));
}
