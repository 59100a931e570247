namespace CollectionsBot.Core;

/// <summary>Everything that is known of one customer: the fold of the facts about them.</summary>
/// <remarks>Not thread-safe: it belongs to the one writer of its portfolio, as <see cref="Portfolio"/> does.</remarks>
public sealed partial class Account
{
    private readonly ItemCollection _items = new();
    private readonly List<RecordedFact> _history = [];
    private readonly CustomerFile _file;
    private readonly BalanceTrail _trail = new();
    // What most customers never have is made when the first of it comes: empty lists would be much of what a long list of them holds.
    private List<LoggedContact>? _contacts;
    private List<Promise>? _promises;
    private List<Dispute>? _disputes;
    private List<CustomerFlag>? _flags;
    private List<Receipt>? _receipts;
    private Dictionary<ItemKey, OpenItem>? _cleared;
    private List<PaidItem>? _pastPayments;
    private CommandId _receivedBy;
    private int _receivedFrom;
    private CommandId _impliedBy;
    private long _impliedFlag;

    internal Account(Customer customer) => _file = new CustomerFile(customer);

    /// <summary>The master data; what it leaves empty is taken from customers that were merged into this one.</summary>
    public Customer Customer => _file.Master;

    /// <summary>The master data of customers that were merged into this one, in the order in which they were.</summary>
    public ImmutableArray<Customer> Merged => _file.Merged;

    /// <summary>The collector who looks after them; null when nobody does.</summary>
    public Owner? Owner => _file.Owner;

    /// <summary>The tags, in the order of their letters.</summary>
    public ImmutableArray<string> Tags => _file.Tags;

    /// <summary>The people at the customer, the one to reach first on top, then by name.</summary>
    public ImmutableArray<ContactPerson> People => _file.People;

    /// <summary>The open items, in no particular order.</summary>
    public ItemCollection Items => _items;

    /// <summary>The contact attempts, oldest first.</summary>
    public IReadOnlyList<LoggedContact> Contacts => (IReadOnlyList<LoggedContact>?)_contacts ?? [];

    /// <summary>The promises, oldest first.</summary>
    public IReadOnlyList<Promise> Promises => (IReadOnlyList<Promise>?)_promises ?? [];

    /// <summary>The disputes, oldest first.</summary>
    public IReadOnlyList<Dispute> Disputes => (IReadOnlyList<Dispute>?)_disputes ?? [];

    /// <summary>How they want to be contacted.</summary>
    public ContactPreferences Preferences { get; private set; } = ContactPreferences.None;

    /// <summary>Every flag that was ever raised, oldest first.</summary>
    public IReadOnlyList<CustomerFlag> Flags => (IReadOnlyList<CustomerFlag>?)_flags ?? [];

    /// <summary>The flags that hold on a date, by kind and then oldest first.</summary>
    public IEnumerable<CustomerFlag> FlagsOn(DateOnly on) =>
        Flags.Where(f => f.Holds(on)).OrderBy(f => f.Kind).ThenBy(f => f.Sequence);

    /// <summary>Money seen to arrive, oldest first.</summary>
    public IReadOnlyList<Receipt> Receipts => (IReadOnlyList<Receipt>?)_receipts ?? [];

    /// <summary>Documents that were paid before they were ever seen open here, in the order in which they became known.</summary>
    public IReadOnlyList<PaidItem> PastPayments => (IReadOnlyList<PaidItem>?)_pastPayments ?? [];

    /// <summary>The requests about this customer: plans, extensions, settlements and what else needs approval.</summary>
    public RequestLog Requests { get; } = new();

    /// <summary>Interest and fees that were charged, and the rate of their contract.</summary>
    public ChargeLog Charges { get; } = new();

    /// <summary>All facts about this customer, oldest first.</summary>
    public IReadOnlyList<RecordedFact> History => _history;

    /// <summary>One open item, or null.</summary>
    public OpenItem? Find(ItemKey key) => _items.Find(key);

    /// <summary>The open items, the one due first on top.</summary>
    public IEnumerable<OpenItem> ItemsByAge() =>
        _items.OrderBy(i => i.AgedFrom).ThenBy(i => i.Number, StringComparer.Ordinal).ThenBy(i => i.Type).ThenBy(i => i.Under);

    /// <summary>The balance per currency on a date.</summary>
    public ImmutableArray<Balance> BalancesOn(DateOnly on, AgeingBasis basis = AgeingBasis.DueDate)
    {
        var sums = new BalanceSums();
        foreach (ref readonly var item in _items.Lines)
        {
            sums.Of(item.Currency).Add(item, on, basis);
        }

        return sums.ToBalances();
    }

    /// <summary>By how much the balance in a currency is higher on a date than so many days before.</summary>
    /// <returns>The rise; null when nothing changed meanwhile, or the customer was not yet known then.</returns>
    public BalanceRise? RiseOn(DateOnly on, int days, Currency currency) =>
        _trail.RiseOn(on, days, currency) is { } rise && _history[0].On <= rise.Since ? rise : null;

    /// <summary>The documents that are not chased on a date because they are contested, or were rightly.</summary>
    public ImmutableHashSet<ItemKey> DisputedOn(DateOnly on) => _disputes is null ? [] : Shielded(_disputes, on);

    /// <summary>The disputes that ask for something on a date, oldest first: open, and about a document that is still open, or about unknown ones.</summary>
    public IEnumerable<Dispute> OpenDisputesOn(DateOnly on) => _disputes is null ? [] : OpenAmong(_disputes, on);

    internal void Apply(RecordedFact recorded)
    {
        _history.Add(recorded);
        Requests.Apply(recorded);
        _file.Apply(recorded.Fact);
        Charges.Apply(recorded);
        switch (recorded.Fact)
        {
            case ItemAdded added:
                Add(recorded, Placed(added.Customer, added.Item));
                break;
            case ItemChanged changed:
                Change(recorded, Placed(changed.Customer, changed.Item));
                break;
            case ItemSettled settled:
                Settle(recorded, KeyOf(settled.Customer, settled.Key));
                break;
            case PastPaymentLearned learned:
                (_pastPayments ??= []).Add(learned.Paid with { Item = Placed(learned.Customer, learned.Paid.Item) });
                break;
            case ContactLogged logged:
                (_contacts ??= []).Add(new LoggedContact(recorded.Sequence, recorded.At, recorded.On, recorded.Actor, logged.Attempt));
                RaiseBy(recorded, logged.Attempt);
                break;
            case ContactRetracted retracted:
                Retract(retracted.Contact);
                break;
            case ContactPreferencesSet set:
                Preferences = set.Preferences;
                break;
            case CustomerFlagged flagged:
                _flags?.RemoveAll(f => f.Kind == flagged.Flag && f.Sequence == _impliedFlag && _impliedBy == recorded.Command);
                (_flags ??= []).Add(new CustomerFlag(recorded.Sequence, flagged.Flag, flagged.From, flagged.Until, flagged.Reason, recorded.Actor));
                break;
            case FlagLifted lifted:
                Replace(_flags, f => f.Sequence == lifted.Flag, f => f with { LiftedOn = recorded.On });
                break;
            case PromiseMade made:
                (_promises ??= []).Add(new Promise(recorded.Sequence, made.Amount, made.DueOn, recorded.On, made.MadeBy) { Items = made.Items ?? [] });
                break;
            case PromiseWithdrawn withdrawn:
                Replace(_promises, p => p.Sequence == withdrawn.Promise, p => p with { WithdrawnOn = recorded.On, WithdrawnBecause = withdrawn.Reason });
                break;
            case DisputeOpened opened:
                (_disputes ??= []).Add(new Dispute(recorded.Sequence, opened.Items, opened.Reason, recorded.On) { Code = opened.Code, Owner = opened.Owner, DueOn = opened.DueOn });
                break;
            case DisputeAssigned assigned:
                Replace(_disputes, d => d.Sequence == assigned.Dispute, d => d with { Owner = assigned.Owner, DueOn = assigned.DueOn });
                break;
            case DisputeEvidenceAdded added:
                Replace(_disputes, d => d.Sequence == added.Dispute, d => d with { Evidence = d.Evidence.Add(added.Note) });
                break;
            case DisputeResolved resolved:
                Replace(_disputes, d => d.Sequence == resolved.Dispute, d => d with { End = new DisputeEnd(recorded.Sequence, recorded.On, resolved.Verdict, resolved.Outcome) });
                break;
        }
    }

    /// <summary>Whether a payment of the past is known already, from a history or because the document was seen open here.</summary>
    internal bool KnowsPayment(OpenItem item) =>
        (_cleared?.GetValueOrDefault(item.Key) is { } was && was.DocumentDate == item.DocumentDate)
        || _pastPayments?.Exists(p => p.Item.Key == item.Key && p.Item.DocumentDate == item.DocumentDate) == true;

    private static ImmutableHashSet<ItemKey> Shielded(List<Dispute> disputes, DateOnly on) => [.. disputes.Where(d => d.Shields(on)).SelectMany(d => d.Items)];

    private IEnumerable<Dispute> OpenAmong(List<Dispute> disputes, DateOnly on) =>
        disputes.Where(d => d.IsOpen(on) && (d.Items.IsEmpty || d.Items.Any(i => _items.Find(i) is not null)));

    private void Add(RecordedFact recorded, OpenItem item)
    {
        Receive(recorded, item.Type == ItemType.Payment || IsReopened(item) ? -item.Open : Money.Zero(item.Open.Currency));
        _trail.Book(recorded.On, Find(item.Key), item);
        _items.Put(item);
    }

    private void Change(RecordedFact recorded, OpenItem item)
    {
        var before = Find(item.Key);
        if (before is not null && before.Open.Currency == item.Open.Currency)
        {
            Receive(recorded, before.Open - item.Open);
        }

        _trail.Book(recorded.On, before, item);
        _items.Put(item);
    }

    private void Settle(RecordedFact recorded, ItemKey key)
    {
        if (_items.Remove(key, out var gone))
        {
            (_cleared ??= [])[key] = gone;
            _trail.Book(recorded.On, gone, null);
            Receive(recorded, gone.Open);
        }
    }

    /// <summary>
    /// Before flags were facts, the result of a contact alone stopped the chasing. So it raises the flag here, and the fact
    /// that newer histories hold beside it takes its place.
    /// </summary>
    private void RaiseBy(RecordedFact recorded, ContactAttempt attempt)
    {
        if (FlagKinds.RaisedBy(attempt.Result) is { } kind && !FlagsOn(recorded.On).Any(f => f.Kind == kind))
        {
            (_flags ??= []).Add(new CustomerFlag(recorded.Sequence, kind, recorded.On, null, "", recorded.Actor));
            (_impliedBy, _impliedFlag) = (recorded.Command, recorded.Sequence);
        }
    }

    /// <summary>What the command that logged a contact recorded with it never was. The history keeps it, and that it was taken back.</summary>
    private void Retract(long contact)
    {
        _contacts?.RemoveAll(c => c.Sequence == contact);
        _flags?.RemoveAll(f => f.Sequence == contact);
        if (_history.Find(h => h.Sequence == contact) is not { Command: var command })
        {
            return;
        }

        foreach (var recorded in _history.Where(h => h.Command == command))
        {
            _flags?.RemoveAll(f => f.Sequence == recorded.Sequence);
            _promises?.RemoveAll(p => p.Sequence == recorded.Sequence);
            _disputes?.RemoveAll(d => d.Sequence == recorded.Sequence);
            if (recorded.Fact is PromiseWithdrawn { Promise: var earlier })
            {
                Replace(_promises, p => p.Sequence == earlier, p => p with { WithdrawnOn = null });
            }
        }
    }

    /// <summary>
    /// What lowered the balance without a new credit note is money that came in. A payment that is applied later moves
    /// from one item to another, and both movements together add nothing: one import is one receipt a currency.
    /// </summary>
    private void Receive(RecordedFact recorded, Money amount)
    {
        if (amount.IsZero)
        {
            return;
        }

        _receipts ??= [];
        if (_receivedBy != recorded.Command)
        {
            (_receivedBy, _receivedFrom) = (recorded.Command, _receipts.Count);
        }

        var at = _receipts.FindIndex(_receivedFrom, r => r.Amount.Currency == amount.Currency);
        if (at >= 0)
        {
            _receipts[at] = _receipts[at] with { Amount = _receipts[at].Amount + amount };
        }
        else
        {
            _receipts.Add(new Receipt(recorded.Sequence, recorded.On, amount));
        }
    }

    /// <summary>A document that was cleared and is open again: its payment bounced, or it was missing from an export by mistake.</summary>
    private bool IsReopened(OpenItem item) =>
        _cleared?.Remove(item.Key, out var was) == true && was.DocumentDate == item.DocumentDate && was.Open.Currency == item.Open.Currency;

    private static void Replace<T>(List<T>? list, Predicate<T> which, Func<T, T> with)
    {
        if (list?.FindIndex(which) is >= 0 and var at)
        {
            list[at] = with(list[at]);
        }
    }
}
