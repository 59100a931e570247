namespace CollectionsBot.Core.Tests;

/// <summary>What a team is told after its accounting system was read.</summary>
public class ImportOutcomeTests
{
    private static Desk TwoPromises() => new Desk().On("2026-11-02")
        .Imports(Invoice("Acme", "1", "500.00 EUR", due: "2026-10-01"), Invoice("Globex", "2", "300.00 EUR", due: "2026-10-01"))
        .HearsPromise("Acme", "500.00 EUR", by: "2026-11-06")
        .HearsPromise("Globex", "300.00 EUR", by: "2026-11-06");

    [Fact]
    public void A_promise_is_kept_by_the_import_that_shows_the_money_and_broken_by_the_first_after_its_day_that_does_not()
    {
        var desk = TwoPromises().On("2026-11-05").Imports(Invoice("Globex", "2", "300.00 EUR", due: "2026-10-01"));
        var paid = Outcome(desk);
        Assert.Equal("Acme", Assert.Single(paid.Promises).Customer.Id.Value);
        Assert.Equal(PromiseStatus.Kept, paid.Promises[0].Promise.Status);
        Assert.Equal(Of("500.00 EUR"), Assert.Single(paid.Received));

        // Nothing of Globex changes: that nothing came is what breaks the promise.
        desk.On("2026-11-09").ImportsChanges(Invoice("Acme", "3", "80.00 EUR", due: "2026-12-01"));
        var broken = Assert.Single(Outcome(desk).Promises);
        Assert.Equal(("Globex", PromiseStatus.Broken), (broken.Customer.Id.Value, broken.Promise.Status));

        desk.On("2026-11-10").ImportsChanges(Invoice("Acme", "4", "80.00 EUR", due: "2026-12-01"));
        Assert.Empty(Outcome(desk).Promises);
    }

    [Fact]
    public void A_payment_that_bounces_in_time_leaves_the_promise_open_and_it_breaks_with_its_day()
    {
        var desk = TwoPromises().On("2026-11-05").Imports(Invoice("Globex", "2", "300.00 EUR", due: "2026-10-01"))
            .On("2026-11-08").Imports(Invoice("Acme", "1", "500.00 EUR", due: "2026-10-01"), Invoice("Globex", "2", "300.00 EUR", due: "2026-10-01"));
        Assert.Equal(Of("-500.00 EUR"), Assert.Single(Outcome(desk).Received));
        Assert.Empty(Outcome(desk).Promises);
        desk.On("2026-11-09").ImportsChanges(Invoice("Acme", "3", "80.00 EUR", due: "2026-12-01"));
        Assert.Equal(["Acme", "Globex"], Outcome(desk).Broken.Select(p => p.Customer.Id.Value));
    }

    [Fact]
    public void What_is_told_of_an_import_stays_the_same_when_others_follow()
    {
        var desk = TwoPromises().On("2026-11-05").Imports(Invoice("Globex", "2", "300.00 EUR", due: "2026-10-01"));
        var (import, told) = (desk.Stamp().Id, Outcome(desk).Promises);
        desk.On("2026-11-09").Imports(Invoice("Acme", "1", "500.00 EUR", due: "2026-10-01"));
        Assert.Equal(told.AsEnumerable(), ImportOutcome.Of(desk.Portfolio, import)!.Promises);
    }

    [Fact]
    public void A_balance_that_jumps_and_a_new_customer_with_a_large_debt_are_told_as_surprises_and_a_small_one_is_not()
    {
        var desk = TwoPromises().On("2026-11-12").ImportsChanges(
            Invoice("Acme", "5", "9000.00 EUR", due: "2026-12-01"), Invoice("Initech", "6", "7000.00 EUR", due: "2026-12-01"), Invoice("Small", "7", "20.00 EUR", due: "2026-12-01"));
        var outcome = Outcome(desk);
        Assert.Equal(("Acme", Of("9000.00 EUR")), (Assert.Single(outcome.Jumps).Customer.Id.Value, outcome.Jumps[0].Amount));
        Assert.Equal(("Initech", Of("7000.00 EUR")), (Assert.Single(outcome.NewDebts).Customer.Id.Value, outcome.NewDebts[0].Amount));
    }

    [Fact]
    public void A_plan_whose_instalment_is_missing_falls_behind_and_the_payment_lets_it_catch_up()
    {
        var desk = new Desk().On("2026-11-02").Imports(Invoice("Acme", "1", "600.00 EUR", due: "2026-10-01"))
            .ProposesPlan("Acme", "600.00 EUR", 3, first: "2026-11-10").Approves("PP-1")
            .On("2026-11-16").ImportsChanges(Invoice("Globex", "2", "10.00 EUR", due: "2026-12-01"));
        Assert.NotNull(Assert.Single(Outcome(desk).Plans).Plan.LateSince);

        desk.On("2026-11-17").ImportsChanges(Invoice("Acme", "1", "400.00 EUR", due: "2026-10-01"));
        Assert.Null(Assert.Single(Outcome(desk).Plans).Plan.LateSince);
    }

    [Fact]
    public void An_import_is_told_where_the_digest_goes_once_and_one_that_changes_nothing_is_not()
    {
        var desk = TwoPromises()
            .Does(s => new OpenConversation(s, "19:team", "{}")).Does(s => new OpenConversation(s, "19:other", "{}"))
            .Does(s => new ScheduleDigest(s, "19:team", new DigestSchedule(DigestSchedule.Weekdays, new TimeOnly(8, 30), "Etc/UTC")))
            .ImportsChanges(Invoice("Acme", "1", "100.00 EUR", due: "2026-10-01"));
        var import = desk.Stamp().Id.Value;
        Assert.Equal(DigestStage.Due, desk.Portfolio.Conversations["19:team"].ImportReports[import]);
        Assert.Empty(desk.Portfolio.Conversations["19:other"].ImportReports);
        desk.Does(s => new BeginImportReport(s, "19:team", import));
        Assert.Equal(RefusalReason.NothingToSend, desk.Give(s => new BeginImportReport(s, "19:team", import)).Refusal?.Reason);
        desk.Does(s => new EndImportReport(s, "19:team", import, Delivery.Sent, "1:abc"));

        desk.ImportsChanges(Invoice("Acme", "1", "100.00 EUR", due: "2026-10-01"));
        Assert.Single(desk.Portfolio.Conversations["19:team"].ImportReports);
    }

    /// <summary>Of the command that the desk gave last.</summary>
    private static ImportOutcome Outcome(Desk desk) => ImportOutcome.Of(desk.Portfolio, desk.Stamp().Id)!;
}
