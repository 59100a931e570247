using CollectionsBot.Simulation.Model;

namespace CollectionsBot.Simulation;

/// <summary>Holds the portfolio against the reference model on a date.</summary>
internal static class Comparison
{
    /// <summary>Says what differs first; null when nothing does.</summary>
    public static string? Find(Portfolio portfolio, ReferenceModel model, DateOnly on) => Find(() => Check(portfolio, model, on));

    /// <summary>Says what differs first in the accounts that commands were about, at an instant; null when nothing does.</summary>
    public static string? FindInAccounts(Portfolio portfolio, ReferenceModel model, ImmutableArray<Command> commands, DateOnly on, DateTimeOffset at)
    {
        var customers = commands.SelectMany(c => CustomersOf(portfolio, c)).Select(model.Find).OfType<KnownCustomer>().Distinct();
        return Find(() =>
        {
            foreach (var customer in customers)
            {
                ViewComparison.Check(portfolio, customer, on, at);
            }
        });
    }

    private static IEnumerable<CustomerId> CustomersOf(Portfolio portfolio, Command command) => command switch
    {
        LogContact { Customer: var customer } => [customer],
        RaiseFlag { Customer: var customer } => [customer],
        LiftFlag { Customer: var customer } => [customer],
        SetContactPreferences { Customer: var customer } => [customer],
        RetractContact { Customer: var customer } => [customer],
        WithdrawPromise { Customer: var customer } => [customer],
        OpenDispute { Customer: var customer } => [customer],
        ChargeFee { Customer: var customer } => [customer],
        ClaimInterest { Customer: var customer } => [customer],
        ClaimFixedSums { Customer: var customer } => [customer],
        MatchCharge { Customer: var customer } => [customer],
        SetInterestTerms { Customer: var customer } => [customer],
        AssignDispute { Customer: var customer } => [customer],
        ResolveDispute { Customer: var customer } => [customer],
        MergeCustomers { Kept: var customer } => [customer],
        Proposal { Customer: var customer } => [customer],
        DecideRequest { Request: var id } when portfolio.FindRequest(id) is { Customer: var customer } => [customer],
        EndAgreement { Request: var id } when portfolio.FindRequest(id) is { Customer: var customer } => [customer],
        ImportReceivables { Rows: var rows } => rows.Select(r => r.Customer.Id),
        _ => [],
    };

    private static string? Find(Action check)
    {
        try
        {
            check();
            return null;
        }
        catch (SimulationFault e)
        {
            return e.Message;
        }
    }

    private static void Check(Portfolio portfolio, ReferenceModel model, DateOnly on)
    {
        SimulationFault.Unless(portfolio.Sequence == model.Sequence, $"{portfolio.Sequence} facts instead of {model.Sequence}");
        SimulationFault.Unless(portfolio.Accounts.Count == model.Customers.Count, $"{portfolio.Accounts.Count} customers instead of {model.Customers.Count}");
        foreach (var known in model.Customers.Values)
        {
            CheckAccount(portfolio.Accounts[known.Id], known, on, portfolio.Rules.Worklist);
            CheckIdentifiers(portfolio, known);
            ChargeComparison.Check(portfolio.Accounts[known.Id], known, on, portfolio.Rules);
            CheckTies(portfolio.Accounts[known.Id], known, model.Guarantees, on);
            ViewComparison.Check(portfolio, known, on, at: null);
        }

        RequestComparison.Check(portfolio, model, on);

        CheckConversations(portfolio, model);
        var digest = portfolio.DigestOn(on);
        WorklistLaws.Check(digest, model, on, portfolio.Rules);
        CheckDigest(portfolio, on);
    }

    /// <summary>The digest that the portfolio keeps up is, byte for byte, the one that is worked out from nothing.</summary>
    internal static string? FindInDigest(Portfolio portfolio, DateOnly on)
    {
        var (kept, anew) = (Picture.Of(portfolio.DigestOn(on) with { Waiting = [] }), Picture.Of(Digest.Of(portfolio.Accounts.Values, on, portfolio.Rules)));
        return kept == anew ? null : $"the digest of {on:O} differs: {Picture.Difference(kept, anew)}";
    }

    private static void CheckDigest(Portfolio portfolio, DateOnly on)
    {
        var difference = FindInDigest(portfolio, on);
        SimulationFault.Unless(difference is null, $"{difference}");
    }

    private static void CheckAccount(Account account, KnownCustomer known, DateOnly on, WorklistPolicy policy)
    {
        var id = known.Id;
        SimulationFault.Unless(account.Customer == known.Master, $"{account.Customer} instead of {known.Master}");
        SimulationFault.Unless(
            account.Items.Count == known.Items.Count && known.Items.All(i => account.Find(i.Key) == i), $"the open items of {id} differ");
        CheckBalances([.. account.BalancesOn(on)], known.Items, on, id.Value);
        SimulationFault.Unless(
            account.Contacts.Select(c => (c.Sequence, c.At, c.On, c.By.Id, c.Attempt)).SequenceEqual(known.Contacts.Select(c => (c.Sequence, c.At, c.On, c.By, c.Attempt))), $"the contacts of {id} differ");
        SimulationFault.Unless(account.Preferences == known.Preferences, $"the preferences of {id} differ: {account.Preferences}");
        SimulationFault.Unless(
            account.Flags.Select(f => (f.Sequence, f.Kind, f.From, f.Until, f.LiftedOn))
                .SequenceEqual(known.Flags.Select(f => (f.Sequence, f.Kind, f.From, f.Until, f.LiftedOn))),
            $"the flags of {id} differ");
        SimulationFault.Unless(
            account.Receipts.Where(r => !r.Amount.IsZero).Select(r => (r.On, r.Amount)).Order(Receipts)
                .SequenceEqual(known.Receipts.Select(r => (r.On, new Money(r.Amount, r.Currency))).Order(Receipts)),
            $"the receipts of {id} differ");
        SimulationFault.Unless(
            account.Disputes.Select(d => (d.Sequence, d.OpenedOn, d.End?.On, d.Owner, d.DueOn, d.Items.Length, d.Evidence.Length))
                .SequenceEqual(known.Disputes.Select(d => (d.Sequence, d.OpenedOn, d.ResolvedOn, d.Owner, d.DueOn, d.Items.Length, d.Evidence.Count))),
            $"the disputes of {id} differ");
        foreach (var later in (ReadOnlySpan<int>)[0, 1, policy.PromiseToleranceDays, 7])
        {
            CheckPromises(account, known, on.AddDays(later), policy.PromiseToleranceDays);
        }
    }

    /// <summary>Every identifier that was merged reaches the kept account, for commands and for those who ask.</summary>
    private static void CheckIdentifiers(Portfolio portfolio, KnownCustomer known)
    {
        var account = portfolio.Accounts[known.Id];
        SimulationFault.Unless(account.Merged.SequenceEqual(known.Told.Skip(1)), $"{known.Id} was merged of others");
        SimulationFault.Unless(account.Owner?.Name == known.Owner && account.Tags.SequenceEqual(known.Tags), $"owner or tags of {known.Id} differ");
        SimulationFault.Unless(account.History.Zip(account.History.Skip(1)).All(f => f.First.Sequence < f.Second.Sequence), $"the history of {known.Id} is out of order");
        foreach (var id in known.Told.Select(c => c.Id))
        {
            SimulationFault.Unless(portfolio.Find(id) == account && portfolio.Names.Search(id.Value).Matches[0].Customer == known.Id, $"{id} does not reach {known.Id}");
        }
    }

    private static void CheckTies(Account account, KnownCustomer known, KnownGuarantees guarantees, DateOnly on)
    {
        ViewComparison.Same(account.People, known.Persons, "people", known, on);
        ViewComparison.Same(account.Guarantors.Select(c => c.Id), guarantees.GuarantorsOf(known), "guarantors", known, on);
        ViewComparison.Same(account.Guarantees.Select(c => c.Id), guarantees.DebtorsOf(known), "guarantees", known, on);
    }

    private static Comparer<(DateOnly On, Money Amount)> Receipts { get; } = Comparer<(DateOnly On, Money Amount)>.Create((a, b) =>
        (a.On, a.Amount.Currency.Code, a.Amount.MinorUnits).CompareTo((b.On, b.Amount.Currency.Code, b.Amount.MinorUnits)));

    private static void CheckPromises(Account account, KnownCustomer known, DateOnly on, int toleranceDays)
    {
        var judged = PromiseJudgement.Judge(account.Promises, account.Receipts, on, toleranceDays);
        var expected = known.Judge(on, toleranceDays);
        SimulationFault.Unless(judged.Length == expected.Count, $"{known.Id} made {judged.Length} promises instead of {expected.Count}");
        for (var i = 0; i < judged.Length; i++)
        {
            var (status, received) = expected[i];
            SimulationFault.Unless(
                judged[i].Promise.Sequence == known.Promises[i].Sequence && judged[i].Status == status && judged[i].Received.MinorUnits == received,
                $"on {on:O}, {judged[i]} should be {status} with {received}");
        }
    }

    private static void CheckConversations(Portfolio portfolio, ReferenceModel model)
    {
        foreach (var (id, known) in model.Conversations)
        {
            SimulationFault.Unless(portfolio.Conversations.TryGetValue(id, out var conversation), $"conversation {id} is not known");
            SimulationFault.Unless(
                (conversation!.Reference, conversation.IsOpen, conversation.StoppedFor, conversation.Person?.Id) == (known.Reference, known.IsOpen, known.StoppedFor, known.Person) && Equals(conversation.Schedule, known.Schedule),
                $"conversation {id} differs");
            SimulationFault.Unless(conversation.Digests.SequenceEqual(known.Digests), $"the digests of {id} differ");
            SimulationFault.Unless(conversation.ImportReports.SequenceEqual(known.ImportReports), $"what is told of imports in {id} differs");
            SimulationFault.Unless(
                conversation.Posts.Select(p => (p.Key, p.Value.Stage, p.Value.Version, p.Value.Activity))
                    .SequenceEqual(known.Posts.Select(p => (p.Key, p.Value.Stage, p.Value.Version, p.Value.Activity))),
                $"the messages about requests in {id} differ");
        }
    }

    /// <summary>The columns are what plain sums over the items give, and together they are the balance.</summary>
    internal static void CheckBalances(List<Balance> balances, IReadOnlyCollection<OpenItem> items, DateOnly on, string whose)
    {
        var currencies = items.Select(i => i.Open.Currency).Distinct().OrderBy(c => c.Code, StringComparer.Ordinal).ToList();
        SimulationFault.Unless(balances.Select(b => b.Currency).SequenceEqual(currencies), $"the currencies of {whose} differ");
        foreach (var balance in balances)
        {
            var of = items.Where(i => i.Open.Currency == balance.Currency).ToList();
            long Debts(int from, int to) => of.Where(i => i.IsDebt && Age(i, on) >= from && Age(i, on) <= to).Sum(i => i.Open.MinorUnits);
            long Credits(ItemType type) => of.Where(i => i.Type == type).Sum(i => i.Open.MinorUnits);
            var expected = (ReadOnlySpan<long>)
            [
                Debts(int.MinValue, 0), Debts(1, 30), Debts(31, 60), Debts(61, 90), Debts(91, int.MaxValue), Credits(ItemType.CreditNote), Credits(ItemType.Payment),
            ];
            var columns = (ReadOnlySpan<long>)
            [
                balance.NotDue.MinorUnits, balance.Days1To30.MinorUnits, balance.Days31To60.MinorUnits, balance.Days61To90.MinorUnits,
                balance.Days91Up.MinorUnits, balance.CreditNotes.MinorUnits, balance.UnappliedCash.MinorUnits,
            ];
            SimulationFault.Unless(columns.SequenceEqual(expected), $"the columns of {whose} on {on:O} differ: {balance}");
            SimulationFault.Unless(balance.Total.MinorUnits == of.Sum(i => i.Open.MinorUnits), $"the columns of {whose} do not add up to the balance");
        }
    }

    private static int Age(OpenItem item, DateOnly on) => on.DayNumber - (item.DueDate ?? item.DocumentDate).DayNumber;
}
