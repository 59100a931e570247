using System.Collections.Immutable;
using CollectionsBot.Core;

namespace CollectionsBot.CrashChild;

/// <summary>The commands that this program gives.</summary>
internal static class Contacts
{
    public static PortfolioRules Rules { get; } = PortfolioRules.Default(TimeZoneInfo.Utc);

    public static Command Open() => new OpenPortfolio(StampOf("open"), Demonstration: true);

    public static Command Import()
    {
        var owed = Money.Parse("100.00 EUR");
        var item = new OpenItem(ItemType.Invoice, "F-1", new DateOnly(2026, 1, 5), new DateOnly(2026, 2, 4), owed, owed);
        return new ImportReceivables(
            StampOf("import"), "open-items.csv", [new ReceivableRow(new CustomerRow(Customer, "Northwind Traders"), item.Key, item)], Snapshot: true);
    }

    public static Command Log(string id) =>
        new LogContact(StampOf(id), Customer, new ContactAttempt(ContactChannel.Phone, ResultCode.NoAnswer, Note: "rang twice"), null, []);

    private static CustomerId Customer { get; } = new("C-1");

    private static Stamp StampOf(string id) =>
        new(new CommandId(id), new Actor("u-1", "Robin"), new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero), new DateOnly(2026, 3, 2));
}
