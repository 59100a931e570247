using System.Text;
using CollectionsBot.Core;

namespace CollectionsBot.App.Tests;

public sealed class DamagedFilesTests
{
    private const int Rounds = 2_000;

    private const string Awkward = "\",;\t|\r\n-+().'\0 0129$\u007f";

    private static readonly byte[][] Whole =
    [
        Encoding.UTF8.GetBytes(""""
            Customer No,Customer Name,Kind,Document No,Type,Date,Due Date,Currency,Amount,Open,E-mail,Phone,Time Zone
            C-1,"Alder, ""Finch""",Company,INV-1,Invoice,2026-09-01,2026-10-01,GBP,120.00,100.00,ar@alder.example,+44 20 7946 0001,Europe/London
            C-2,Delia Strand,Consumer,INV-2,Payment,10/13/2026,,USD,"1,284.50",(84.50),,+1 212 555 0100,America/New_York
            C-3,"two
            lines",,2960623488.0,,22-Nov-26,24.12.2026,KWD,1.234,1.234,,,
            """"),
        Encoding.UTF8.GetBytes("""
            Juniper Supply Company
            A/R Ageing Detail
            "As of November 22, 2026"

            Num,Customer,Date,Due Date,Amount,Open Balance,P.O. #
            1041,"Okafor, Ada",11/05/2026,12/05/2026,"1,284.50","1,284.50",P-1
            Total Current,,,,"1,284.50","1,284.50",
            """),
        Encoding.UTF8.GetBytes("""
            Konto;Belegnummer;Belegart;Belegdatum;Nettofälligkeit;Betrag in Belegwährung;Belegwährung;Ausgleichsdatum
            0000100123;1800000417;RV;03.10.2026;02.11.2026;2.000,50;USD;
            0000100123;1600000009;DG;05.10.2026;05.10.2026;250,25-;EUR;06.11.2026
            ;;;;;615,19;;
            """),
        Encoding.UTF8.GetBytes("""
            Date,Reference,DueDate,Status,Total,Paid,Credited,Due
            Kiln & Co,,,,,,,
            2026-10-03,INV-1,2026-11-02,Overdue,500.00,120.00,0.00,380.00
            Total Kiln & Co,,,,575.25,120.00,0.00,455.25
            """),
        [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes("Customer;Invoice;Date;Open\nCafé;1;4.11.2026;1.234,50 €\nZoë;2;5.11.2026;-3,5\n")],
    ];

    /// <summary>
    /// Whatever is done to a file, it is read or refused; nothing else is ever thrown, and what is read keeps the promises
    /// that the core relies on.
    /// </summary>
    [Fact]
    public void Two_thousand_damaged_files_are_each_read_or_refused_in_words()
    {
        var (read, refused) = (0, 0);
        for (var seed = 0; seed < Rounds; seed++)
        {
            var bytes = Damage(seed);
            try
            {
                var reading = Reading.Of(bytes, seed % 3 == 0 ? DateOrder.DayMonth : null);
                Check(reading, seed);
                read++;
            }
            catch (ReceivablesFileException told)
            {
                Assert.NotEmpty(told.Message);
                refused++;
            }
            catch (Exception other) when (other is not Xunit.Sdk.XunitException)
            {
                Assert.Fail($"Seed {seed} threw {other}");
            }
        }

        Assert.True(read > Rounds / 4 && refused > Rounds / 50, $"{read} read and {refused} refused: the damage is too weak or too strong to test anything.");
    }

    private static void Check(ReceivablesReading reading, int seed)
    {
        Assert.True(reading.Rows.Select(r => (r.Customer.Id, r.Key)).Distinct().Count() == reading.Rows.Length, $"Seed {seed}: a document stands twice.");
        foreach (var row in reading.Rows)
        {
            Assert.True(CustomerId.IsValid(row.Customer.Id.Value), $"Seed {seed}: identifier.");
            Assert.True(row.Customer.Name is null or { Length: > 0 and <= Customer.NameLengthMax }, $"Seed {seed}: name.");
            Assert.True(row.Key.Number.Length is > 0 and <= OpenItem.NumberLengthMax, $"Seed {seed}: number.");
            if (row.Item is { } item)
            {
                Assert.Equal(row.Key, item.Key);
                Assert.Equal(item.IsDebt, item.Open.IsPositive);
                Assert.Equal(item.IsDebt, item.Amount.IsPositive);
                Assert.InRange(item.Open.MinorUnits, -Money.MinorUnitsMax, Money.MinorUnitsMax);
                Assert.InRange(item.DocumentDate.Year, ImportLimits.YearMin, ImportLimits.YearMax);
            }
        }

        var portfolio = new Portfolio(PortfolioRules.Default(TimeZoneInfo.Utc));
        var stamp = new Stamp(new CommandId("x"), Actor.Schedule, DateTimeOffset.UnixEpoch, Reading.Today);
        Assert.Null(portfolio.Decide(new ImportReceivables(stamp, "x", reading.Rows, true)).Refusal);
    }

    private static byte[] Damage(int seed)
    {
        var random = new Random(seed);
        var bytes = new List<byte>(Whole[random.Next(Whole.Length)]);
        for (var times = random.Next(1, 8); times > 0 && bytes.Count > 1; times--)
        {
            var at = random.Next(bytes.Count);
            switch (random.Next(6))
            {
                case 0:
                    bytes[at] = (byte)random.Next(256);
                    break;
                case 1:
                    bytes.Insert(at, (byte)Awkward[random.Next(Awkward.Length)]);
                    break;
                case 2:
                    bytes.RemoveRange(at, Math.Min(bytes.Count - at, random.Next(1, 12)));
                    break;
                case 3:
                    bytes.InsertRange(at, bytes.GetRange(at, Math.Min(bytes.Count - at, random.Next(1, 80))));
                    break;
                case 4:
                    bytes.InsertRange(at, Enumerable.Repeat((byte)random.Next(32, 127), random.Next(1, 3_000)));
                    break;
                default:
                    (bytes[at], bytes[^1]) = (bytes[^1], bytes[at]);
                    break;
            }
        }

        return [.. bytes];
    }
}
