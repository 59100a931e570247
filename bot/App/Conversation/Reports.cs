using System.Globalization;
using CollectionsBot.Cards;

namespace CollectionsBot.App;

/// <summary>Reports how collections went.</summary>
internal sealed class Reports(IPortfolio portfolio)
{
    /// <summary>How many days a report is about when nobody says it.</summary>
    private const int DaysUnsaid = 90;

    /// <summary>"90 days", "6 weeks", "year", or nothing.</summary>
    public async Task<Answer> ShowAsync(Turn turn, string words, CancellationToken cancellation) => DaysOf(words) is { } days
        ? await ShowAsync(turn, days, cancellation)
        : new Answer.Text($"I could not read \"{PlainText.Clean(words, 60)}\". For example: report 90 days; at most {turn.Reader.Number(ReportPeriod.DaysMax)}.");

    /// <summary>The report on the days up to the date that is asked about.</summary>
    public async Task<Answer> ShowAsync(Turn turn, int days, CancellationToken cancellation)
    {
        var period = new ReportPeriod(turn.On, days is >= 1 and <= ReportPeriod.DaysMax ? days : DaysUnsaid);
        var report = await portfolio.AskAsync(p => Report.Of(p, period), cancellation);
        return new Answer.Card(ReportCard.Of(report, turn.Reader), $"Report on {Phrases.Days(period.Days)}");
    }

    private static int? DaysOf(string words)
    {
        var (count, unit) = words.ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries) switch
        {
            [] => ($"{DaysUnsaid}", "days"),
            [var number] when char.IsAsciiDigit(number[0]) => (number, "days"),
            [var one] => ("1", one),
            [var number, var named] => (number, named),
            _ => ("", ""),
        };
        var length = unit.TrimEnd('s') switch { "day" => 1, "week" => 7, "month" => 30, "quarter" => 90, "year" => 365, _ => 0 };
        return int.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out var many) && (long)many * length is >= 1 and <= ReportPeriod.DaysMax and var days
            ? (int)days
            : null;
    }
}
