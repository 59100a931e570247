using System.Collections.Immutable;
using CollectionsBot.Core;

namespace CollectionsBot.App;

/// <summary>In which order a file writes the day and the month of a date such as 03/04/2026.</summary>
public enum DateOrder
{
    /// <summary>The day first, as in most of the world; <c>--dates dmy</c>.</summary>
    DayMonth,

    /// <summary>The month first, as in the United States; <c>--dates mdy</c>.</summary>
    MonthDay,
}

/// <summary>What the reader of an export has to know beyond the file itself.</summary>
/// <param name="DefaultCurrency">The currency of amounts for which the file names none.</param>
/// <param name="Today">The business date: years of two digits are placed around it, and later documents are noted.</param>
/// <param name="DateOrder">
/// The order of day and month, when somebody knows it; null to find out from the dates themselves. It is asked for only when
/// every date of a column could be read both ways, because a guess would age half of the portfolio wrongly.
/// </param>
public sealed record ImportOptions(Currency DefaultCurrency, DateOnly Today, DateOrder? DateOrder = null)
{
    /// <summary>What the columns mean, when somebody says so for this file; null otherwise.</summary>
    public ImmutableArray<MappedColumn>? Mapping { get; init; }

    /// <summary>What was said of the columns of earlier files, by their headings.</summary>
    public IReadOnlyDictionary<string, ColumnMapping> KeptMappings { get; init; } = ImmutableDictionary<string, ColumnMapping>.Empty;
}
