namespace CollectionsBot.Core;

/// <summary>Decides about promises.</summary>
internal static class PromiseDecisions
{
    /// <summary>How far ahead a promise may lie, in days.</summary>
    private const int DaysAheadMax = 366;

    /// <summary>Says what is wrong with a promise; null when it can be taken.</summary>
    public static Decision? Check(Account account, PromiseTerms promise, DateOnly on)
    {
        var parts = promise.Parts;
        if (parts.Length > Promise.PartsMax || promise.Items.Length > Promise.ItemsMax)
        {
            return Decision.Refuse(RefusalReason.OutOfBounds);
        }

        if (parts.Any(p => p.Amount.Currency != promise.Amount.Currency))
        {
            return Decision.Refuse(RefusalReason.CurrenciesMixed);
        }

        return Amounts(account, promise, parts, on) ?? parts.Select(p => Date(p.DueOn, on)).FirstOrDefault(refused => refused is not null);
    }

    /// <summary>The facts that follow from a promise that can be taken. They owe it once: what it replaces is withdrawn.</summary>
    public static IEnumerable<Fact> Take(Account account, PromiseTerms promise, string? by, DateOnly on)
    {
        var customer = account.Customer.Id;
        foreach (var earlier in Pending(account, on, toleranceDays: 0).Where(p => p.IsReplacedBy(promise)))
        {
            yield return new PromiseWithdrawn(customer, earlier.Sequence);
        }

        foreach (var part in promise.Parts.OrderBy(p => p.DueOn))
        {
            yield return new PromiseMade(customer, part.Amount, part.DueOn, by, promise.Items.IsEmpty ? null : [.. promise.Items.Distinct()]);
        }
    }

    /// <summary>What was broken stays on record; only what is still pending, its tolerance included, is taken back.</summary>
    public static Decision Withdraw(Account account, WithdrawPromise command, WorklistPolicy policy)
    {
        var pending = Pending(account, command.Stamp.On, policy.PromiseToleranceDays).Where(p => command.Promise is null || p.Sequence == command.Promise).ToList();
        if (pending.Count == 0)
        {
            return Decision.Refuse(RefusalReason.PromiseUnknown);
        }

        return FreeText.Needed(command.Reason, Promise.ReasonLengthMax)
            ?? Decision.Accept([.. pending.Select(p => new PromiseWithdrawn(account.Customer.Id, p.Sequence, command.Reason))]);
    }

    /// <summary>The promises that are still to be kept, their tolerance included.</summary>
    public static IEnumerable<Promise> Pending(Account account, DateOnly on, int toleranceDays) =>
        PromiseJudgement.Judge(account.Promises, account.Receipts, on, toleranceDays).Where(p => p.Status == PromiseStatus.Open).Select(p => p.Promise);

    private static Decision? Amounts(Account account, PromiseTerms promise, ImmutableArray<PromisePart> parts, DateOnly on)
    {
        if (parts.Any(p => !p.Amount.IsPositive))
        {
            return Decision.Refuse(RefusalReason.AmountNotPositive);
        }

        var currency = promise.Amount.Currency;
        var named = promise.Items.Distinct().Select(account.Find).ToList();
        if (named.Contains(null))
        {
            return Decision.Refuse(RefusalReason.ItemUnknown);
        }

        var owed = account.BalancesOn(on).FirstOrDefault(b => b.Currency == currency)?.Total ?? Money.Zero(currency);
        var limit = named.Count == 0 ? owed : Money.Min(owed, new Money(named.Where(i => i!.Open.Currency == currency).Sum(i => i!.Open.MinorUnits), currency));
        return parts.Sum(p => (decimal)p.Amount.MinorUnits) > limit.MinorUnits ? Decision.Refuse(RefusalReason.AmountAboveDebt, limit: limit) : null;
    }

    private static Decision? Date(DateOnly due, DateOnly on) =>
        due < on ? Decision.Refuse(RefusalReason.PromiseDatePast, date: on)
        : due > on.AddDays(DaysAheadMax) ? Decision.Refuse(RefusalReason.PromiseDateTooFar, date: on.AddDays(DaysAheadMax))
        : null;
}
