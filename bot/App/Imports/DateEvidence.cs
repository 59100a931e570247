namespace CollectionsBot.App;

/// <summary>What the dates of one column show about the order of day and month.</summary>
internal sealed class DateEvidence(DateReader dates)
{
    private (int Line, string Cell)? _dayFirst;
    private (int Line, string Cell)? _monthFirst;
    private (int Line, string Cell)? _unclear;

    /// <summary>Takes one date into account; what is not a date says nothing.</summary>
    public void Take(string cell, int line)
    {
        if (cell.Length == 0 || dates.TryTakeApart(cell) is not { } date)
        {
            return;
        }

        switch (date.Shows)
        {
            case DateOrder.DayMonth:
                _dayFirst ??= (line, cell);
                break;
            case DateOrder.MonthDay:
                _monthFirst ??= (line, cell);
                break;
            case null when date.IsUnclear:
                _unclear ??= (line, cell);
                break;
        }
    }

    /// <summary>The order in which this column is to be read.</summary>
    /// <returns>Null when no date of the column needs one.</returns>
    /// <exception cref="ReceivablesFileException">The dates contradict each other, or each could be read both ways.</exception>
    public DateOrder? Order(DateEvidence other, string? heading, Layout layout, ImportOptions options)
    {
        if (_dayFirst is null && _monthFirst is null && _unclear is null)
        {
            return null;
        }

        if (options.DateOrder is { } given)
        {
            return given;
        }

        if (_dayFirst is { } day && _monthFirst is { } month)
        {
            throw new ReceivablesFileException(
                $"The dates in '{heading}' contradict each other: {day.Cell} on line {day.Line} has the day first, "
                + $"{month.Cell} on line {month.Line} the month. "
                + "Say which is meant with --dates dmy or --dates mdy; rows that don't fit are then rejected.");
        }

        return Shown ?? (_unclear is null ? null : other.Shown ?? layout.UsualDates ?? throw new ReceivablesFileException(
            $"Every date in '{heading}' could be day/month or month/day, such as {_unclear.Value.Cell} on line {_unclear.Value.Line}. "
            + "Say which is meant with --dates dmy or --dates mdy."));
    }

    private DateOrder? Shown => (_dayFirst, _monthFirst) switch
    {
        ({ }, null) => DateOrder.DayMonth,
        (null, { }) => DateOrder.MonthDay,
        _ => null,
    };
}
