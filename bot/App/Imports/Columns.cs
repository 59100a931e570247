using System.Collections.Immutable;

namespace CollectionsBot.App;

/// <summary>The heading line of an export: which column means what.</summary>
internal sealed class Columns
{
    /// <summary>What a table of customers may tell of them besides their number and name.</summary>
    private static readonly ImmutableArray<Field> Details =
        [Field.Email, Field.Phone, Field.Kind, Field.TimeZone, Field.Language, Field.Contact, Field.Owner, Field.Tags, Field.Profile];

    private static readonly int Fields = Enum.GetValues<Field>().Length;
    private readonly int[] _at = new int[Fields];
    private readonly string[] _headings;

    /// <summary>Reads a row as headings.</summary>
    /// <param name="record">The row.</param>
    /// <param name="mappings">What people said that headings mean.</param>
    public Columns(SourceRecord record, ColumnMappings mappings)
    {
        Line = record.Line;
        _headings = record.Cells;
        Plain = [.. record.Cells.Select(Headings.Plain)];
        var mapped = mappings.Match(Plain);
        IsMapped = mapped is not null;
        Layout = IsMapped ? Layouts.Mapped : Layouts.Of(record.Cells, Plain);
        var found = mapped ?? Headings.Match(Plain, Layout.Headings);
        if (Layout.NamesAbove && !found.ContainsKey(Field.CustomerName))
        {
            found[Field.CustomerName] = _headings.Length;
        }

        Array.Fill(_at, -1);
        foreach (var (field, at) in found)
        {
            _at[(int)field] = at;
        }

        Recognised = found.Count;
    }

    /// <summary>The line on which the headings begin.</summary>
    public int Line { get; }

    /// <summary>The layout that they are of.</summary>
    public Layout Layout { get; }

    /// <summary>Whether a person said what they mean.</summary>
    public bool IsMapped { get; }

    /// <summary>The headings as <see cref="Headings.Plain"/> gives them.</summary>
    public ImmutableArray<string> Plain { get; }

    /// <summary>How many columns were recognised.</summary>
    public int Recognised { get; }

    /// <summary>How many columns have a heading, or will be told one.</summary>
    public int Width => _headings.Length;

    /// <summary>Whether the table names customers and tells something of them, and no documents.</summary>
    public bool IsOfCustomers => Missing.Length == 3 && (Has(Field.CustomerId) || Has(Field.CustomerName)) && Details.Any(Has);

    /// <summary>What is needed and not there, in words; empty when the file can be read.</summary>
    public ImmutableArray<string> Missing =>
    [
        .. (Has(Field.CustomerId) || Has(Field.CustomerName) ? Array.Empty<string>() : ["a customer number or name"]),
        .. (Has(Field.Document) ? Array.Empty<string>() : ["a document number"]),
        .. (Has(Field.DocumentDate) || Has(Field.DueDate) ? Array.Empty<string>() : ["a document date or due date"]),
        .. (Has(Field.Open) || Has(Field.Amount) ? Array.Empty<string>() : ["an open amount"]),
    ];

    /// <summary>The headings as they stand in the file.</summary>
    public ImmutableArray<string> Written => [.. _headings];

    /// <summary>The headings as they stand in the file, for a message.</summary>
    public string Listed => string.Join(", ", _headings.Where(h => h.Length > 0).Take(30).Select(Quote.Short));

    /// <summary>Whether the file has a column.</summary>
    public bool Has(Field field) => _at[(int)field] >= 0;

    /// <summary>The heading of a column; null when the file has no such column.</summary>
    public string? HeadingOf(Field field) => _at[(int)field] is >= 0 and var at && at < _headings.Length ? Quote.Short(_headings[at]) : null;

    /// <summary>What a row holds in a column; empty when the file has no such column or the row ends before it.</summary>
    public string Cell(SourceRecord record, Field field)
    {
        var at = _at[(int)field];
        return at >= 0 && at < record.Cells.Length ? record.Cells[at] : "";
    }

    /// <summary>Whether something stands beyond the last heading, as when an amount's decimal comma was taken for a delimiter.</summary>
    public bool IsOverlong(SourceRecord record) => record.Cells.Length > _headings.Length && record.Cells.Skip(_headings.Length).Any(c => c.Length > 0);

    /// <summary>Whether a row repeats the headings, as reports do at the top of every page.</summary>
    public bool IsRepeatedBy(SourceRecord record) => record.Cells.AsSpan().SequenceEqual(_headings);

    /// <summary>A heading that is needed and stands twice, so that nobody can say which column is meant; null when there is none.</summary>
    public string? Twice() => _at.Where(at => at >= 0 && at < _headings.Length).Order()
        .Where(at => Plain.Count(p => p == Plain[at]) > 1).Select(at => Quote.Short(_headings[at])).FirstOrDefault();
}
