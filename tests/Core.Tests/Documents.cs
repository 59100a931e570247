using System.Globalization;

namespace CollectionsBot.Core.Tests;

/// <summary>The rows of an export, as short as they can be told. A customer's name serves as its identifier.</summary>
internal static class Documents
{
    public static DateOnly Day(string date) => DateOnly.ParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static DateTimeOffset Instant(string instant) => DateTimeOffset.Parse(instant, CultureInfo.InvariantCulture);

    public static Money Of(string amount) => Money.Parse(amount);

    public static ReceivableRow Invoice(string customer, string number, string amount, string? due, string? dated = null, string? open = null) =>
        Row(customer, ItemType.Invoice, number, Of(amount), Of(open ?? amount), due, dated);

    public static ReceivableRow DebitNote(string customer, string number, string amount, string? due) =>
        Row(customer, ItemType.DebitNote, number, Of(amount), Of(amount), due, null);

    /// <summary>A credit note; the amount is given as a positive number, as people say it.</summary>
    public static ReceivableRow CreditNote(string customer, string number, string amount) =>
        Row(customer, ItemType.CreditNote, number, -Of(amount), -Of(amount), null, null);

    /// <summary>Unapplied cash; the amount is given as a positive number, as people say it.</summary>
    public static ReceivableRow Payment(string customer, string number, string amount) =>
        Row(customer, ItemType.Payment, number, -Of(amount), -Of(amount), null, null);

    public static ReceivableRow Cleared(string customer, string number, ItemType type = ItemType.Invoice) =>
        new(new CustomerRow(new CustomerId(customer), null), new ItemKey(type, number), null);

    public static ReceivableRow Row(string customer, ItemType type, string number, Money amount, Money open, string? due, string? dated)
    {
        var item = new OpenItem(type, number, Day(dated ?? "2026-01-01"), due is null ? null : Day(due), amount, open);
        return new ReceivableRow(new CustomerRow(new CustomerId(customer), null), item.Key, item);
    }
}
