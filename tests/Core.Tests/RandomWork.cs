namespace CollectionsBot.Core.Tests;

/// <summary>Draws the work of a desk from a seed, so that a failure can be told again.</summary>
internal static class RandomWork
{
    private static readonly string[] Currencies = ["EUR", "EUR", "USD", "JPY"];
    private static readonly string[] Zones = ["America/New_York", "Europe/London", "Asia/Kolkata", "Australia/Lord_Howe", "Nowhere/Else"];
    private static readonly DateOnly Start = Day("2026-11-02");

    /// <summary>Rows of an export, no document twice; few numbers and amounts, so that ties are common.</summary>
    public static ReceivableRow[] Rows(Random chance, int customers, int rows) => Enumerable.Range(0, rows)
        .Select(_ => Row(chance, customers))
        .DistinctBy(r => (r.Customer.Id, r.Key))
        .ToArray();

    /// <summary>A desk after some weeks of imports, contacts, promises, disputes, conversations and schedules.</summary>
    public static Desk Desk(int seed, int commands, Action<Desk, Func<Stamp, Command>>? before = null)
    {
        var chance = new Random(seed);
        var desk = new Desk(charges: RandomCharges.Policy);
        var on = Start;
        for (var i = 0; i < commands; i++)
        {
            on = on.AddDays(chance.Next(3));
            desk.At(new DateTimeOffset(on.ToDateTime(new TimeOnly(chance.Next(24), chance.Next(60))), TimeSpan.Zero));
            var command = Command(chance, desk);
            before?.Invoke(desk, command);
            desk.Give(command);
        }

        return desk;
    }

    private static ReceivableRow Row(Random chance, int customers)
    {
        var type = (ItemType)chance.Next(4);
        var currency = Currency.Parse(Currencies[chance.Next(Currencies.Length)]);
        var amount = new Money((chance.Next(5) == 0 ? 900 : 100_000) * chance.Next(1, 4), currency);
        amount = type is ItemType.Invoice or ItemType.DebitNote ? amount : -amount;
        var open = chance.Next(3) == 0 ? amount with { MinorUnits = amount.MinorUnits / 2 } : amount;
        var dated = Start.AddDays(-chance.Next(120));
        var due = chance.Next(6) == 0 ? (DateOnly?)null : dated.AddDays(30);
        var item = new OpenItem(type, $"{chance.Next(4)}", dated, due, amount, open);
        var customer = new CustomerId($"C{chance.Next(customers)}");
        return new ReceivableRow(RandomCustomers.Row(chance, customer), item.Key, item);
    }

    private static Func<Stamp, Command> Command(Random chance, Desk desk) => chance.Next(21) switch
    {
        >= 19 => RandomCustomers.Command(chance),
        >= 16 => RandomCharges.Command(chance, desk),
        >= 12 => RandomRequests.Command(chance, desk),
        0 or 1 => Import(Rows(chance, customers: 4, rows: chance.Next(15)), chance.Next(2) == 0),
        2 => Contact(chance, desk),
        3 => chance.Next(4) == 0 ? Retract(chance, desk) : Contact(chance, desk),
        4 => chance.Next(2) == 0 ? Flag(chance, desk) : Preferences(chance),
        5 => Promise(chance, desk),
        6 => Dispute(chance, desk),
        7 => Resolve(chance, desk),
        8 => Conversation(chance),
        9 => Schedule(chance),
        10 => s => new CheckDigests(s),
        _ => chance.Next(3) > 0 ? RandomPosts.Command(chance, desk) : Delivery(chance, desk),
    };

    private static Func<Stamp, Command> Import(ReceivableRow[] rows, bool snapshot) =>
        s => new ImportReceivables(s, "random.csv", [.. rows], snapshot);

    private static string Customer(Random chance) => $"C{chance.Next(5)}";

    private static Func<Stamp, Command> Contact(Random chance, Desk desk)
    {
        var (customer, result) = (Customer(chance), ResultCodes.All[chance.Next(ResultCodes.All.Length)]);
        var attempt = new ContactAttempt(
            (ContactChannel)chance.Next(5), result, chance.Next(2) == 0 ? "Ms Ünal" : null, chance.Next(2) == 0 ? "said \"soon\" 😀" : null,
            chance.Next(4) == 0 ? desk.Today.AddDays(chance.Next(-2, 20)) : null, Incoming: chance.Next(6) == 0);
        return s => Tests.Desk.Contact(s, customer, attempt);
    }

    private static Func<Stamp, Command> Retract(Random chance, Desk desk)
    {
        var logged = desk.Portfolio.Accounts.Values.OrderBy(a => a.Customer.Id).SelectMany(a => a.Contacts.Select(c => (a.Customer.Id, c.Sequence))).ToList();
        var (customer, contact) = logged.Count == 0 ? (new CustomerId("nobody"), 1) : logged[chance.Next(logged.Count)];
        return s => new RetractContact(s, customer, contact, "wrong customer");
    }

    private static Func<Stamp, Command> Promise(Random chance, Desk desk)
    {
        var (customer, by) = (Customer(chance), desk.Today.AddDays(chance.Next(-1, 15)));
        var amount = new Money(chance.Next(0, 200_000), Currency.Parse(Currencies[chance.Next(Currencies.Length)]));
        var account = desk.Portfolio.Accounts.GetValueOrDefault(new CustomerId(customer));
        if (chance.Next(5) == 0)
        {
            var which = account is { Promises.Count: > 0 } && chance.Next(2) == 0 ? account.Promises[chance.Next(account.Promises.Count)].Sequence : (long?)null;
            return s => new WithdrawPromise(s, new CustomerId(customer), which, "their order was cancelled");
        }

        var terms = new PromiseTerms(amount, by)
        {
            Then = chance.Next(3) == 0 ? [new PromisePart(amount, by.AddDays(chance.Next(9)))] : [],
            Items = chance.Next(3) == 0 ? [.. account?.ItemsByAge().Where(_ => chance.Next(2) == 0).Select(i => i.Key) ?? []] : [],
        };
        return s => Tests.Desk.Contact(s, customer, new ContactAttempt(ContactChannel.Phone, ResultCode.PromisedToPay), terms);
    }

    private static Func<Stamp, Command> Dispute(Random chance, Desk desk)
    {
        var account = desk.Portfolio.Accounts.GetValueOrDefault(new CustomerId(Customer(chance)));
        var items = account?.ItemsByAge().Where(_ => chance.Next(2) == 0).Select(i => i.Key).ToImmutableArray() ?? [];
        if (chance.Next(2) == 0)
        {
            var (code, due) = ((DisputeReason)chance.Next(10), chance.Next(2) == 0 ? desk.Today.AddDays(chance.Next(-1, 20)) : (DateOnly?)null);
            return s => new OpenDispute(s, account?.Customer.Id ?? new CustomerId("nobody"), items, code, "half of it is missing", due is null ? null : s.Actor, due);
        }

        var attempt = new ContactAttempt(ContactChannel.Email, ResultCode.Disputes, Note: "damaged");
        return s => new LogContact(s, account?.Customer.Id ?? new CustomerId("nobody"), attempt, null, items);
    }

    private static Func<Stamp, Command> Resolve(Random chance, Desk desk)
    {
        var open = desk.Portfolio.Accounts.Values.OrderBy(a => a.Customer.Id).SelectMany(a => a.Disputes.Select(d => (a.Customer.Id, d.Sequence))).ToList();
        var (customer, dispute) = open.Count == 0 ? (new CustomerId("nobody"), 1) : open[chance.Next(open.Count)];
        var verdict = (DisputeVerdict)chance.Next(3);
        return chance.Next(4) switch
        {
            0 => s => new AssignDispute(s, customer, dispute, s.Actor, s.On.AddDays((int)verdict)),
            1 => s => new AddDisputeEvidence(s, customer, dispute, "the signed delivery note"),
            _ => s => new ResolveDispute(s, customer, dispute, verdict, "agreed"),
        };
    }

    private static Func<Stamp, Command> Flag(Random chance, Desk desk)
    {
        var held = desk.Portfolio.Accounts.Values.OrderBy(a => a.Customer.Id).SelectMany(a => a.Flags.Select(f => (a.Customer.Id, f.Sequence))).ToList();
        if (held.Count > 0 && chance.Next(2) == 0)
        {
            var (whose, flag) = held[chance.Next(held.Count)];
            return s => new LiftFlag(s, whose, flag, "settled");
        }

        var (customer, kind) = (new CustomerId(Customer(chance)), (FlagKind)chance.Next(7));
        var until = chance.Next(3) == 0 ? (DateOnly?)null : desk.Today.AddDays(chance.Next(-2, 40));
        return s => new RaiseFlag(s, customer, kind, "as agreed", until);
    }

    private static Func<Stamp, Command> Preferences(Random chance)
    {
        var customer = new CustomerId(Customer(chance));
        var preferences = new ContactPreferences(
            chance.Next(2) == 0 ? null : (ContactProfileName)chance.Next(4),
            [.. Enum.GetValues<ContactChannel>().Where(_ => chance.Next(4) == 0)],
            [.. Enumerable.Range(0, chance.Next(3)).Select(_ => new InconvenientTime((DayOfWeek)chance.Next(7), new TimeOnly(chance.Next(12), 0), new TimeOnly(12 + chance.Next(12), 30)))]);
        return s => new SetContactPreferences(s, customer, preferences);
    }

    private static Func<Stamp, Command> Conversation(Random chance)
    {
        var (id, reference, end) = ($"team-{chance.Next(3)}", $"{{\"at\":{chance.Next(2)}}}", chance.Next(8));
        var (reason, why) = ((StopReason)chance.Next(5), (Opening)chance.Next(3));
        return s => end switch
        {
            0 => new CloseConversation(s, id),
            1 => new StopConversation(s, id, reason),
            _ => new OpenConversation(s, id, reference, Why: why),
        };
    }

    private static Func<Stamp, Command> Schedule(Random chance)
    {
        var (id, stop) = ($"team-{chance.Next(3)}", chance.Next(5) == 0);
        var schedule = new DigestSchedule(
            chance.Next(2) == 0 ? DigestSchedule.Weekdays : [DayOfWeek.Tuesday], new TimeOnly(chance.Next(24), 30), Zones[chance.Next(Zones.Length)]);
        return s => stop ? new StopDigest(s, id) : new ScheduleDigest(s, id, schedule);
    }

    private static Func<Stamp, Command> Delivery(Random chance, Desk desk)
    {
        var digests = desk.Portfolio.Conversations.Values.SelectMany(c => c.Digests.Select(d => (c.Id, Date: d.Key, Stage: d.Value)))
            .Where(d => d.Stage != DigestStage.Closed).ToList();
        var (id, date, stage) = digests.Count == 0 ? ("team-0", desk.Today, DigestStage.Due) : digests[chance.Next(digests.Count)];
        var delivery = (Delivery)chance.Next(3);
        var dueAt = desk.Portfolio.Conversations.GetValueOrDefault(id)?.Schedule?.DueAt(date).AddHours(chance.Next(6));
        return s => stage == DigestStage.Due ? new BeginDelivery(s with { At = dueAt ?? s.At }, id, date) : new EndDelivery(s, id, date, delivery, "1:abc");
    }
}
