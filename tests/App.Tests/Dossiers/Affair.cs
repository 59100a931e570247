using CollectionsBot.Journal;

namespace CollectionsBot.App.Tests;

/// <summary>A few customers with whom much goes on, and the dossiers of it.</summary>
internal sealed class Affair
{
    public static readonly Actor Anna = new("a-anna", "Anna");
    private static readonly Actor Ada = new("a-ada", "Ada");
    private static readonly CustomerId[] Customers = [new("C-1001"), new("C-1002"), new("C-1003")];

    private int _commands;

    public Affair()
    {
        Portfolio.Execute(SmallPortfolio.Import());
        Portfolio.Execute(new OpenConversation(Stamp(Ada), "chat-ada", "{}", IsPersonal: true));
    }

    public MemoryPortfolio Portfolio { get; } = new();

    public IEnumerable<CustomerId> Known => PortfolioReader.Read(Journal, SmallPortfolio.Rules).Accounts.Keys;

    public IJournal Journal => new WrittenJournal(Portfolio.Facts);

    /// <summary>One of the things that go on; refused ones are left out, as in life.</summary>
    public void Do(int what, int who, string note)
    {
        var customer = Customers[Math.Abs(who % Customers.Length)];
        var other = Customers[Math.Abs((who + 1) % Customers.Length)];
        Portfolio.Execute(Math.Abs(what % 10) switch
        {
            0 => new LogContact(Stamp(Anna), customer, new ContactAttempt(ContactChannel.Phone, ResultCode.VoicemailLeft, null, note), null, []),
            1 => new LogContact(Stamp(Anna), customer, new ContactAttempt(ContactChannel.Phone, ResultCode.PromisedToPay, "Ann Lee"), new PromiseTerms(Money.Parse("100.00 USD"), SmallPortfolio.Today.AddDays(3)), []),
            2 => new RetractContact(Stamp(Anna), customer, Portfolio.Facts.FindLast(f => f.Fact is ContactLogged l && l.Customer == customer)?.Sequence ?? 1, "wrong customer"),
            3 => new RaiseFlag(Stamp(Anna), customer, FlagKind.DoNotChase, "they await a credit note", SmallPortfolio.Today.AddDays(9)),
            4 => new OpenDispute(Stamp(Anna), customer, [new ItemKey(ItemType.Invoice, "INV-1")], DisputeReason.Price, "the price is wrong"),
            5 => new ProposePlan(Stamp(Anna), customer, Money.Parse("300.00 USD"), new ScheduleTerms(Frequency.Monthly, new DateOnly(2026, 12, 1), 3), "cannot pay at once"),
            6 => new DecideRequest(Stamp(Ada), new RequestId(RequestKind.Plan, 1 + Math.Abs(who % 3)), what > 0, "as agreed"),
            7 => new GiveGuarantee(Stamp(Anna), customer, other),
            8 => new TagCustomer(Stamp(Anna), customer, ["key account"]),
            _ when who % 3 == 0 => new MergeCustomers(Stamp(Anna), customer, other, "they are one company"),
            _ => new WithdrawPromise(Stamp(Anna), customer, null, "they took it back"),
        });
    }

    public Account Account(CustomerId id) => PortfolioReader.Read(Journal, SmallPortfolio.Rules).Find(id)!;

    public Dossier Dossier(CustomerId id) => App.Dossier.Of(Account(id), Portfolio.Facts.Count, Journal, SmallPortfolio.Now, SmallPortfolio.Today);

    public ImmutableArray<DossierLine> Lines(CustomerId id) => [.. DossierText.Of(Dossier(id), Account(id), SmallPortfolio.Rules, Seals.None, null)];

    public static byte[] Json(Dossier dossier)
    {
        using var file = new MemoryStream();
        DossierJson.Write(dossier, file);
        return file.ToArray();
    }

    private Stamp Stamp(Actor by) => SmallPortfolio.Stamp($"command-{++_commands}") with { Actor = by };
}
