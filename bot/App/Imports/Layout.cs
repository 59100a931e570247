using System.Text.RegularExpressions;

namespace CollectionsBot.App;

/// <summary>A known form of export, recognised by its headings, never by the file's name.</summary>
/// <param name="Name">The name to show.</param>
/// <param name="UsualDates">The order of day and month when the dates themselves don't tell; null when there is no usual one.</param>
/// <param name="IsReport">Whether lines of text stand between the rows, such as the names of the age columns.</param>
/// <param name="NumbersCredits">Whether payments without a number occur; they are then named by their date and amount.</param>
internal sealed partial record Layout(string Name, DateOrder? UsualDates, bool IsReport, bool NumbersCredits)
{
    /// <summary>A table with headings in any order.</summary>
    public static Layout Plain { get; } = new("CSV with headings", null, false, false);

    /// <summary>The detail report of QuickBooks, desktop or online.</summary>
    public static Layout QuickBooksAgeing { get; } = new("QuickBooks A/R Ageing Detail", DateOrder.MonthDay, true, true);

    /// <summary>The layout whose headings these are.</summary>
    public static Layout Of(Columns columns)
    {
        var plain = columns.Plain;
        return plain.Contains("num") && plain.Contains("openbalance") && (plain.Contains("customer") || plain.Contains("name"))
            ? QuickBooksAgeing
            : Plain;
    }

    /// <summary>Whether a row holds no document but a heading, a sub-total, a total or a footer.</summary>
    public bool IsSummary(SourceRecord record, Columns columns)
    {
        if (columns.IsRepeatedBy(record))
        {
            return true;
        }

        if (columns.Cell(record, Field.DocumentDate).Length > 0 || columns.Cell(record, Field.DueDate).Length > 0)
        {
            return false;
        }

        var names = new[] { Field.CustomerId, Field.CustomerName, Field.Document };
        return TotalOrAge().IsMatch(record.First)
            || names.All(field => columns.Cell(record, field).Length == 0)
            || (IsReport && record.Filled == 1);
    }

    [GeneratedRegex(
        @"^((sub|grand)?[ -]?totals?\b.*|current|not (yet )?due|[0-9]+ *(-|–|to) *[0-9]+( days?)?( past due| overdue)?|[<>] *[0-9]+( days?)?( past due| overdue)?|[0-9]+ *(\+|and over|or more)( days?)?( past due| overdue)?)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline,
        ImportLimits.PatternMsMax)]
    private static partial Regex TotalOrAge();
}
