namespace CollectionsBot.Core;

/// <summary>What the rules of the worklist ask of an account, worked out once.</summary>
/// <remarks>Handed over by reference: nobody keeps it, so that the day's list makes none for each of its accounts.</remarks>
internal readonly record struct Standing(
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
    // What many accounts have in common is made once: otherwise it is most of what a long list holds.
    private static readonly Reason NeverContacted = new(Rule.NeverContacted, Points.NeverContacted);
    private static readonly ImmutableArray<Reason> FirstYear = [.. Enumerable.Range(0, 366).Select(Overdue)];
    private static readonly ImmutableArray<Reason> SilentYear = [.. Enumerable.Range(0, 366).Select(Silent)];

    /// <summary>What was agreed and bears on the next step.</summary>
    public required Agreements Agreed { get; init; }

    /// <summary>They never paid late before, and the days in which that spares them a call are not over.</summary>
    public Reason? FirstTimeLate { get; init; }

    /// <summary>Their debt is so old that it is to be handed over, and nothing says that they cannot pay.</summary>
    public Reason? PlaceFromAge { get; init; }

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
        var disputed = account.Requests.All.Count == 0 ? contested : contested.Union(PutOff(account, on));
        var balances = account.BalancesOn(on);
        var (main, undisputed, chaseable) = MainCurrency(account, balances, on, policy, disputed);
        var (oldest, chased) = Ages(account, main?.Currency, chaseable ? disputed : [], on);
        var dueSoon = DueSoonest(account, balances, on, policy, contested);
        var oldestDue = on.AddDays(-oldest);
        var (last, attempts) = account.Contacts.Count == 0 ? default : Attempts(account, on, oldestDue);
        var (pending, unanswered, breaches) = account.Promises.Count == 0 ? default : Promised(account, on, rules, undisputed, oldestDue);
        var (rests, restEnds) = account.Contacts.Count == 0 ? default : Rest(account, on, policy);
        var (stops, hold) = account.Flags.Count == 0 ? ([], null) : Flagged(account, on);
        ImmutableArray<Dispute> disputes = account.Disputes.Count == 0 ? [] : [.. account.OpenDisputesOn(on)];
        return new Standing(
            on,
            policy,
            balances,
            main,
            undisputed,
            chaseable,
            chased,
            balances.Any(static b => b.Total.IsPositive),
            dueSoon,
            last,
            stops,
            hold,
            attempts,
            rests,
            restEnds,
            account.Contacts.Count == 0 ? null : CallBack(account, on),
            pending,
            unanswered,
            breaches,
            disputes.FirstOrDefault(),
            disputes.IsEmpty ? null : LateOf(disputes, on))
        {
            Agreed = Agreements.Of(account, on, policy, undisputed, disputed),
            FirstTimeLate = breaches == 0 ? FirstTimeLateOf(account, on, chased, policy) : null,
            PlaceFromAge = chased >= policy.PlaceFromDays ? PlaceFromAgeOf(account, on, chased, breaches) : null,
            CreditHold = Core.CreditHold.Of(account, on),
            Jump = BalanceJump.Largest(account, balances, on, policy),
        };
    }

    /// <summary>Whether something falls due soon, and nobody was contacted about it yet.</summary>
    public bool CourtesyIsDue => DueSoon is not null && Owes && RestEnds is null && !(LastContact?.On >= On.AddDays(-Policy.CourtesyDays));

    /// <summary>Whether a plan, settlement or hand-over was agreed after a promise fell due: it answers the promise.</summary>
    public bool AgreedSince(DateOnly promised) =>
        (Agreed.Late ?? Agreed.OnTime)?.Request.Resolution?.On > promised
        || Agreed.Settlement?.Request.Resolution?.On > promised
        || Agreed.HandedOver is not null;

    public NextStep Step(NextAction action, params ReadOnlySpan<Reason?> reasons) => new(action, Reason.InOrder(reasons), Main, OldestDays);

    public NextStep RestUntil(DateOnly date, Reason reason) => new(NextAction.None, [reason], Main, OldestDays, date);

    /// <summary>The step with what is to be known about the account besides.</summary>
    public NextStep WithNotices(NextStep step)
    {
        var hold = CreditHold is null || step.Reasons.Any(r => r.Rule == Rule.CreditHoldOver) ? null : CreditHold;
        return Jump is null && hold is null ? step : step with { Reasons = Reason.InOrder([.. step.Reasons, Jump, hold]) };
    }

    /// <summary>That an answer to a dispute is late, whatever else is to be done.</summary>
    public Reason? LateAnswer() => LateDispute is { DueOn: { } due } dispute
        ? new Reason(Rule.DisputeLate, Points.DisputeLate, Days: On.DayNumber - due.DayNumber, Date: due) { Owner = dispute.Owner }
        : null;

    public Reason? Age() => OldestDays <= 0 ? null : OldestDays < FirstYear.Length ? FirstYear[OldestDays] : Overdue(OldestDays);

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
        ? NeverContacted
        : On.DayNumber - LastContact.On.DayNumber is > 13 and var days ? days < SilentYear.Length ? SilentYear[days] : Silent(days) : null;

    private static Reason Overdue(int days) => new(Rule.Overdue, Points.ForAge(days), Days: days);

    private static Reason Silent(int days) => new(Rule.SilentSince, Points.ForSilence(days), Days: days);

    /// <summary>The overdue documents whose date was put off, and has not passed.</summary>
    private static IEnumerable<ItemKey> PutOff(Account account, DateOnly on) =>
        account.Items.Where(i => i.IsOverdue(on) && account.Requests.ChasedFrom(i, on) >= on).Select(i => i.Key);

    /// <summary>Asked only in the days for which it matters, because it goes through the whole history of the account.</summary>
    private static Reason? FirstTimeLateOf(Account account, DateOnly on, int oldest, WorklistPolicy policy) =>
        oldest >= policy.CallFromDays && oldest < policy.CallFromDays + policy.FirstTimeLateCallLaterDays
        && PaymentBehaviour.Of(account, on, policy.OnTimeGraceDays) is { Habit: LatenessHabit.NeverLate, Seen: var seen }
            ? new Reason(Rule.FirstTimeLate, Count: seen)
            : null;

    private static Reason? PlaceFromAgeOf(Account account, DateOnly on, int chased, int breaches) =>
        PaymentObstacles.Of(account, on, breaches).Obstacle == PaymentObstacle.CannotPay ? null : new Reason(Rule.PlaceFromAge, Days: chased);

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
        foreach (ref readonly var item in account.Items.Lines)
        {
            if (item.IsOverdue(on) && item.Currency == currency && !(leftOut.Count > 0 && leftOut.Contains(item.Item.Key)))
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
        foreach (ref readonly var line in account.Items.Lines)
        {
            if (line.IsDebt && line.DaysPastDue(on) is var due && -due <= policy.CourtesyDays
                && on.DayNumber - account.Requests.ChasedFrom(line, on).DayNumber is <= 0 and var days && -days <= policy.CourtesyDays
                && line.Item is { DueDate: not null } item && !contested.Contains(item.Key) && item.Open > policy.ToleranceOf(item.Open.Currency)
                && OwesIn(item.Open.Currency, balances) && (soonest is null || IsNamedBefore(item, soonest)))
            {
                soonest = item;
            }
        }

        return soonest is null ? null : soonest with { DueDate = account.Requests.ChasedFrom(soonest, on) };
    }

    private static bool OwesIn(Currency currency, ImmutableArray<Balance> balances)
    {
        foreach (var balance in balances)
        {
            if (balance.Currency == currency)
            {
                return balance.Total.IsPositive;
            }
        }

        return false;
    }

    /// <summary>The largest first; ties by number and sort of document.</summary>
    private static bool IsNamedBefore(OpenItem item, OpenItem other) => item.Open.MinorUnits != other.Open.MinorUnits
        ? item.Open.MinorUnits > other.Open.MinorUnits
        : string.CompareOrdinal(item.Number, other.Number) is var order && (order < 0 || (order == 0 && item.Type < other.Type));

    /// <summary>What became of the promises: those that are pending, the last breach that nobody asked about yet, and how many breaches there are.</summary>
    private static (PendingPromises? Pending, JudgedPromise? UnansweredBreach, int Breaches) Promised(
        Account account, DateOnly on, PortfolioRules rules, Money undisputed, DateOnly oldestDue)
    {
        var policy = rules.Worklist;
        var judged = PromiseJudgement.Judge(account.Promises, account.Receipts, on, policy.PromiseToleranceDays);
        // A promise that fell due before today's oldest debt did was about debts that are paid by now.
        var breaches = judged.Where(p => p.Status is PromiseStatus.Broken or PromiseStatus.PartlyKept && p.Promise.DueOn >= oldestDue).ToList();
        return (
            PendingPromises.Of(account, judged, undisputed, on, policy, rules.Calendar),
            breaches.LastOrDefault(b => !account.Contacts.Any(c => c.On <= on && c.On > b.Promise.DueOn.AddDays(policy.PromiseToleranceDays) && c.Attempt.Result.IsRightParty())),
            breaches.Count);
    }

    /// <summary>What stops the chasing, and what rests the account longest.</summary>
    private static (ImmutableArray<CustomerFlag> Stops, CustomerFlag? Hold) Flagged(Account account, DateOnly on) => (
        [.. account.FlagsOn(on).Where(f => f.Kind.StopsChasing())],
        account.FlagsOn(on).Where(f => f.Kind.Rests() && f.Until is not null).OrderByDescending(f => f.Until).FirstOrDefault());

    private static Dispute? LateOf(ImmutableArray<Dispute> disputes, DateOnly on) => disputes.Where(d => d.IsLate(on)).MinBy(d => d.DueOn);

    /// <summary>The last attempt, and how many were made since the oldest debt fell due.</summary>
    private static (LoggedContact? Last, int SinceOldest) Attempts(Account account, DateOnly on, DateOnly oldestDue)
    {
        (LoggedContact? Last, int SinceOldest) attempts = default;
        foreach (var contact in account.Contacts)
        {
            if (contact.On <= on)
            {
                attempts = (contact, attempts.SinceOldest + (contact.On >= oldestDue ? 1 : 0));
            }
        }

        return attempts;
    }

    /// <summary>The date of an agreed call back that is still to be made: nobody spoke with them since, and nobody tried on its day or later.</summary>
    private static DateOnly? CallBack(Account account, DateOnly on)
    {
        LoggedContact? agreed = null;
        foreach (var contact in account.Contacts)
        {
            if (contact.On > on)
            {
                continue;
            }

            if (contact.Attempt.CallBackOn is not null)
            {
                agreed = contact;
            }
            else if (agreed is not null && (contact.On >= agreed.Attempt.CallBackOn || contact.Attempt.Result.IsRightParty()))
            {
                agreed = null;
            }
        }

        return agreed?.Attempt.CallBackOn;
    }

    /// <summary>The contact after which the account rests longest, and until when; nothing when the rest is over.</summary>
    /// <remarks>That they contested something gives no more rest once that was decided: what is owed is asked for at once.</remarks>
    private static (LoggedContact? Contact, DateOnly? Ends) Rest(Account account, DateOnly on, WorklistPolicy policy)
    {
        var decided = account.Disputes.Count == 0 ? 0 : account.Disputes.Where(d => d.End?.On <= on).Select(d => d.End!.Sequence).DefaultIfEmpty().Max();
        (LoggedContact? Contact, DateOnly? Ends) longest = default;
        foreach (var contact in account.Contacts)
        {
            if (contact.On <= on && !(contact.Attempt.Result == ResultCode.Disputes && contact.Sequence < decided)
                && contact.On.AddDays(policy.RestAfter(contact.Attempt.Result)) is var ends && ends > on && !(ends < longest.Ends))
            {
                longest = (contact, ends);
            }
        }

        return longest;
    }
}
