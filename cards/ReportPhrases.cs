using CollectionsBot.Core;

namespace CollectionsBot.Cards;

/// <summary>The words for the figures of a report.</summary>
public static class ReportPhrases
{
    /// <summary>What stands where a figure cannot be worked out.</summary>
    public const string NotEnoughData = "not enough data";

    /// <summary>A figure's name.</summary>
    public static string Of(Measure measure) => measure switch
    {
        Measure.Receivables => "Receivables",
        Measure.Sales => "Sales",
        Measure.Recovered => "Recovered",
        Measure.Dso => "DSO",
        Measure.BestDso => "Best possible DSO",
        Measure.AverageDaysDelinquent => "Average days delinquent",
        Measure.Cei => "Collection effectiveness (CEI)",
        Measure.PromisesKeptByCount => "Promises kept, by count",
        Measure.PromisesKeptByAmount => "Promises kept, by amount",
        Measure.RollRate => "Roll rate",
        Measure.RightPartyRate => "Right-party rate",
        Measure.PromiseRate => "Promise rate",
        _ => throw new ArgumentOutOfRangeException(nameof(measure), measure, "No words for this figure."),
    };

    /// <summary>How a figure is worked out.</summary>
    public static string FormulaOf(Measure measure) => measure switch
    {
        Measure.Receivables => "open debts on the last day, before credits",
        Measure.Sales => "invoices and debit notes dated in the period that became known in it",
        Measure.Recovered => "money seen to arrive, less what was taken back",
        Measure.Dso => "receivables ÷ sales × days",
        Measure.BestDso => "receivables not overdue ÷ sales × days",
        Measure.AverageDaysDelinquent => "DSO − best possible DSO",
        Measure.Cei => "(beginning receivables + sales − ending receivables) ÷ (beginning receivables + sales − ending receivables not overdue)",
        Measure.PromisesKeptByCount => "promises kept in full ÷ promises fallen due; pending ones left out",
        Measure.PromisesKeptByAmount => "amount of promises kept in full ÷ amount of promises fallen due",
        Measure.RollRate => "what moved on into the next column ÷ what stood in the column 30 days before",
        Measure.RightPartyRate => "right-party contacts ÷ attempts; reminders sent are no attempts",
        Measure.PromiseRate => "promises ÷ right-party contacts",
        _ => throw new ArgumentOutOfRangeException(nameof(measure), measure, "No formula for this figure."),
    };

    /// <summary>A column of the ageing.</summary>
    public static string Of(AgeBucket bucket) => bucket switch
    {
        AgeBucket.NotDue => "Not due",
        AgeBucket.Days1To30 => "1–30",
        AgeBucket.Days31To60 => "31–60",
        AgeBucket.Days61To90 => "61–90",
        AgeBucket.Days91Up => "91+",
        _ => throw new ArgumentOutOfRangeException(nameof(bucket), bucket, "No words for this column."),
    };

    /// <summary>A number of days to one decimal.</summary>
    public static string Days(decimal? days, Reader reader) => days is null ? NotEnoughData : OneDecimal(days.Value, reader) + "\u00A0days";

    /// <summary>A rate in per cent to one decimal.</summary>
    public static string Percent(decimal? percent, Reader reader) => percent is null ? NotEnoughData : OneDecimal(percent.Value, reader) + "\u00A0%";

    private static string OneDecimal(decimal number, Reader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        return Math.Round(number, 1, MidpointRounding.AwayFromZero).ToString("N1", reader.Culture);
    }
}
