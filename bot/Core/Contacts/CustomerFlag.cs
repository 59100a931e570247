namespace CollectionsBot.Core;

/// <summary>What holds of a customer beside their debts, and bounds how they are treated.</summary>
public enum FlagKind
{
    /// <summary>They asked, in writing where the law wants that, not to be contacted.</summary>
    CeasedContact,

    /// <summary>An attorney represents them.</summary>
    Attorney,

    /// <summary>They are bankrupt or insolvent.</summary>
    Insolvent,

    /// <summary>The person has died.</summary>
    Deceased,

    /// <summary>A moratorium: no contact, interest, fees or enforcement until it ends.</summary>
    BreathingSpace,

    /// <summary>The team itself decided not to chase them until a date.</summary>
    DoNotChase,

    /// <summary>Nothing more is delivered on credit; contact goes on.</summary>
    CreditHold,
}

/// <summary>A flag on a customer, with its start, end, reason and author.</summary>
/// <param name="Sequence">The journal's number of the entry that raised it; it names the flag.</param>
/// <param name="Kind">Which.</param>
/// <param name="From">The first business date on which it holds.</param>
/// <param name="Until">The last date on which it holds; null while no end is known.</param>
/// <param name="Reason">Why, in words.</param>
/// <param name="By">Who raised it.</param>
/// <param name="LiftedOn">The business date from which on it no longer holds, when somebody lifted it.</param>
public sealed record CustomerFlag(long Sequence, FlagKind Kind, DateOnly From, DateOnly? Until, string Reason, Actor By, DateOnly? LiftedOn = null)
{
    /// <summary>The longest reason, in characters.</summary>
    public const int ReasonLengthMax = 500;

    /// <summary>How far ahead a flag may begin or end, in days.</summary>
    public const int DaysAheadMax = 1096;

    /// <summary>Whether it holds on a date. It runs out by itself the day after its last.</summary>
    public bool Holds(DateOnly on) => From <= on && !(Until < on) && !(LiftedOn <= on);
}

/// <summary>What follows from a flag.</summary>
public static class FlagKinds
{
    /// <summary>Whether they may not be chased until somebody has decided how to go on.</summary>
    public static bool StopsChasing(this FlagKind kind) =>
        kind is FlagKind.CeasedContact or FlagKind.Attorney or FlagKind.Insolvent or FlagKind.Deceased;

    /// <summary>Whether the account rests until it ends.</summary>
    public static bool Rests(this FlagKind kind) => kind is FlagKind.BreathingSpace or FlagKind.DoNotChase;

    /// <summary>Whether they are not to be contacted while it holds.</summary>
    public static bool ForbidsContact(this FlagKind kind) => kind.StopsChasing() || kind.Rests();

    /// <summary>The flag that a logged result raises by itself; null for most.</summary>
    public static FlagKind? RaisedBy(ResultCode result) => result switch
    {
        ResultCode.AskedNotToBeContacted => FlagKind.CeasedContact,
        ResultCode.RepresentedByAttorney => FlagKind.Attorney,
        ResultCode.Insolvent => FlagKind.Insolvent,
        ResultCode.Deceased => FlagKind.Deceased,
        _ => null,
    };

    /// <summary>The result that says the same as a flag that stops chasing.</summary>
    internal static ResultCode? ResultOf(FlagKind kind) => kind switch
    {
        FlagKind.CeasedContact => ResultCode.AskedNotToBeContacted,
        FlagKind.Attorney => ResultCode.RepresentedByAttorney,
        FlagKind.Insolvent => ResultCode.Insolvent,
        FlagKind.Deceased => ResultCode.Deceased,
        _ => null,
    };
}
