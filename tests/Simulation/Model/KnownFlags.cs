namespace CollectionsBot.Simulation.Model;

/// <summary>A flag, named by the sequence number of its fact.</summary>
internal sealed class KnownFlag(long sequence, FlagKind kind, DateOnly from, DateOnly? until)
{
    public long Sequence => sequence;

    public FlagKind Kind => kind;

    public DateOnly From => from;

    public DateOnly? Until => until;

    public DateOnly? LiftedOn { get; set; }

    public bool Holds(DateOnly on) => from <= on && (until is null || on <= until) && (LiftedOn is null || on < LiftedOn);

    /// <summary>Nobody lifted it, and it has not run out.</summary>
    public bool IsStanding(DateOnly on) => LiftedOn is null && (until is null || on <= until);
}

/// <summary>When flags go up and come down.</summary>
internal static class KnownFlags
{
    private const int DaysAheadMax = 1096;
    private const int ReasonLengthMax = 500;

    /// <summary>Raises a flag; one of the same kind that stands is lifted for it.</summary>
    /// <returns>How many facts should tell of it; -1 for a refusal.</returns>
    public static int Raise(KnownCustomer customer, RaiseFlag raise, ContactPolicy policy, long sequence)
    {
        var (today, from) = (raise.Stamp.On, raise.From ?? raise.Stamp.On);
        var until = raise.Until;
        if (until is null && raise.Flag == FlagKind.BreathingSpace && !raise.WithoutEnd)
        {
            until = from.AddDays(KnownContactPolicy.ProfileOf(customer, policy).BreathingSpaceDays - 1);
        }

        var latest = today.AddDays(DaysAheadMax);
        if (!IsReason(raise.Reason) || (until is null && raise.Flag == FlagKind.DoNotChase)
            || until < from || until < today || from > latest || until > latest)
        {
            return -1;
        }

        var facts = 0;
        foreach (var flag in customer.Flags.Where(f => f.Kind == raise.Flag && f.IsStanding(today)))
        {
            flag.LiftedOn = today;
            facts++;
        }

        facts++;
        customer.Flags.Add(new KnownFlag(sequence + facts, raise.Flag, from, until));
        return facts;
    }

    /// <summary>Lifts a flag that stands.</summary>
    public static int Lift(KnownCustomer customer, LiftFlag lift)
    {
        var flag = customer.Flags.Find(f => f.Sequence == lift.Flag && f.IsStanding(lift.Stamp.On));
        if (flag is null || !IsReason(lift.Reason))
        {
            return -1;
        }

        flag.LiftedOn = lift.Stamp.On;
        return 1;
    }

    /// <summary>Some results of a contact raise a flag by themselves, unless it holds already.</summary>
    public static int RaiseBy(KnownCustomer customer, ResultCode result, DateOnly on, long sequence)
    {
        FlagKind? kind = result switch
        {
            ResultCode.AskedNotToBeContacted => FlagKind.CeasedContact,
            ResultCode.RepresentedByAttorney => FlagKind.Attorney,
            ResultCode.Insolvent => FlagKind.Insolvent,
            ResultCode.Deceased => FlagKind.Deceased,
            _ => null,
        };
        if (kind is null || customer.Flags.Exists(f => f.Kind == kind && f.Holds(on)))
        {
            return 0;
        }

        customer.Flags.Add(new KnownFlag(sequence + 1, kind.Value, on, null));
        return 1;
    }

    private static bool IsReason(string reason) => !string.IsNullOrWhiteSpace(reason) && reason.Length <= ReasonLengthMax;
}
