using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace CollectionsBot.App;

/// <summary>A known form of export, recognised by its headings, never by the file's name.</summary>
/// <param name="Name">The name to show.</param>
internal sealed partial record Layout(string Name)
{
    /// <summary>The headings, as <see cref="App.Headings.Plain"/> gives them, that tell it from others: one of each set must be there.</summary>
    public ImmutableArray<string[]> Marks { get; init; } = [];

    /// <summary>Headings that do not occur in it.</summary>
    public ImmutableArray<string> Never { get; init; } = [];

    /// <summary>Which heading means what in it; null for the usual ones.</summary>
    public ImmutableArray<(Field Field, string[] Words)>? Headings { get; init; }

    /// <summary>What its type words mean where they mean something else than usual.</summary>
    public ImmutableDictionary<string, DocumentSort> Sorts { get; init; } = ImmutableDictionary<string, DocumentSort>.Empty;

    /// <summary>The order of day and month when the dates themselves don't tell; null when there is no usual one.</summary>
    public DateOrder? UsualDates { get; init; }

    /// <summary>Whether lines without a document stand between the rows: names of age columns, sub-totals, blanks.</summary>
    public bool IsReport { get; init; }

    /// <summary>Whether payments without a number occur; they are then named by their date and amount.</summary>
    public bool NumbersCredits { get; init; }

    /// <summary>Whether amounts are whole numbers of Stripe's minor units.</summary>
    public bool InMinorUnits { get; init; }

    /// <summary>Whether a document has a row for each of its lines, each with the amount of the whole document.</summary>
    public bool RowPerLine { get; init; }

    /// <summary>Whether the customer's name stands in a line of its own above the documents.</summary>
    public bool NamesAbove { get; init; }

    /// <summary>Whether what has a date of clearing is cleared even where its amount still stands in the column of what is open.</summary>
    public bool ClearedByDate { get; init; }

    /// <summary>A heading that must be there letter for letter, because reading the file for another's would be a grave mistake; null for none.</summary>
    public string? Exactly { get; init; }

    /// <summary>Whether these are its headings, as they stand in the file and without their spelling.</summary>
    public bool IsOf(string[] headings, ImmutableArray<string> plain) =>
        Marks.All(any => any.Any(plain.Contains)) && !Never.Any(plain.Contains) && (Exactly is null || headings.Contains(Exactly));

    /// <summary>Whether a row holds no document but a heading, a sub-total, a total or a footer.</summary>
    public bool IsSummary(SourceRecord record, Columns columns)
    {
        if (columns.Cell(record, Field.DocumentDate).Length > 0 || columns.Cell(record, Field.DueDate).Length > 0)
        {
            // Where the date comes first, the word for a total stands in its column.
            return columns.IsRepeatedBy(record) || (NamesAbove && IsTotal(record));
        }

        return columns.IsRepeatedBy(record)
            || IsTotal(record)
            || (columns.Cell(record, Field.CustomerId).Length == 0 && columns.Cell(record, Field.Document).Length == 0
                && columns.Cell(record, Field.CustomerName).Length == 0)
            || (IsReport && (record.Filled == 1 || columns.Cell(record, Field.Document).Length == 0));
    }

    /// <summary>Whether a row begins with the word for a total, or with the name of an age column.</summary>
    public static bool IsTotal(SourceRecord record) => TotalOrAge().IsMatch(record.First);

    /// <summary>Sub-totals and totals in five languages, SAP's asterisks, and the names of age columns.</summary>
    [GeneratedRegex(
        @"^(\*+|((sub|grand|sous|zwischen|end|gesamt)?[ -]?(totale?s?|totaal|subtotaal|summe|somme|suma|gesamt|gesamtbetrag|saldo)\b.*)|current|not (yet )?due|nicht f(ä|ae)llig|[0-9]+ *(-|–|to|bis) *[0-9]+( days?| tage)?( past due| overdue)?|[<>] *[0-9]+( days?)?( past due| overdue)?|[0-9]+ *(\+|and over|or more)( days?)?( past due| overdue)?)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline,
        ImportLimits.PatternMsMax)]
    private static partial Regex TotalOrAge();
}
