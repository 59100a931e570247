namespace CollectionsBot.Core.Tests;

/// <summary>Where a list that follows its rules to the letter would give a foolish answer. 2 November 2026 is a Monday.</summary>
public class WorklistJudgementTests
{
    private readonly Desk _desk = new();

    [Fact]
    public void Promises_broken_about_debts_paid_long_ago_do_not_harden_the_tone_about_a_new_one()
    {
        _desk.Imports(Invoice("Acme", "1", "1000.00 EUR", due: "2026-10-01")).HearsPromise("Acme", "1000.00 EUR", "2026-11-03");
        _desk.On("2026-11-10").HearsPromise("Acme", "1000.00 EUR", "2026-11-11");
        _desk.On("2026-11-20").Imports(Invoice("Acme", "2", "800.00 EUR", due: "2027-03-01"));

        var step = _desk.On("2027-03-02").NextFor("Acme");
        Assert.Equal(NextAction.Remind, step.Action);
        Assert.DoesNotContain(step.Reasons, r => r.Rule is Rule.BrokenPromise or Rule.EarlierBrokenPromises);
    }

    [Theory]
    [InlineData("499.99 EUR", NextAction.Call)]
    [InlineData("500.00 EUR", NextAction.None)]
    public void A_pending_promise_of_less_than_half_of_what_is_overdue_does_not_silence_the_account(string promised, NextAction action)
    {
        _desk.Imports(Invoice("Acme", "1", "1000.00 EUR", due: "2026-10-01")).HearsPromise("Acme", promised, "2026-11-30");
        Assert.Equal(action, _desk.On("2026-11-09").ActionFor("Acme"));
    }

    [Fact]
    public void A_promise_for_a_day_far_away_does_not_silence_the_account_until_then()
    {
        _desk.Imports(Invoice("Acme", "1", "1000.00 EUR", due: "2026-10-01")).HearsPromise("Acme", "1000.00 EUR", "2027-06-30");
        Assert.Equal(NextAction.Call, _desk.On("2026-11-09").ActionFor("Acme"));
    }

    [Fact]
    public void A_promise_in_one_currency_does_not_silence_a_debt_in_another()
    {
        _desk.Imports(Invoice("Acme", "1", "1000.00 EUR", due: "2026-10-01"), Invoice("Acme", "2", "50.00 USD", due: "2026-12-24"))
            .HearsPromise("Acme", "50.00 USD", "2026-11-30");
        Assert.Equal(NextAction.Call, _desk.On("2026-11-09").ActionFor("Acme"));
    }

    [Fact]
    public void Speaking_with_them_within_the_tolerance_does_not_answer_for_a_promise_that_is_broken_only_afterwards()
    {
        _desk.Imports(Invoice("Acme", "1", "1000.00 EUR", due: "2026-10-01")).HearsPromise("Acme", "1000.00 EUR", "2026-11-05");
        _desk.On("2026-11-06").Logs("Acme", ResultCode.PaidAlready);
        Assert.Equal(NextAction.ChasePromise, _desk.On("2026-11-11").ActionFor("Acme"));
    }

    [Fact]
    public void A_call_back_stays_agreed_when_a_copy_of_the_invoice_is_mailed_meanwhile()
    {
        _desk.Imports(Invoice("Acme", "1", "1000.00 EUR", due: "2026-10-01")).Logs("Acme", ResultCode.CallBackAsked, callBackOn: "2026-11-12");
        _desk.On("2026-11-05").Logs("Acme", ResultCode.ReminderSent, by: ContactChannel.Email);

        Assert.Equal(Day("2026-11-12"), _desk.On("2026-11-11").NextFor("Acme").RestUntil);
        Assert.Equal(NextAction.CallBack, _desk.On("2026-11-12").ActionFor("Acme"));
        Assert.Equal(NextAction.None, _desk.Logs("Acme", ResultCode.NoAnswer).ActionFor("Acme"));
    }

    [Fact]
    public void A_call_back_is_off_when_one_spoke_with_them_before_its_day()
    {
        _desk.Imports(Invoice("Acme", "1", "1000.00 EUR", due: "2026-10-01")).Logs("Acme", ResultCode.CallBackAsked, callBackOn: "2026-11-12");
        _desk.On("2026-11-10").Logs("Acme", ResultCode.SpokeRightParty);
        Assert.Equal(NextAction.None, _desk.On("2026-11-12").ActionFor("Acme"));
    }

    [Fact]
    public void A_call_back_agreed_for_later_does_not_hide_a_promise_that_is_broken_meanwhile()
    {
        _desk.Imports(Invoice("Acme", "1", "1000.00 EUR", due: "2026-10-01")).HearsPromise("Acme", "1000.00 EUR", "2026-11-05")
            .Logs("Acme", ResultCode.CallBackAsked, callBackOn: "2026-12-15");
        Assert.Equal(NextAction.ChasePromise, _desk.On("2026-11-08").ActionFor("Acme"));
    }

    [Fact]
    public void A_dispute_about_nobody_knows_which_documents_is_answered_before_anything_is_chased()
    {
        _desk.Imports(Invoice("Acme", "1", "1000.00 EUR", due: "2026-10-01")).HearsDispute("Acme");
        Assert.Equal(NextAction.AnswerDispute, _desk.On("2026-11-09").ActionFor("Acme"));
        Assert.Equal(NextAction.Call, _desk.ResolvesDisputes("Acme").ActionFor("Acme"));
    }

    [Fact]
    public void A_dispute_about_documents_that_were_cleared_asks_for_nothing_any_more()
    {
        _desk.Imports(Invoice("Acme", "1", "1000.00 EUR", due: "2026-10-01"), Invoice("Acme", "2", "500.00 EUR", due: "2027-05-01")).HearsDispute("Acme", "1");
        _desk.On("2026-11-09").Imports(Invoice("Acme", "2", "500.00 EUR", due: "2027-05-01"));
        Assert.Equal(NextAction.None, _desk.ActionFor("Acme"));
    }

    [Fact]
    public void What_is_contested_gives_no_points_for_its_amount_while_something_else_is_chased()
    {
        _desk.Imports(Invoice("Acme", "1", "100000.00 EUR", due: "2026-10-01"), Invoice("Acme", "2", "50.00 EUR", due: "2026-10-20")).HearsDispute("Acme", "1");
        Assert.DoesNotContain(_desk.On("2026-11-09").NextFor("Acme").Reasons, r => r.Rule == Rule.Amount);
    }

    [Fact]
    public void An_attempt_in_vain_does_not_cut_short_the_rest_after_a_conversation()
    {
        _desk.Imports(Invoice("Acme", "1", "1000.00 EUR", due: "2026-10-01")).Logs("Acme", ResultCode.SpokeRightParty);
        _desk.On("2026-11-03").Logs("Acme", ResultCode.NoAnswer);
        Assert.Equal(Day("2026-11-07"), _desk.On("2026-11-04").NextFor("Acme").RestUntil);
    }

    [Fact]
    public void A_courtesy_notice_goes_out_once_and_not_again_on_the_due_date()
    {
        _desk.Imports(Invoice("Acme", "1", "1000.00 EUR", due: "2026-11-05"));
        Assert.Equal(NextAction.Courtesy, _desk.ActionFor("Acme"));
        _desk.Logs("Acme", ResultCode.ReminderSent, by: ContactChannel.Email);
        Assert.Equal(NextAction.None, _desk.On("2026-11-05").ActionFor("Acme"));
    }
}
