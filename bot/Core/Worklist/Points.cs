namespace CollectionsBot.Core;

/// <summary>How many points each rule gives. Whole numbers only, so that the order is the same on every machine.</summary>
internal static class Points
{
    public const int BrokenPromise = 40;
    public const int EarlierBrokenPromise = 10;
    public const int EarlierBrokenPromisesMax = 20;
    public const int CallBackAgreed = 50;
    public const int NeverContacted = 8;
    public const int Attempts = 12;
    public const int SilentMax = 10;
    public const int CreditsCover = 15;
    public const int Disputed = 12;
    public const int ChasingStopped = 10;
    public const int DueSoon = 3;
    public const int InstalmentLate = 35;
    public const int PlanFailed = 30;
    public const int SettlementPaid = 5;
    public const int ProposalWaits = 25;
    public const int ProposalWaitsLongMax = 10;
    public const int PromiseDue = 4;
    public const int DisputeLate = 10;
    public const int BalanceJumped = 6;
    public const int CreditHoldOver = 5;
    public const int SettlementFailed = 20;

    /// <summary>6 to 30 points by age.</summary>
    public static int ForAge(int days) => days switch { <= 0 => 0, <= 30 => 6, <= 60 => 14, <= 90 => 22, _ => 30 };

    /// <summary>One for each day that a proposal has waited, up to <see cref="ProposalWaitsLongMax"/>.</summary>
    public static int ForWaiting(int days) => ProposalWaits + Math.Clamp(days, 0, ProposalWaitsLongMax);

    /// <summary>One point a week of silence after the first two, up to <see cref="SilentMax"/>.</summary>
    public static int ForSilence(int days) => Math.Clamp((days - 7) / 7, 0, SilentMax);

    /// <summary>Six points for every factor of about three above the small-balance tolerance of the currency.</summary>
    /// <remarks>Measured against the tolerance, because 100,000 yen and 100,000 dollars are not the same weight.</remarks>
    public static int ForAmount(Money overdue, Money tolerance)
    {
        var points = 0;
        foreach (var factor in (ReadOnlySpan<int>)[10, 30, 100, 300, 1_000, 3_000])
        {
            points += overdue.MinorUnits >= (Int128)Math.Max(tolerance.MinorUnits, 1) * factor ? 6 : 0;
        }

        return points;
    }
}
