namespace CollectionsBot.Simulation.Model;

/// <summary>How a customer stands on a date: what is owed and may be chased, what was said, what was agreed.</summary>
internal sealed class KnownStanding
{
    private readonly KnownCustomer _customer;
    private readonly DateOnly _on;
    private readonly WorklistPolicy _policy;
    private readonly List<KnownContact> _contacts;
    private readonly List<(PromiseStatus Status, long Received)> _promises;

    public KnownStanding(KnownCustomer customer, DateOnly on, WorklistPolicy policy)
    {
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

    /// <summary>The last day of the longest rest that some contact gives; null when none does.</summary>
    public DateOnly? RestEnds => _contacts.Select(c => (DateOnly?)c.RestsUntil(_policy)).Where(d => d > _on).Max();

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

    /// <summary>The first pending promise that is large and near enough for the account to rest.</summary>
    public KnownPromise? Pending => _customer.Promises.Where((p, i) => _promises[i].Status == PromiseStatus.Open
            && p.DueOn.DayNumber - _on.DayNumber <= _policy.PromiseRestDaysMax
            && (Main is null || (p.Currency == Main && p.Amount * 100m >= UndisputedOverdue * (decimal)_policy.PromiseRestPercentMin)))
        .OrderBy(p => p.DueOn).FirstOrDefault();

    /// <summary>The oldest open dispute about something that is still open, or about nobody knows what.</summary>
    public KnownDispute? Dispute => _customer.Disputes.Find(d => d.IsOpen(_on) && (d.Items.IsEmpty || d.Items.Any(k => _customer.Items.Exists(i => i.Key == k))));

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
