namespace CollectionsBot.Core.Tests;

/// <summary>What is to be done next, told as stories of Acme and its neighbours. 2 November 2026 is a Monday.</summary>
public class WorklistTests
{
    private readonly Desk _desk = new();

    [Fact]
    public void What_is_due_today_is_not_overdue_and_a_first_late_day_brings_a_written_reminder()
    {
        _desk.Imports(Invoice("Acme", "1", "1000.00 EUR", due: "2026-11-20"));
        Assert.Equal(NextAction.Courtesy, _desk.On("2026-11-20").ActionFor("Acme"));

        var step = _desk.On("2026-11-21").NextFor("Acme");
        Assert.Equal((NextAction.Remind, 1), (step.Action, step.OldestDays));
        Assert.Equal(
            [
                new Reason(Rule.Amount, 18, Amount: Of("1000.00 EUR")),
                new Reason(Rule.NeverContacted, 8),
                new Reason(Rule.Overdue, 6, Days: 1),
            ],
            step.Reasons.AsEnumerable());
        Assert.Equal(32, step.Points);
    }

    [Fact]
    public void A_courtesy_notice_goes_out_three_days_before_the_due_date_and_not_earlier()
    {
        _desk.Imports(Invoice("Acme", "1", "1000.00 EUR", due: "2026-11-20"));
        Assert.Equal(NextAction.None, _desk.On("2026-11-16").ActionFor("Acme"));

        var step = _desk.On("2026-11-17").NextFor("Acme");
        Assert.Equal(NextAction.Courtesy, step.Action);
        Assert.Equal([new Reason(Rule.DueSoon, 3, Amount: Of("1000.00 EUR"), Date: Day("2026-11-20"))], step.Reasons.AsEnumerable());
    }

    [Fact]
    public void No_courtesy_notice_goes_to_those_who_owe_nothing_or_contest_it_or_were_just_reminded_or_when_the_team_sends_none()
    {
        var soon = Invoice("Acme", "1", "1000.00 EUR", due: "2026-11-03");
        Assert.Equal(NextAction.Courtesy, new Desk().Imports(soon).ActionFor("Acme"));
        Assert.Equal(NextAction.None, new Desk().Imports(soon, Payment("Acme", "P", "1000.00 EUR")).ActionFor("Acme"));
        Assert.Equal(
            NextAction.None,
            new Desk().Imports(soon, Payment("Acme", "P", "1000.00 EUR"), Invoice("Acme", "2", "500.00 USD", due: "2027-01-01")).ActionFor("Acme"));
        Assert.Equal(NextAction.None, new Desk().Imports(soon).HearsDispute("Acme", "1").ActionFor("Acme"));
        Assert.Equal(NextAction.None, new Desk().Imports(soon).Logs("Acme", ResultCode.ReminderSent, by: ContactChannel.Email).ActionFor("Acme"));
        Assert.Equal(NextAction.None, new Desk(new WorklistPolicy { CourtesyDays = 0 }).Imports(soon).ActionFor("Acme"));
        Assert.Equal(NextAction.None, new Desk().Imports(Invoice("Acme", "1", "10.00 EUR", due: "2026-11-03")).ActionFor("Acme"));
    }

    [Theory]
    [InlineData(14, NextAction.Remind)]
    [InlineData(15, NextAction.Call)]
    [InlineData(120, NextAction.Call)]
    public void From_the_fifteenth_day_a_call_takes_the_place_of_the_reminder(int days, NextAction action)
    {
        Owing("Acme", "1000.00 EUR", days);
        Assert.Equal(action, _desk.ActionFor("Acme"));
    }

    [Theory]
    [InlineData(90, 3, NextAction.Call)]
    [InlineData(91, 2, NextAction.Call)]
    [InlineData(91, 3, NextAction.Escalate)]
    public void An_account_that_stays_silent_is_escalated_after_ninety_days_and_three_attempts(int days, int attempts, NextAction action)
    {
        Owing("Acme", "1000.00 EUR", days - attempts);
        for (var i = 0; i < attempts; i++)
        {
            _desk.Logs("Acme", ResultCode.NoAnswer).On(_desk.Today.AddDays(1));
        }

        var step = _desk.NextFor("Acme");
        Assert.Equal((action, days), (step.Action, step.OldestDays));
        Assert.Equal(attempts >= 3 ? 12 : null, step.Reasons.SingleOrDefault(r => r.Rule == Rule.Attempts)?.Points);
    }

    [Fact]
    public void Attempts_about_debts_that_were_paid_since_do_not_escalate_a_later_one()
    {
        Owing("Acme", "1000.00 EUR", 40);
        _desk.Logs("Acme", ResultCode.NoAnswer).Logs("Acme", ResultCode.NoAnswer).Logs("Acme", ResultCode.NoAnswer);
        _desk.On("2026-11-20").Imports(Invoice("Acme", "2", "1000.00 EUR", due: "2026-12-01")).On("2027-03-15");
        Assert.Equal((NextAction.Call, 104), (_desk.NextFor("Acme").Action, _desk.NextFor("Acme").OldestDays));
    }

    [Theory]
    [InlineData(ResultCode.NoAnswer, 1)]
    [InlineData(ResultCode.WrongNumber, 1)]
    [InlineData(ResultCode.VoicemailLeft, 3)]
    [InlineData(ResultCode.MessageWithThirdParty, 3)]
    [InlineData(ResultCode.ReminderSent, 3)]
    [InlineData(ResultCode.SpokeRightParty, 5)]
    [InlineData(ResultCode.PaidAlready, 5)]
    [InlineData(ResultCode.Hardship, 5)]
    public void After_a_contact_the_account_rests_as_long_as_the_contact_deserves_and_comes_back_when_it_said(ResultCode result, int days)
    {
        Owing("Acme", "1000.00 EUR", 20);
        var (start, back) = (_desk.Today, _desk.Today.AddDays(days));
        _desk.Logs("Acme", result);

        for (var on = start; on < back; on = on.AddDays(1))
        {
            var step = _desk.On(on).NextFor("Acme");
            Assert.Equal((NextAction.None, back), (step.Action, step.RestUntil));
            Assert.Equal([new Reason(Rule.ContactedLately, Date: start, Result: result)], step.Reasons.AsEnumerable());
        }

        Assert.Equal(NextAction.Call, _desk.On(back).ActionFor("Acme"));
    }

    [Theory]
    [InlineData(13, null)]
    [InlineData(14, 1)]
    [InlineData(28, 3)]
    [InlineData(200, 10)]
    public void Silence_adds_a_point_a_week_after_two_weeks_and_no_more_than_ten(int days, int? points)
    {
        Owing("Acme", "1000.00 EUR", 20);
        _desk.Logs("Acme", ResultCode.SpokeRightParty).On(_desk.Today.AddDays(days));
        Assert.Equal(points, _desk.NextFor("Acme").Reasons.SingleOrDefault(r => r.Rule == Rule.SilentSince)?.Points);
        Assert.DoesNotContain(_desk.NextFor("Acme").Reasons, r => r.Rule == Rule.NeverContacted);
    }

    [Fact]
    public void All_overdue_items_of_a_customer_are_one_action_and_none_hides_the_others()
    {
        _desk.Imports(
            Invoice("Acme", "1", "100.00 EUR", due: "2026-10-30"), Invoice("Acme", "2", "200.00 EUR", due: "2026-09-01"),
            DebitNote("Acme", "1", "50.00 EUR", due: "2026-07-01"), Invoice("Acme", "3", "400.00 EUR", due: "2026-12-01"));

        var step = Assert.Single(_desk.Digest().Entries).Step;
        Assert.Equal((NextAction.Call, 124), (step.Action, step.OldestDays));
        Assert.Equal((Of("350.00 EUR"), Of("750.00 EUR")), (step.Main!.Overdue, step.Main.Total));

        // The oldest is paid: the ladder goes on from the next, and nothing is forgotten.
        _desk.ImportsChanges(Cleared("Acme", "1", ItemType.DebitNote));
        Assert.Equal(62, _desk.NextFor("Acme").OldestDays);
    }

    [Fact]
    public void A_customer_who_owes_nothing_net_is_not_chased_but_the_payment_is_matched_first()
    {
        _desk.Imports(Invoice("Acme", "1", "1000.00 EUR", due: "2026-06-01"), Payment("Acme", "P", "600.00 EUR"), CreditNote("Acme", "C", "400.00 EUR"));
        var step = _desk.NextFor("Acme");
        Assert.Equal(NextAction.MatchPayment, step.Action);
        Assert.Equal(new Reason(Rule.CreditsCover, 15, Amount: Of("1000.00 EUR")), step.Reasons.Single(r => r.Rule == Rule.CreditsCover));

        _desk.Imports();
        Assert.Empty(_desk.Digest().Entries);
    }

    [Theory]
    [InlineData("990.00 EUR", NextAction.MatchPayment)]
    [InlineData("989.99 EUR", NextAction.Call)]
    public void Credits_that_leave_less_than_a_small_balance_cover_the_debt(string credit, NextAction action)
    {
        _desk.Imports(Invoice("Acme", "1", "1000.00 EUR", due: "2026-06-01"), Payment("Acme", "P", credit));
        Assert.Equal(action, _desk.ActionFor("Acme"));
    }

    [Theory]
    [InlineData("10.00 EUR", false)]
    [InlineData("10.01 EUR", true)]
    [InlineData("1000 JPY", false)]
    [InlineData("1001 JPY", true)]
    [InlineData("3.000 KWD", false)]
    [InlineData("3.001 KWD", true)]
    [InlineData("25.00 GBP", false)]
    [InlineData("25.01 GBP", true)]
    public void A_balance_too_small_for_its_currency_is_not_chased(string amount, bool chased)
    {
        var desk = new Desk(new WorklistPolicy { SmallBalance = ImmutableDictionary<string, decimal>.Empty.Add("GBP", 25m) })
            .Imports(Invoice("Acme", "1", amount, due: "2026-11-01"));
        var step = desk.NextFor("Acme");
        Assert.Equal(chased ? NextAction.Remind : NextAction.None, step.Action);
        Assert.Equal(!chased, step.Reasons.Contains(new Reason(Rule.SmallBalance, Amount: Of(amount))));
    }

    [Fact]
    public void Currencies_are_never_totalled_and_a_credit_in_one_does_not_cover_a_debt_in_the_other()
    {
        _desk.Imports(
            Invoice("Acme", "1", "9.00 EUR", due: "2026-06-01"), Invoice("Acme", "2", "9.00 USD", due: "2026-06-01"),
            Invoice("Brook", "1", "500.00 USD", due: "2026-10-30"), Payment("Brook", "P", "9000.00 EUR"), Invoice("Brook", "2", "50.00 EUR", due: "2026-06-01"));

        Assert.Equal(NextAction.None, _desk.ActionFor("Acme"));
        var brook = _desk.NextFor("Brook");
        Assert.Equal((NextAction.Remind, 3, "USD"), (brook.Action, brook.OldestDays, brook.Main!.Currency.Code));
        Assert.Equal([Of("-8941.00 EUR"), Of("509.00 USD")], _desk.Digest().Totals.Select(t => t.Total));
    }

    [Fact]
    public void Disputed_documents_rest_while_the_others_are_chased_and_their_age_does_not_harden_the_tone()
    {
        _desk.Imports(Invoice("Acme", "1", "1000.00 EUR", due: "2026-06-01"), Invoice("Acme", "2", "100.00 EUR", due: "2026-11-01"));
        Assert.Equal(NextAction.Call, _desk.ActionFor("Acme"));

        _desk.HearsDispute("Acme", "1").On("2026-11-07");
        var step = _desk.NextFor("Acme");
        Assert.Equal((NextAction.Remind, 6), (step.Action, step.OldestDays));
        Assert.Equal(Of("1100.00 EUR"), step.Main!.Overdue);

        _desk.ResolvesDisputes("Acme");
        Assert.Equal((NextAction.Call, 159), (_desk.NextFor("Acme").Action, _desk.NextFor("Acme").OldestDays));
    }

    [Fact]
    public void A_customer_who_contests_everything_is_answered_and_not_chased_and_comes_back_when_the_dispute_is_resolved()
    {
        Owing("Acme", "1000.00 EUR", 20);
        var opened = _desk.Today;
        _desk.HearsDispute("Acme", "1");
        Assert.Equal((NextAction.None, opened.AddDays(5)), (_desk.NextFor("Acme").Action, _desk.NextFor("Acme").RestUntil));

        var step = _desk.On(opened.AddDays(5)).NextFor("Acme");
        Assert.Equal(NextAction.AnswerDispute, step.Action);
        Assert.Contains(new Reason(Rule.Disputed, 12, Date: opened), step.Reasons);
        Assert.Equal(Of("1000.00 EUR"), Assert.Single(_desk.Digest().Totals).Total);

        Assert.Equal(NextAction.Call, _desk.ResolvesDisputes("Acme").ActionFor("Acme"));
    }

    [Fact]
    public void A_credit_is_not_spent_on_what_is_contested_before_it_covers_the_rest()
    {
        _desk.Imports(
            Invoice("Acme", "1", "1000.00 EUR", due: "2026-06-01"), Invoice("Acme", "2", "100.00 EUR", due: "2026-10-01"), Payment("Acme", "P", "100.00 EUR"))
            .HearsDispute("Acme", "1").On("2026-11-07");
        Assert.Equal(NextAction.MatchPayment, _desk.ActionFor("Acme"));
    }

    [Fact]
    public void While_a_promise_is_pending_nobody_is_chased_until_the_day_after_the_tolerance()
    {
        Owing("Acme", "1000.00 EUR", 20);
        _desk.HearsPromise("Acme", "1000.00 EUR", by: "2026-11-20");
        foreach (var date in new[] { "2026-11-10", "2026-11-20", "2026-11-22" })
        {
            var step = _desk.On(date).NextFor("Acme");
            Assert.Equal((NextAction.None, Day("2026-11-23")), (step.Action, step.RestUntil));
            Assert.Equal([new Reason(Rule.PromisePending, Amount: Of("1000.00 EUR"), Date: Day("2026-11-20"))], step.Reasons.AsEnumerable());
        }

        var broken = _desk.On("2026-11-23").NextFor("Acme");
        Assert.Equal(NextAction.ChasePromise, broken.Action);
        Assert.Equal(new Reason(Rule.BrokenPromise, 40, Amount: Of("1000.00 EUR"), Date: Day("2026-11-20")), broken.Reasons[0]);
    }

    [Fact]
    public void A_promise_for_tomorrow_comes_back_the_day_after_tolerance_although_the_rest_after_the_call_is_longer()
    {
        Owing("Acme", "1000.00 EUR", 20);
        _desk.HearsPromise("Acme", "1000.00 EUR", by: "2026-11-03");
        Assert.Equal(Day("2026-11-06"), _desk.NextFor("Acme").RestUntil);
        Assert.Equal(NextAction.ChasePromise, _desk.On("2026-11-06").ActionFor("Acme"));
    }

    [Fact]
    public void A_promise_paid_in_part_by_its_date_is_partly_kept_and_what_is_missing_is_asked_for_the_day_after_tolerance()
    {
        Owing("Acme", "1000.00 EUR", 20);
        _desk.HearsPromise("Acme", "1000.00 EUR", by: "2026-11-20")
            .On("2026-11-20").Imports(Invoice("Acme", "1", "1000.00 EUR", due: "2026-10-13", open: "300.00 EUR"))
            .On("2026-11-23");
        Assert.Equal(NextAction.ChasePromise, _desk.ActionFor("Acme"));
        Assert.Equal(Of("300.00 EUR"), _desk.NextFor("Acme").Reasons.Single(r => r.Rule == Rule.BrokenPromise).Amount);
    }

    [Fact]
    public void A_kept_promise_is_not_asked_about_and_what_else_is_overdue_is_chased_as_before()
    {
        Owing("Acme", "1000.00 EUR", 20);
        _desk.HearsPromise("Acme", "400.00 EUR", by: "2026-11-20")
            .On("2026-11-12").Imports(Invoice("Acme", "1", "1000.00 EUR", due: "2026-10-13", open: "600.00 EUR"));
        var step = _desk.NextFor("Acme");
        Assert.Equal(NextAction.Call, step.Action);
        Assert.DoesNotContain(step.Reasons, r => r.Rule is Rule.BrokenPromise or Rule.EarlierBrokenPromises);
    }

    [Fact]
    public void A_broken_promise_comes_back_after_a_voicemail_and_is_answered_only_by_speaking_with_them()
    {
        Owing("Acme", "1000.00 EUR", 20);
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
        Owing("Acme", "1000.00 EUR", 1);
        _desk.HearsPromise("Acme", "1000.00 EUR", by: "2026-11-03").On("2026-11-06").Logs("Acme", ResultCode.SpokeRightParty).On("2026-11-11");
        Assert.Equal((NextAction.Call, 10), (_desk.NextFor("Acme").Action, _desk.NextFor("Acme").OldestDays));
    }

    [Fact]
    public void A_second_broken_promise_escalates()
    {
        Owing("Acme", "1000.00 EUR", 20);
        _desk.HearsPromise("Acme", "1000.00 EUR", by: "2026-11-05").On("2026-11-08").HearsPromise("Acme", "1000.00 EUR", by: "2026-11-15").On("2026-11-18");
        var step = _desk.NextFor("Acme");
        Assert.Equal(NextAction.Escalate, step.Action);
        Assert.Contains(new Reason(Rule.EarlierBrokenPromises, 10, Count: 1), step.Reasons);
        Assert.Equal(Day("2026-11-15"), step.Reasons.Single(r => r.Rule == Rule.BrokenPromise).Date);
    }

    [Fact]
    public void A_promise_that_was_broken_but_whose_debt_is_paid_by_now_is_not_asked_about_when_a_later_invoice_is_late()
    {
        Owing("Acme", "1000.00 EUR", 20);
        _desk.HearsPromise("Acme", "1000.00 EUR", by: "2026-11-05").On("2026-11-20").Imports(Invoice("Acme", "2", "500.00 EUR", due: "2026-12-01")).On("2026-12-02");
        Assert.Equal(NextAction.Remind, _desk.ActionFor("Acme"));
        Assert.DoesNotContain(_desk.NextFor("Acme").Reasons, r => r.Rule == Rule.BrokenPromise);
    }

    [Fact]
    public void A_call_back_rests_the_account_until_its_day_and_then_comes_first()
    {
        Owing("Acme", "1000.00 EUR", 20);
        _desk.Logs("Acme", ResultCode.CallBackAsked, callBackOn: "2026-11-12");
        var resting = _desk.On("2026-11-11").NextFor("Acme");
        Assert.Equal((NextAction.None, Day("2026-11-12")), (resting.Action, resting.RestUntil));
        Assert.Equal([new Reason(Rule.CallBackLater, Date: Day("2026-11-12"))], resting.Reasons.AsEnumerable());

        foreach (var date in new[] { "2026-11-12", "2026-11-14" })
        {
            var due = _desk.On(date).NextFor("Acme");
            Assert.Equal((NextAction.CallBack, new Reason(Rule.CallBackAgreed, 50, Date: Day("2026-11-12"))), (due.Action, due.Reasons[0]));
        }

        Assert.Equal(NextAction.None, _desk.Logs("Acme", ResultCode.SpokeRightParty).ActionFor("Acme"));
    }

    [Fact]
    public void A_call_back_is_off_when_everything_was_paid_meanwhile()
    {
        _desk.Imports(Invoice("Acme", "1", "1000.00 EUR", due: "2026-10-01")).Logs("Acme", ResultCode.CallBackAsked, callBackOn: "2026-11-12");
        _desk.On("2026-11-12").Imports(Invoice("Acme", "1", "1000.00 EUR", due: "2026-10-01"), Payment("Acme", "P", "1000.00 EUR"));
        Assert.Equal(NextAction.MatchPayment, _desk.ActionFor("Acme"));
    }

    [Theory]
    [InlineData(ResultCode.RepresentedByAttorney)]
    [InlineData(ResultCode.AskedNotToBeContacted)]
    [InlineData(ResultCode.Insolvent)]
    [InlineData(ResultCode.Deceased)]
    public void Who_may_not_be_chased_is_reviewed_and_never_reminded_or_called_whatever_else_happens(ResultCode result)
    {
        Owing("Acme", "1000.00 EUR", 20);
        _desk.HearsPromise("Acme", "1000.00 EUR", by: "2026-11-05").Logs("Acme", result).Logs("Acme", ResultCode.CallBackAsked, callBackOn: "2026-11-12");
        var stopped = _desk.Today;
        for (var day = 0; day < 200; day++)
        {
            var step = _desk.On(stopped.AddDays(day)).NextFor("Acme");
            Assert.Equal(NextAction.Review, step.Action);
            Assert.Contains(new Reason(Rule.ChasingStopped, 10, Date: stopped, Result: result), step.Reasons);
        }
    }

    [Fact]
    public void Who_may_not_be_chased_gets_no_courtesy_notice_either()
    {
        _desk.Imports(Invoice("Acme", "1", "1000.00 EUR", due: "2026-11-03")).Logs("Acme", ResultCode.AskedNotToBeContacted);
        Assert.Equal(NextAction.None, _desk.On("2026-11-03").ActionFor("Acme"));
        Assert.Equal(NextAction.Review, _desk.On("2026-11-04").ActionFor("Acme"));
    }

    [Fact]
    public void The_digest_counts_the_open_accounts_and_those_that_rest_and_leaves_settled_ones_out()
    {
        _desk.Imports(
            Invoice("Acme", "1", "1000.00 EUR", due: "2026-10-01"), Invoice("Brook", "1", "1000.00 EUR", due: "2026-10-01"),
            Invoice("Cole", "1", "1000.00 EUR", due: "2027-01-01"), Cleared("Dunn", "1"));
        _desk.Logs("Brook", ResultCode.SpokeRightParty);

        var digest = _desk.Digest();

        Assert.Equal(_desk.Today, digest.Date);
        Assert.Equal((3, 1), (digest.Accounts, digest.Resting));
        Assert.Equal(["Acme"], digest.Entries.Select(e => e.Customer.Name));
        Assert.Equal(Of("3000.00 EUR"), Assert.Single(digest.Totals).Total);
    }

    [Fact]
    public void The_most_urgent_stands_first_then_the_oldest_debt_then_the_customer()
    {
        _desk.Imports(
            Invoice("Cole", "1", "50.00 EUR", due: "2026-10-31"), Invoice("Brook", "1", "50.00 EUR", due: "2026-10-31"),
            Invoice("Acme", "1", "50.00 EUR", due: "2026-11-01"), Invoice("Zed", "1", "50000.00 EUR", due: "2026-11-01"));
        Assert.Equal(["Zed", "Brook", "Cole", "Acme"], _desk.Digest().Entries.Select(e => e.Customer.Id.Value));
    }

    [Theory]
    [InlineData("99.99 EUR", 0)]
    [InlineData("100.00 EUR", 6)]
    [InlineData("300.00 EUR", 12)]
    [InlineData("1000.00 EUR", 18)]
    [InlineData("100000.00 EUR", 36)]
    [InlineData("100000000000.00 EUR", 36)]
    [InlineData("10000 JPY", 6)]
    [InlineData("100000 JPY", 18)]
    public void A_large_amount_gives_points_by_its_size_against_the_small_balance_of_its_currency(string amount, int points)
    {
        _desk.Imports(Invoice("Acme", "1", amount, due: "2026-11-01"));
        Assert.Equal(points, _desk.NextFor("Acme").Reasons.SingleOrDefault(r => r.Rule == Rule.Amount)?.Points ?? 0);
    }

    [Theory]
    [InlineData(1, 6)]
    [InlineData(30, 6)]
    [InlineData(31, 14)]
    [InlineData(61, 22)]
    [InlineData(91, 30)]
    public void The_older_the_debt_the_more_points(int days, int points)
    {
        Owing("Acme", "50.00 EUR", days);
        Assert.Contains(new Reason(Rule.Overdue, points, Days: days), _desk.NextFor("Acme").Reasons);
    }

    private void Owing(string customer, string amount, int daysPastDue) =>
        _desk.Imports(Invoice(customer, "1", amount, due: $"{_desk.Today.AddDays(-daysPastDue):yyyy-MM-dd}"));
}
