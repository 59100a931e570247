namespace CollectionsBot.Core.Tests;

/// <summary>Promises that are pending, kept and broken. 2 November 2026 is a Monday.</summary>
public class WorklistPromiseTests
{
    private readonly Desk _desk = new();

    [Fact]
    public void While_a_promise_is_pending_nobody_is_chased_until_the_day_after_the_tolerance()
    {
        _desk.Owes("Acme", "1000.00 EUR", 20);
        _desk.HearsPromise("Acme", "1000.00 EUR", by: "2026-11-20");
        foreach (var (date, until) in new[] { ("2026-11-10", "2026-11-19"), ("2026-11-20", "2026-11-23"), ("2026-11-22", "2026-11-23") })
        {
            var step = _desk.On(date).NextFor("Acme");
            Assert.Equal((NextAction.None, Day(until)), (step.Action, step.RestUntil));
            Assert.Equal([new Reason(Rule.PromisePending, Amount: Of("1000.00 EUR"), Date: Day("2026-11-20"))], step.Reasons.AsEnumerable());
        }

        var broken = _desk.On("2026-11-23").NextFor("Acme");
        Assert.Equal(NextAction.ChasePromise, broken.Action);
        Assert.Equal(new Reason(Rule.BrokenPromise, 40, Amount: Of("1000.00 EUR"), Date: Day("2026-11-20")), broken.Reasons[0]);
    }

    [Fact]
    public void A_promise_for_tomorrow_comes_back_the_day_after_tolerance_although_the_rest_after_the_call_is_longer()
    {
        _desk.Owes("Acme", "1000.00 EUR", 20);
        _desk.HearsPromise("Acme", "1000.00 EUR", by: "2026-11-03");
        Assert.Equal(Day("2026-11-06"), _desk.NextFor("Acme").RestUntil);
        Assert.Equal(NextAction.ChasePromise, _desk.On("2026-11-06").ActionFor("Acme"));
    }

    [Fact]
    public void A_promise_paid_in_part_by_its_date_is_partly_kept_and_what_is_missing_is_asked_for_the_day_after_tolerance()
    {
        _desk.Owes("Acme", "1000.00 EUR", 20);
        _desk.HearsPromise("Acme", "1000.00 EUR", by: "2026-11-20")
            .On("2026-11-20").Imports(Invoice("Acme", "1", "1000.00 EUR", due: "2026-10-13", open: "300.00 EUR"))
            .On("2026-11-23");
        Assert.Equal(NextAction.ChasePromise, _desk.ActionFor("Acme"));
        Assert.Equal(Of("300.00 EUR"), _desk.NextFor("Acme").Reasons.Single(r => r.Rule == Rule.BrokenPromise).Amount);
    }

    [Fact]
    public void A_kept_promise_is_not_asked_about_and_what_else_is_overdue_is_chased_as_before()
    {
        _desk.Owes("Acme", "1000.00 EUR", 20);
        _desk.HearsPromise("Acme", "400.00 EUR", by: "2026-11-20")
            .On("2026-11-12").Imports(Invoice("Acme", "1", "1000.00 EUR", due: "2026-10-13", open: "600.00 EUR"));
        var step = _desk.NextFor("Acme");
        Assert.Equal(NextAction.Call, step.Action);
        Assert.DoesNotContain(step.Reasons, r => r.Rule is Rule.BrokenPromise or Rule.EarlierBrokenPromises);
    }

    [Fact]
    public void A_broken_promise_comes_back_after_a_voicemail_and_is_answered_only_by_speaking_with_them()
    {
        _desk.Owes("Acme", "1000.00 EUR", 20);
        _desk.HearsPromise("Acme", "1000.00 EUR", by: "2026-11-20").On("2026-11-23").Logs("Acme", ResultCode.VoicemailLeft);
        Assert.Equal((NextAction.None, Day("2026-11-26")), (_desk.NextFor("Acme").Action, _desk.NextFor("Acme").RestUntil));
        Assert.Equal(NextAction.ChasePromise, _desk.On("2026-11-26").ActionFor("Acme"));

        _desk.Logs("Acme", ResultCode.PaidAlready).On("2026-12-01");
        var step = _desk.NextFor("Acme");
        Assert.Equal(NextAction.Call, step.Action);
        Assert.Contains(new Reason(Rule.EarlierBrokenPromises, 10, Count: 1), step.Reasons);
    }

    [Fact]
    public void After_a_broken_promise_even_a_young_debt_is_called_about()
    {
        _desk.Owes("Acme", "1000.00 EUR", 1);
        _desk.HearsPromise("Acme", "1000.00 EUR", by: "2026-11-03").On("2026-11-06").Logs("Acme", ResultCode.SpokeRightParty).On("2026-11-11");
        Assert.Equal((NextAction.Call, 10), (_desk.NextFor("Acme").Action, _desk.NextFor("Acme").OldestDays));
    }

    [Fact]
    public void A_second_broken_promise_escalates()
    {
        _desk.Owes("Acme", "1000.00 EUR", 20);
        _desk.HearsPromise("Acme", "1000.00 EUR", by: "2026-11-05").On("2026-11-08").HearsPromise("Acme", "1000.00 EUR", by: "2026-11-15").On("2026-11-18");
        var step = _desk.NextFor("Acme");
        Assert.Equal(NextAction.Escalate, step.Action);
        Assert.Contains(new Reason(Rule.EarlierBrokenPromises, 10, Count: 1), step.Reasons);
        Assert.Equal(Day("2026-11-15"), step.Reasons.Single(r => r.Rule == Rule.BrokenPromise).Date);
    }

    [Fact]
    public void A_promise_that_was_broken_but_whose_debt_is_paid_by_now_is_not_asked_about_when_a_later_invoice_is_late()
    {
        _desk.Owes("Acme", "1000.00 EUR", 20);
        _desk.HearsPromise("Acme", "1000.00 EUR", by: "2026-11-05").On("2026-11-20").Imports(Invoice("Acme", "2", "500.00 EUR", due: "2026-12-01")).On("2026-12-02");
        Assert.Equal(NextAction.Remind, _desk.ActionFor("Acme"));
        Assert.DoesNotContain(_desk.NextFor("Acme").Reasons, r => r.Rule == Rule.BrokenPromise);
    }
}
