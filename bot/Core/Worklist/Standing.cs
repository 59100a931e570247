namespace CollectionsBot.Core;

/// <summary>What the rules of the worklist ask of an account, worked out once.</summary>
internal sealed record Standing(
    DateOnly On,
    WorklistPolicy Policy,
    Balance? Main,
    Money UndisputedOverdue,
    bool IsChaseable,
    int OldestDays,
    bool Owes,
    OpenItem? DueSoon,
    LoggedContact? LastContact,
    LoggedContact? Stop,
    int AttemptsSinceOldest,
    LoggedContact? Rests,
    DateOnly? RestEnds,
    DateOnly? CallBackOn,
    JudgedPromise? Pending,
    JudgedPromise? UnansweredBreach,
    int Breaches,
    Dispute? OpenDispute)
{
    /// <summary>They never paid late before, and the days in which that spares them a call are not over.</summary>
    public Reason? FirstTimeLate { get; init; }

    public bool HasOverdue => Main?.Overdue.IsPositive == true;

    public static Standing Of(Account account, DateOnly on, WorklistPolicy policy)
    {
        var disputed = account.DisputedOn(on);
        var owing = account.BalancesOn(on).Where(b => b.Total.IsPositive).Select(b => b.Currency).ToHashSet();
        var (main, undisputed, chaseable) = MainCurrency(account, on, policy, disputed);
        // What is contested does not age what is chased.
        var oldest = account.Items.Where(i => i.Open.Currency == main?.Currency && i.IsOverdue(on) && !(chaseable && disputed.Contains(i.Key)))
            .Select(i => i.DaysPastDue(on)).DefaultIfEmpty(0).Max();
        var last = account.Contacts.LastOrDefault(c => c.On <= on);
        var judged = PromiseJudgement.Judge(account.Promises, account.Receipts, on, policy.PromiseToleranceDays);
        var oldestDue = on.AddDays(-oldest);
        // A promise that fell due before today's oldest debt did was about debts that are paid by now.
        var breaches = judged.Where(p => p.Status is PromiseStatus.Broken or PromiseStatus.PartlyKept && p.Promise.DueOn >= oldestDue).ToList();
        var (rests, restEnds) = Rest(account, on, policy);
        return new Standing(
            on,
            policy,
            main,
            undisputed,
            chaseable,
            oldest,
            owing.Count > 0,
            account.Items
                .Where(i => i is { IsDebt: true, DueDate: not null } && !disputed.Contains(i.Key)
                    && i.DaysPastDue(on) is <= 0 and var days && -days <= policy.CourtesyDays && policy.CourtesyDays > 0
                    && i.Open > policy.ToleranceOf(i.Open.Currency) && owing.Contains(i.Open.Currency))
                .OrderByDescending(i => i.Open.MinorUnits).ThenBy(i => i.Number, StringComparer.Ordinal).ThenBy(i => i.Type).FirstOrDefault(),
            last,
            account.Contacts.LastOrDefault(c => c.On <= on && c.Attempt.Result.StopsChasing()),
            account.Contacts.Count(c => c.On <= on && c.On >= oldestDue),
            rests,
            restEnds,
            CallBack(account, on),
            judged.Where(p => p.Status == PromiseStatus.Open && Silences(p.Promise, undisputed, on, policy)).OrderBy(p => p.Promise.DueOn).FirstOrDefault(),
            breaches.LastOrDefault(b => !account.Contacts.Any(c => c.On <= on && c.On > b.Promise.DueOn.AddDays(policy.PromiseToleranceDays) && c.Attempt.Result.IsRightParty())),
            breaches.Count,
            account.OpenDisputesOn(on).FirstOrDefault())
        {
            FirstTimeLate = breaches.Count == 0 ? FirstTimeLateOf(account, on, oldest, policy) : null,
        };
    }

    public NextStep Step(NextAction action, params Reason?[] reasons) =>
        new(action, [.. reasons.OfType<Reason>().OrderByDescending(r => r.Points).ThenBy(r => r.Rule)], Main, OldestDays);

    public NextStep RestUntil(DateOnly date, Reason reason) => Step(NextAction.None, reason) with { RestUntil = date };

    public Reason? Age() => OldestDays > 0 ? new Reason(Rule.Overdue, Points.ForAge(OldestDays), Days: OldestDays) : null;

    /// <summary>The amount that the next step is about: what is chased, or what is contested when nothing else is.</summary>
    public Reason? Amount()
    {
        if (!HasOverdue)
        {
            return null;
        }

        var amount = IsChaseable ? UndisputedOverdue : Main!.Overdue;
        var points = Points.ForAmount(amount, Policy.ToleranceOf(amount.Currency));
        return points > 0 ? new Reason(Rule.Amount, points, Amount: amount) : null;
    }

    public Reason? EarlierBreaches()
    {
        var earlier = UnansweredBreach is null ? Breaches : Breaches - 1;
        return earlier > 0
            ? new Reason(Rule.EarlierBrokenPromises, Math.Min(earlier * Points.EarlierBrokenPromise, Points.EarlierBrokenPromisesMax), Count: earlier)
            : null;
    }

    public Reason? Attempts() => AttemptsSinceOldest >= Math.Max(Policy.EscalateAfterAttempts, 1)
        ? new Reason(Rule.Attempts, Points.Attempts, Count: AttemptsSinceOldest)
        : null;

    public Reason? Silence() => LastContact is null
        ? new Reason(Rule.NeverContacted, Points.NeverContacted)
        : On.DayNumber - LastContact.On.DayNumber is > 13 and var days ? new Reason(Rule.SilentSince, Points.ForSilence(days), Days: days) : null;

    /// <summary>Asked only in the days for which it matters, because it goes through the whole history of the account.</summary>
    private static Reason? FirstTimeLateOf(Account account, DateOnly on, int oldest, WorklistPolicy policy) =>
        oldest >= policy.CallFromDays && oldest < policy.CallFromDays + policy.FirstTimeLateCallLaterDays
        && PaymentBehaviour.Of(account, on, policy.OnTimeGraceDays) is { Habit: LatenessHabit.NeverLate, Seen: var seen }
            ? new Reason(Rule.FirstTimeLate, Count: seen)
            : null;

    /// <summary>
    /// The currency to speak of first: one that may be chased before one that may not, then the one whose overdue amount is
    /// weightiest against its tolerance, then by code.
    /// </summary>
    private static (Balance? Main, Money Undisputed, bool Chaseable) MainCurrency(
        Account account, DateOnly on, WorklistPolicy policy, ImmutableHashSet<ItemKey> disputed)
    {
        var undisputed = new Dictionary<Currency, Money>();
        foreach (var item in account.Items.Where(i => i.IsOverdue(on) && !disputed.Contains(i.Key)))
        {
            undisputed[item.Open.Currency] = undisputed.GetValueOrDefault(item.Open.Currency, Money.Zero(item.Open.Currency)) + item.Open;
        }

        return account.BalancesOn(on)
            .Select(balance =>
            {
                var overdue = undisputed.GetValueOrDefault(balance.Currency, Money.Zero(balance.Currency));
                return (balance, overdue, chaseable: overdue + balance.Credits > policy.ToleranceOf(balance.Currency));
            })
            .OrderByDescending(b => b.chaseable)
            .ThenByDescending(b => Points.ForAmount(b.balance.Overdue, policy.ToleranceOf(b.balance.Currency)))
            .ThenByDescending(b => b.balance.Overdue.IsPositive)
            .ThenBy(b => b.balance.Currency)
            .Select(b => ((Balance?)b.balance, b.overdue, b.chaseable))
            .FirstOrDefault();
    }

    /// <summary>
    /// A pending promise rests the account only when it covers enough of what is overdue and its day is not too far away:
    /// a promise of one euro does not silence a debt of a thousand.
    /// </summary>
    private static bool Silences(Promise promise, Money undisputed, DateOnly on, WorklistPolicy policy) =>
        promise.DueOn <= on.AddDays(policy.PromiseRestDaysMax)
        && (undisputed.Currency is null || (promise.Amount.Currency == undisputed.Currency
            && (Int128)promise.Amount.MinorUnits * 100 >= (Int128)undisputed.MinorUnits * policy.PromiseRestPercentMin));

    /// <summary>The date of an agreed call back that is still to be made: nobody spoke with them since, and nobody tried on its day or later.</summary>
    private static DateOnly? CallBack(Account account, DateOnly on)
    {
        var known = account.Contacts.Where(c => c.On <= on);
        return known.LastOrDefault(c => c.Attempt.CallBackOn is not null) is { Attempt.CallBackOn: { } date } agreed
            && !known.Any(c => c.Sequence > agreed.Sequence && (c.On >= date || c.Attempt.Result.IsRightParty()))
                ? date
                : null;
    }

    /// <summary>The contact after which the account rests longest, and until when; nothing when the rest is over.</summary>
    private static (LoggedContact? Contact, DateOnly? Ends) Rest(Account account, DateOnly on, WorklistPolicy policy) => account.Contacts
        .Where(c => c.On <= on)
        .Select(c => ((LoggedContact?)c, (DateOnly?)c.On.AddDays(DaysOfRest(c.Attempt.Result, policy))))
        .Where(c => c.Item2 > on)
        .OrderByDescending(c => c.Item2).ThenByDescending(c => c.Item1!.Sequence)
        .FirstOrDefault();

    private static int DaysOfRest(ResultCode result, WorklistPolicy policy) =>
        result.IsMessage() ? policy.RestAfterMessageDays
        : result.IsContact() ? policy.RestAfterContactDays
        : policy.RestAfterAttemptDays;
}
