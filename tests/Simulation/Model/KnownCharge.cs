namespace CollectionsBot.Simulation.Model;

/// <summary>Something that was charged, named by the sequence number of its fact; its moment is the number of the command that charged it.</summary>
internal sealed class KnownCharge(long sequence, int moment, ChargeKind kind, ItemKey item, Money amount, DateOnly on)
{
    public long Sequence => sequence;

    public int Moment => moment;

    public ChargeKind Kind => kind;

    public ItemKey Item => item;

    public Money Amount => amount;

    public DateOnly On => on;

    /// <summary>The dunning level of a fee.</summary>
    public int Level { get; init; }

    /// <summary>The last day of interest.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>Interest before it was rounded: minor units times millionths of a year's rate, added up day by day.</summary>
    public decimal Parts { get; init; }

    /// <summary>As which document it was booked, and by the number of which command.</summary>
    public (ItemKey Document, DateOnly On, int Moment)? Booked { get; set; }

    public KnownCharge With(ItemKey renamed, Func<ItemKey, ItemKey> rename) => new(sequence, moment, kind, renamed, amount, on)
    {
        Level = Level,
        Until = Until,
        Parts = Parts,
        Booked = Booked is var (document, bookedOn, at) ? (rename(document), bookedOn, at) : null,
    };
}

/// <summary>What became of a charge.</summary>
internal sealed class KnownStandingCharge(KnownCharge charge, ItemKey? document)
{
    public KnownCharge Charge => charge;

    public ItemKey? Document => document;

    public long Waived { get; set; }

    public long Paid { get; set; }

    public long Left => charge.Amount.MinorUnits - Waived - Paid;
}

/// <summary>What a document costs and was not claimed.</summary>
internal sealed record KnownCost(ItemKey Key, DateOnly From, long Interest, decimal Parts, long FixedSum, int DaysWithoutRate, Currency Currency);
