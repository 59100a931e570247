namespace CollectionsBot.Core;

/// <summary>What the rules of the worklist ask of an account, worked out once.</summary>
internal sealed record Standing(
    DateOnly On,
    WorklistPolicy Policy,
    ImmutableArray<Balance> Balances,
    Balance? Main,
    Money UndisputedOverdue,
    bool IsChaseable,
    int OldestDays,
    bool Owes,
    OpenItem? DueSoon,
    LoggedContact? LastContact,
    ImmutableArray<CustomerFlag> Stops,
    CustomerFlag? Hold,
    int AttemptsSinceOldest,
    LoggedContact? Rests,
    DateOnly? RestEnds,
    DateOnly? CallBackOn,
    PendingPromises? Pending,
    JudgedPromise? UnansweredBreach,
    int Breaches,
    Dispute? OpenDispute,
    Dispute? LateDispute)
{
    /// <summary>What was agreed and bears on the next step.</summary>
    public required Agreements Agreed { get; init; }

    /// <summary>They never paid late before, and the days in which that spares them a call are not over.</summary>
    public Reason? FirstTimeLate { get; init; }

    /// <summary>That nothing more is delivered on credit.</summary>
    public Reason? CreditHold { get; init; }

    /// <summary>That the balance rose by much in a few days.</summary>
    public Reason? Jump { get; init; }

    public bool HasOverdue => Main?.Overdue.IsPositive == true;

    public static Standing Of(Account account, DateOnly on, PortfolioRules rules)
    {
        var policy = rules.Worklist;
        var contested = account.DisputedOn(on);
        // What was put off to a later date is no more chased than what is contested.
        var disputed = contested.Union(account.Items.Where(i => i.IsOverdue(on) && account.Requests.ChasedFrom(i, on) >= on).Select(i => i.Key));
        var balances = account.BalancesOn(on);
        var (main, undisputed, chaseable) = MainCurrency(account, balances, on, policy, disputed);
        var (oldest, chased) = Ages(account, main?.Currency, chaseable ? disputed : [], on);
        var dueSoon = DueSoonest(account, balances, on, policy, contested);
        var last = account.Contacts.LastOrDefault(c => c.On <= on);
        var judged = PromiseJudgement.Judge(account.Promises, account.Receipts, on, policy.PromiseToleranceDays);
        var oldestDue = on.AddDays(-oldest);
        // A promise that fell due before today's oldest debt did was about debts that are paid by now.
        var breaches = judged.Where(p => p.Status is PromiseStatus.Broken or PromiseStatus.PartlyKept && p.Promise.DueOn >= oldestDue).ToList();
        var (rests, restEnds) = Rest(account, on, policy);
        return new Standing(
            on,
            policy,
            balances,
            main,
            undisputed,
            chaseable,
            chased,
            balances.Any(b => b.Total.IsPositive),
            dueSoon,
            last,
            [.. account.FlagsOn(on).Where(f => f.Kind.StopsChasing())],
            account.FlagsOn(on).Where(f => f.Kind.Rests() && f.Until is not null).OrderByDescending(f => f.Until).FirstOrDefault(),
            account.Contacts.Count(c => c.On <= on && c.On >= oldestDue),
            rests,
            restEnds,
            CallBack(account, on),
            judged.IsEmpty ? null : PendingPromises.Of(account, judged, undisputed, on, policy, rules.Calendar),
            breaches.LastOrDefault(b => !account.Contacts.Any(c => c.On <= on && c.On > b.Promise.DueOn.AddDays(policy.PromiseToleranceDays) && c.Attempt.Result.IsRightParty())),
            breaches.Count,
            account.OpenDisputesOn(on).FirstOrDefault(),
            account.OpenDisputesOn(on).Where(d => d.IsLate(on)).MinBy(d => d.DueOn))
        {
            Agreed = Agreements.Of(account, on, policy, undisputed, disputed),
            CreditHold = Core.CreditHold.Of(account, on),
            Jump = BalanceJump.Largest(account, balances, on, policy),
            FirstTimeLate = breaches.Count == 0 ? FirstTimeLateOf(account, on, chased, policy) : null,
        };
    }

    /// <summary>Whether something falls due soon, and nobody was contacted about it yet.</summary>
    public bool CourtesyIsDue => DueSoon is not null && Owes && RestEnds is null && !(LastContact?.On >= On.AddDays(-Policy.CourtesyDays));

    /// <summary>Whether a plan, settlement or hand-over was agreed after a promise fell due: it answers the promise.</summary>
    public bool AgreedSince(DateOnly promised) =>
        (Agreed.Late ?? Agreed.OnTime)?.Request.Resolution?.On > promised
        || Agreed.Settlement?.Request.Resolution?.On > promised
        || Agreed.HandedOver is not null;

    public NextStep Step(NextAction action, params Reason?[] reasons) =>
        new(action, InOrder(reasons), Main, OldestDays);

    public NextStep RestUntil(DateOnly date, Reason reason) => Step(NextAction.None, reason) with { RestUntil = date };

    /// <summary>The step with what is to be known about the account besides.</summary>
    public NextStep WithNotices(NextStep step)
    {
        var hold = CreditHold is null || step.Reasons.Any(r => r.Rule == Rule.CreditHoldOver) ? null : CreditHold;
        return Jump is null && hold is null ? step : step with { Reasons = InOrder([.. step.Reasons, Jump, hold]) };
    }

    /// <summary>That an answer to a dispute is late, whatever else is to be done.</summary>
    public Reason? LateAnswer() => LateDispute is { DueOn: { } due } dispute
        ? new Reason(Rule.DisputeLate, Points.DisputeLate, Days: On.DayNumber - due.DayNumber, Date: due) { Owner = dispute.Owner }
        : null;

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

    private static ImmutableArray<Reason> InOrder(Reason?[] reasons) =>
        [.. reasons.OfType<Reason>().OrderByDescending(r => r.Points).ThenBy(r => r.Rule)];

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
        Account account, ImmutableArray<Balance> balances, DateOnly on, WorklistPolicy policy, ImmutableHashSet<ItemKey> disputed)
    {
        (Balance? Main, Money Undisputed, bool Chaseable) first = default;
        (bool, bool, int, bool) weightiest = default;
        foreach (var balance in balances)
        {
            var tolerance = policy.ToleranceOf(balance.Currency);
            var overdue = UndisputedOverdueOf(account, balance, on, disputed);
            var chaseable = overdue + balance.Credits > tolerance;
            var rests = chaseable && Agreements.Of(account, on, policy, overdue, disputed) is { OnTime: not null } or { Settlement: not null };
            var weight = (chaseable, !rests, Points.ForAmount(balance.Overdue, tolerance), balance.Overdue.IsPositive);
            if (first.Main is null || weight.CompareTo(weightiest) > 0)
            {
                (first, weightiest) = ((balance, overdue, chaseable), weight);
            }
        }

        return first;
    }

    private static Money UndisputedOverdueOf(Account account, Balance balance, DateOnly on, ImmutableHashSet<ItemKey> disputed)
    {
        var overdue = balance.Overdue;
        if (!disputed.IsEmpty)
        {
            foreach (var item in account.Items)
            {
                overdue = item.Open.Currency == balance.Currency && item.IsOverdue(on) && disputed.Contains(item.Key) ? overdue - item.Open : overdue;
            }
        }

        return overdue;
    }

    /// <summary>How old the oldest overdue debt in a currency is, and for how long it may have been chased: from a date that was put off, if it was.</summary>
    private static (int OldestDays, int ChasedDays) Ages(Account account, Currency? currency, ImmutableHashSet<ItemKey> leftOut, DateOnly on)
    {
        var (oldest, chased) = (0, 0);
        foreach (var item in account.Items)
        {
            if (item.IsOverdue(on) && item.Open.Currency == currency && !leftOut.Contains(item.Key))
            {
                oldest = Math.Max(oldest, item.DaysPastDue(on));
                chased = Math.Max(chased, on.DayNumber - account.Requests.ChasedFrom(item, on).DayNumber);
            }
        }

        return (oldest, chased);
    }

    /// <summary>The largest debt that falls due within the courtesy days, by the date that was granted where one was.</summary>
    private static OpenItem? DueSoonest(
        Account account, ImmutableArray<Balance> balances, DateOnly on, WorklistPolicy policy, ImmutableHashSet<ItemKey> contested)
    {
        if (policy.CourtesyDays == 0)
        {
            return null;
        }

        OpenItem? soonest = null;
        foreach (var item in account.Items)
        {
            if (item is { IsDebt: true, DueDate: not null } && item.DaysPastDue(on) is var due && -due <= policy.CourtesyDays
                && on.DayNumber - account.Requests.ChasedFrom(item, on).DayNumber is <= 0 and var days && -days <= policy.CourtesyDays
                && !contested.Contains(item.Key) && item.Open > policy.ToleranceOf(item.Open.Currency)
                && balances.Any(b => b.Currency == item.Open.Currency && b.Total.IsPositive) && (soonest is null || IsNamedBefore(item, soonest)))
            {
                soonest = item;
            }
        }

        return soonest is null ? null : soonest with { DueDate = account.Requests.ChasedFrom(soonest, on) };
    }

    /// <summary>The largest first; ties by number and sort of document.</summary>
    private static bool IsNamedBefore(OpenItem item, OpenItem other) => item.Open.MinorUnits != other.Open.MinorUnits
        ? item.Open.MinorUnits > other.Open.MinorUnits
        : string.CompareOrdinal(item.Number, other.Number) is var order && (order < 0 || (order == 0 && item.Type < other.Type));

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
    /// <remarks>That they contested something gives no more rest once that was decided: what is owed is asked for at once.</remarks>
    private static (LoggedContact? Contact, DateOnly? Ends) Rest(Account account, DateOnly on, WorklistPolicy policy)
    {
        var decided = account.Disputes.Count == 0 ? 0 : account.Disputes.Where(d => d.End?.On <= on).Select(d => d.End!.Sequence).DefaultIfEmpty().Max();
        return account.Contacts
            .Where(c => c.On <= on && !(c.Attempt.Result == ResultCode.Disputes && c.Sequence < decided))
            .Select(c => ((LoggedContact?)c, (DateOnly?)c.On.AddDays(policy.RestAfter(c.Attempt.Result))))
            .Where(c => c.Item2 > on)
            .OrderByDescending(c => c.Item2).ThenByDescending(c => c.Item1!.Sequence)
            .FirstOrDefault();
    }
}
