namespace CollectionsBot.Core;

/// <summary>Everything that is known of one customer: the fold of the facts about them.</summary>
/// <remarks>Not thread-safe: it belongs to the one writer of its portfolio, as <see cref="Portfolio"/> does.</remarks>
public sealed class Account
{
    private readonly Dictionary<ItemKey, OpenItem> _items = [];
    private readonly List<LoggedContact> _contacts = [];
    private readonly List<Promise> _promises = [];
    private readonly List<Dispute> _disputes = [];
    private readonly List<CustomerFlag> _flags = [];
    private readonly List<Receipt> _receipts = [];
    private readonly List<RecordedFact> _history = [];
    private readonly Dictionary<ItemKey, OpenItem> _cleared = [];
    private CommandId _receivedBy;
    private int _receivedFrom;
    private CommandId _impliedBy;
    private long _impliedFlag;

    internal Account(Customer customer) => Customer = customer;

    /// <summary>The master data.</summary>
    public Customer Customer { get; private set; }

    /// <summary>The open items, in no particular order.</summary>
    public IReadOnlyCollection<OpenItem> Items => _items.Values;

    /// <summary>The contact attempts, oldest first.</summary>
    public IReadOnlyList<LoggedContact> Contacts => _contacts;

    /// <summary>The promises, oldest first.</summary>
    public IReadOnlyList<Promise> Promises => _promises;

    /// <summary>The disputes, oldest first.</summary>
    public IReadOnlyList<Dispute> Disputes => _disputes;

    /// <summary>How they want to be contacted.</summary>
    public ContactPreferences Preferences { get; private set; } = ContactPreferences.None;

    /// <summary>Every flag that was ever raised, oldest first.</summary>
    public IReadOnlyList<CustomerFlag> Flags => _flags;

    /// <summary>The flags that hold on a date, by kind and then oldest first.</summary>
    public IEnumerable<CustomerFlag> FlagsOn(DateOnly on) => _flags.Where(f => f.Holds(on)).OrderBy(f => f.Kind).ThenBy(f => f.Sequence);

    /// <summary>Money seen to arrive, oldest first.</summary>
    public IReadOnlyList<Receipt> Receipts => _receipts;

    /// <summary>The requests about this customer: plans, extensions, settlements and what else needs approval.</summary>
    public RequestLog Requests { get; } = new();

    /// <summary>Interest and fees that were charged, and the rate of their contract.</summary>
    public ChargeLog Charges { get; } = new();

    /// <summary>All facts about this customer, oldest first.</summary>
    public IReadOnlyList<RecordedFact> History => _history;

    /// <summary>One open item, or null.</summary>
    public OpenItem? Find(ItemKey key) => _items.GetValueOrDefault(key);

    /// <summary>The open items, the one due first on top.</summary>
    public IEnumerable<OpenItem> ItemsByAge() =>
        _items.Values.OrderBy(i => i.AgedFrom).ThenBy(i => i.Number, StringComparer.Ordinal).ThenBy(i => i.Type);

    /// <summary>The balance per currency on a date.</summary>
    public ImmutableArray<Balance> BalancesOn(DateOnly on, AgeingBasis basis = AgeingBasis.DueDate) => Balance.PerCurrency(_items.Values, on, basis);

    /// <summary>The documents that are contested on a date.</summary>
    public ImmutableHashSet<ItemKey> DisputedOn(DateOnly on) => _disputes.Count == 0 ? [] : [.. _disputes.Where(d => d.IsOpen(on)).SelectMany(d => d.Items)];

    /// <summary>The disputes that ask for something on a date, oldest first: open, and about a document that is still open, or about unknown ones.</summary>
    public IEnumerable<Dispute> OpenDisputesOn(DateOnly on) =>
        _disputes.Where(d => d.IsOpen(on) && (d.Items.IsEmpty || d.Items.Any(_items.ContainsKey)));

    internal void Apply(RecordedFact recorded)
    {
        _history.Add(recorded);
        Requests.Apply(recorded);
        Charges.Apply(recorded);
        switch (recorded.Fact)
        {
            case CustomerChanged changed:
                Customer = changed.Master;
                break;
            case ItemAdded added:
                Receive(recorded, added.Item.Type == ItemType.Payment || IsReopened(added.Item) ? -added.Item.Open : Money.Zero(added.Item.Open.Currency));
                _items[added.Item.Key] = added.Item;
                break;
            case ItemChanged changed:
                if (Find(changed.Item.Key) is { } before && before.Open.Currency == changed.Item.Open.Currency)
                {
                    Receive(recorded, before.Open - changed.Item.Open);
                }

                _items[changed.Item.Key] = changed.Item;
                break;
            case ItemSettled settled:
                if (_items.Remove(settled.Key, out var gone))
                {
                    _cleared[settled.Key] = gone;
                    Receive(recorded, gone.Open);
                }

                break;
            case ContactLogged logged:
                _contacts.Add(new LoggedContact(recorded.Sequence, recorded.At, recorded.On, recorded.Actor, logged.Attempt));
                RaiseBy(recorded, logged.Attempt);
                break;
            case ContactPreferencesSet set:
                Preferences = set.Preferences;
                break;
            case CustomerFlagged flagged:
                _flags.RemoveAll(f => f.Kind == flagged.Flag && f.Sequence == _impliedFlag && _impliedBy == recorded.Command);
                _flags.Add(new CustomerFlag(recorded.Sequence, flagged.Flag, flagged.From, flagged.Until, flagged.Reason, recorded.Actor));
                break;
            case FlagLifted lifted:
                Replace(_flags, f => f.Sequence == lifted.Flag, f => f with { LiftedOn = recorded.On });
                break;
            case PromiseMade made:
                _promises.Add(new Promise(recorded.Sequence, made.Amount, made.DueOn, recorded.On, made.MadeBy));
                break;
            case PromiseWithdrawn withdrawn:
                Replace(_promises, p => p.Sequence == withdrawn.Promise, p => p with { WithdrawnOn = recorded.On });
                break;
            case DisputeOpened opened:
                _disputes.Add(new Dispute(recorded.Sequence, opened.Items, opened.Reason, recorded.On));
                break;
            case DisputeResolved resolved:
                Replace(_disputes, d => d.Sequence == resolved.Dispute, d => d with { ResolvedOn = recorded.On });
                break;
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
            _flags.Add(new CustomerFlag(recorded.Sequence, kind, recorded.On, null, "", recorded.Actor));
            (_impliedBy, _impliedFlag) = (recorded.Command, recorded.Sequence);
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
        _cleared.Remove(item.Key, out var was) && was.DocumentDate == item.DocumentDate && was.Open.Currency == item.Open.Currency;

    private static void Replace<T>(List<T> list, Predicate<T> which, Func<T, T> with)
    {
        var at = list.FindIndex(which);
        if (at >= 0)
        {
            list[at] = with(list[at]);
        }
    }
}
