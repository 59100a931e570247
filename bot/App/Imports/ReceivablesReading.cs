using System.Collections.Immutable;
using CollectionsBot.Core;

namespace CollectionsBot.App;

/// <summary>A line of the file that was not taken over, and why.</summary>
/// <param name="Line">The line of the file on which the row begins, counted from 1 as an editor does.</param>
/// <param name="Reason">Why, as a person can read it.</param>
/// <param name="Column">The heading of the column concerned, when it is about one.</param>
/// <param name="Value">What stands there, shortened to <see cref="ImportLimits.QuotedLengthMax"/> characters.</param>
public sealed record RejectedRow(int Line, string Reason, string? Column = null, string? Value = null);

/// <summary>What a receivables export turned out to hold.</summary>
/// <remarks>
/// A reading with rejected rows is not the whole picture: taking it for a snapshot would settle the documents of the rejected
/// rows, so whoever imports it as one must first ask or refuse.
/// </remarks>
/// <param name="Source">The file's name, as given.</param>
/// <param name="Layout">The name of the layout that was recognised by the headings.</param>
/// <param name="Rows">The rows to import, in the order of the file; no document of a customer twice.</param>
/// <param name="Rejected">The rows that were not taken over, in the order of the file.</param>
/// <param name="Notes">What was assumed, dropped or found odd, for a person to read; at most <see cref="ImportLimits.NotesMax"/>.</param>
/// <param name="Customers">How many customers the rows name.</param>
/// <param name="Items">How many of the rows are open items; the others are cleared documents.</param>
/// <param name="Totals">The sum of the open amounts per currency, ordered by currency code.</param>
public sealed record ReceivablesReading(
    string Source,
    string Layout,
    ImmutableArray<ReceivableRow> Rows,
    ImmutableArray<RejectedRow> Rejected,
    ImmutableArray<string> Notes,
    int Customers,
    int Items,
    ImmutableArray<Money> Totals)
{
    /// <summary>The customers of a master file; empty for a file of documents.</summary>
    public ImmutableArray<CustomerRow> Masters { get; init; } = [];

    /// <summary>The contact profiles that a master file gives to customers.</summary>
    public ImmutableDictionary<CustomerId, ContactProfileName> Profiles { get; init; } = ImmutableDictionary<CustomerId, ContactProfileName>.Empty;

    /// <summary>The headings as they stand in the file.</summary>
    public ImmutableArray<string> Headings { get; init; } = [];

    /// <summary>The headings as a kept mapping names them.</summary>
    public string Form { get; init; } = "";

    /// <summary>The cells of each rejected row, in the order of <see cref="Rejected"/>; none for a row that could not be taken apart.</summary>
    public ImmutableArray<ImmutableArray<string>> RejectedCells { get; init; } = [];

    /// <summary>How many rows are payments of the past.</summary>
    public int Payments => Rows.Count(r => r.Paid is not null);

    /// <summary>Whether nothing was read.</summary>
    public bool IsEmpty => Rows.IsEmpty && Masters.IsEmpty;

    /// <summary>Whether every row was taken over, so that what is missing from the file is really no longer open.</summary>
    public bool IsComplete => Rejected.IsEmpty;
}
