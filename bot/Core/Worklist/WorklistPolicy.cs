namespace CollectionsBot.Core;

/// <summary>The team's own numbers for who is chased, how, and how urgently.</summary>
public sealed record WorklistPolicy
{
    /// <summary>Days before the due date on which a courtesy notice may go out. 0 to 30; 0 sends none.</summary>
    public int CourtesyDays { get; init; } = 3;

    /// <summary>From how many days past due a call takes the place of a written reminder. 1 to 365.</summary>
    public int CallFromDays { get; init; } = 15;

    /// <summary>From how many days past due an account that keeps silent is escalated. 1 to 3650.</summary>
    public int EscalateFromDays { get; init; } = 91;

    /// <summary>From how many days past due an account that was escalated is handed to an agency or a lawyer. 1 to 3650.</summary>
    /// <remarks>Those who cannot pay are not: for them there are plans, settlements and forgiveness.</remarks>
    public int PlaceFromDays { get; init; } = 181;

    /// <summary>How many attempts must have been made before an account is escalated for its age. 0 to 100.</summary>
    public int EscalateAfterAttempts { get; init; } = 3;

    /// <summary>How many broken promises escalate an account. 1 to 100.</summary>
    public int EscalateAfterBrokenPromises { get; init; } = 2;

    /// <summary>Days of rest after an attempt that reached nobody. 0 to 30.</summary>
    public int RestAfterAttemptDays { get; init; } = 1;

    /// <summary>Days of rest after a message was left or sent. 0 to 60.</summary>
    public int RestAfterMessageDays { get; init; } = 3;

    /// <summary>Days of rest after a conversation: the courtesy profile's minimum interval. 0 to 60.</summary>
    public int RestAfterContactDays { get; init; } = 5;

    /// <summary>Days of grace after a promised date. 0 to 30.</summary>
    public int PromiseToleranceDays { get; init; } = 2;

    /// <summary>How much of what is overdue a pending promise must cover for the account to rest, in per cent. 0 to 100.</summary>
    public int PromiseRestPercentMin { get; init; } = 50;

    /// <summary>How far ahead a promised date may lie for the account to rest until then, in days. 0 to 366.</summary>
    public int PromiseRestDaysMax { get; init; } = 45;

    /// <summary>Days of grace after an instalment's date before it is late. 0 to 30.</summary>
    public int InstalmentToleranceDays { get; init; } = 3;

    /// <summary>How many days after its date an unpaid instalment makes the whole plan fail. 0 to 366.</summary>
    public int PlanDefaultDays { get; init; } = 14;

    /// <summary>How many days later a call takes the place of a written reminder for somebody who never paid late before. 0 to 60.</summary>
    public int FirstTimeLateCallLaterDays { get; init; } = 7;

    /// <summary>Days after the due date in which a document that is seen to be cleared still counts as paid on time. 0 to 30.</summary>
    public int OnTimeGraceDays { get; init; } = 3;

    /// <summary>Below this many major units an overdue balance is too small to chase, by currency.</summary>
    /// <remarks>Currencies that are not named use 10, or 1,000 without decimals, or 3 with three.</remarks>
    public ImmutableDictionary<string, decimal> SmallBalance { get; init; } = ImmutableDictionary<string, decimal>.Empty;

    /// <summary>Over how many days a balance is watched for a jump. 0 to 366; 0 watches none.</summary>
    public int BalanceJumpDays { get; init; } = 7;

    /// <summary>By how much of the earlier balance it must have risen, in per cent. 0 to 1000.</summary>
    public int BalanceJumpPercent { get; init; } = 10;

    /// <summary>By how many major units it must have risen besides, by currency.</summary>
    /// <remarks>Currencies that are not named use 500, or 50,000 without decimals, or 150 with three.</remarks>
    public ImmutableDictionary<string, decimal> BalanceJump { get; init; } = ImmutableDictionary<string, decimal>.Empty;

    /// <summary>The small-balance tolerance of a currency.</summary>
    public Money ToleranceOf(Currency currency) => Of(SmallBalance, currency, times: 1);

    /// <summary>The rise beyond which a balance jumped: the amount of its currency or the share of the earlier balance, whichever is larger.</summary>
    public Money JumpOver(Money before)
    {
        var amount = Of(BalanceJump, before.Currency, times: 50);
        var share = (Int128)Math.Max(before.MinorUnits, 0) * BalanceJumpPercent / 100;
        return share > amount.MinorUnits ? amount with { MinorUnits = (long)share } : amount;
    }

    private static Money Of(ImmutableDictionary<string, decimal> amounts, Currency currency, int times)
    {
        ArgumentNullException.ThrowIfNull(currency);
        if (!amounts.TryGetValue(currency.Code, out var major))
        {
            return new Money(currency.Decimals switch { 0 => 1000, 2 => 10, _ => 3 } * currency.MinorPerMajor * times, currency);
        }

        return Money.TryFromDecimal(major, currency, out var money)
            ? money.Value
            : throw new ArgumentOutOfRangeException(nameof(currency), $"{major} is not an amount of {currency}.");
    }

    /// <summary>Days of rest after an attempt, by how it ended.</summary>
    public int RestAfter(ResultCode result) =>
        result.IsMessage() ? RestAfterMessageDays
        : result.IsContact() ? RestAfterContactDays
        : RestAfterAttemptDays;

    /// <summary>Checks every number against its range.</summary>
    /// <exception cref="ArgumentOutOfRangeException">One is out of range; the message names it and the range.</exception>
    public void Validate()
    {
        Check(CourtesyDays, 0, 30, nameof(CourtesyDays));
        Check(CallFromDays, 1, 365, nameof(CallFromDays));
        Check(EscalateFromDays, 1, 3650, nameof(EscalateFromDays));
        Check(PlaceFromDays, 1, 3650, nameof(PlaceFromDays));
        Check(EscalateAfterAttempts, 0, 100, nameof(EscalateAfterAttempts));
        Check(EscalateAfterBrokenPromises, 1, 100, nameof(EscalateAfterBrokenPromises));
        Check(RestAfterAttemptDays, 0, 30, nameof(RestAfterAttemptDays));
        Check(RestAfterMessageDays, 0, 60, nameof(RestAfterMessageDays));
        Check(RestAfterContactDays, 0, 60, nameof(RestAfterContactDays));
        Check(PromiseToleranceDays, 0, 30, nameof(PromiseToleranceDays));
        Check(PromiseRestPercentMin, 0, 100, nameof(PromiseRestPercentMin));
        Check(PromiseRestDaysMax, 0, 366, nameof(PromiseRestDaysMax));
        Check(InstalmentToleranceDays, 0, 30, nameof(InstalmentToleranceDays));
        Check(PlanDefaultDays, 0, 366, nameof(PlanDefaultDays));
        Check(FirstTimeLateCallLaterDays, 0, 60, nameof(FirstTimeLateCallLaterDays));
        Check(OnTimeGraceDays, 0, 30, nameof(OnTimeGraceDays));
        Check(BalanceJumpDays, 0, 366, nameof(BalanceJumpDays));
        Check(BalanceJumpPercent, 0, 1000, nameof(BalanceJumpPercent));
        Check(SmallBalance, nameof(SmallBalance));
        Check(BalanceJump, nameof(BalanceJump));
    }

    private static void Check(ImmutableDictionary<string, decimal> amounts, string name)
    {
        foreach (var code in amounts.Keys)
        {
            if (!Currency.TryParse(code, out var currency) || Of(amounts, currency, times: 1).IsNegative)
            {
                throw new ArgumentOutOfRangeException(name, $"{name}:{code} must name a currency and be 0 or more.");
            }
        }
    }

    private static void Check(int value, int min, int max, string name)
    {
        if (value < min || value > max)
        {
            throw new ArgumentOutOfRangeException(name, $"{name} must lie between {min} and {max}, and is {value}.");
        }
    }
}
