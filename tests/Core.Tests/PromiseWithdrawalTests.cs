namespace CollectionsBot.Core.Tests;

/// <summary>Acme owes 1,000.00 EUR since October. Promises that are taken back, and promises that take up broken ones.</summary>
public class PromiseWithdrawalTests
{
    private readonly Desk _desk = new Desk().Imports(Invoice("Acme", "1", "1000.00 EUR", due: "2026-10-13"));

    [Fact]
    public void A_promise_that_was_taken_back_is_not_broken_and_the_account_is_chased_again()
    {
        _desk.HearsPromise("Acme", "1000.00 EUR", by: "2026-11-30").On("2026-11-12");
        Assert.Null(Withdraws(null, "their order was cancelled").Refusal);

        var judged = _desk.Promise("Acme");
        Assert.Equal((PromiseStatus.Withdrawn, "their order was cancelled", Day("2026-11-12")), (judged.Status, judged.Promise.WithdrawnBecause, judged.Promise.WithdrawnOn));
        Assert.Equal(NextAction.Call, _desk.ActionFor("Acme"));
        Assert.Equal(PromiseStatus.Withdrawn, _desk.On("2026-12-31").Promise("Acme").Status);
    }

    [Fact]
    public void One_part_can_be_taken_back_and_the_others_stand()
    {
        _desk.HearsPromise("Acme", "400.00 EUR", "2026-11-20", ("600.00 EUR", "2026-11-27"));
        Assert.Null(Withdraws(_desk.Account("Acme").Promises[0].Sequence, "only the second").Refusal);
        Assert.Equal((PromiseStatus.Withdrawn, PromiseStatus.Open), (_desk.Promise("Acme", 1).Status, _desk.Promise("Acme", 2).Status));
        Assert.Single(Withdraws(null, "and that too").Facts);
    }

    [Fact]
    public void Only_what_is_pending_can_be_taken_back_and_with_a_reason()
    {
        Assert.Equal(RefusalReason.PromiseUnknown, Withdraws(null, "nothing was promised").Refusal?.Reason);
        _desk.HearsPromise("Acme", "1000.00 EUR", by: "2026-11-05");
        Assert.Equal(RefusalReason.PromiseUnknown, Withdraws(1, "not a promise").Refusal?.Reason);
        Assert.Equal(RefusalReason.ReasonMissing, Withdraws(null, " ").Refusal?.Reason);
        Assert.Equal(RefusalReason.TextTooLong, Withdraws(null, new string('x', 501)).Refusal?.Reason);
        _desk.On("2026-11-08");
        Assert.Equal(RefusalReason.PromiseUnknown, Withdraws(null, "it is broken by now").Refusal?.Reason);
    }

    [Fact]
    public void Promising_again_after_a_broken_promise_counts_up_and_a_kept_one_begins_anew()
    {
        _desk.HearsPromise("Acme", "200.00 EUR", by: "2026-11-05").On("2026-11-10").HearsPromise("Acme", "200.00 EUR", by: "2026-11-13")
            .On("2026-11-17").HearsPromise("Acme", "200.00 EUR", by: "2026-11-20")
            .On("2026-11-19").Imports(Invoice("Acme", "1", "1000.00 EUR", due: "2026-10-13", open: "800.00 EUR"))
            .On("2026-11-24").HearsPromise("Acme", "200.00 EUR", by: "2026-11-27");
        Assert.Equal([0, 1, 2, 0], Enumerable.Range(1, 4).Select(n => _desk.Promise("Acme", n).Failed));
    }

    [Fact]
    public void What_was_only_replaced_or_taken_back_does_not_count_as_broken()
    {
        _desk.HearsPromise("Acme", "200.00 EUR", by: "2026-11-05").On("2026-11-03").HearsPromise("Acme", "200.00 EUR", by: "2026-11-06");
        Withdraws(null, "noted for the wrong customer");
        _desk.On("2026-11-20").HearsPromise("Acme", "200.00 EUR", by: "2026-11-27");
        Assert.Equal([0, 0, 0], Enumerable.Range(1, 3).Select(n => _desk.Promise("Acme", n).Failed));
    }

    private Decision Withdraws(long? promise, string reason) => _desk.Give(s => new WithdrawPromise(s, new CustomerId("Acme"), promise, reason));
}
