namespace CollectionsBot.Core;

/// <summary>What a comparison of options takes for given.</summary>
public enum AssumptionName
{
    /// <summary>The share that chasing brings within the days in which that is measured.</summary>
    Collected,

    /// <summary>In how many days that money comes.</summary>
    CollectedDays,

    /// <summary>The share that chasing brings in all at the age reached when an attempt has failed, those counted in who paid the attempt.</summary>
    CollectedAfterFailure,

    /// <summary>How much less is asked for payment at once.</summary>
    DiscountGiven,

    /// <summary>How often such an offer is paid.</summary>
    DiscountTaken,

    /// <summary>In how many days the payment of an offer, a settlement or a placement comes.</summary>
    PaymentDays,

    /// <summary>In how many days the money of a plan comes, on average over its instalments.</summary>
    PlanDays,

    /// <summary>How often plans are completed.</summary>
    PlansCompleted,

    /// <summary>How much of the claim a settlement asks for.</summary>
    SettlementPart,

    /// <summary>How often settlements are paid.</summary>
    SettlementsPaid,

    /// <summary>The share that an agency or lawyer recovers.</summary>
    Recovery,

    /// <summary>What they take of it.</summary>
    Fee,

    /// <summary>What going to court costs at once.</summary>
    CourtCosts,
}

/// <summary>One thing taken for given, and where it comes from.</summary>
/// <param name="Name">Which.</param>
/// <param name="Sample">How many cases of the team's own history it was measured in; null when it is a stated figure of the settings.</param>
public sealed record Assumption(AssumptionName Name, int? Sample)
{
    /// <summary>The share, when it is one.</summary>
    public Share? Share { get; init; }

    /// <summary>The days, when it is a number of days.</summary>
    public int? Days { get; init; }

    /// <summary>The amount, when it is one.</summary>
    public Money? Amount { get; init; }

    /// <summary>Whether it was measured in the team's own history.</summary>
    public bool IsMeasured => Sample is not null;

    internal static Assumption Of(AssumptionName name, Share share, int? sample = null) => new(name, sample) { Share = share };

    internal static Assumption Of(AssumptionName name, int days, int? sample = null) => new(name, sample) { Days = days };
}
