namespace CollectionsBot.Core;

/// <summary>What one agency or lawyer brought in one currency. Rates are of placements that have ended: the others still bring money.</summary>
/// <param name="Agency">Their name, as the first placement wrote it.</param>
/// <param name="Currency">The currency.</param>
public sealed record AgencyResult(string Agency, Currency Currency)
{
    /// <summary>How many placements have ended.</summary>
    public int Ended { get; init; }

    /// <summary>How much was placed with those.</summary>
    public Money Placed { get; init; } = Money.Zero(Currency);

    /// <summary>How much of that came.</summary>
    public Money Recovered { get; init; } = Money.Zero(Currency);

    /// <summary>How many of those have their fee recorded.</summary>
    public int Charged { get; init; }

    /// <summary>How much came of the ones with their fee recorded.</summary>
    public Money ChargedRecovered { get; init; } = Money.Zero(Currency);

    /// <summary>What was charged for them.</summary>
    public Money Fees { get; init; } = Money.Zero(Currency);

    /// <summary>How many brought money at all.</summary>
    public int WithMoney { get; init; }

    /// <summary>The days in which their first money came, added up.</summary>
    public int FirstMoneyDays { get; init; }

    /// <summary>How many placements still run.</summary>
    public int Running { get; init; }

    /// <summary>How much is placed with those.</summary>
    public Money RunningPlaced { get; init; } = Money.Zero(Currency);

    /// <summary>How much of that came so far.</summary>
    public Money RunningRecovered { get; init; } = Money.Zero(Currency);

    /// <summary>Recovered ÷ placed; null before anything ended.</summary>
    public Share? RecoveryRate => Placed.IsPositive ? Share.Of(Recovered.MinorUnits, Placed.MinorUnits) : null;

    /// <summary>Fees ÷ recovered, of placements whose fee was recorded; null before there is one that brought money.</summary>
    public Share? FeeRate => ChargedRecovered.IsPositive ? Share.Of(Fees.MinorUnits, ChargedRecovered.MinorUnits) : null;

    /// <summary>Days to the first money on average, rounded half up; null when none came.</summary>
    public int? AverageDays => WithMoney > 0 ? ((FirstMoneyDays * 2) + WithMoney) / (2 * WithMoney) : null;

    /// <summary>What was recovered less the fees that were recorded.</summary>
    public Money Net => Recovered - Fees;

    /// <summary>The result with one more placement.</summary>
    internal AgencyResult With(JudgedPlacement placement) => placement.Ended is null
        ? this with
        {
            Running = Running + 1,
            RunningPlaced = RunningPlaced + placement.Terms.Amount,
            RunningRecovered = RunningRecovered + placement.Recovered,
        }
        : this with
        {
            Ended = Ended + 1,
            Placed = Placed + placement.Terms.Amount,
            Recovered = Recovered + placement.Recovered,
            Charged = Charged + (placement.Fee is null ? 0 : 1),
            ChargedRecovered = placement.Fee is null ? ChargedRecovered : ChargedRecovered + placement.Recovered,
            Fees = placement.Fee is { } fee ? Fees + fee : Fees,
            WithMoney = WithMoney + (placement.FirstMoneyDays is null ? 0 : 1),
            FirstMoneyDays = FirstMoneyDays + (placement.FirstMoneyDays ?? 0),
        };
}
