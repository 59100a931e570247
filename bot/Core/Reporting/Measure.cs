namespace CollectionsBot.Core;

/// <summary>The figures of a report. Their names and formulas in words stand with the cards.</summary>
public enum Measure
{
    /// <summary>Open debts at the end, before credits.</summary>
    Receivables,

    /// <summary>Credit sales.</summary>
    Sales,

    /// <summary>Money seen to arrive.</summary>
    Recovered,

    /// <summary>Days sales outstanding.</summary>
    Dso,

    /// <summary>Best possible days sales outstanding.</summary>
    BestDso,

    /// <summary>Average days delinquent.</summary>
    AverageDaysDelinquent,

    /// <summary>Collection effectiveness index.</summary>
    Cei,

    /// <summary>Promise-kept rate by count.</summary>
    PromisesKeptByCount,

    /// <summary>Promise-kept rate by amount.</summary>
    PromisesKeptByAmount,

    /// <summary>Roll rate from one column of the ageing to the next.</summary>
    RollRate,

    /// <summary>Right-party-contact rate.</summary>
    RightPartyRate,

    /// <summary>Promise rate.</summary>
    PromiseRate,
}
