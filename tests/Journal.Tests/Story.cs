namespace CollectionsBot.Journal.Tests;

/// <summary>Commands of a small team with two customers, on one day.</summary>
internal static class Story
{
    public static DateOnly Today { get; } = new(2026, 3, 2);

    public static Actor Robin { get; } = new("u-1", "Robin");

    public static CustomerId Northwind { get; } = new("C-1");

    public static CustomerId Contoso { get; } = new("C-2");

    public static PortfolioRules Rules { get; } = PortfolioRules.Default(TimeZoneInfo.Utc);

    public static Command Open(string id = "open") => new OpenPortfolio(StampOf(id), Demonstration: false);

    public static Command Import(string id = "import") => new ImportReceivables(
        StampOf(id),
        "open-items.csv",
        [Row(Northwind, "Northwind Traders", "F-1", 120), Row(Northwind, "Northwind Traders", "F-2", 80), Row(Contoso, "Contoso Ltd", "F-3", 50)],
        Snapshot: true);

    public static Command Log(string id, CustomerId? customer = null, string note = "rang twice") => new LogContact(
        StampOf(id), customer ?? Northwind, new ContactAttempt(ContactChannel.Phone, ResultCode.NoAnswer, Note: note), null, []);

    public static Command Promise(string id, int euros, int inDays) => new LogContact(
        StampOf(id),
        Northwind,
        new ContactAttempt(ContactChannel.Phone, ResultCode.PromisedToPay, "Kim"),
        new PromiseTerms(Euros(euros), Today.AddDays(inDays)),
        []);

    public static Command Join(string id, string conversation, string reference = "{}") => new OpenConversation(StampOf(id), conversation, reference);

    public static Stamp StampOf(string id, Actor? actor = null) =>
        new(new CommandId(id), actor ?? Robin, new DateTimeOffset(2026, 3, 2, 9, 30, 0, TimeSpan.Zero), Today);

    /// <summary>A sound chain of entries after a head: the conversations that the bot joins one after the other.</summary>
    public static List<Entry> Entries(ChainHead head, int count, string? reference = null)
    {
        var entries = new List<Entry>(count);
        for (var i = 0; i < count; i++)
        {
            var number = head.Sequence + 1;
            var fact = new ConversationOpened($"conversation {number}", reference ?? $"address {number}");
            entries.Add(Chain.Link(head, new RecordedFact(number, StampOf("x").At, Today, Robin, new CommandId($"command {number}"), fact)));
            head = new ChainHead(number, entries[^1].Hash);
        }

        return entries;
    }

    private static ReceivableRow Row(CustomerId customer, string name, string number, int euros)
    {
        var item = new OpenItem(ItemType.Invoice, number, Today.AddDays(-60), Today.AddDays(-30), Euros(euros), Euros(euros));
        return new ReceivableRow(new CustomerRow(customer, name), item.Key, item);
    }

    private static Money Euros(int euros) => new(euros * 100L, Currency.Parse("EUR"));
}
