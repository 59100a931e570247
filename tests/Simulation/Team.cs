using CollectionsBot.Simulation.Model;

namespace CollectionsBot.Simulation;

/// <summary>What the people do: collectors who log contacts and ask for agreements, those who decide, and those who ask for digests.</summary>
internal sealed class Team(Random chance, ReferenceModel model, ImmutableArray<CustomerId> customers)
{
    private const int Conversations = 3;
    private static readonly string[] Zones = ["America/New_York", "Europe/London", "Asia/Kolkata", "Australia/Lord_Howe", "Africa/Cairo", "Nowhere/Else"];

    private readonly FlagDesk _flags = new(chance, model);
    private readonly RequestDesk _requests = new(chance, model);

    /// <summary>Who is an administrator by configuration.</summary>
    public static Actor Administrator { get; } = new("ada", "Ada");

    /// <summary>Everybody; most have no role in the beginning.</summary>
    public static ImmutableArray<Actor> Everybody { get; } =
        [new("mara", "Mara"), new("lee", "Lee"), new("ünal", "Ms Ünal"), new("sena", "Sena"), new("max", "Max"), Administrator];

    /// <summary>What one of them does at an instant.</summary>
    public Command Act(Stamp stamp) => chance.Next(3) switch
    {
        0 => _requests.Act(stamp, Customer()),
        1 when chance.Next(3) == 0 => chance.Next(8) switch
        {
            < 2 => _flags.Raise(stamp, Customer()),
            < 6 => _flags.Lift(stamp, Customer()),
            _ => _flags.Prefer(stamp, Customer()),
        },
        _ => Talk(stamp),
    };

    private Command Talk(Stamp stamp) => chance.Next(20) switch
    {
        < 6 => Contact(stamp),
        < 10 => Promise(stamp),
        < 12 => Dispute(stamp),
        < 14 => Resolve(stamp),
        14 => chance.Next(6) == 0
            ? new CloseConversation(stamp, Conversation())
            : new OpenConversation(stamp, Conversation(), $"{{\"at\":{chance.Next(2)}}}"),
        15 or 16 => Schedule(stamp),
        17 => chance.Next(8) == 0 ? new StopDigest(stamp, Conversation()) : new OpenConversation(stamp, Conversation(), "{\"at\":0}"),
        18 when chance.Next(20) == 0 => new OpenPortfolio(stamp, Demonstration: false),
        _ => Contact(stamp),
    };

    private CustomerId Customer() => chance.Next(60) == 0 ? new CustomerId("nobody") : customers[chance.Next(customers.Length)];

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

    private LogContact Promise(Stamp stamp)
    {
        var customer = Customer();
        var owed = model.Customers.TryGetValue(customer.Value, out var known) ? known.Items.Where(i => i.IsDebt).ToList() : [];
        var open = owed.Count == 0 ? Money.Parse("10.00 EUR") : owed[chance.Next(owed.Count)].Open;
        var amount = open with { MinorUnits = chance.Next(4) switch { 0 => open.MinorUnits / 2, 1 => open.MinorUnits + 1, _ => open.MinorUnits } };
        return new LogContact(
            stamp, customer, new ContactAttempt(ContactChannel.Phone, ResultCode.PromisedToPay), new PromiseTerms(amount, stamp.On.AddDays(chance.Next(-1, 12))), []);
    }

    private LogContact Dispute(Stamp stamp)
    {
        var customer = Customer();
        var items = model.Customers.TryGetValue(customer.Value, out var known) ? known.Items : [];
        return new LogContact(
            stamp, customer, new ContactAttempt(ContactChannel.Email, ResultCode.Disputes, Note: "damaged"), null,
            [.. items.Where(_ => chance.Next(2) == 0).Select(i => i.Key)]);
    }

    private ResolveDispute Resolve(Stamp stamp)
    {
        var disputes = model.Customers.Values.SelectMany(c => c.Disputes.Select(d => (c.Master.Id, d.Sequence, d.ResolvedOn)))
            .Where(d => d.ResolvedOn is null || chance.Next(10) == 0).ToList();
        var (customer, dispute, _) = disputes.Count == 0 ? (Customer(), 1, null) : disputes[chance.Next(disputes.Count)];
        return new ResolveDispute(stamp, customer, dispute, "agreed");
    }

    private ScheduleDigest Schedule(Stamp stamp) => new(stamp, Conversation(), new DigestSchedule(
        chance.Next(3) == 0 ? DigestSchedule.Weekdays : DigestSchedule.EveryDay,
        new TimeOnly(chance.Next(24), 30 * chance.Next(2)),
        Zones[chance.Next(Zones.Length)]));
}
