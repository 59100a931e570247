using System.Collections.Immutable;

namespace CollectionsBot.App;

/// <summary>The heading line of an export: which column means what.</summary>
internal sealed class Columns
{
    private readonly IReadOnlyDictionary<Field, int> _at;
    private readonly string[] _headings;

    /// <summary>Reads a row as headings.</summary>
    public Columns(SourceRecord record)
    {
        Line = record.Line;
        _headings = record.Cells;
        Plain = [.. record.Cells.Select(Headings.Plain)];
        _at = Headings.Match(Plain);
    }

    /// <summary>The line on which the headings begin.</summary>
    public int Line { get; }

    /// <summary>The headings as <see cref="Headings.Plain"/> gives them.</summary>
    public ImmutableArray<string> Plain { get; }

    /// <summary>How many columns were recognised.</summary>
    public int Recognised => _at.Count;

    /// <summary>What is needed and not there, in words; empty when the file can be read.</summary>
    public ImmutableArray<string> Missing =>
    [
        .. (Has(Field.CustomerId) || Has(Field.CustomerName) ? Array.Empty<string>() : ["a customer number or name"]),
        .. (Has(Field.Document) ? Array.Empty<string>() : ["a document number"]),
        .. (Has(Field.DocumentDate) || Has(Field.DueDate) ? Array.Empty<string>() : ["a document date or due date"]),
        .. (Has(Field.Open) || Has(Field.Amount) ? Array.Empty<string>() : ["an open amount"]),
    ];

    /// <summary>The headings as they stand in the file, for a message.</summary>
    public string Listed => string.Join(", ", _headings.Where(h => h.Length > 0).Take(30).Select(Quote.Short));

    /// <summary>Whether the file has a column.</summary>
    public bool Has(Field field) => _at.ContainsKey(field);

    /// <summary>The heading of a column; null when the file has no such column.</summary>
    public string? HeadingOf(Field field) => _at.TryGetValue(field, out var at) ? Quote.Short(_headings[at]) : null;

    /// <summary>What a row holds in a column; empty when the file has no such column or the row ends before it.</summary>
    public string Cell(SourceRecord record, Field field) =>
        _at.TryGetValue(field, out var at) && at < record.Cells.Length ? record.Cells[at] : "";

    /// <summary>Whether something stands beyond the last heading, as when an amount's decimal comma was taken for a delimiter.</summary>
    public bool IsOverlong(SourceRecord record) => record.Cells.Skip(_headings.Length).Any(c => c.Length > 0);

    /// <summary>Whether a row repeats the headings, as reports do at the top of every page.</summary>
    public bool IsRepeatedBy(SourceRecord record) => record.Cells.AsSpan().SequenceEqual(_headings);

    /// <summary>A heading that is needed and stands twice, so that nobody can say which column is meant; null when there is none.</summary>
    public string? Twice() =>
        _at.Values.Order().Where(at => Plain.Count(p => p == Plain[at]) > 1).Select(at => Quote.Short(_headings[at])).FirstOrDefault();
}
