namespace CollectionsBot.Core;

/// <summary>What was charged to one customer, and the rate of their contract.</summary>
/// <remarks>Not thread-safe: it belongs to its account.</remarks>
public sealed class ChargeLog
{
    // Made when the first comes: most customers are never charged anything.
    private List<Charge>? _charges;
    private List<(DateOnly On, AnnualRate? Rate)>? _terms;

    internal ChargeLog()
    {
    }

    /// <summary>All charges, oldest first.</summary>
    public IReadOnlyList<Charge> All => (IReadOnlyList<Charge>?)_charges ?? [];

    /// <summary>The rate of the customer's own contract, as it was known on a date; null when none is set.</summary>
    public AnnualRate? ContractRateOn(DateOnly on) => _terms?.LastOrDefault(t => t.On <= on).Rate;

    /// <summary>The documents of the accounting system that are charges themselves: they bear no interest and cost no fee.</summary>
    public bool IsCharge(ItemKey document) => _charges?.Exists(c => c.Booked?.Document == document) == true;

    /// <summary>What was claimed before for a document by the end of a date, in a currency.</summary>
    public ClaimedBefore ClaimedFor(ItemKey item, Currency currency, DateOnly on)
    {
        var earlier = All.Where(c => c.Item == item && c.On <= on).ToList();
        var interest = earlier.Where(c => c.Kind == ChargeKind.Interest && c.Amount.Currency == currency).ToList();
        return new ClaimedBefore(
            earlier.Max(c => c.Until),
            [.. interest.SelectMany(c => c.Lines)],
            interest.Aggregate(Money.Zero(currency), (sum, c) => sum + c.Amount),
            earlier.Exists(c => c.Kind == ChargeKind.FixedSum));
    }

    internal void Apply(RecordedFact recorded)
    {
        switch (recorded.Fact)
        {
            case FeeCharged fee:
                Add(recorded, ChargeKind.Fee, fee.Item, fee.Amount, c => c with { Level = fee.Level });
                break;
            case InterestClaimed interest:
                Add(recorded, ChargeKind.Interest, interest.Item, interest.Amount, c => c with { Until = interest.Until, Lines = interest.Lines });
                break;
            case FixedSumClaimed sum:
                Add(recorded, ChargeKind.FixedSum, sum.Item, sum.Amount, c => c);
                break;
            case ChargeMatched matched when _charges?.FindIndex(c => c.Sequence == matched.Charge) is >= 0 and var at:
                _charges[at] = _charges[at] with { Booked = new Booking(recorded.Sequence, recorded.On, matched.Document) };
                break;
            case InterestTermsSet terms:
                (_terms ??= []).Add((recorded.On, terms.Rate));
                break;
        }
    }

    /// <summary>Takes over the charges of a duplicate; its contract's rate only where nothing was agreed with the one that is kept.</summary>
    internal void Absorb(ChargeLog duplicate, Func<ItemKey, ItemKey> keyOf)
    {
        var charges = duplicate.All.Select(c => c with
        {
            Item = keyOf(c.Item),
            Booked = c.Booked is { } booked ? booked with { Document = keyOf(booked.Document) } : null,
        });
        _charges = All.Concat(charges).OrderBy(c => c.Sequence).ToList() is { Count: > 0 } all ? all : null;
        _terms ??= duplicate._terms;
    }

    private void Add(RecordedFact recorded, ChargeKind kind, ItemKey item, Money amount, Func<Charge, Charge> with) =>
        (_charges ??= []).Add(with(new Charge(recorded.Sequence, kind, item, amount, recorded.On, recorded.Actor)));
}
