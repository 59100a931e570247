namespace CollectionsBot.Core;

/// <summary>A customer about whom nothing needs to be kept any more.</summary>
/// <param name="Customer">Who.</param>
/// <param name="LastActivity">The business date of the last thing that happened.</param>
/// <param name="DueSince">The first date on which they could be erased.</param>
public sealed record RetentionDue(Customer Customer, DateOnly LastActivity, DateOnly DueSince);

/// <summary>Says when what is known of a customer's persons may be erased, and when it may not.</summary>
public static class Retention
{
    /// <summary>Whether the customer was erased, and nothing happened since.</summary>
    public static bool IsErased(Account account)
    {
        ArgumentNullException.ThrowIfNull(account);
        return account.History[^1].Fact is CustomerErased;
    }

    /// <summary>The business date of the last thing that happened about a customer, whoever did it; an erasure itself does not count.</summary>
    public static DateOnly LastActivity(Account account)
    {
        ArgumentNullException.ThrowIfNull(account);
        return account.History.Where(h => h.Fact is not CustomerErased).Max(h => h.On);
    }

    /// <summary>The first date on which a customer can be erased if nothing happens before: the day after the years have passed.</summary>
    public static DateOnly DueFrom(Account account, RetentionPolicy policy)
    {
        ArgumentNullException.ThrowIfNull(policy);
        return LastActivity(account).AddYears(policy.Years).AddDays(1);
    }

    /// <summary>Why a customer cannot be erased on a date; null when they can.</summary>
    public static Refusal? Obstacle(Account account, DateOnly on, PortfolioRules rules)
    {
        ArgumentNullException.ThrowIfNull(account);
        ArgumentNullException.ThrowIfNull(rules);
        return IsErased(account) ? new Refusal(RefusalReason.AlreadyErased)
            : Open(account, on, rules) is { } open ? new Refusal(open, Length: rules.Retention.Years)
            : DueFrom(account, rules.Retention) is var due && due > on ? new Refusal(RefusalReason.RetentionRuns, Date: due)
            : null;
    }

    /// <summary>Everybody who can be erased on a date, who could be first on top, then by identifier.</summary>
    public static IEnumerable<RetentionDue> DueOn(Portfolio portfolio, DateOnly on)
    {
        ArgumentNullException.ThrowIfNull(portfolio);
        return portfolio.Accounts.Values
            .Where(a => Obstacle(a, on, portfolio.Rules) is null)
            .Select(a => new RetentionDue(a.Customer, LastActivity(a), DueFrom(a, portfolio.Rules.Retention)))
            .OrderBy(d => d.DueSince).ThenBy(d => d.Customer.Id);
    }

    internal static Decision Erase(Account account, EraseCustomer command, PortfolioRules rules) =>
        FreeText.Needed(command.Reason, Request.ReasonLengthMax) is { } wrong ? wrong
        : Obstacle(account, command.Stamp.On, rules) is { } obstacle ? new Decision([], obstacle)
        : Decision.Accept(new CustomerErased(account.Customer.Id, [.. account.Merged.Select(c => c.Id)], command.Reason.Trim()));

    /// <summary>What is still open and needs the persons.</summary>
    private static RefusalReason? Open(Account account, DateOnly on, PortfolioRules rules) =>
        account.Items.Count > 0 ? RefusalReason.StillOpen
        : PromiseDecisions.Pending(account, on, rules.Worklist.PromiseToleranceDays).Any() ? RefusalReason.StillPromised
        : account.Requests.OpenOn(on).Any() ? RefusalReason.StillProposed
        : account.Requests.PlansOn(on, account.Receipts, rules.Worklist).Any(p => p.Status is PlanStatus.Approved or PlanStatus.Active)
            || account.Requests.InForce<PlacementTerms>(on).Any() ? RefusalReason.StillAgreed
        : account.Guarantees.Any() ? RefusalReason.StillGuarantor
        : null;
}
