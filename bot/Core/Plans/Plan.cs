namespace CollectionsBot.Core;

/// <summary>Where a plan stands on a date.</summary>
public enum PlanStatus
{
    /// <summary>It waits for a decision.</summary>
    Proposed,

    /// <summary>It was turned down.</summary>
    Rejected,

    /// <summary>Who proposed it took it back, or nobody decided in time.</summary>
    Lapsed,

    /// <summary>It was agreed to; its first payment is still to come.</summary>
    Approved,

    /// <summary>It runs.</summary>
    Active,

    /// <summary>Everything arrived.</summary>
    Completed,

    /// <summary>An instalment stayed unpaid for longer than the policy allows.</summary>
    Defaulted,

    /// <summary>It was ended, or another plan took its place.</summary>
    Cancelled,
}

/// <summary>An instalment with what arrived for it.</summary>
/// <param name="DueOn">When it is due.</param>
/// <param name="Amount">How much it is.</param>
/// <param name="Received">How much of it arrived.</param>
public sealed record PaidInstalment(DateOnly DueOn, Money Amount, Money Received)
{
    /// <summary>What is still missing.</summary>
    public Money Missing => Amount - Received;

    /// <summary>Whether all of it arrived.</summary>
    public bool IsPaid => Missing.IsZero;
}

/// <summary>A plan with what has become of it on a date.</summary>
/// <param name="Request">The request under which it was proposed, with its end where it has one.</param>
/// <param name="Terms">What was agreed.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="Received">How much arrived for it.</param>
/// <param name="Instalments">Its payments, by due date.</param>
/// <param name="LateSince">The due date of the oldest instalment that is late; null when it is on time.</param>
/// <param name="DefaultedOn">The first date on which it counts as defaulted; null when it does not.</param>
public sealed record JudgedPlan(
    Request Request,
    PlanTerms Terms,
    PlanStatus Status,
    Money Received,
    ImmutableArray<PaidInstalment> Instalments,
    DateOnly? LateSince,
    DateOnly? DefaultedOn)
{
    /// <summary>Whether it binds on that date: agreed to, and neither done, ended nor defaulted.</summary>
    public bool IsRunning => Status is PlanStatus.Approved or PlanStatus.Active;

    /// <summary>What is still to be paid.</summary>
    public Money Left => Terms.Whole - Received;

    /// <summary>The next payment that is not complete; null when there is none.</summary>
    public PaidInstalment? Next => Instalments.FirstOrDefault(i => !i.IsPaid);

    /// <summary>What should have arrived by now and has not, of instalments that fell due up to a date.</summary>
    public Money MissingBy(DateOnly date) => Instalments.Where(i => i.DueOn <= date).Aggregate(Money.Zero(Terms.Whole.Currency), (sum, i) => sum + i.Missing);
}
