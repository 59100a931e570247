using FsCheck.Xunit;

namespace CollectionsBot.Core.Tests;

/// <summary>Two customers turn out to be one. "Acme" is kept; "ACME2" is the duplicate.</summary>
public class MergeTests
{
    private static readonly CustomerId Acme = new("Acme");
    private static readonly CustomerId Twin = new("ACME2");

    private readonly Desk _desk = new Desk().On("2026-11-02").Imports(
        Invoice("Acme", "1", "1000.00 EUR", due: "2026-10-01"),
        Invoice("ACME2", "2", "500.00 EUR", due: "2026-09-01"),
        Invoice("ACME2", "3", "70.00 USD", due: "2026-12-01"));

    private readonly ReceivableRow[] _file =
    [
        Invoice("Acme", "1", "1000.00 EUR", due: "2026-10-01"),
        Invoice("ACME2", "2", "500.00 EUR", due: "2026-09-01"),
        Invoice("ACME2", "3", "70.00 USD", due: "2026-12-01"),
    ];

    [Fact]
    public void Everything_of_both_stands_under_the_kept_one_in_the_order_in_which_it_happened()
    {
        _desk.HearsPromise("ACME2", "100.00 EUR", by: "2026-11-05").HearsPromise("Acme", "200.00 EUR", by: "2026-11-06")
            .HearsDispute("ACME2", "3").Flags("ACME2", FlagKind.CreditHold).Logs("Acme", ResultCode.NoAnswer)
            .ProposesPlan("ACME2", "300.00 EUR", 2, first: "2026-12-01");
        var before = _desk.Account("Acme").History.Concat(_desk.Account("ACME2").History).Select(f => f.Sequence).Order().ToList();

        Merges();

        var account = _desk.Account("Acme");
        Assert.False(_desk.Portfolio.Accounts.ContainsKey(Twin));
        Assert.Equal(["ACME2"], account.Merged.Select(c => c.Id.Value));
        Assert.Equal([Of("1500.00 EUR"), Of("70.00 USD")], account.BalancesOn(_desk.Today).Select(b => b.Total));
        Assert.Equal([Of("100.00 EUR"), Of("200.00 EUR")], account.Promises.Select(p => p.Amount));
        Assert.Equal([ResultCode.PromisedToPay, ResultCode.PromisedToPay, ResultCode.Disputes, ResultCode.NoAnswer], account.Contacts.Select(c => c.Attempt.Result));
        Assert.Equal(FlagKind.CreditHold, Assert.Single(account.FlagsOn(_desk.Today)).Kind);
        Assert.Equal(Acme, Assert.Single(account.Requests.All).Customer);
        Assert.Equal([.. before, _desk.Portfolio.Sequence], account.History.Select(f => f.Sequence));
    }

    [Fact]
    public void What_was_open_at_the_duplicate_is_decided_under_either_identifier()
    {
        _desk.HearsDispute("ACME2", "2").ProposesPlan("ACME2", "300.00 EUR", 2, first: "2026-12-01").Flags("ACME2", FlagKind.DoNotChase, until: "2026-12-31");
        var (dispute, flag) = (_desk.Account("ACME2").Disputes[0].Sequence, _desk.Account("ACME2").Flags[0].Sequence);
        Merges();
        Assert.Contains(_desk.Account("Acme").ItemsByAge().Single(i => i.Number == "2").Key, _desk.Account("Acme").DisputedOn(_desk.Today));

        _desk.Approves("PP-1")
            .Does(s => new ResolveDispute(s, Twin, dispute, DisputeVerdict.AgainstCustomer, "agreed"))
            .Does(s => new LiftFlag(s, Acme, flag, "paid in part"))
            .Does(s => Desk.Contact(s, "ACME2", new ContactAttempt(ContactChannel.Phone, ResultCode.NoAnswer)));

        Assert.Equal(PlanStatus.Approved, _desk.Plan("PP-1").Status);
        Assert.Empty(_desk.Account("Acme").DisputedOn(_desk.Today));
        Assert.Equal(ResultCode.NoAnswer, _desk.Account("Acme").Contacts[^1].Attempt.Result);
    }

    [Fact]
    public void An_import_that_names_the_duplicate_reaches_the_kept_one_and_its_money_keeps_their_promise()
    {
        _desk.HearsPromise("Acme", "400.00 EUR", by: "2026-11-10");
        Merges().On("2026-11-09").ImportsChanges(Invoice("ACME2", "2", "500.00 EUR", due: "2026-09-01", open: "100.00 EUR"), Invoice("ACME2", "9", "5.00 EUR", due: null));
        Assert.Equal(PromiseStatus.Kept, _desk.Promise("Acme").Status);
        Assert.Equal(["1", "2", "3", "9"], _desk.Account("Acme").Items.Select(i => i.Number).Order());
        Assert.False(_desk.Portfolio.Accounts.ContainsKey(Twin));
    }

    [Fact]
    public void The_same_files_again_change_nothing_whichever_identifiers_they_name()
    {
        Merges();
        Assert.Empty(_desk.Give(s => new ImportReceivables(s, "open.csv", [.. _file], Snapshot: true)).Facts);
        Assert.Empty(_desk.Give(s => new ImportReceivables(s, "half.csv", [.. _file[1..]], Snapshot: false)).Facts);
        _desk.Imports(_file[..1]);
        Assert.Equal(["1"], _desk.Account("Acme").Items.Select(i => i.Number));
    }

    [Fact]
    public void A_document_that_stands_under_both_stays_two_until_the_accounting_system_clears_one()
    {
        _desk.ImportsChanges(Invoice("ACME2", "1", "1000.00 EUR", due: "2026-10-01")).HearsDispute("ACME2", "1");
        Merges();
        var account = _desk.Account("Acme");
        Assert.Equal(Of("2500.00 EUR"), account.BalancesOn(_desk.Today)[0].Total);
        Assert.Equal([new ItemKey(ItemType.Invoice, "1")], View().ListedTwice.AsEnumerable());
        Assert.Equal([new ItemKey(ItemType.Invoice, "1", Twin)], account.DisputedOn(_desk.Today));
        Assert.Empty(_desk.Give(s => new ImportReceivables(s, "both.csv", [.. _file, Invoice("ACME2", "1", "1000.00 EUR", due: "2026-10-01")], Snapshot: true)).Facts);

        _desk.ImportsChanges(Cleared("ACME2", "1"));
        Assert.Equal([new ItemKey(ItemType.Invoice, "1")], account.Items.Where(i => i.Number == "1").Select(i => i.Key));
        Assert.Empty(View().ListedTwice);
    }

    [Fact]
    public void A_command_that_names_the_duplicate_means_its_documents_and_not_the_kept_ones_of_the_same_number()
    {
        _desk.ImportsChanges(Invoice("ACME2", "1", "30.00 EUR", due: "2026-10-01"));
        Merges().HearsDispute("ACME2", "1");
        Assert.Equal([new ItemKey(ItemType.Invoice, "1", Twin)], _desk.Account("Acme").DisputedOn(_desk.Today));
        _desk.HearsDispute("Acme", "1");
        Assert.Equal(2, _desk.Account("Acme").DisputedOn(_desk.Today).Count);
    }

    [Fact]
    public void A_promise_or_a_dispute_for_a_document_of_the_duplicate_is_for_the_duplicates_and_not_for_the_kept_one_of_the_same_number()
    {
        _desk.ImportsChanges(Invoice("ACME2", "1", "30.00 EUR", due: "2026-10-01"));
        Promises("10.00 EUR");
        Merges();
        Promises("20.00 EUR");
        _desk.Does(s => new OpenDispute(s, Twin, [new ItemKey(ItemType.Invoice, "1")], DisputeReason.Price, "too much"));

        var theirs = new ItemKey(ItemType.Invoice, "1", Twin);
        Assert.Equal([theirs], _desk.Account("Acme").DisputedOn(_desk.Today));
        Assert.Equal([[theirs], [theirs]], _desk.Account("Acme").Promises.Select(p => p.Items.AsEnumerable()));
        Assert.Equal([PromiseStatus.Withdrawn, PromiseStatus.Open], new[] { _desk.Promise("Acme").Status, _desk.Promise("Acme", 2).Status });

        void Promises(string amount) => _desk.Does(s => new LogContact(
            s, Twin, new ContactAttempt(ContactChannel.Phone, ResultCode.PromisedToPay), new PromiseTerms(Of(amount), Day("2026-11-05")) { Items = [new ItemKey(ItemType.Invoice, "1")] }, []));
    }

    [Fact]
    public void What_they_owed_a_week_ago_is_what_both_owed()
    {
        _desk.On("2026-11-10").ImportsChanges(Invoice("ACME2", "4", "600.00 EUR", due: "2026-12-01"));
        Merges();
        Assert.Equal(Of("600.00 EUR"), Assert.Single(View().Jumps).Amount);
        _desk.ImportsChanges(Cleared("ACME2", "4"));
        Assert.Empty(View().Jumps);
    }

    [Fact]
    public void A_fee_that_the_duplicate_was_charged_is_not_forgotten()
    {
        var bill = new ItemKey(ItemType.Invoice, "2");
        var desk = new Desk(charges: new ChargePolicy { Fees = new FeeSchedule([new LevelFee(2, [Of("5.00 EUR")])]) }).Imports(_file)
            .Does(s => new ChargeFee(s, Twin, bill, 2))
            .Does(s => new MergeCustomers(s, Acme, Twin, "one VAT number"));
        var charge = Assert.Single(desk.Account("Acme").Charges.All);
        Assert.Equal((bill with { Under = Twin }, Of("5.00 EUR")), (charge.Item, charge.Amount));
        Assert.Equal(RefusalReason.AlreadyCharged, desk.Give(s => new ChargeFee(s, Acme, charge.Item, 2)).Refusal?.Reason);
    }

    [Theory]
    [InlineData("ACME2", true)]
    [InlineData("Acme Two", true)]
    [InlineData("Acme", false)]
    [InlineData("Acme One", false)]
    public void Who_asks_for_the_duplicate_by_number_or_name_finds_the_kept_one_once_and_is_told(string asked, bool merged)
    {
        _desk.ImportsChanges(
            _file[0] with { Customer = new CustomerRow(Acme, "Acme One") }, _file[1] with { Customer = new CustomerRow(Twin, "Acme Two") });
        Merges();
        var found = _desk.Portfolio.Names.Search(asked);
        Assert.True(found.IsCertain);
        Assert.Equal((Acme, merged ? Twin : null), (Assert.Single(found.Matches).Customer, found.Matches[0].Merged));
        Assert.Same(_desk.Account("Acme"), _desk.Portfolio.Find(Twin));
    }

    [Fact]
    public void What_was_known_before_the_merge_still_shows_two()
    {
        var known = _desk.Portfolio.Sequence;
        Merges();
        var then = new Portfolio(_desk.Portfolio.Rules);
        foreach (var entry in _desk.Journal.Where(e => e.Sequence <= known))
        {
            then.Apply(FactCodec.Read(entry));
        }

        Assert.Equal(2, then.Accounts.Count);
        Assert.Equal(Of("500.00 EUR"), then.Accounts[Twin].BalancesOn(_desk.Today)[0].Total);
    }

    [Fact]
    public void Their_one_row_takes_the_place_of_two_in_a_digest_that_was_asked_for_before()
    {
        Assert.Equal(2, _desk.Digest().Entries.Length);
        Merges();
        Assert.Equal([Acme], _desk.Digest().Entries.Select(e => e.Customer.Id));
        Assert.Equal(1, _desk.Digest().Accounts);
        Assert.Equal(Desk.TextOf(Digest.Of(_desk.Portfolio.Accounts.Values, _desk.Today, _desk.Portfolio.Rules)), Desk.TextOf(_desk.Digest()));
    }

    [Fact]
    public void A_duplicate_that_got_nothing_more_on_credit_is_no_longer_on_a_list_that_was_asked_for_before()
    {
        _desk.Flags("ACME2", FlagKind.CreditHold).Digest();
        Merges();
        Assert.Equal([Acme], _desk.Digest().Entries.Select(e => e.Customer.Id));
    }

    [Fact]
    public void Whatever_either_excluded_stays_excluded_a_consumer_stays_one_and_what_is_empty_is_filled_up()
    {
        _desk.ImportsChanges(_file[1] with { Customer = new CustomerRow(Twin, "Acme Two", PartyKind.Consumer, Phone: "+1 555") })
            .Does(s => new SetContactPreferences(s, Acme, ContactPreferences.None with { Excluded = [ContactChannel.Phone] }))
            .Does(s => new SetContactPreferences(s, Twin, ContactPreferences.None with { Excluded = [ContactChannel.Letter] }));
        Merges();
        var account = _desk.Account("Acme");
        Assert.Equal([ContactChannel.Phone, ContactChannel.Letter], account.Preferences.Excluded.AsEnumerable());
        Assert.Equal((Acme, "Acme", PartyKind.Consumer, "+1 555"), (account.Customer.Id, account.Customer.Name, account.Customer.Kind, account.Customer.Phone));
        Assert.Empty(_desk.Give(s => new ImportReceivables(s, "open.csv", [.. _file], Snapshot: true)).Facts);
    }

    [Fact]
    public void A_customer_into_whom_others_were_merged_is_merged_with_all_of_them()
    {
        _desk.ImportsChanges(Invoice("Third", "1", "1.00 EUR", due: null), Invoice("ACME2", "1", "2.00 EUR", due: null));
        _desk.Does(s => new MergeCustomers(s, Twin, new CustomerId("Third"), "one VAT number"));
        Merges().ImportsChanges(Invoice("Third", "1", "1.00 EUR", due: null, open: "0.40 EUR"));
        Assert.Equal(["ACME2", "Third"], _desk.Account("Acme").Merged.Select(c => c.Id.Value));
        Assert.Equal(Of("1502.40 EUR"), _desk.Account("Acme").BalancesOn(_desk.Today)[0].Total);
        Assert.Equal([null, Twin, new CustomerId("Third")], _desk.Account("Acme").Items.Where(i => i.Number == "1").Select(i => i.Under).Order());
    }

    [Fact]
    public void A_merge_that_makes_no_sense_is_refused()
    {
        Refused(RefusalReason.SameCustomer, "Acme", "Acme");
        Refused(RefusalReason.CustomerUnknown, "Acme", "Nobody");
        Refused(RefusalReason.CustomerUnknown, "Nobody", "Acme");
        Refused(RefusalReason.ReasonMissing, "Acme", "ACME2", " ");
        Refused(RefusalReason.TextTooLong, "Acme", "ACME2", new string('x', 501));
        Merges();
        Refused(RefusalReason.AlreadyMerged, "Acme", "ACME2");
        Refused(RefusalReason.AlreadyMerged, "ACME2", "Acme");
        _desk.ImportsChanges(Invoice("Third", "1", "1.00 EUR", due: null));
        Refused(RefusalReason.AlreadyMerged, "Third", "ACME2");

        void Refused(RefusalReason reason, string kept, string duplicate, string why = "one VAT number") => Assert.Equal(
            reason, _desk.Give(s => new MergeCustomers(s, new CustomerId(kept), new CustomerId(duplicate), why)).Refusal?.Reason);
    }

    [Fact]
    public void Two_running_plans_in_one_currency_are_not_merged_because_one_payment_would_count_for_both()
    {
        _desk.ProposesPlan("Acme", "300.00 EUR", 2, first: "2026-12-01").Approves("PP-1").ProposesPlan("ACME2", "200.00 EUR", 2, first: "2026-12-01").Approves("PP-2");
        var refusal = _desk.Give(s => new MergeCustomers(s, Acme, Twin, "one VAT number")).Refusal;
        Assert.Equal((RefusalReason.AgreementsOverlap, Approving.Id("PP-2")), (refusal?.Reason, refusal?.Request));
        Assert.Null(_desk.Ends("PP-2", Approving.Ada));
        Merges();
    }

    [Property(MaxTest = 60)]
    public void A_merge_changes_neither_what_is_owed_nor_loses_a_fact_and_the_kept_list_is_the_one_worked_out_anew(int seed)
    {
        var (chance, desk) = (new Random(seed), RandomWork.Desk(seed, commands: 60));
        var ids = desk.Portfolio.Accounts.Keys.Order().ToArray();
        if (ids.Length < 2)
        {
            return;
        }

        chance.Shuffle(ids);
        var (kept, twin) = (desk.Account(ids[0].Value), desk.Account(ids[1].Value));
        var totals = desk.Digest().Totals;
        var facts = kept.History.Concat(twin.History).Select(f => f.Sequence).Distinct().Count();
        if (desk.Give(s => new MergeCustomers(s, ids[0], ids[1], "one company")).Refusal is not null)
        {
            return;
        }

        Assert.Equal(totals.AsEnumerable(), desk.Digest().Totals);
        Assert.Equal(facts + 1, kept.History.Count);
        Assert.Equal(kept.History.Select(f => f.Sequence).Order(), kept.History.Select(f => f.Sequence));
        Assert.Equal(Desk.TextOf(Digest.Of(desk.Portfolio.Accounts.Values, desk.Today, desk.Portfolio.Rules)), Desk.TextOf(desk.Digest() with { Waiting = [] }));
        Assert.Equal(
            kept.Items.Select(i => (i.Key, i)).OrderBy(i => i.Key.ToString(), StringComparer.Ordinal),
            ItemLife.Of(kept).Where(l => l.OpenOn(DateOnly.MaxValue) is not null).Select(l => (l.Key, l.OpenOn(DateOnly.MaxValue)! with { Under = l.Key.Under }))
                .OrderBy(i => i.Key.ToString(), StringComparer.Ordinal));
    }

    [Property(MaxTest = 60)]
    public void After_a_merge_a_full_export_leaves_exactly_its_rows_open_and_says_nothing_when_it_comes_again(int seed)
    {
        var chance = new Random(seed);
        var desk = new Desk().Imports(RandomWork.Rows(chance, customers: 4, rows: 20));
        for (var i = 0; i < 2; i++)
        {
            desk.Give(s => new MergeCustomers(s, new CustomerId($"C{chance.Next(4)}"), new CustomerId($"C{chance.Next(4)}"), "one company"));
        }

        var rows = RandomWork.Rows(chance, customers: 4, rows: 20);
        desk.Imports(rows);
        Assert.Empty(desk.Give(s => new ImportReceivables(s, "open.csv", [.. rows], Snapshot: true)).Facts);
        Assert.Equal(
            rows.Select(r => (r.Customer.Id, r.Item!)).OrderBy(r => r.Id).ThenBy(r => r.Item2.Key.ToString(), StringComparer.Ordinal),
            desk.Portfolio.Accounts.Values.SelectMany(a => a.Items.Select(i => (Id: i.Under ?? a.Customer.Id, i with { Under = null })))
                .OrderBy(r => r.Id).ThenBy(r => r.Item2.Key.ToString(), StringComparer.Ordinal));
    }

    private Desk Merges() => _desk.Does(s => new MergeCustomers(s, Acme, Twin, "one VAT number"));

    private AccountView View() => AccountView.Of(_desk.Account("Acme"), _desk.Today, _desk.Portfolio.Rules);
}
