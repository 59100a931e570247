namespace CollectionsBot.Core;

/// <summary>A customer with the promise that an import decided.</summary>
public sealed record PromiseOutcome(Customer Customer, JudgedPromise Promise);

/// <summary>A customer with the plan that an import moved on.</summary>
public sealed record PlanOutcome(Customer Customer, JudgedPlan Plan);

/// <summary>A customer whose debt is much larger than a moment ago.</summary>
/// <param name="Customer">Who.</param>
/// <param name="Amount">By how much it rose; of a new customer, what they owe.</param>
public sealed record DebtSurprise(Customer Customer, Money Amount);

/// <summary>What an import brought, for the team to read: figures, and what became of promises and plans by it.</summary>
/// <remarks>
/// A promise counts as decided by the first import that shows how it ended: kept by what this one shows as paid, or broken when its
/// day has passed since the import before and nothing came. So every promise is told of once.
/// </remarks>
/// <param name="Imported">What the history says of it.</param>
/// <param name="On">The business date.</param>
/// <param name="Received">The money that it shows as come in, net, by currency; below zero where payments bounced.</param>
/// <param name="Promises">The promises that were kept or broken, by date and customer.</param>
/// <param name="Plans">The plans that were completed, failed, fell behind or caught up, by customer.</param>
/// <param name="Jumps">The balances that rose by much, the largest first within a currency.</param>
/// <param name="NewDebts">The new customers with large debts, the largest first within a currency.</param>
public sealed record ImportOutcome(
    ReceivablesImported Imported,
    DateOnly On,
    ImmutableArray<Money> Received,
    ImmutableArray<PromiseOutcome> Promises,
    ImmutableArray<PlanOutcome> Plans,
    ImmutableArray<DebtSurprise> Jumps,
    ImmutableArray<DebtSurprise> NewDebts)
{
    /// <summary>The promises that were kept.</summary>
    public IEnumerable<PromiseOutcome> Kept => Promises.Where(p => p.Promise.Status == PromiseStatus.Kept);

    /// <summary>The promises that were broken, or kept only in part.</summary>
    public IEnumerable<PromiseOutcome> Broken => Promises.Where(p => p.Promise.Status != PromiseStatus.Kept);

    /// <summary>The outcome of an import that the history holds.</summary>
    /// <param name="portfolio">What is known.</param>
    /// <param name="import">The name of the command that imported.</param>
    /// <returns>Null when that command imported nothing.</returns>
    public static ImportOutcome? Of(Portfolio portfolio, CommandId import)
    {
        ArgumentNullException.ThrowIfNull(portfolio);
        if (portfolio.OutcomeOf(import) is not { IsEmpty: false } facts || facts.FirstOrDefault(f => f.Fact is ReceivablesImported) is not { Fact: ReceivablesImported imported } told)
        {
            return null;
        }

        var touched = facts.Select(f => f.Fact).OfType<ICustomerFact>().Select(f => portfolio.Find(f.Customer)).OfType<Account>().Distinct().OrderBy(a => a.Customer.Id).ToList();
        var added = facts.Select(f => f.Fact).OfType<CustomerAdded>().Select(a => a.Master.Id).ToHashSet();
        var span = new Span(facts[0].Sequence, told.Sequence, portfolio.ImportBefore(facts[0].Sequence)?.On ?? told.On, told.On);
        var policy = portfolio.Rules.Worklist;
        var agreed = portfolio.Accounts.Values.Where(a => a.Promises.Count > 0 || a.Requests.All.Count > 0).OrderBy(a => a.Customer.Id).ToList();
        return new ImportOutcome(
            imported,
            told.On,
            [.. touched.SelectMany(span.ShownBy).GroupBy(r => r.Amount.Currency).OrderBy(g => g.Key)
                .Select(g => g.Aggregate(Money.Zero(g.Key), (sum, r) => sum + r.Amount)).Where(m => !m.IsZero)],
            [.. agreed.SelectMany(a => PromisesOf(a, span, policy)).OrderBy(p => p.Promise.Promise.DueOn).ThenBy(p => p.Customer.Id).ThenBy(p => p.Promise.Promise.Sequence)],
            [.. agreed.SelectMany(a => PlansOf(a, span, policy))],
            Largest(touched.Where(a => !added.Contains(a.Customer.Id)).SelectMany(a => BalanceJump.Of(a, a.BalancesOn(told.On), told.On, policy).Select(j => new DebtSurprise(a.Customer, j.Amount!.Value)))),
            Largest(touched.Where(a => added.Contains(a.Customer.Id)).SelectMany(a => a.BalancesOn(told.On)
                .Where(b => b.Total > policy.JumpOver(Money.Zero(b.Currency))).Select(b => new DebtSurprise(a.Customer, b.Total)))));
    }

    private static IEnumerable<PromiseOutcome> PromisesOf(Account account, Span span, WorklistPolicy policy)
    {
        List<Promise> promises = [.. account.Promises.Where(p => p.Sequence < span.First)];
        var before = PromiseJudgement.Judge(promises, span.Before(account), span.BeforeOn, policy.PromiseToleranceDays);
        var after = PromiseJudgement.Judge(promises, span.After(account), span.On, policy.PromiseToleranceDays);
        return before.Zip(after)
            .Where(p => p.Second.Status is PromiseStatus.Kept or PromiseStatus.PartlyKept or PromiseStatus.Broken && p.First.Status != p.Second.Status)
            .Select(p => new PromiseOutcome(account.Customer, p.Second));
    }

    private static IEnumerable<PlanOutcome> PlansOf(Account account, Span span, WorklistPolicy policy) =>
        account.Requests.PlansOn(span.BeforeOn, span.Before(account), policy)
            .Join(account.Requests.PlansOn(span.On, span.After(account), policy), p => p.Request.Id, p => p.Request.Id, (before, after) => (before, after))
            .Where(p => p.after.Status is PlanStatus.Completed or PlanStatus.Defaulted ? p.before.Status != p.after.Status
                : p.after.IsRunning && p.before.LateSince is null != p.after.LateSince is null)
            .Select(p => new PlanOutcome(account.Customer, p.after));

    private static ImmutableArray<DebtSurprise> Largest(IEnumerable<DebtSurprise> surprises) =>
        [.. surprises.OrderBy(s => s.Amount.Currency).ThenByDescending(s => s.Amount.MinorUnits).ThenBy(s => s.Customer.Id)];

    /// <summary>Where the import stands in the history, and the dates of it and of the one before.</summary>
    private readonly record struct Span(long First, long Last, DateOnly BeforeOn, DateOnly On)
    {
        public List<Receipt> Before(Account account)
        {
            var first = First;
            return [.. account.Receipts.Where(r => r.Sequence < first)];
        }

        public List<Receipt> After(Account account)
        {
            var last = Last;
            return [.. account.Receipts.Where(r => r.Sequence <= last)];
        }

        public IEnumerable<Receipt> ShownBy(Account account)
        {
            var (first, last) = (First, Last);
            return account.Receipts.Where(r => r.Sequence >= first && r.Sequence <= last);
        }
    }
}
