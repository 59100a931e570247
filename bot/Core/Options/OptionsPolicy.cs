namespace CollectionsBot.Core;

/// <summary>What is assumed when ways to go on are compared, until the team's own history says more.</summary>
/// <remarks>
/// No source gives these figures for all trades: they are this program's own rough guesses, shown with every comparison, and
/// meant to be set. From <see cref="SampleMin"/> cases on, what the history shows takes the place of those that can be measured.
/// </remarks>
public sealed record OptionsPolicy
{
    /// <summary>What money costs in a year, in per cent; the later it comes, the less it is worth today. 0 to 100.</summary>
    public decimal AnnualCostOfMoneyPercent { get; init; } = 8;

    /// <summary>From how many cases on the history takes the place of a stated figure. 1 to 10,000.</summary>
    public int SampleMin { get; init; } = 10;

    /// <summary>Within how many days chasing must bring money for it to count. 7 to 730.</summary>
    public int HorizonDays { get; init; } = 120;

    /// <summary>The share that chasing brings within <see cref="HorizonDays"/>, by age. Its steps are also those that are measured.</summary>
    public ShareByAge Collected { get; init; } = ShareByAge.Percent((30, 90), (60, 80), (90, 70), (180, 45), (365, 20), (null, 5));

    /// <summary>In how many days that money comes. 0 to 730.</summary>
    public int CollectedDays { get; init; } = 30;

    /// <summary>How much less is asked for payment at once, in per cent. 0.01 to 50.</summary>
    public decimal DiscountPercent { get; init; } = 3;

    /// <summary>How often such an offer is paid, in per cent. 0 to 100.</summary>
    public decimal DiscountTakenPercent { get; init; } = 50;

    /// <summary>In how many days it is to be paid. 1 to <see cref="SettlementTerms.DiscountDaysMax"/>.</summary>
    public int DiscountDays { get; init; } = 7;

    /// <summary>In how many instalments a plan is paid, one every 30 days, the first in 30 days. 2 to 120.</summary>
    public int PlanInstalments { get; init; } = 6;

    /// <summary>How often plans are completed, in per cent. 0 to 100.</summary>
    public decimal PlansCompletedPercent { get; init; } = 60;

    /// <summary>How much of the claim a settlement asks for, in per cent. 1 to 99.</summary>
    public decimal SettlementPercent { get; init; } = 70;

    /// <summary>How often settlements are paid, in per cent. 0 to 100.</summary>
    public decimal SettlementsPaidPercent { get; init; } = 55;

    /// <summary>In how many days a settlement is to be paid. 1 to 366.</summary>
    public int SettlementDays { get; init; } = 30;

    /// <summary>Below so many major units nobody goes to court, by <see cref="Money.OfWeight"/>. 0 to 1,000,000.</summary>
    public decimal LegalAmountMin { get; init; } = 1_000;

    /// <summary>From how many days past due on a debt is not sued for. 30 to 11,000.</summary>
    /// <remarks>
    /// 12 CFR 1006.26(b): no suit, or threat of one, on a time-barred debt. The time differs by place and sort of debt: six years in
    /// England (Limitation Act 1980, section 5), three to ten elsewhere. It is counted from the due date, which is no legal advice.
    /// </remarks>
    public int TimeBarredDays { get; init; } = 2191;

    /// <summary>In how many days the money of a plan comes on average, rounded half up.</summary>
    public int PlanDays => ((PlanInstalments + 1) * 30 + 1) / 2;

    /// <summary>Checks every number against its range.</summary>
    /// <exception cref="ArgumentOutOfRangeException">One is out of range; the message names it and the range.</exception>
    public void Validate()
    {
        Check(AnnualCostOfMoneyPercent, 0, 100, nameof(AnnualCostOfMoneyPercent));
        Check(SampleMin, 1, 10_000, nameof(SampleMin));
        Check(HorizonDays, 7, 730, nameof(HorizonDays));
        Check(CollectedDays, 0, 730, nameof(CollectedDays));
        Check(DiscountPercent, 0.01m, 50, nameof(DiscountPercent));
        Check(DiscountTakenPercent, 0, 100, nameof(DiscountTakenPercent));
        Check(DiscountDays, 1, SettlementTerms.DiscountDaysMax, nameof(DiscountDays));
        Check(PlanInstalments, 2, ScheduleTerms.CountMax, nameof(PlanInstalments));
        Check(PlansCompletedPercent, 0, 100, nameof(PlansCompletedPercent));
        Check(SettlementPercent, 1, 99, nameof(SettlementPercent));
        Check(SettlementsPaidPercent, 0, 100, nameof(SettlementsPaidPercent));
        Check(SettlementDays, 1, 366, nameof(SettlementDays));
        Check(LegalAmountMin, 0, 1_000_000, nameof(LegalAmountMin));
        Check(TimeBarredDays, 30, 11_000, nameof(TimeBarredDays));
    }

    /// <summary>A figure within its range, with at most four decimals so that a share holds it.</summary>
    internal static void Check(decimal value, decimal min, decimal max, string name)
    {
        if (value < min || value > max || decimal.Round(value, 4) != value)
        {
            throw new ArgumentOutOfRangeException(name, string.Create(
                System.Globalization.CultureInfo.InvariantCulture, $"{name} must lie between {min} and {max}, with at most four decimals, and is {value}."));
        }
    }
}
