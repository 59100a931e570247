using System.Collections.Immutable;
using System.Globalization;
using CollectionsBot.Core;

namespace CollectionsBot.Cards.Tests;

/// <summary>A team's books, from which cards are drawn: what happens goes through the core, as it does in the program.</summary>
internal sealed class Books
{
    public static readonly DateOnly Today = new(2026, 11, 2);

    private static readonly Actor Mara = new("mara", "Mara Lindqvist");
    private readonly List<ReceivableRow> _rows = [];
    private int _commands;

    /// <summary>The scenes are about cards: what is logged at half past ten in the evening, or on a Sunday, is not marked in them.</summary>
    private static readonly ContactPolicy AtAnyTime = new()
    {
        Profiles = new ContactPolicy().Profiles.ToImmutableDictionary(p => p.Key, p => p.Value with { HoursApplyTo = [], ReminderIntervalDays = 0, VoicemailsADayMax = null }),
    };

    public Books(ContactPolicy? contacts = null, ChargePolicy? charges = null) =>
        Portfolio = new(PortfolioRules.Default(TimeZoneInfo.Utc) with
        {
            Contacts = contacts ?? AtAnyTime,
            Charges = charges ?? new ChargePolicy(),
            FirstAdministrators = ["ada"],
        });

    public Portfolio Portfolio { get; }

    public static Reader Reader(string culture = "en-US", string zone = "Etc/UTC") =>
        new(CultureInfo.GetCultureInfo(culture), TimeZoneInfo.FindSystemTimeZoneById(zone), Today);

    /// <summary>An open invoice, due so many days after today; negative for the past.</summary>
    public Books Owes(string customer, string number, string amount, int due, string? name = null, string? email = null, string? phone = null, string? zone = null) =>
        Has(customer, ItemType.Invoice, number, Money.Parse(amount), due, name, email, phone, zone);

    public Books OwesWithoutDueDate(string customer, string number, string amount) =>
        Has(customer, ItemType.Invoice, number, Money.Parse(amount), null);

    public Books HasCredit(string customer, string number, string amount) =>
        Has(customer, ItemType.CreditNote, number, -Money.Parse(amount), null);

    public Books HasPaid(string customer, string number, string amount) =>
        Has(customer, ItemType.Payment, number, -Money.Parse(amount), null);

    /// <summary>Reads everything said so far as the export of a day, 90 days ago unless said otherwise.</summary>
    public Books Read(int day = -90)
    {
        var rows = _rows.ToImmutableArray();
        return Does(day, s => new ImportReceivables(s, "open.csv", rows, Snapshot: true));
    }

    public Books Logs(string customer, int day, ResultCode result, string? note = null, string? with = null, int? callBack = null, ContactChannel by = ContactChannel.Phone) =>
        Does(day, s => new LogContact(
            s, new CustomerId(customer), new ContactAttempt(by, result, with, note, callBack is { } days ? Today.AddDays(days) : null), null, []));

    public Books HearsPromise(string customer, int day, string amount, int due, string? with = null, string? note = null) =>
        Does(day, s => new LogContact(
            s,
            new CustomerId(customer),
            new ContactAttempt(ContactChannel.Phone, ResultCode.PromisedToPay, with, note),
            new PromiseTerms(Money.Parse(amount), Today.AddDays(due)),
            []));

    public Books HearsDispute(string customer, int day, string note, params string[] invoices) =>
        Does(day, s => new LogContact(
            s,
            new CustomerId(customer),
            new ContactAttempt(ContactChannel.Email, ResultCode.Disputes, Note: note),
            null,
            [.. invoices.Select(n => new ItemKey(ItemType.Invoice, n))]));

    public Books Does(int day, Func<Stamp, Command> command)
    {
        Assert.True(Give(day, command).Refusal is null);
        return this;
    }

    public Decision Give(int day, Func<Stamp, Command> command)
    {
        var on = Today.AddDays(day);
        var stamp = new Stamp(new CommandId($"command-{++_commands}"), Mara, new DateTimeOffset(on.ToDateTime(new TimeOnly(22, 30)), TimeSpan.Zero), on);
        var decision = Portfolio.Decide(command(stamp));
        foreach (var fact in decision.Facts)
            Portfolio.Apply(new RecordedFact(Portfolio.Sequence + 1, stamp.At, stamp.On, stamp.Actor, stamp.Id, fact));
        return decision;
    }

    public Digest Digest() => Portfolio.DigestOn(Today);

    public AccountView View(string customer) => AccountView.Of(Portfolio.Accounts[new CustomerId(customer)], Today, Portfolio.Rules);

    /// <summary>Mara asks for something; it is known as its kind's first.</summary>
    public RequestView Request(string id, string reader) =>
        RequestView.Of(Portfolio, RequestId.TryParse(id, out var request) ? request : throw new FormatException(id), reader, Today)!;

    public ImmutableArray<OptionComparison> Options(string customer) =>
        OptionComparison.OptionsFor(Portfolio.Accounts[new CustomerId(customer)], Today, Portfolio.Rules, Portfolio.TrackRecordOn(Today));

    public HistoryPage History(string customer, int page = 0) => HistoryPage.Of(Portfolio.Accounts[new CustomerId(customer)], page);

    public ImmutableArray<Customer> Customers() => [.. Portfolio.Accounts.Values.Select(a => a.Customer).OrderBy(c => c.Id)];

    /// <summary>What the last command about a customer recorded.</summary>
    public ImmutableArray<RecordedFact> LastFacts(string customer)
    {
        var history = Portfolio.Accounts[new CustomerId(customer)].History;
        return [.. history.Where(f => f.Command == history[^1].Command)];
    }

    private Books Has(string customer, ItemType type, string number, Money amount, int? due, string? name = null, string? email = null, string? phone = null, string? zone = null)
    {
        var item = new OpenItem(type, number, Today.AddDays((due ?? 0) - 120), due is { } days ? Today.AddDays(days) : null, amount, amount);
        _rows.Add(new ReceivableRow(new CustomerRow(new CustomerId(customer), name, Email: email, Phone: phone, TimeZone: zone), item.Key, item));
        return this;
    }
}
