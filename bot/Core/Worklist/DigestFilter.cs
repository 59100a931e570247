namespace CollectionsBot.Core;

/// <summary>Which of the accounts that need something a digest is about. They keep the order that they have in the whole list.</summary>
public abstract record DigestFilter
{
    private DigestFilter()
    {
    }

    /// <summary>Whether an account of the list is meant.</summary>
    internal abstract bool Takes(Account account, DateOnly on, PortfolioRules rules);

    /// <summary>Those that one collector looks after.</summary>
    public sealed record OwnedBy(Actor Person) : DigestFilter
    {
        internal override bool Takes(Account account, DateOnly on, PortfolioRules rules) => account.Owner?.Is(Person) == true;
    }

    /// <summary>Those that nobody looks after.</summary>
    public sealed record Unassigned : DigestFilter
    {
        internal override bool Takes(Account account, DateOnly on, PortfolioRules rules) => account.Owner is null;
    }

    /// <summary>Those with a tag, as people write it.</summary>
    public sealed record Tagged(string Tag) : DigestFilter
    {
        internal override bool Takes(Account account, DateOnly on, PortfolioRules rules) => Tags.Normal(Tag) is { } normal && account.Tags.Contains(normal);
    }

    /// <summary>Those with a promise that is pending, or that was not kept in full.</summary>
    public sealed record Promises : DigestFilter
    {
        internal override bool Takes(Account account, DateOnly on, PortfolioRules rules) => account.Promises.Count > 0
            && PromiseJudgement.Judge(account.Promises, account.Receipts, on, rules.Worklist.PromiseToleranceDays)
                .Any(p => p.Status is PromiseStatus.Open or PromiseStatus.PartlyKept or PromiseStatus.Broken);
    }

    /// <summary>Those with a plan that runs, or that failed and was not replaced.</summary>
    public sealed record Plans : DigestFilter
    {
        internal override bool Takes(Account account, DateOnly on, PortfolioRules rules) =>
            account.Requests.PlansOn(on, account.Receipts, rules.Worklist).Any(p => p.IsRunning || p.Status == PlanStatus.Defaulted);
    }

    /// <summary>Those with a dispute that is open.</summary>
    public sealed record Disputes : DigestFilter
    {
        internal override bool Takes(Account account, DateOnly on, PortfolioRules rules) => account.OpenDisputesOn(on).Any();
    }
}
