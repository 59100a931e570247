namespace CollectionsBot.Core;

/// <summary>The team's own rules for what late payment costs: nothing, unless an administrator says otherwise.</summary>
/// <remarks>It works figures out and gives no legal advice: whether a rule applies to a debt is for people to decide.</remarks>
public sealed record ChargePolicy
{
    /// <summary>The rule of interest for each kind of party; one that is not named pays none.</summary>
    public ImmutableDictionary<PartyKind, InterestPolicy> Interest { get; init; } = ImmutableDictionary<PartyKind, InterestPolicy>.Empty;

    /// <summary>What each dunning level costs.</summary>
    public FeeSchedule Fees { get; init; } = FeeSchedule.None;

    /// <summary>Whether interest that nobody claimed can still be claimed when the debt itself is paid.</summary>
    public bool SurvivesPrincipal { get; init; }

    /// <summary>Whether the days on which a document is contested bear no interest, and cost no fee.</summary>
    public bool SparesDisputed { get; init; }

    /// <summary>What a payment under a plan meets first.</summary>
    public PaymentOrder Order { get; init; }

    /// <summary>The rule for a customer on a date: their own contract's rate when one is set, or the rule for their kind of party.</summary>
    public InterestPolicy InterestOf(Account account, DateOnly on)
    {
        ArgumentNullException.ThrowIfNull(account);
        return account.Charges.ContractRateOn(on) is { } rate
            ? InterestPolicy.ContractRate(RateTable.Always(rate))
            : Interest.GetValueOrDefault(account.Customer.Kind, InterestPolicy.None);
    }

    /// <summary>Checks that the rules fit the parties and the fees their ranges.</summary>
    /// <exception cref="ArgumentException">A rule or fee does not fit; the message names it.</exception>
    public void Validate()
    {
        // Both statutes are about debts between businesses.
        if (Interest.TryGetValue(PartyKind.Consumer, out var consumers) && consumers.Kind is InterestKind.UkStatutory or InterestKind.EuStatutory)
        {
            throw new ArgumentException($"Consumer: {consumers.Kind} is for debts between businesses. Use None, ContractRate or Custom.");
        }

        Fees.Validate();
    }
}
