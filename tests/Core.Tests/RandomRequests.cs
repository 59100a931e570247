namespace CollectionsBot.Core.Tests;

/// <summary>Draws requests, decisions, roles and absences from a seed.</summary>
internal static class RandomRequests
{
    private static readonly Actor[] People = [new("ada", "Ada"), new("mara", "Mara"), new("sena", "Sena"), new("max", "Max")];

    public static Func<Stamp, Command> Command(Random chance, Desk desk)
    {
        var by = People[chance.Next(People.Length)];
        var command = Draw(chance, desk);
        return s => command(s with { Actor = by });
    }

    private static Func<Stamp, Command> Draw(Random chance, Desk desk) => chance.Next(14) switch
    {
        0 => Grant(chance),
        1 => Revoke(chance),
        2 => Delegate(chance, desk),
        3 => s => new EndDelegation(s),
        4 => Withdraw(chance, desk),
        5 => End(chance, desk),
        6 or 7 or 8 => Decide(chance, desk),
        9 => Inquire(chance, desk),
        _ => Propose(chance, desk),
    };

    private static Func<Stamp, Command> Grant(Random chance)
    {
        var (person, role) = (People[chance.Next(People.Length)], (Role)chance.Next(4));
        return s => new GrantRole(s with { Actor = People[0] }, person, role);
    }

    private static Func<Stamp, Command> Revoke(Random chance)
    {
        var (person, role) = (People[chance.Next(People.Length)], (Role)chance.Next(4));
        return s => new RevokeRole(s, person, role);
    }

    private static Func<Stamp, Command> Delegate(Random chance, Desk desk)
    {
        var (to, from) = (People[chance.Next(People.Length)], desk.Today.AddDays(chance.Next(-2, 3)));
        var until = from.AddDays(chance.Next(-1, 20));
        return s => new DelegateAuthority(s, to, from, until);
    }

    private static Func<Stamp, Command> Withdraw(Random chance, Desk desk)
    {
        var (id, theirs) = (Any(chance, desk, _ => true), chance.Next(2) == 0);
        var owner = desk.Portfolio.FindRequest(id)?.By;
        return s => new WithdrawRequest(theirs && owner is not null ? s with { Actor = owner } : s, id);
    }

    private static Func<Stamp, Command> End(Random chance, Desk desk)
    {
        var (outcome, closes) = ((PlacementOutcome)chance.Next(4), chance.Next(2) == 0);
        var id = Any(chance, desk, r => r.IsInForce(desk.Today) && (!closes || r.Terms is PlacementTerms));
        var fee = Money.Zero(desk.Portfolio.FindRequest(id)?.Terms.Size?.Currency ?? Currency.Parse("EUR")) with { MinorUnits = chance.Next(5_000) };
        return s => closes ? new ClosePlacement(s with { Actor = People[0] }, id, outcome, fee, "as they wrote") : new EndAgreement(s with { Actor = People[0] }, id, "they cannot");
    }

    private static Func<Stamp, Command> Decide(Random chance, Desk desk)
    {
        var (id, approve) = (Any(chance, desk, r => chance.Next(5) == 0 || r.StatusOn(desk.Today) == RequestStatus.Open), chance.Next(4) > 0);
        return s => new DecideRequest(s, id, approve, approve ? null : "too long");
    }

    private static Func<Stamp, Command> Inquire(Random chance, Desk desk)
    {
        var id = Any(chance, desk, r => chance.Next(5) == 0 || r.StatusOn(desk.Today) == RequestStatus.Open);
        var owner = desk.Portfolio.FindRequest(id) is { OpenInquiry: not null, By: var by } ? by : null;
        return s => owner is null ? new AskBack(s, id, "since when?") : new AnswerQuestion(s with { Actor = owner }, id, "since May");
    }

    private static RequestId Any(Random chance, Desk desk, Func<Request, bool> which)
    {
        var all = desk.Portfolio.Accounts.Values.OrderBy(a => a.Customer.Id).SelectMany(a => a.Requests.All).Where(which).ToList();
        return all.Count == 0 ? new RequestId((RequestKind)chance.Next(7), 1 + chance.Next(4)) : all[chance.Next(all.Count)].Id;
    }

    private static Func<Stamp, Command> Propose(Random chance, Desk desk)
    {
        var customer = new CustomerId($"C{chance.Next(5)}");
        var account = desk.Portfolio.Accounts.GetValueOrDefault(customer);
        var owed = account?.BalancesOn(desk.Today).FirstOrDefault(b => b.Total.IsPositive)?.Total ?? Of("10.00 EUR");
        var amount = owed with { MinorUnits = chance.NextInt64(0, owed.MinorUnits + 2) };
        var date = desk.Today.AddDays(chance.Next(-1, 30));
        var items = account?.ItemsByAge().Where(_ => chance.Next(3) == 0).Select(i => i.Key).ToImmutableArray() ?? [];
        var schedule = Schedule(chance, date, owed);
        return chance.Next(10) switch
        {
            6 => s => new ProposeDiscount(s, customer, owed, 5, date, "asked for it"),
            0 => s => new ProposeExtension(s, customer, items, date, "new owner"),
            1 => s => new ProposeSettlement(s, customer, owed, amount, date, "closing down"),
            2 => s => new ProposeWriteOff(s, customer, amount, "insolvent"),
            3 => s => new ProposeFeeWaiver(s, customer, amount, "our mistake"),
            4 => s => new ProposeCreditHold(s, customer, "late again"),
            5 => s => new ProposePlacement(s, customer, "Agency", amount, "nothing helped"),
            _ => s => new ProposePlan(s, customer, owed, schedule, "cannot pay at once"),
        };
    }

    private static ScheduleTerms Schedule(Random chance, DateOnly first, Money owed) => new(
        (Frequency)chance.Next(3), first, chance.Next(0, 8), (BusinessDayRule)chance.Next(3),
        chance.Next(3) == 0 ? owed with { MinorUnits = owed.MinorUnits / 4 } : null);
}
