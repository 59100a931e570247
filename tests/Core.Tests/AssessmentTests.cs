using FsCheck.Xunit;

namespace CollectionsBot.Core.Tests;

/// <summary>How a customer pays, judged by what was seen. 2 November 2026 is a Monday.</summary>
public class AssessmentTests
{
    private readonly Desk _desk = new();

    [Fact]
    public void Too_little_history_gives_no_score()
    {
        Paid("2026-06-01", late: [0, 0]);
        Assert.Equal((2, null, LatenessHabit.Unknown, PaymentTrend.Unknown), Read());
    }

    [Fact]
    public void On_time_share_average_and_habit_come_from_the_day_on_which_a_document_was_seen_to_be_cleared()
    {
        Paid("2026-06-01", late: [0, 3, 4, 17]);
        var assessment = Assess();
        Assert.Equal((4, 2, 6), (assessment.Behaviour.Seen, assessment.Behaviour.OnTime, assessment.Behaviour.AverageDaysLate));
        Assert.Equal(LatenessHabit.Habitual, assessment.Behaviour.Habit);
        Assert.Equal(
            [(ScorePart.OnTimeShare, 25), (ScorePart.DaysLate, 18), (ScorePart.PromisesKept, 20), (ScorePart.Trend, 5)],
            assessment.Parts.Select(p => (p.Part, p.Points)));
        Assert.Equal(68, assessment.Score);
    }

    [Theory]
    [InlineData(new[] { 0, 0, 3 }, LatenessHabit.NeverLate)]
    [InlineData(new[] { 0, 0, 0, 4 }, LatenessHabit.OneOff)]
    [InlineData(new[] { 0, 0, 4 }, LatenessHabit.Habitual)]
    public void A_slip_is_told_from_a_habit(int[] late, LatenessHabit habit)
    {
        Paid("2026-06-01", late);
        Assert.Equal(habit, Assess().Behaviour.Habit);
    }

    [Theory]
    [InlineData(new[] { 10, 10 }, new[] { 13, 13 }, PaymentTrend.Worse)]
    [InlineData(new[] { 10, 10 }, new[] { 12, 12 }, PaymentTrend.Steady)]
    [InlineData(new[] { 10, 10 }, new[] { 7, 7 }, PaymentTrend.Better)]
    [InlineData(new[] { 10, 10, 10 }, new[] { 7 }, PaymentTrend.Unknown)]
    public void The_trend_holds_the_last_quarter_against_the_time_before(int[] before, int[] lately, PaymentTrend trend)
    {
        Paid("2026-04-01", before);
        Paid("2026-09-01", lately);
        Assert.Equal(trend, Assess().Behaviour.Trend);
    }

    [Fact]
    public void What_was_contested_what_has_no_due_date_and_what_came_back_does_not_count()
    {
        _desk.On("2026-06-01").Imports(
            Invoice("Acme", "contested", "10.00 EUR", due: "2026-06-10"), Invoice("Acme", "undated", "10.00 EUR", due: null),
            Invoice("Acme", "bounced", "10.00 EUR", due: "2026-06-10"), CreditNote("Acme", "credit", "10.00 EUR"));
        _desk.HearsDispute("Acme", "contested").On("2026-08-01").Imports();
        _desk.On("2026-08-02").Imports(Invoice("Acme", "bounced", "10.00 EUR", due: "2026-06-10"));
        Assert.Equal(0, Assess().Behaviour.Seen);
    }

    [Fact]
    public void A_judgement_of_a_past_day_leaves_out_what_was_seen_later()
    {
        Paid("2026-06-01", late: [0, 0, 0]);
        Assert.Equal(0, Assessment.Of(_desk.Account("Acme"), Day("2026-05-31"), new WorklistPolicy()).Behaviour.Seen);
        Assert.Equal(3, Assess().Behaviour.Seen);
    }

    [Theory]
    [InlineData(new ResultCode[0], PaymentObstacle.Unknown)]
    [InlineData(new[] { ResultCode.NoAnswer }, PaymentObstacle.Unknown)]
    [InlineData(new[] { ResultCode.Hardship }, PaymentObstacle.CannotPay)]
    [InlineData(new[] { ResultCode.RefusedToPay }, PaymentObstacle.WillNotPay)]
    [InlineData(new[] { ResultCode.RefusedToPay, ResultCode.Hardship }, PaymentObstacle.CannotPay)] // the benefit of the doubt
    [InlineData(new[] { ResultCode.RefusedToPay, ResultCode.AsksForPlan }, PaymentObstacle.WillNotPay)]
    [InlineData(new[] { ResultCode.PaidAlready }, PaymentObstacle.WillNotPay)]
    public void Cannot_pay_is_told_from_will_not_pay_by_what_was_recorded(ResultCode[] results, PaymentObstacle obstacle)
    {
        _desk.On("2026-10-01").Imports(Invoice("Acme", "1", "10.00 EUR", due: "2026-09-01"));
        foreach (var result in results)
        {
            _desk.Logs("Acme", result);
        }

        _desk.On("2026-11-02");
        Assert.Equal(obstacle, Assess().Obstacle);
        Assert.Equal(obstacle != PaymentObstacle.Unknown, !Assess().Signs.IsEmpty);
        Assert.Equal(PaymentObstacle.Unknown, Assessment.Of(_desk.Account("Acme"), Day("2027-10-02"), new WorklistPolicy()).Obstacle);
    }

    [Fact]
    public void Broken_promises_cost_points_and_two_of_them_say_will_not_pay()
    {
        Paid("2026-06-01", late: [0, 0, 0]);
        _desk.On("2026-07-01").Imports(Invoice("Acme", "open", "100.00 EUR", due: "2026-06-20")).HearsPromise("Acme", "100.00 EUR", "2026-07-05");
        _desk.On("2026-07-10");
        Assert.Equal((1, 75, PaymentObstacle.Unknown), (Assess().PromisesBroken, Assess().Score, Assess().Obstacle));
        _desk.HearsPromise("Acme", "100.00 EUR", "2026-07-15").On("2026-07-20");
        Assert.Equal((2, PaymentObstacle.WillNotPay), (Assess().PromisesBroken, Assess().Obstacle));
        Assert.Equal(new WeighedSign(PaymentSign.BrokenPromises, 2, -2), Assert.Single(Assess().Signs));
    }

    [Theory]
    [InlineData(14, 0, NextAction.Remind, false)]
    [InlineData(15, 0, NextAction.Remind, true)]
    [InlineData(21, 0, NextAction.Remind, true)]
    [InlineData(22, 0, NextAction.Call, false)]
    [InlineData(15, 10, NextAction.Call, false)]
    public void Who_is_late_for_the_first_time_is_reminded_in_writing_for_a_week_longer(int days, int lateBefore, NextAction action, bool told)
    {
        Paid("2026-06-01", late: [0, 0, lateBefore]);
        _desk.On("2026-09-01").Imports(Invoice("Acme", "late", "1000.00 EUR", due: "2026-10-01"));
        var step = _desk.On(Day("2026-10-01").AddDays(days)).NextFor("Acme");
        Assert.Equal(action, step.Action);
        Assert.Equal(told ? [3] : [], step.Reasons.Where(r => r.Rule == Rule.FirstTimeLate).Select(r => r.Count!.Value));
    }

    [Fact]
    public void A_team_may_treat_everybody_alike()
    {
        var desk = new Desk(new WorklistPolicy { FirstTimeLateCallLaterDays = 0 });
        Paid(desk, "2026-06-01", [0, 0, 0]);
        desk.On("2026-09-01").Imports(Invoice("Acme", "late", "1000.00 EUR", due: "2026-10-01"));
        Assert.Equal(NextAction.Call, desk.On("2026-10-16").ActionFor("Acme"));
    }

    [Property(MaxTest = 100)]
    public void The_score_lies_between_0_and_100_and_is_the_sum_of_its_parts(int seed)
    {
        var desk = RandomWork.Desk(seed, 60);
        foreach (var account in desk.Portfolio.Accounts.Values)
        {
            var assessment = Assessment.Of(account, desk.Today, desk.Portfolio.Rules.Worklist);
            Assert.Equal(assessment.Behaviour.IsKnown, assessment.Score is not null);
            Assert.InRange(assessment.Score ?? 0, 0, 100);
            Assert.All(assessment.Parts, p => Assert.InRange(p.Points, 0, p.Of));
            Assert.InRange(assessment.Behaviour.OnTime, 0, assessment.Behaviour.Seen);
        }
    }

    private void Paid(string due, int[] late) => Paid(_desk, due, late);

    /// <summary>Invoices that fall due on a day and are seen to be cleared so many days later.</summary>
    private static void Paid(Desk desk, string due, int[] late)
    {
        var open = late.Select((days, i) => (Days: days, Row: Invoice("Acme", $"{due}-{i}", "10.00 EUR", due))).ToList();
        desk.On(Day(due).AddDays(-20)).Imports([.. open.Select(o => o.Row)]);
        foreach (var days in late.Distinct().Order())
        {
            desk.On(Day(due).AddDays(days)).Imports([.. open.Where(o => o.Days > days).Select(o => o.Row)]);
        }

        desk.On("2026-11-02");
    }

    private Assessment Assess() => Assessment.Of(_desk.Account("Acme"), _desk.Today, _desk.Portfolio.Rules.Worklist);

    private (int, int?, LatenessHabit, PaymentTrend) Read() =>
        Assess() is var a ? (a.Behaviour.Seen, a.Score, a.Behaviour.Habit, a.Behaviour.Trend) : default;
}
