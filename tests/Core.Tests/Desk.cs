using System.Text.Json;

namespace CollectionsBot.Core.Tests;

/// <summary>A collections desk at which a story happens: it numbers, chains and applies what the core decides, as the writer does.</summary>
internal sealed class Desk
{
    private static readonly Actor Mara = new("mara", "Mara");
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true };
    private readonly List<Entry> _journal = [];
    private DateTimeOffset _at;
    private int _commands;

    public Desk(
        WorklistPolicy? policy = null, BusinessCalendar? calendar = null, ApprovalPolicy? approvals = null, ContactPolicy? contacts = null,
        ChargePolicy? charges = null, AgencyPolicy? agencies = null, OptionsPolicy? options = null)
    {
        Portfolio = new Portfolio(new PortfolioRules(calendar ?? BusinessCalendar.Plain(TimeZoneInfo.Utc), policy ?? new WorklistPolicy())
        {
            Approvals = approvals ?? new ApprovalPolicy(),
            FirstAdministrators = ["ada"],
            Contacts = contacts ?? new ContactPolicy(),
            Charges = charges ?? new ChargePolicy(),
            Agencies = agencies ?? new AgencyPolicy(),
            Options = options ?? new OptionsPolicy(),
        });
        On("2026-11-02");
    }

    public Portfolio Portfolio { get; private init; }

    public DateOnly Today { get; private set; }

    public IReadOnlyList<Entry> Journal => _journal;

    public ChainHead Head { get; private set; } = ChainHead.Empty;

    public Desk On(string date) => On(Day(date));

    public Desk On(DateOnly date)
    {
        (Today, _at) = (date, new DateTimeOffset(date.ToDateTime(new TimeOnly(9, 0)), TimeSpan.Zero));
        return this;
    }

    public Desk At(DateTimeOffset instant)
    {
        (Today, _at) = (Portfolio.Rules.Calendar.DateAt(instant), instant);
        return this;
    }

    public Stamp Stamp() => new(new CommandId($"command-{_commands}"), Mara, _at, Today);

    /// <summary>Gives a command, and applies what comes of it.</summary>
    public Decision Give(Func<Stamp, Command> command)
    {
        _commands++;
        var given = command(Stamp());
        var (stamp, decision) = (given.Stamp, Portfolio.Decide(given));
        foreach (var fact in decision.Facts)
        {
            var recorded = new RecordedFact(Portfolio.Sequence + 1, stamp.At, stamp.On, stamp.Actor, stamp.Id, fact);
            var entry = Chain.Link(Head, recorded);
            _journal.Add(entry);
            Head = new ChainHead(entry.Sequence, entry.Hash);
            Portfolio.Apply(recorded);
        }

        return decision;
    }

    public Desk Does(Func<Stamp, Command> command)
    {
        Assert.Null(Give(command).Refusal);
        return this;
    }

    /// <summary>Reads an export of everything that is open.</summary>
    public Desk Imports(params ReceivableRow[] rows) => Does(s => new ImportReceivables(s, "open.csv", [.. rows], Snapshot: true));

    /// <summary>Reads an export of what changed.</summary>
    public Desk ImportsChanges(params ReceivableRow[] rows) => Does(s => new ImportReceivables(s, "changes.csv", [.. rows], Snapshot: false));

    /// <summary>Reads an export of one invoice that is so many days past due.</summary>
    public Desk Owes(string customer, string amount, int daysPastDue) =>
        Imports(Invoice(customer, "1", amount, due: $"{Today.AddDays(-daysPastDue):yyyy-MM-dd}"));

    public Desk Logs(string customer, ResultCode result, string? callBackOn = null, ContactChannel by = ContactChannel.Phone) =>
        Does(s => Contact(s, customer, new ContactAttempt(by, result, CallBackOn: callBackOn is null ? null : Day(callBackOn))));

    /// <summary>A promise, in parts when more than one is told.</summary>
    public Desk HearsPromise(string customer, string amount, string by, params (string Amount, string By)[] then) =>
        Does(s => Contact(s, customer, new ContactAttempt(ContactChannel.Phone, ResultCode.PromisedToPay), new PromiseTerms(Of(amount), Day(by))
        {
            Then = [.. then.Select(t => new PromisePart(Of(t.Amount), Day(t.By)))],
        }));

    public Desk HearsDispute(string customer, params string[] invoices) =>
        Does(s => Contact(s, customer, new ContactAttempt(ContactChannel.Phone, ResultCode.Disputes, Note: "not what we ordered"), null, invoices));

    public Desk ResolvesDisputes(string customer, DisputeVerdict verdict = DisputeVerdict.AgainstCustomer)
    {
        foreach (var dispute in Account(customer).Disputes.Where(d => d.End is null).ToList())
        {
            Does(s => new ResolveDispute(s, new CustomerId(customer), dispute.Sequence, verdict, "the goods were as ordered"));
        }

        return this;
    }

    public static LogContact Contact(Stamp stamp, string customer, ContactAttempt attempt, PromiseTerms? promise = null, params string[] disputed) =>
        new(stamp, new CustomerId(customer), attempt, promise, [.. disputed.Select(number => new ItemKey(ItemType.Invoice, number))]);

    public Desk Flags(string customer, FlagKind kind, string? until = null, string? from = null, string reason = "as agreed") =>
        Does(s => new RaiseFlag(s, new CustomerId(customer), kind, reason, until is null ? null : Day(until), from is null ? null : Day(from)));

    public Account Account(string customer) => Portfolio.Accounts[new CustomerId(customer)];

    public NextStep NextFor(string customer) => Worklist.NextStep(Account(customer), Today, Portfolio.Rules);

    public NextAction ActionFor(string customer) => NextFor(customer).Action;

    public Digest Digest() => Portfolio.DigestOn(Today);

    public JudgedPromise Promise(string customer, int number = 1) => PromiseJudgement.Judge(
        Account(customer).Promises, Account(customer).Receipts, Today, Portfolio.Rules.Worklist.PromiseToleranceDays)[number - 1];

    /// <summary>A digest as text, so that two can be compared byte for byte.</summary>
    public static string TextOf(Digest digest) => JsonSerializer.Serialize(digest, Readable);

    /// <summary>Everything that can be seen of a portfolio, as text.</summary>
    public static string View(Portfolio portfolio, DateOnly on) => JsonSerializer.Serialize(
        new
        {
            portfolio.Sequence,
            portfolio.Demonstration,
            Granted = portfolio.People.Granted.Select(p => $"{p.Key} {string.Join(' ', p.Value)}"),
            Delegations = portfolio.People.Delegations.Values,
            Digest = portfolio.DigestOn(on),
            Accounts = portfolio.Accounts.Values.OrderBy(a => a.Customer.Id).Select(a => new
            {
                a.Customer,
                a.Merged,
                a.Owner,
                a.Tags,
                a.People,
                a.Guarantors,
                a.Guarantees,
                Items = a.ItemsByAge(),
                Balances = a.BalancesOn(on),
                a.Contacts,
                a.Promises,
                a.Disputes,
                a.Preferences,
                a.Flags,
                a.Receipts,
                Requests = a.Requests.All,
                Plans = a.Requests.PlansOn(on, a.Receipts, portfolio.Rules.Worklist),
                Charges = AccountCharges.Of(a, on, portfolio.Rules),
                History = a.History.Select(Text),
                Found = portfolio.Names.Search(a.Customer.Name),
            }),
            Conversations = portfolio.Conversations.Values.Select(c => new
            {
                c.Id,
                c.Reference,
                c.IsOpen,
                c.StoppedFor,
                c.Schedule,
                c.ScheduledAt,
                c.Person,
                Posts = c.PostsInOrder,
                c.ImportReports,
                Digests = c.Digests.Select(d => $"{d.Key:O} {d.Value}"),
            }),
        },
        Readable);

    public static string Text(RecordedFact recorded) =>
        $"{recorded.Sequence} {recorded.At:O} {recorded.On:O} {recorded.Actor} {recorded.Command} {FactCodec.Write(recorded.Fact)}";
}
