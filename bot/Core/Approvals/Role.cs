namespace CollectionsBot.Core;

/// <summary>What somebody may decide. A person may have several; the widest counts.</summary>
public enum Role
{
    /// <summary>Chases, and proposes.</summary>
    Collector,

    /// <summary>Approves what is small.</summary>
    Senior,

    /// <summary>Approves what is larger.</summary>
    Manager,

    /// <summary>Says who has which role; approves without limit in the default policy.</summary>
    Administrator,
}

/// <summary>In what a request goes beyond what a role may approve.</summary>
public enum LimitBreach
{
    /// <summary>The role approves nothing of this kind.</summary>
    Kind,

    /// <summary>The amount is too large.</summary>
    Amount,

    /// <summary>A plan has too many payments.</summary>
    Payments,

    /// <summary>A plan takes too long.</summary>
    Length,

    /// <summary>An instalment of a plan is too small.</summary>
    SmallestInstalment,

    /// <summary>Too little of a plan is paid first.</summary>
    PaidFirst,
}
