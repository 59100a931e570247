namespace CollectionsBot.Core;

/// <summary>The ways to go on with what is overdue. Where two are worth the same and bring money as soon, the earlier here comes first.</summary>
public enum OptionKind
{
    /// <summary>Keep chasing for all of it.</summary>
    PayInFull,

    /// <summary>A discount for payment at once.</summary>
    Discount,

    /// <summary>A payment plan for all of it.</summary>
    Plan,

    /// <summary>A part payment in full discharge.</summary>
    Settlement,

    /// <summary>Hand it to an agency.</summary>
    Agency,

    /// <summary>Hand it to a lawyer, who goes to court.</summary>
    Legal,

    /// <summary>Give it up.</summary>
    Forgive,
}

/// <summary>Why a way to go on is not open.</summary>
public enum OptionBar
{
    /// <summary>They contest it.</summary>
    Disputed,

    /// <summary>A flag stands in the way: insolvency, a moratorium, an attorney, their own wish.</summary>
    Flagged,

    /// <summary>Something was agreed, and binds.</summary>
    Agreed,

    /// <summary>It is too old to sue for.</summary>
    TimeBarred,

    /// <summary>It is too small for that.</summary>
    TooSmall,

    /// <summary>They take no debts in this currency.</summary>
    CurrencyNotTaken,
}

/// <summary>A way that is not open, and why.</summary>
/// <param name="Kind">Which way.</param>
/// <param name="With">The agency or lawyer, where it is one.</param>
/// <param name="Bar">Why not.</param>
public sealed record BarredOption(OptionKind Kind, string? With, OptionBar Bar)
{
    /// <summary>The flag, when one stands in the way.</summary>
    public CustomerFlag? Flag { get; init; }

    /// <summary>The request under which something was agreed, when that stands in the way.</summary>
    public RequestId? Request { get; init; }

    /// <summary>From which amount on it makes sense, when it is too small.</summary>
    public Money? Least { get; init; }

    /// <summary>The age in days past due from which on it is too old, when it is.</summary>
    public int? Days { get; init; }
}
