using CollectionsBot.Simulation.Model;

namespace CollectionsBot.Simulation;

/// <summary>What the people do: collectors who log contacts and ask for agreements, those who decide, and those who ask for digests.</summary>
internal sealed class Team(Random chance, ReferenceModel model, ImmutableArray<CustomerId> customers)
{
    private const int Conversations = 4;
    private static readonly string[] Zones = ["America/New_York", "Europe/London", "Asia/Kolkata", "Australia/Lord_Howe", "Africa/Cairo", "Nowhere/Else"];

    private readonly FlagDesk _flags = new(chance, model);
    private readonly RequestDesk _requests = new(chance, model);
    private readonly ChargeDesk _charges = new(chance, model);
    private readonly AddressBook _people = new(chance);

    /// <summary>Who is an administrator by configuration.</summary>
    public static Actor Administrator { get; } = new("ada", "Ada");

    /// <summary>Everybody.</summary>
    public static ImmutableArray<Actor> Everybody { get; } =
        [new("mara", "Mara"), new("lee", "Lee"), new("ünal", "Ms Ünal"), new("sena", "Sena"), new("max", "Max"), Administrator];

    /// <summary>The names of those who look after customers, as people and the accounting system write them.</summary>
    public static ImmutableArray<string> Owners { get; } = ["Mara", "Lee", "LEE"];

    /// <summary>A conversation that somebody may be in: one that they share, or their own.</summary>
    public static string Conversation(Random chance, Actor actor) => chance.Next(3) == 0 ? $"chat-{actor.Id}" : $"team-{chance.Next(Conversations)}";

    /// <summary>The roles that are given on the first day; here and there one is missing.</summary>
    public IEnumerable<Command> Appoint(Func<Stamp> stamp) => Everybody.Zip([Role.Collector, Role.Senior, Role.Manager, Role.Manager, Role.Senior])
        .Where(_ => chance.Next(5) > 0).Select(p => new GrantRole(stamp(), p.First, p.Second));

    /// <summary>What one of them does at an instant.</summary>
    public Command Act(Stamp stamp) => chance.Next(3) switch
    {
        0 => chance.Next(5) == 0 ? _charges.Act(stamp, Customer()) : _requests.Act(stamp, Customer()),
        1 when chance.Next(3) == 0 => chance.Next(8) switch
        {
            < 2 => _flags.Raise(stamp, Customer()),
            < 6 => _flags.Lift(stamp, Customer()),
            _ => _flags.Prefer(stamp, Customer()),
        },
        _ => Talk(stamp),
    };

    private Command Talk(Stamp stamp) => chance.Next(22) switch
    {
        < 6 => Contact(stamp),
        < 10 => Promise(stamp),
        < 12 => Dispute(stamp),
        < 14 => Resolve(stamp),
        14 => chance.Next(6) == 0
            ? chance.Next(3) == 0 ? new CloseConversation(stamp, Conversation()) : new StopConversation(stamp, Conversation(), (StopReason)chance.Next(5))
            : chance.Next(3) == 0
                ? new OpenConversation(stamp, $"chat-{stamp.Actor.Id}", $"{{\"at\":{chance.Next(2)}}}", IsPersonal: chance.Next(5) > 0)
                : new OpenConversation(stamp, Conversation(), $"{{\"at\":{chance.Next(2)}}}", Why: (Opening)chance.Next(3)),
        15 or 16 => Schedule(stamp),
        17 => chance.Next(8) == 0 ? new StopDigest(stamp, Conversation()) : new OpenConversation(stamp, Conversation(), "{\"at\":0}"),
        20 => Keep(stamp),
        21 => Retract(stamp),
        18 when chance.Next(20) == 0 => new OpenPortfolio(stamp, Demonstration: false),
        _ => Contact(stamp),
    };

    /// <summary>Order among the customers: who looks after whom, tags, and now and then two who are one.</summary>
    private Command Keep(Stamp stamp) => chance.Next(14) switch
    {
        > 9 => _people.Act(stamp, Customer(), Customer()),
        0 => new MergeCustomers(stamp, Customer(), Customer(), "one company"),
        < 4 => new AssignOwner(stamp, Customer(), new Owner(Owners[chance.Next(Owners.Length)])),
        4 => new UnassignOwner(stamp, Customer()),
        < 8 => new TagCustomer(stamp, Customer(), [chance.Next(2) == 0 ? "vip" : "slow payer"]),
        _ => new UntagCustomer(stamp, Customer(), ["vip"]),
    };

    /// <summary>Somebody takes a contact back, mostly a late one and mostly his own.</summary>
    private RetractContact Retract(Stamp stamp)
    {
        var contacts = model.Customers.Values.SelectMany(c => c.Contacts.Select(k => (c.Id, Contact: k)))
            .Where(k => chance.Next(30) == 0 || (k.Contact.By == stamp.Actor.Id && stamp.On.DayNumber - k.Contact.On.DayNumber < 3)).ToList();
        var (customer, contact) = contacts.Count == 0 ? (Customer(), 1) : contacts[chance.Next(contacts.Count)] is var (id, known) ? (id, known.Sequence) : default;
        return new RetractContact(stamp, customer, contact, chance.Next(20) == 0 ? "" : "it was somebody else");
    }

    /// <summary>A few are spoken with all the time, and the others are left in peace for long enough that they are to be chased.</summary>
    private CustomerId Customer() => chance.Next(60) == 0
        ? new CustomerId("nobody")
        : customers[chance.Next(chance.Next(3) == 0 ? customers.Length : 1 + (customers.Length / 4))];

    private string Conversation() => $"team-{chance.Next(Conversations)}";

    private LogContact Contact(Stamp stamp)
    {
        var result = ResultCodes.All[chance.Next(ResultCodes.All.Length)];
        // Those who may not be chased at all are rare, or soon nobody would be left to chase.
        result = result.StopsChasing() && chance.Next(6) > 0 ? ResultCode.NoAnswer : result;
        var callBack = chance.Next(5) == 0 ? stamp.On.AddDays(chance.Next(-1, 20)) : (DateOnly?)null;
        var attempt = new ContactAttempt((ContactChannel)chance.Next(5), result, "Ms Ünal", "said \"soon\" 😀", callBack, Incoming: chance.Next(6) == 0);
        return new LogContact(stamp, Customer(), attempt, null, []);
    }

    private Command Promise(Stamp stamp)
    {
        var customer = Customer();
        if (chance.Next(8) == 0)
        {
            var made = model.Find(customer)?.Promises ?? [];
            return new WithdrawPromise(stamp, customer, made.Count > 0 && chance.Next(2) == 0 ? made[chance.Next(made.Count)].Sequence : null, "a slip");
        }

        var owed = model.Find(customer)?.Items.Where(i => i.IsDebt).ToList() ?? [];
        var open = owed.Count == 0 ? Money.Parse("10.00 EUR") : owed[chance.Next(owed.Count)].Open;
        var amount = open with { MinorUnits = chance.Next(4) switch { 0 => open.MinorUnits / 2, 1 => open.MinorUnits + 1, _ => open.MinorUnits } };
        var terms = new PromiseTerms(amount, stamp.On.AddDays(chance.Next(-1, 12)))
        {
            Then = chance.Next(4) == 0 ? [new PromisePart(amount, stamp.On.AddDays(chance.Next(-1, 25)))] : [],
            Items = chance.Next(4) == 0 ? Named(customer, owed) : [],
        };
        return new LogContact(stamp, customer, new ContactAttempt(ContactChannel.Phone, ResultCode.PromisedToPay), terms, []);
    }

    private Command Dispute(Stamp stamp)
    {
        var customer = Customer();
        var contested = Named(customer, model.Find(customer)?.Items ?? []);
        return chance.Next(2) == 0
            ? new OpenDispute(
                stamp, customer, contested, (DisputeReason)chance.Next(10), "damaged", chance.Next(2) == 0 ? stamp.Actor : null,
                chance.Next(2) == 0 ? stamp.On.AddDays(chance.Next(-1, 10)) : null)
            : new LogContact(stamp, customer, new ContactAttempt(ContactChannel.Email, ResultCode.Disputes, Note: "damaged"), null, contested);
    }

    /// <summary>Some documents, as they are shown; or by their numbers alone, as the customer who was merged has them.</summary>
    private ImmutableArray<ItemKey> Named(CustomerId customer, List<OpenItem> items)
    {
        var keys = items.Where(_ => chance.Next(2) == 0).Select(i => i.Key).ToImmutableArray();
        return chance.Next(2) == 0 ? keys : [.. keys.Where(k => k.Under is null || k.Under == customer).Select(k => k with { Under = null })];
    }

    private Command Resolve(Stamp stamp)
    {
        var disputes = model.Customers.Values.SelectMany(c => c.Disputes.Select(d => (c.Id, d.Sequence, d.ResolvedOn)))
            .Where(d => d.ResolvedOn is null || chance.Next(10) == 0).ToList();
        var (customer, dispute, _) = disputes.Count == 0 ? (Customer(), 1, null) : disputes[chance.Next(disputes.Count)];
        return chance.Next(5) switch
        {
            0 => new AssignDispute(stamp, customer, dispute, stamp.Actor, stamp.On.AddDays(chance.Next(-1, 10))),
            1 => new AddDisputeEvidence(stamp, customer, dispute, "the signed delivery note"),
            _ => new ResolveDispute(stamp, customer, dispute, (DisputeVerdict)chance.Next(3), "agreed"),
        };
    }

    private ScheduleDigest Schedule(Stamp stamp) => new(stamp, Conversation(), new DigestSchedule(
        chance.Next(3) == 0 ? DigestSchedule.Weekdays : DigestSchedule.EveryDay,
        new TimeOnly(chance.Next(24), 30 * chance.Next(2)),
        Zones[chance.Next(Zones.Length)]));
}
