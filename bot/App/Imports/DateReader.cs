namespace CollectionsBot.App;

/// <summary>Takes the dates of a file apart, each text once: a million rows share a few thousand days.</summary>
/// <param name="today">Years of two digits are placed around it.</param>
/// <param name="countsDays">Whether numbers of days occur, as in workbooks.</param>
internal sealed class DateReader(DateOnly today, bool countsDays)
{
    /// <summary>How many texts are remembered; only a hostile file has more different dates.</summary>
    private const int RememberedMax = 50_000;

    private readonly Dictionary<string, DateText?> _known = new(StringComparer.Ordinal);

    /// <summary>A date taken apart; null when the text is not a date.</summary>
    public DateText? TryTakeApart(string cell)
    {
        if (!_known.TryGetValue(cell, out var date))
        {
            date = DateText.TryTakeApart(cell, today) ?? (countsDays ? DateText.FromSerial(cell) : null);
            if (_known.Count < RememberedMax)
            {
                _known.Add(cell, date);
            }
        }

        return date;
    }
}
