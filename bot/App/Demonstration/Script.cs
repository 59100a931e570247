using System.Collections.Immutable;
using System.Globalization;
using CollectionsBot.Core;

namespace CollectionsBot.App;

/// <summary>The part of one made-up customer: their documents and what was done about them, in days counted from today.</summary>
internal sealed class Script(DemonstrationCustomer customer, Actor collector, DemonstrationDays days, Dice dice)
{
    private const int UsualTerms = 30;

    private readonly List<DemonstrationDocument> _documents = [];
    private readonly List<DemonstrationDeed> _deeds = [];
    private readonly Currency _currency = Currency.Parse(customer.Place.Currency);
    private int _nextNumber = dice.Between(1_200, 8_800);

    public DemonstrationCustomer Customer => customer;

    public IReadOnlyList<DemonstrationDocument> Documents => _documents;

    public IReadOnlyList<DemonstrationDeed> Deeds => _deeds;

    public DemonstrationDocument Invoice(
        int due, decimal amount, int? paid = null, int terms = UsualTerms, (int Day, decimal Amount)? part = null, string? currency = null) =>
        Add(new DemonstrationDocument(
            Key(ItemType.Invoice, "INV"), due - terms, due, Of(amount, currency), paid, part?.Day, part is { } p ? Of(p.Amount, currency) : null));

    public DemonstrationDocument WithoutDueDate(int issued, decimal amount, int? paid = null) =>
        Add(new DemonstrationDocument(Key(ItemType.Invoice, "INV"), issued, null, Of(amount), paid));

    public DemonstrationDocument DebitNote(int due, decimal amount) =>
        Add(new DemonstrationDocument(Key(ItemType.DebitNote, "DN"), due - 14, due, Of(amount)));

    public DemonstrationDocument CreditNote(int issued, decimal amount, int? used = null) =>
        Add(new DemonstrationDocument(Key(ItemType.CreditNote, "CN"), issued, null, -Of(amount), used));

    public DemonstrationDocument UnappliedCash(int received, decimal amount, int? applied = null) =>
        Add(new DemonstrationDocument(Key(ItemType.Payment, "RCPT"), received, null, -Of(amount), applied));

    public void Reached(int day, ResultCode result, string note, int? callBack = null) => Log(
        day, new ContactAttempt(ContactChannel.Phone, result, customer.Contact, note, callBack is { } on ? days.Payday(on) : null));

    public void Tried(int day, ResultCode result, string? note = null) => Log(day, new ContactAttempt(ContactChannel.Phone, result, null, note));

    public void Wrote(int day, string note) => Log(day, new ContactAttempt(ContactChannel.Email, ResultCode.ReminderSent, null, note));

    public void Promised(int day, decimal amount, int due, string note, string? currency = null) => Log(
        day,
        new ContactAttempt(ContactChannel.Phone, ResultCode.PromisedToPay, customer.Contact, note),
        new PromiseTerms(Of(amount, currency), days.Payday(due)));

    public void Promised(int day, Money amount, int due, string note) => Promised(day, amount.ToDecimal(), due, note, amount.Currency.Code);

    public void Disputed(int day, string note, params DemonstrationDocument[] documents) => Log(
        day,
        new ContactAttempt(ContactChannel.Phone, ResultCode.Disputes, customer.Contact, note),
        disputed: [.. documents.Select(d => d.Key)]);

    public void Resolved(int day, DisputeVerdict verdict, string result)
    {
        var (date, time) = Next(day);
        _deeds.Add(new ResolvedDeed(date, time, collector, customer.Id, verdict, result));
    }

    /// <summary>The collector gives a command about the customer.</summary>
    public void Gave(int day, Func<Stamp, Command> command)
    {
        var (date, time) = Next(day);
        _deeds.Add(new GivenDeed(date, time, collector, customer.Id, command));
    }

    /// <summary>The collector asks for something that somebody else decides.</summary>
    public void Asked(int day, Func<Stamp, Proposal> proposal) => Gave(day, proposal);

    /// <summary>Somebody approves what was asked last.</summary>
    public void Approved(int day, RequestKind kind, Actor by)
    {
        var (date, time) = Next(day);
        _deeds.Add(new ApprovedDeed(date, time, by, customer.Id, kind));
    }

    private void Log(int day, ContactAttempt attempt, PromiseTerms? promise = null, ImmutableArray<ItemKey>? disputed = null)
    {
        var (date, time) = Next(day);
        _deeds.Add(new LoggedDeed(date, time, collector, customer.Id, attempt, promise, disputed ?? []));
    }

    /// <summary>A time within working hours, later than the customer's last deed of the same day.</summary>
    private (DateOnly Date, TimeOnly Time) Next(int day)
    {
        var date = days.Workday(day);
        return _deeds.LastOrDefault() is { } last && last.Date == date
            ? (date, last.Time.AddMinutes(25))
            : (date, new TimeOnly(9, 0).AddMinutes(dice.Between(2, 380)));
    }

    private DemonstrationDocument Add(DemonstrationDocument document)
    {
        _documents.Add(document);
        return document;
    }

    private ItemKey Key(ItemType type, string prefix)
    {
        _nextNumber += dice.Between(1, 9);
        return new ItemKey(type, $"{prefix}-{_nextNumber.ToString("00000", CultureInfo.InvariantCulture)}");
    }

    private Money Of(decimal amount, string? currency = null) =>
        Money.TryFromDecimal(amount, currency is null ? _currency : Currency.Parse(currency), out var money)
            ? money.Value
            : throw new ArgumentOutOfRangeException(nameof(amount), amount, $"Not an amount of {currency ?? _currency.Code}.");
}
