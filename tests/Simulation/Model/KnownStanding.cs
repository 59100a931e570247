namespace CollectionsBot.Simulation.Model;

/// <summary>How a customer stands on a date: what is owed and may be chased, what was said, what was agreed.</summary>
internal sealed class KnownStanding
{
    private readonly KnownCustomer _customer;
    private readonly DateOnly _on;
    private readonly WorklistPolicy _policy;
    private readonly BusinessCalendar _calendar;
    private readonly List<KnownContact> _contacts;
    private readonly List<(PromiseStatus Status, long Received)> _promises;

    public KnownStanding(KnownCustomer customer, DateOnly on, PortfolioRules rules)
    {
        var policy = rules.Worklist;
        _calendar = rules.Calendar;
        (_customer, _on, _policy) = (customer, on, policy);
        _contacts = [.. customer.Contacts.Where(c => c.On <= on)];
        _promises = customer.Judge(on, policy.PromiseToleranceDays);
        Main = FindMain();
        Agreed = new KnownAccord(customer, on, policy, Main, Main is null ? 0 : Chased(Main).Sum(i => i.Open.MinorUnits));
        (OldestDays, OldestOn) = Ages();
        Breaches = [.. customer.Promises.Where((p, i) => _promises[i].Status is PromiseStatus.Broken or PromiseStatus.PartlyKept && p.DueOn >= OldestOn)];
    }

    /// <summary>The currency to speak of first; null when nothing is open.</summary>
    public Currency? Main { get; }

    public KnownAccord Agreed { get; }

    /// <summary>For how many days the oldest document of the main currency may have been chased.</summary>
    public int OldestDays { get; }

    /// <summary>Since when the oldest document of the main currency is due; the date itself when none is overdue.</summary>
    public DateOnly OldestOn { get; }

    /// <summary>The promises that were not kept, about debts that are still there.</summary>
    public List<KnownPromise> Breaches { get; }

    public KnownContact? LastContact => _contacts.LastOrDefault();

    public bool HasOverdue => Main is not null && Overdue(Main).Count > 0;

    public bool MayChase => Main is not null && IsChaseable(Main);

    public long UndisputedOverdue => Chased(Main!).Sum(i => i.Open.MinorUnits);

    public long Credits => Main is null ? 0 : CreditsIn(Main);

    public bool Owes => Currencies.Any(c => _customer.Owed(c) > 0);

    /// <summary>The last day of the longest rest that some contact gives; null when none does. Contesting gives none once that was decided.</summary>
    public DateOnly? RestEnds => _contacts
        .Where(c => !(c.Result == ResultCode.Disputes && _customer.Disputes.Exists(d => d.ResolvedOn <= _on && d.ResolvedAt > c.Sequence)))
        .Select(c => (DateOnly?)c.RestsUntil(_policy)).Where(d => d > _on).Max();

    /// <summary>The last call back that was agreed, unless they were spoken with since, or somebody tried on its day or later.</summary>
    public DateOnly? CallBackOn
    {
        get
        {
            var at = _contacts.FindLastIndex(c => c.CallBackOn is not null);
            return at < 0 || _contacts.Skip(at + 1).Any(c => c.ReachedDebtor || c.On >= _contacts[at].CallBackOn) ? null : _contacts[at].CallBackOn;
        }
    }

    /// <summary>The last breach that nobody was asked about after its days of grace.</summary>
    public KnownPromise? UnansweredBreach => Breaches.FindLast(p =>
        !_contacts.Exists(c => c.ReachedDebtor && c.On > p.DueOn.AddDays(_policy.PromiseToleranceDays)));

    public int EarlierBreaches => Breaches.Count - (UnansweredBreach is null ? 0 : 1);

    /// <summary>The pending promises that are together large enough, and near enough, for the account to rest; by their dates.</summary>
    public List<KnownPromise> Pending
    {
        get
        {
            var near = _customer.Promises.Where((p, i) => _promises[i].Status == PromiseStatus.Open
                && p.DueOn.DayNumber - _on.DayNumber <= _policy.PromiseRestDaysMax && (Main is null || p.Currency == Main)).OrderBy(p => p.DueOn).ToList();
            return Main is null || near.Sum(p => p.Amount) * 100m >= UndisputedOverdue * (decimal)_policy.PromiseRestPercentMin ? near : [];
        }
    }

    /// <summary>Whether they are to be reminded today of something that they promised.</summary>
    public bool IsToBeReminded => Pending.Exists(p => RemindOn(p) == _on
        && !_contacts.Exists(c => c.Sequence > p.Sequence && (c.On == _on || c.RestsUntil(_policy) > _on)));

    /// <summary>The first day after this one on which something is to be done about what they promised.</summary>
    public DateOnly PendingUntil => Pending.Select(RemindOn).Where(d => d > _on).Append(Pending[0].DueOn.AddDays(_policy.PromiseToleranceDays + 1)).Min()!.Value;

    /// <summary>Nothing more is delivered on credit, by an agreement or a flag.</summary>
    public bool IsHeld => _customer.Requests.Exists(r => r.Terms is CreditHoldTerms && r.Lasts(_on))
        || _customer.Flags.Exists(f => f.Kind == FlagKind.CreditHold && f.Holds(_on));

    /// <summary>Nothing is overdue any more but what is too small to chase.</summary>
    public bool IsPaidUp => Currencies.All(c => Overdue(c).Sum(i => i.Open.MinorUnits) <= Tolerance(c));

    /// <summary>By how much balances rose in a few days; a rise counts when it is more than an amount, and more than a share.</summary>
    public List<Money> Jumps
    {
        get
        {
            var since = _on.AddDays(-_policy.BalanceJumpDays);
            var rises = Currencies.Select(c => (Before: _customer.Owed(c, since), Rise: new Money(_customer.Owed(c, _on) - _customer.Owed(c, since), c)));
            return _policy.BalanceJumpDays == 0 || _customer.Since > since ? [] :
            [
                .. rises.Where(r => r.Rise.MinorUnits > (r.Rise.Currency.Decimals switch { 0 => 50_000L, 2 => 500, _ => 150 }) * r.Rise.Currency.MinorPerMajor
                    && r.Rise.MinorUnits * 100m > r.Before * (decimal)_policy.BalanceJumpPercent).Select(r => r.Rise),
            ];
        }
    }

    /// <summary>The open dispute that has waited for its answer beyond its date for longest.</summary>
    public KnownDispute? LateDispute => OpenDisputes.Where(d => d.DueOn < _on).OrderBy(d => d.DueOn).FirstOrDefault();

    /// <summary>Whether what they said in a year points to people who would pay if they could.</summary>
    public bool CannotPay
    {
        get
        {
            int Said(ResultCode result, int weight) => Math.Min(3, _contacts.Count(c => c.Result == result && _on.DayNumber - c.On.DayNumber < 365)) * weight;
            var vain = _contacts.Count(c => c.Result == ResultCode.PaidAlready && _on.DayNumber - c.On.DayNumber is > 14 and < 365
                && !_customer.Receipts.Exists(r => r.Amount > 0 && r.On.DayNumber - c.On.DayNumber is >= 0 and <= 14));
            int[] signs =
            [
                Said(ResultCode.Insolvent, 5), Said(ResultCode.Hardship, 3), Said(ResultCode.AsksForPlan, 2), Said(ResultCode.RefusedToPay, -3),
                Math.Min(3, vain) * -2, Math.Min(3, Breaches.Count) * -1,
            ];
            return signs.Any(s => s != 0) && signs.Sum() >= 0;
        }
    }

    /// <summary>The oldest open dispute about something that is still open, or about nobody knows what.</summary>
    public KnownDispute? Dispute => OpenDisputes.FirstOrDefault();

    public int AttemptsSinceOldest => _contacts.Count(c => c.On >= OldestOn);

    /// <summary>They have always paid in time, and a call would come in the days in which that spares it.</summary>
    public bool IsFirstTimeLate => Breaches.Count == 0
        && OldestDays - _policy.CallFromDays >= 0 && OldestDays - _policy.CallFromDays < _policy.FirstTimeLateCallLaterDays
        && KnownDocument.DaysLate(_customer, _on) is { Count: >= 3 } late && late.TrueForAll(d => d <= _policy.OnTimeGraceDays);

    /// <summary>Something falls due soon, and nobody was contacted about it.</summary>
    public bool CourtesyIsDue => Owes && RestEnds is null && !(LastContact?.On.AddDays(_policy.CourtesyDays) >= _on) && _policy.CourtesyDays > 0
        && _customer.Items.Exists(i => i.Open.IsPositive && i.DueDate is not null && IsSoon(i.DueDate.Value, until: true)
            && IsSoon(KnownAgreements.ChasedFrom(_customer, i, _on), until: false) && !_customer.IsDisputed(i, _on)
            && i.Open.MinorUnits > Tolerance(i.Open.Currency) && _customer.Owed(i.Open.Currency) > 0);

    public long Tolerance(Currency currency) => _policy.ToleranceOf(currency).MinorUnits;

    /// <summary>What the amount that is spoken of weighs.</summary>
    public int AmountPoints => HasOverdue ? Weight(MayChase ? UndisputedOverdue : Overdue(Main!).Sum(i => i.Open.MinorUnits), Main!) : 0;

    private IEnumerable<Currency> Currencies => _customer.Items.Select(i => i.Open.Currency).Distinct().OrderBy(c => c.Code, StringComparer.Ordinal);

    private IEnumerable<KnownDispute> OpenDisputes =>
        _customer.Disputes.Where(d => d.IsOpen(_on) && (d.Items.IsEmpty || d.Items.Any(k => _customer.Items.Exists(i => i.Key == k))));

    /// <summary>The working day before it falls due; null when they only promised on that day or after.</summary>
    private DateOnly? RemindOn(KnownPromise promise)
    {
        var day = promise.DueOn.AddDays(-1);
        while (_calendar.Weekend.Contains(day.DayOfWeek) || _calendar.Holidays.Contains(day))
        {
            day = day.AddDays(-1);
        }

        return day > promise.MadeOn ? day : null;
    }

    private bool IsSoon(DateOnly date, bool until) => date.DayNumber - _on.DayNumber <= _policy.CourtesyDays && (until || date >= _on);

    private List<OpenItem> Overdue(Currency currency) =>
        [.. _customer.Items.Where(i => i.Open.IsPositive && i.Open.Currency == currency && (i.DueDate ?? i.DocumentDate) < _on)];

    /// <summary>What is overdue, not contested, and not put off.</summary>
    private List<OpenItem> Chased(Currency currency) =>
        [.. Overdue(currency).Where(i => !_customer.IsDisputed(i, _on) && KnownAgreements.ChasedFrom(_customer, i, _on) < _on)];

    private long CreditsIn(Currency currency) => _customer.Items.Where(i => i.Open.IsNegative && i.Open.Currency == currency).Sum(i => i.Open.MinorUnits);

    private bool IsChaseable(Currency currency) => Chased(currency).Sum(i => i.Open.MinorUnits) + CreditsIn(currency) > Tolerance(currency);

    /// <summary>What may be chased goes first, then what no agreement rests, then the weightiest, then what is overdue at all, then the alphabet.</summary>
    private Currency? FindMain() => Currencies
        .OrderByDescending(IsChaseable)
        .ThenByDescending(c => !(IsChaseable(c) && new KnownAccord(_customer, _on, _policy, c, Chased(c).Sum(i => i.Open.MinorUnits)) is var agreed
            && (agreed.OnTime is not null || agreed.Settlement is not null)))
        .ThenByDescending(c => Weight(Overdue(c).Sum(i => i.Open.MinorUnits), c))
        .ThenByDescending(c => Overdue(c).Count > 0)
        .FirstOrDefault();

    private (int Days, DateOnly On) Ages()
    {
        var asked = Main is null ? [] : MayChase ? Chased(Main) : Overdue(Main);
        return asked.Count == 0
            ? (0, _on)
            : (Math.Max(0, asked.Max(i => _on.DayNumber - KnownAgreements.ChasedFrom(_customer, i, _on).DayNumber)), asked.Min(i => i.DueDate ?? i.DocumentDate));
    }

    /// <summary>Six points each at 10, 30, 100, 300, 1,000 and 3,000 times what is too small to chase.</summary>
    private int Weight(long amount, Currency currency) =>
        new[] { 10, 30, 100, 300, 1000, 3000 }.Count(times => amount >= Math.Max(Tolerance(currency), 1) * times) * 6;
}
