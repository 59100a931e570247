using FsCheck.Xunit;

namespace CollectionsBot.Core.Tests;

public class ImportTests
{
    private static readonly ReceivableRow[] File =
    [
        Invoice("Acme", "1", "1000.00 EUR", due: "2026-10-01"),
        CreditNote("Acme", "1", "100.00 EUR"),
        Invoice("Brook", "1", "500.00 USD", due: null),
    ];

    [Fact]
    public void The_same_file_again_changes_nothing_and_leaves_no_trace_in_the_history()
    {
        var desk = new Desk().Imports(File);
        var head = desk.Head;

        var again = desk.Give(s => new ImportReceivables(s, "open.csv", [.. File], Snapshot: true));

        Assert.Null(again.Refusal);
        Assert.Empty(again.Facts);
        Assert.Equal(head, desk.Head);
    }

    [Fact]
    public void An_import_says_what_it_changed()
    {
        var desk = new Desk().Imports(File);
        Assert.Equal(new ImportCounts(2, 0, 3, 0, 0), LastSummary(desk));

        desk.Imports(
            File[0] with { Item = File[0].Item! with { Open = Of("600.00 EUR") }, Customer = new CustomerRow(new CustomerId("Acme"), "Acme Ltd") },
            Invoice("Cole", "9", "1.00 GBP", due: "2026-12-01"));
        Assert.Equal(new ImportCounts(1, 1, 1, 1, 2), LastSummary(desk));
    }

    [Fact]
    public void A_snapshot_beyond_its_bounds_is_refused_and_one_that_a_person_saw_is_not()
    {
        var rows = Enumerable.Range(1, 10).Select(i => Invoice("Acme", $"{i}", "100.00 EUR", due: "2026-10-01")).ToArray();
        var desk = new Desk().Imports(rows);

        Assert.Null(Snapshot(7, new SnapshotBounds()).Refusal);
        Assert.Equal(RefusalReason.SnapshotBeyondBounds, Snapshot(6, new SnapshotBounds()).Refusal?.Reason);
        Assert.Equal(RefusalReason.SnapshotBeyondBounds, Snapshot(4, new SnapshotBounds { VanishingPercentMax = 100 }).Refusal?.Reason);
        Assert.Null(Snapshot(0, null).Refusal);

        Decision Snapshot(int left, SnapshotBounds? bounds) => desk.Portfolio.Decide(
            new ImportReceivables(desk.Stamp() with { Id = new CommandId($"s{left}") }, "open.csv", [.. rows.Take(left)], Snapshot: true) { Bounds = bounds });
    }

    [Fact]
    public void Payments_of_the_past_tell_how_somebody_pays_once_and_owe_nothing()
    {
        ReceivableRow[] history = [.. new[] { ("1", "2013-01-15"), ("2", "2013-02-01"), ("3", "2013-02-11") }.Select(p => Invoice("Acme", p.Item1, "50.00 EUR", due: "2013-02-01")
            with { Item = null, Paid = new PaidItem(Invoice("Acme", p.Item1, "50.00 EUR", due: "2013-02-01").Item!, Day(p.Item2)) })];
        var desk = new Desk().ImportsChanges(history);

        Assert.Equal(3, LastSummary(desk).PaymentsLearned);
        var behaviour = PaymentBehaviour.Of(desk.Account("Acme"), desk.Today, graceDays: 0);
        Assert.Equal((3, 2, 3), (behaviour.Seen, behaviour.OnTime, behaviour.AverageDaysLate));
        Assert.Empty(desk.Account("Acme").Items);
        Assert.Empty(desk.Give(s => new ImportReceivables(s, "again.csv", [.. history], Snapshot: false)).Facts);
    }

    [Fact]
    public void What_a_full_export_no_longer_holds_was_settled_also_of_customers_that_it_does_not_name()
    {
        var desk = new Desk().Imports(File).Imports(File[0]);
        Assert.Equal(["1"], desk.Account("Acme").Items.Select(i => i.Number));
        Assert.Empty(desk.Account("Brook").Items);
        Assert.Equal(Of("1000.00 EUR"), Assert.Single(desk.Digest().Totals).Total);
    }

    [Fact]
    public void An_export_of_changes_settles_only_what_it_says_is_cleared()
    {
        var desk = new Desk().Imports(File).ImportsChanges(Cleared("Acme", "1"), Invoice("Acme", "2", "5.00 EUR", due: null));
        Assert.Equal([new ItemKey(ItemType.CreditNote, "1"), new ItemKey(ItemType.Invoice, "2")], desk.Account("Acme").ItemsByAge().Select(i => i.Key));
        Assert.Single(desk.Account("Brook").Items);
    }

    [Fact]
    public void A_customer_of_hundreds_of_documents_has_each_of_them_under_its_number_while_others_are_cleared_and_change()
    {
        static ReceivableRow Row(int number, int open) => Invoice("Acme", $"{number}", "9000.00 EUR", due: "2026-10-01", open: $"{open}.00 EUR");
        var desk = new Desk().Imports([.. Enumerable.Range(1, 300).Select(i => Row(i, i))]);
        desk.Imports([.. Enumerable.Range(1, 300).Where(i => i % 7 != 0).Select(i => Row(i, i % 5 == 0 ? i + 1 : i)), Row(301, 301)]);

        var expected = Enumerable.Range(1, 301).Where(i => i % 7 != 0 || i == 301).ToDictionary(i => $"{i}", i => i % 5 == 0 ? i + 1 : i);
        var account = desk.Account("Acme");
        Assert.Equal(expected.Count, account.Items.Count);
        Assert.All(expected, e => Assert.Equal(e.Value * 100, account.Find(new ItemKey(ItemType.Invoice, e.Key))?.Open.MinorUnits));
        Assert.Null(account.Find(new ItemKey(ItemType.Invoice, "7")));
        Assert.Equal(expected.Values.Sum() * 100, Assert.Single(account.BalancesOn(desk.Today)).Total.MinorUnits);
    }

    [Fact]
    public void A_document_that_stands_twice_in_a_file_refuses_the_whole_file_but_an_invoice_and_a_credit_note_may_share_a_number()
    {
        var desk = new Desk();
        var twice = desk.Give(s => new ImportReceivables(s, "open.csv", [.. File, File[0]], Snapshot: true));
        Assert.Equal(RefusalReason.DocumentTwice, twice.Refusal?.Reason);
        Assert.Empty(desk.Portfolio.Accounts);
        Assert.Equal(2, desk.Imports(File).Account("Acme").Items.Count);
    }

    [Fact]
    public void What_a_file_leaves_empty_about_a_customer_stays_as_it_was_known()
    {
        var id = new CustomerId("Acme");
        var known = new Customer(id, "Acme Ltd", PartyKind.SoleTrader, "ap@acme.example", "+44 20 7946 0000", "Europe/London");
        var full = new CustomerRow(id, known.Name, known.Kind, known.Email, known.Phone, known.TimeZone);
        var desk = new Desk().Imports(File[0] with { Customer = full });
        Assert.Equal(known, desk.Account("Acme").Customer);

        desk.Imports(File[0]);
        Assert.Equal(known, desk.Account("Acme").Customer);

        desk.Imports(File[0] with { Customer = new CustomerRow(id, null, Email: "new@acme.example") });
        Assert.Equal(known with { Email = "new@acme.example" }, desk.Account("Acme").Customer);
    }

    [Fact]
    public void A_customer_without_a_name_is_called_by_the_identifier() =>
        Assert.Equal("Brook", new Desk().Imports(File).Account("Brook").Customer.Name);

    [Property]
    public void The_order_of_the_rows_changes_nothing_in_what_is_owed(int seed)
    {
        var chance = new Random(seed);
        var rows = RandomWork.Rows(chance, customers: 4, rows: 20);
        var (one, other) = (new Desk(), new Desk());

        one.Imports(rows);
        chance.Shuffle(rows);
        other.Imports(rows);

        Assert.Equal(Owed(one), Owed(other));
        Assert.Equal(LastSummary(one), LastSummary(other));
    }

    [Property]
    public void After_a_full_export_exactly_its_rows_are_open_whatever_was_open_before(int seed)
    {
        var chance = new Random(seed);
        var desk = new Desk();
        for (var i = 0; i < 3; i++)
        {
            var rows = RandomWork.Rows(chance, customers: 3, rows: chance.Next(12));
            desk.Imports(rows);
            Assert.Equal(
                rows.Select(r => (r.Customer.Id, r.Item)).OrderBy(r => r.Id).ThenBy(r => r.Item!.Key.ToString(), StringComparer.Ordinal),
                desk.Portfolio.Accounts.Values.SelectMany(a => a.Items.Select(i => (a.Customer.Id, (OpenItem?)i)))
                    .OrderBy(r => r.Id).ThenBy(r => r.Item2!.Key.ToString(), StringComparer.Ordinal));
        }
    }

    private static ImportCounts LastSummary(Desk desk) =>
        Assert.IsType<ReceivablesImported>(FactCodec.Read(desk.Journal[^1]).Fact).Summary;

    private static IEnumerable<(CustomerId, Balance)> Owed(Desk desk) => desk.Portfolio.Accounts.Values
        .OrderBy(a => a.Customer.Id)
        .SelectMany(a => a.BalancesOn(desk.Today).Select(b => (a.Customer.Id, b)));
}
