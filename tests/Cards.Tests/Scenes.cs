using System.Collections.Immutable;
using CollectionsBot.Core;

namespace CollectionsBot.Cards.Tests;

/// <summary>The books that the sample cards are drawn from.</summary>
internal static class Scenes
{
    public const string Injected = "[Pay here](https://evil.example) **bold** _it_ `code` <img src=x onerror=alert(1)> <b>x</b> &copy; {{DATE(2026-11-02T00:00:00Z,SHORT)}} # 1. - >";
    public const string RightToLeft = "شركة الخليج للتجارة \u202Eevil\u202C ש.ב. בע\"מ";
    public const string Emoji = "🦊 Fox & Söhne 👩‍👩‍👧‍👦 株式会社 🇯🇵";

    public static readonly string LongName = string.Concat(Enumerable.Repeat("Süd_deutsche *Gießerei* ", 9))[..200];
    public static readonly string LongNote = string.Concat(Enumerable.Repeat("They said \"next week\" [again]; _see_ *mail* of 3 Nov\n", 40))[..2000];

    /// <summary>What is open is not due for weeks.</summary>
    public static Books QuietDay() => new Books().Owes("C-1", "INV-1", "1200.00 EUR", 30, "Acme Corporation").Read();

    public static Books OneRow() => new Books().Owes("C-1", "INV-1", "1200.00 EUR", -20, "Acme Corporation", phone: "+1 212 555 0134").Read();

    /// <summary>Late for long by the European rule, in part charged, given up and booked.</summary>
    public static Books Late()
    {
        var rates = new RateTable(Enumerable.Range(0, 20).Select(i => new RateFrom(new DateOnly(2024, 1, 1).AddMonths(i * 2), AnnualRate.Percent(4.5m - (i * 0.125m)))));
        var sums = new FixedSums([new FixedSum(Money.Parse("0.00 EUR"), Money.Parse("40.00 EUR"))]);
        var books = new Books(charges: new ChargePolicy
        {
            Interest = System.Collections.Immutable.ImmutableDictionary<PartyKind, InterestPolicy>.Empty.Add(PartyKind.Company, InterestPolicy.Custom(rates, sums) with { Over = AnnualRate.Percent(8) }),
            Fees = new FeeSchedule([new LevelFee(2, [Money.Parse("5.00 EUR")])]),
        });
        for (var i = 1; i <= 9; i++)
            books.Owes("C-1", $"INV_*{i}*", $"{i}1300.55 EUR", -700 + (i * 30), "Acme Corporation");
        var (customer, first) = (new CustomerId("C-1"), new ItemKey(ItemType.Invoice, "INV_*1*"));
        return books.Read(-500).Does(-100, s => new ClaimInterest(s, customer, [first], Books.Today.AddDays(-101))).Does(-100, s => new ClaimFixedSums(s, customer, [first]))
            .Does(-99, s => new ChargeFee(s, customer, first, 2)).Does(-2, s => new ProposeFeeWaiver(s, customer, Money.Parse("45.00 EUR"), "our mistake"));
    }

    /// <summary>What a team sees on an ordinary Monday: ten accounts, three currencies, every kind of thing to do.</summary>
    public static Books TenRows() => new Books()
        .Owes("C-1001", "INV-20871", "18450.00 USD", -47, "Northwind Traders", "ap@northwind.example", "+1 206 555 0142", "America/Los_Angeles")
        .Owes("C-1002", "INV-20902", "4200.50 USD", -95, "Contoso Building Supply", "pay@contoso.example", "+1 312 555 0177", "America/Chicago")
        .Owes("C-1003", "RE-5512", "7310.00 EUR", -33, "Bäckerei Schümann GmbH", "buchhaltung@schuemann.example", "+49 40 5550 188", "Europe/Berlin")
        .Owes("C-1004", "INV-20955", "960.00 USD", -8, "Fourth Coffee", "hello@fourth.example")
        .Owes("C-1005", "INV-20960", "12999.00 GBP", -21, "Proseware & Sons Ltd", "ledger@proseware.example", "+44 20 5550 0123", "Europe/London")
        .Owes("C-1006", "INV-20961", "2100.00 USD", -15, "Tailspin Toys", phone: "+1 415 555 0199")
        .HasPaid("C-1006", "PAY-77", "2100.00 USD")
        .Owes("C-1007", "INV-20970", "31875.25 EUR", -64, "Lamna Healthcare", "ap@lamna.example", "+353 1 555 0111", "Europe/Dublin")
        .Owes("C-1008", "INV-20981", "5600.00 USD", 2, "Wide World Importers", "ap@wwi.example")
        .Owes("C-1009", "INV-20990", "880.00 USD", -120, "Margie's Travel", "margie@travel.example", "+1 617 555 0104")
        .Owes("C-1010", "INV-20999", "15400.00 GBP", -40, "Adatum Corporation", "finance@adatum.example", "+44 161 555 0155", "Europe/London")
        .Owes("C-1011", "INV-21003", "9100.00 USD", -18, "Litware", "ap@litware.example", "+1 303 555 0160", "America/Denver")
        .Owes("C-1012", "INV-21005", "3300.00 USD", 25, "Fabrikam")
        .Read()
        .HearsPromise("C-1001", -20, "9000.00 USD", -6, "Dana Reyes, AP", "Half now, rest in December")
        .Logs("C-1002", -70, ResultCode.NoAnswer).Logs("C-1002", -50, ResultCode.VoicemailLeft).Logs("C-1002", -30, ResultCode.ReminderSent, by: ContactChannel.Email)
        .Logs("C-1003", -4, ResultCode.CallBackAsked, with: "Herr Brandt", callBack: 0)
        .HearsDispute("C-1005", -12, "Wrong quantity on line 3", "INV-20960")
        .Logs("C-1009", -5, ResultCode.RepresentedByAttorney, note: "Attorney: Ms Cole, 617 555 0190")
        .HearsPromise("C-1011", -3, "9100.00 USD", 4, "Ines Ortega");

    public static Books TwoHundredRows()
    {
        var books = new Books();
        for (var i = 1; i <= 200; i++)
            books.Owes($"C-{i:0000}", $"INV-{i:00000}", $"{100 + (i * 37)}.{i % 100:00} EUR", -1 - (i % 130), $"Customer number {i}", phone: $"+49 30 555 {i:0000}");
        return books.Read();
    }

    public static Books TwoHundredDocuments()
    {
        var books = new Books();
        for (var i = 1; i <= 200; i++)
            books.Owes("C-1", $"INV-{i:00000}", "100.00 EUR", -1 - (i % 130), "Acme Corporation");
        return books.Read();
    }

    /// <summary>One request of each kind, the plans short, as long as plans may be, and decided; the reasons try to be Markdown.</summary>
    public static Books Requests()
    {
        var books = Hostile(Injected);
        var customer = books.Customers()[0].Id;
        var main = books.View(customer.Value).Balances.First(b => b.Total.IsPositive).Total;
        var some = main with { MinorUnits = main.MinorUnits / 4 };
        var items = books.View(customer.Value).Overdue[..2].Select(i => i.Key).ToArray();
        var why = Injected + LongNote[..(Core.Request.ReasonLengthMax - Injected.Length)];
        books
            .Does(-9, s => new ProposePlan(s, customer, some, new ScheduleTerms(Frequency.Monthly, Books.Today.AddDays(2), 4), why))
            .Does(-8, s => new DecideRequest(s with { Actor = new Actor("ada", Injected[..60]) }, new RequestId(RequestKind.Plan, 1), Approve: true))
            .Does(-7, s => new ProposePlan(s, customer, some, new ScheduleTerms(Frequency.Monthly, Books.Today.AddDays(2), 3), why))
            .Does(-6, s => new DecideRequest(s with { Actor = new Actor("ada", "Ada") }, new RequestId(RequestKind.Plan, 2), Approve: false, why))
            .Does(-5, s => new ProposePlan(s, customer, some, new ScheduleTerms(Frequency.Weekly, Books.Today.AddDays(2), ScheduleTerms.CountMax, DownPayment: some with { MinorUnits = some.MinorUnits / 3 }), why))
            .Does(-5, s => new ProposeExtension(s, customer, [.. items], Books.Today.AddDays(40), why))
            .Does(-5, s => new ProposeSettlement(s, customer, main, some, Books.Today.AddDays(20), why))
            .Does(-5, s => new ProposeWriteOff(s, customer, some, why))
            .Does(-5, s => new ProposeFeeWaiver(s, customer, some, why))
            .Does(-5, s => new ProposeCreditHold(s, customer, why))
            .Does(-5, s => new ProposePlacement(s, customer, Injected[..Math.Min(Injected.Length, PlacementTerms.AgencyLengthMax)], some, why));
        for (var round = 1; round <= Inquiry.Max; round++)
        {
            books.Does(-5, s => new AskBack(s with { Actor = new Actor("ada", Injected[..60]) }, new RequestId(RequestKind.Plan, 3), $"{round} {why}"[..Core.Request.ReasonLengthMax]));
            if (round < Inquiry.Max)
            {
                books.Does(-5, s => new AnswerQuestion(s, new RequestId(RequestKind.Plan, 3), why));
            }
        }

        return books;
    }

    /// <summary>One customer who owes in five currencies, with no decimals, two and three.</summary>
    public static Books FiveCurrencies() => new Books()
        .Owes("C-5", "A-1", "1234567 JPY", -40, "Five Currencies KK", "ap@five.example", "+81 3 5550 0100", "Asia/Tokyo")
        .Owes("C-5", "A-2", "98765.432 KWD", -12)
        .Owes("C-5", "A-3", "54321.09 EUR", -75)
        .Owes("C-5", "A-4", "7654.32 USD", 12)
        .Owes("C-5", "A-5", "4321.98 GBP", -100)
        .HasCredit("C-5", "CN-1", "321.09 EUR")
        .HasPaid("C-5", "PAY-1", "111222 JPY")
        .Read();

    /// <summary>Everything that can be known of one account.</summary>
    public static Books FullAccount()
    {
        var books = new Books().Owes("C-9", "INV-100", "25000.00 EUR", -85, "Everything & Co. KG", "ap@everything.example", "+49 89 555 0123", "Europe/Berlin");
        for (var i = 1; i <= 9; i++)
            books.Owes("C-9", $"INV-10{i}", $"{1000 * i}.50 EUR", -80 + (i * 7));
        return books
            .OwesWithoutDueDate("C-9", "INV-200", "750.00 EUR").Owes("C-9", "INV-300", "8000.00 EUR", 20).HasCredit("C-9", "CN-9", "450.00 EUR")
            .Read()
            .HearsPromise("C-9", -60, "5000.00 EUR", -50, "Frau Weber")
            .HearsPromise("C-9", -40, "6000.00 EUR", -30, "Frau Weber")
            .HearsDispute("C-9", -35, "Two pallets arrived broken", "INV-101", "INV-102")
            .HearsDispute("C-9", -25, "Price differs from the order", "INV-103")
            .Logs("C-9", -18, ResultCode.VoicemailLeft)
            .HearsPromise("C-9", -7, "12000.00 EUR", 5, "Herr Klein, CFO", "Pays two invoices on Friday week");
    }

    /// <summary>No contact, no address, no phone, and a name that is only an identifier.</summary>
    public static Books Bare() => new Books().Owes("C-0", "INV-1", "100.00 USD", -3).Read();

    /// <summary>A customer whose data tries everything that a card could trip over.</summary>
    public static Books Hostile(string name)
    {
        var books = new Books();
        for (var i = 0; i < 12; i++)
            books.Owes("C_*1*[x](y)", $"[{i}](http://e.vil)<b>*_{{{{DATE(2026-11-02)}}}}*", $"{1000 + i}.00 EUR", -100 + i, name, "_a_*b*@evil.example", "*1*_2_", "America/New_York");
        return books
            .Read()
            .HearsPromise("C_*1*[x](y)", -40, "100.00 EUR", -30, Injected[..90], LongNote)
            .HearsDispute("C_*1*[x](y)", -20, LongNote, [.. Enumerable.Range(0, 8).Select(i => $"[{i}](http://e.vil)<b>*_{{{{DATE(2026-11-02)}}}}*")])
            .Logs("C_*1*[x](y)", -10, ResultCode.SpokeRightParty, Injected + LongNote[..1800], Injected[..90]);
    }

    /// <summary>Ten and more rows, each as long as an export allows.</summary>
    public static Books LongRows()
    {
        var books = new Books();
        for (var i = 0; i < 14; i++)
            books.Owes($"{i:00}{new string('*', 60)}", "INV-1", $"{20000000 + i}.00 EUR", -120, $"{i:00} {LongName}"[..200], phone: new string('*', 60));
        books.Read();
        for (var i = 0; i < 14; i++)
            books.HearsPromise($"{i:00}{new string('*', 60)}", -60, "100.00 EUR", -50).HearsPromise($"{i:00}{new string('*', 60)}", -40, "100.00 EUR", -30);
        return books;
    }

    /// <summary>More agencies than a card shows, with long and hostile names, and figures of every size.</summary>
    public static ImmutableArray<AgencyView> Agencies() =>
    [
        .. Enumerable.Range(0, 12).Select(i => new AgencyView(
            $"{i} {Injected}"[..90],
            i % 3 == 2 ? null : new Agency("x", (AgencyKind)(i % 2)) { Currencies = ["EUR", "JPY"], CourtCosts = 1250 * i, Fees = ContingencyFees.Sample with { HomeCurrency = "EUR" } },
            [.. new[] { "EUR", "JPY", "KWD" }.Take(i % 4).Select(code => new AgencyResult("x", Currency.Parse(code))
            {
                Ended = 7, Placed = new(9_000_000_000, Currency.Parse(code)), Recovered = new(2_999_999_999, Currency.Parse(code)), Charged = 5,
                ChargedRecovered = new(2_500_000_000, Currency.Parse(code)), Fees = new(612_345_678, Currency.Parse(code)), WithMoney = 3, FirstMoneyDays = 100, Running = 1,
                RunningPlaced = new(1_000_000, Currency.Parse(code)),
            })])),
    ];

    /// <summary>More facts than a page of the history holds, with the longest notes.</summary>
    public static Books LongHistory()
    {
        var books = new Books().Owes("C-1", "INV-1", "1200.00 EUR", -60, "Acme Corporation").Read();
        for (var day = -50; day < -15; day++)
            books.Logs("C-1", day, ResultCode.SpokeRightParty, LongNote, "Dana");
        return books;
    }
}
