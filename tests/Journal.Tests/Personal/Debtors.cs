using System.Text;

namespace CollectionsBot.Journal.Tests;

/// <summary>A consumer and a company with much that is personal about both. Every such text holds the canary's word.</summary>
internal static class Debtors
{
    public const string Canary = "Kanarie";

    public static readonly CustomerId Ann = new("P-1");
    public static readonly CustomerId Ltd = new("P-2");
    public static readonly CustomerId Twin = new("P-3");

    public static DateOnly Later { get; } = Story.Today.AddYears(3).AddDays(40);

    /// <summary>What was done in a few weeks; all of it is paid in the end.</summary>
    public static Command[] Life =>
    [
        Story.Open(),
        Import("import", paid: false),
        Log("log", Ann),
        Log("log at the company", Ltd),
        new SetContactPerson(StampOf("person"), Ltd, new ContactPerson($"Dana {Canary}", "buys", [new ContactAddress(ContactChannel.Email, $"dana@{Canary}.example")])),
        new RaiseFlag(StampOf("flag"), Ann, FlagKind.DoNotChase, $"{Canary} moves house", Story.Today.AddDays(5)),
        new TagCustomer(StampOf("tag"), Ann, [Canary.ToLowerInvariant()]),
        new ProposeWriteOff(StampOf("request"), Ann, Euros(10), $"{Canary} cannot pay"),
        new WithdrawRequest(StampOf("withdraw"), new RequestId(RequestKind.WriteOff, 1)),
        Import("paid", paid: true),
    ];

    public static Command Erase(string id, CustomerId? customer = null) => new EraseCustomer(StampOf(id, Later), customer ?? Ann, "three years are over");

    public static Command Log(string id, CustomerId customer, DateOnly? on = null) => new LogContact(
        StampOf(id, on), customer, new ContactAttempt(ContactChannel.Phone, ResultCode.SpokeRightParty, $"Mr {Canary}", $"{Canary} will pay"), null, []);

    public static Command Merge(string id) => new MergeCustomers(StampOf(id), Ann, Twin, $"both are {Canary}");

    public static Command Import(string id, bool paid) => new ImportReceivables(
        StampOf(id),
        "open-items.csv",
        [Row(Ann, $"Ann {Canary}", PartyKind.Consumer, "F-1", paid), Row(Ltd, "Contoso Ltd", PartyKind.Company, "F-2", paid), Row(Twin, $"A. {Canary}", PartyKind.Consumer, "F-3", paid)],
        Snapshot: true);

    public static Stamp StampOf(string id, DateOnly? on = null)
    {
        var date = on ?? Story.Today;
        return new Stamp(new CommandId(id), Story.Robin, new DateTimeOffset(date.ToDateTime(new TimeOnly(9, 30)), TimeSpan.Zero), date);
    }

    /// <summary>Whether a text stands in any file of a folder, in capitals or not.</summary>
    public static List<string> FilesWith(string folder, string text) =>
    [
        .. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Where(f => Bytes(f).Contains(text, StringComparison.OrdinalIgnoreCase))
            .Select(f => Path.GetFileName(f)),
    ];

    /// <summary>Shared, because the bot holds its files open; as Latin-1, because that loses no byte.</summary>
    private static string Bytes(string file)
    {
        if (Path.GetFileName(file) == FolderLock.LockFile)
        {
            return "";
        }

        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return Encoding.Latin1.GetString(bytes.ToArray());
    }

    private static ReceivableRow Row(CustomerId customer, string name, PartyKind kind, string number, bool paid)
    {
        var item = new OpenItem(ItemType.Invoice, number, Story.Today.AddDays(-60), Story.Today.AddDays(-30), Euros(120), Euros(120));
        var row = new CustomerRow(customer, name, kind, $"ap@{Canary}.example", $"+49 30 {Canary}", Contact: $"Ms {Canary}", Tags: Canary.ToLowerInvariant());
        return new ReceivableRow(row, item.Key, paid ? null : item);
    }

    private static Money Euros(int euros) => new(euros * 100L, Currency.Parse("EUR"));
}
