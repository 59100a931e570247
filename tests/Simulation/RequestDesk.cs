using CollectionsBot.Simulation.Model;

namespace CollectionsBot.Simulation;

/// <summary>What the people ask for, decide, take back and end; with the right to do so, and without.</summary>
internal sealed class RequestDesk(Random chance, ReferenceModel model)
{
    /// <summary>One of them does something.</summary>
    public Command Act(Stamp stamp, CustomerId customer) => chance.Next(20) switch
    {
        < 8 => Propose(stamp, customer, chance.Next(2) == 0 ? null : Team.Conversation(chance, stamp.Actor)),
        < 15 => Decide(stamp),
        15 => new WithdrawRequest(stamp with { Actor = Owner(stamp, out var id) }, id),
        16 when chance.Next(3) == 0 => Close(stamp),
        16 => new EndAgreement(stamp, Any(stamp, r => r.Lasts(stamp.On)), chance.Next(20) == 0 ? "" : "they cannot"),
        _ => Appoint(stamp),
    };

    private ClosePlacement Close(Stamp stamp)
    {
        var id = Any(stamp, r => r.Lasts(stamp.On) && r.Terms is PlacementTerms);
        var currency = chance.Next(10) == 0 ? Currency.Parse("SEK") : model.Find(id)?.Request.Currency ?? Currency.Parse("EUR");
        return new ClosePlacement(
            stamp with { Actor = Decider(stamp, id) }, id, (PlacementOutcome)chance.Next(4), new Money(chance.Next(-1, 5000), currency), chance.Next(20) == 0 ? " " : "they gave it back");
    }

    private DecideRequest Decide(Stamp stamp)
    {
        var approve = chance.Next(4) > 0;
        var id = Any(stamp, r => r.StatusOn(stamp.On) == RequestStatus.Open);
        return new DecideRequest(stamp with { Actor = Decider(stamp, id) }, id, approve, approve || chance.Next(10) == 0 ? null : "too long");
    }

    /// <summary>Mostly somebody with a role that may decide it, be it his own or another's request.</summary>
    private Actor Decider(Stamp stamp, RequestId id)
    {
        var deciders = model.Find(id)?.Request.Deciders ?? [];
        var able = Team.Everybody.Where(p => model.People.ActsAs(p.Id, stamp.On).Exists(a => deciders.Contains(a.Role))).ToList();
        return able.Count == 0 || chance.Next(3) == 0 ? stamp.Actor : able[chance.Next(able.Count)];
    }

    private Command Appoint(Stamp stamp)
    {
        var (person, role, from) = (Team.Everybody[chance.Next(Team.Everybody.Length)], (Role)chance.Next(4), stamp.On.AddDays(chance.Next(-2, 4)));
        return chance.Next(8) switch
        {
            0 => new RevokeRole(stamp, person, role),
            1 => new RevokeRole(stamp with { Actor = Team.Administrator }, person, role),
            2 => new EndDelegation(stamp),
            3 or 4 => new DelegateAuthority(stamp, person, from, from.AddDays(chance.Next(30) == 0 ? 400 : chance.Next(-1, 15))),
            5 => new GrantRole(stamp, person, role),
            _ => new GrantRole(stamp with { Actor = Team.Administrator }, person, role),
        };
    }

    private Actor Owner(Stamp stamp, out RequestId id)
    {
        var request = id = Any(stamp, r => r.StatusOn(stamp.On) == RequestStatus.Open);
        var by = model.Customers.Values.SelectMany(c => c.Requests).FirstOrDefault(r => r.Id == request)?.By;
        return chance.Next(3) == 0 ? stamp.Actor : Team.Everybody.FirstOrDefault(p => p.Id == by) ?? stamp.Actor;
    }

    private RequestId Any(Stamp stamp, Func<KnownRequest, bool> which)
    {
        var found = model.Customers.Values.SelectMany(c => c.Requests).Where(r => r.On <= stamp.On && (which(r) || chance.Next(20) == 0)).ToList();
        return found.Count == 0 ? new RequestId((RequestKind)chance.Next(7), 1 + chance.Next(3)) : found[chance.Next(found.Count)].Id;
    }

    private Proposal Propose(Stamp stamp, CustomerId customer, string? askedIn) => Propose(stamp, customer) with { AskedIn = askedIn };

    private Proposal Propose(Stamp stamp, CustomerId customer)
    {
        var known = model.Find(customer);
        var items = known?.Items ?? [];
        var currency = items.Count == 0 ? Currency.Parse("EUR") : items[chance.Next(items.Count)].Open.Currency;
        var owed = new Money(Math.Max(1, known?.Owed(currency) ?? 1), currency);
        var part = owed with { MinorUnits = chance.Next(6) switch { 0 => chance.NextInt64(owed.MinorUnits + 2), < 3 => owed.MinorUnits / 2, _ => owed.MinorUnits } };
        var date = stamp.On.AddDays(chance.Next(40) == 0 ? 400 : chance.Next(-1, 16));
        var why = chance.Next(40) == 0 ? "" : "they wrote";
        return chance.Next(12) switch
        {
            11 => new ProposeDiscount(stamp, customer, chance.Next(3) == 0 ? part : owed, Percent(), date, why),
            0 or 1 => new ProposeExtension(stamp, customer, [.. items.Where(i => chance.Next(4) == 0 ? chance.Next(3) == 0 : i.IsDebt && i.Open.Currency == currency && chance.Next(3) > 0).Select(i => i.Key)], date, why),
            2 or 3 => new ProposeSettlement(stamp, customer, chance.Next(3) == 0 ? part : owed, part with { MinorUnits = part.MinorUnits / 2 }, date, why),
            4 => new ProposeWriteOff(stamp, customer, part, why),
            5 => new ProposeFeeWaiver(stamp, customer, part with { MinorUnits = part.MinorUnits / 50 }, why),
            6 => new ProposeCreditHold(stamp, customer, why),
            7 => new ProposePlacement(stamp, customer, chance.Next(10) == 0 ? " " : "Agency", part, why),
            _ => new ProposePlan(stamp, customer, part, Schedule(date, part), why, Charges(currency)),
        };
    }

    private decimal Percent() => chance.Next(8) switch { 0 => 100, 1 => 0, 2 => 2.00001m, 3 => 33.3333m, _ => chance.Next(1, 300) / 10m };

    private Money? Charges(Currency currency) => chance.Next(4) switch
    {
        0 or 2 => new Money(chance.Next(-1, 500), currency),
        1 when chance.Next(6) == 0 => new Money(1, Currency.Parse("SEK")),
        _ => null,
    };

    private ScheduleTerms Schedule(DateOnly first, Money part)
    {
        var down = chance.Next(3) == 0 ? part with { MinorUnits = part.MinorUnits / 4 } : (Money?)null;
        var (frequency, count) = ((Frequency)chance.Next(4), chance.Next(20) == 0 ? chance.Next(130) : chance.Next(1, 6));
        var payments = count + (down is null ? 0 : 1);
        var dates = frequency == Frequency.Custom ? [.. Enumerable.Range(0, payments).Select(i => first.AddDays((i * 3) + (i > 0 ? chance.Next(3) : 0)))] : ImmutableArray<DateOnly>.Empty;
        return new ScheduleTerms(frequency, first, count, (BusinessDayRule)chance.Next(3), down, dates);
    }
}
