namespace CollectionsBot.Core.Tests;

/// <summary>Acme owes 1,000.00 EUR since October and promised it on Monday, 2 November 2026.</summary>
public class PromiseReminderTests
{
    private readonly Desk _desk = new Desk().Imports(Invoice("Acme", "1", "1000.00 EUR", due: "2026-10-13"));

    [Theory]
    [InlineData("2026-11-20", "2026-11-19")]
    [InlineData("2026-11-21", "2026-11-20")]
    [InlineData("2026-11-23", "2026-11-20")]
    public void They_are_reminded_on_the_last_working_day_before_the_promised_date_and_on_no_other(string promised, string reminded)
    {
        _desk.HearsPromise("Acme", "1000.00 EUR", by: promised);
        for (var on = Day("2026-11-03"); on <= Day(promised); on = on.AddDays(1))
        {
            var step = _desk.On(on).NextFor("Acme");
            Assert.Equal(on == Day(reminded) ? NextAction.RemindOfPromise : NextAction.None, step.Action);
        }

        Assert.Equal(
            [new Reason(Rule.PromiseDue, 4, Amount: Of("1000.00 EUR"), Date: Day(promised))],
            _desk.On(reminded).NextFor("Acme").Reasons.AsEnumerable());
    }

    [Fact]
    public void The_holidays_of_the_team_are_no_working_days()
    {
        var desk = new Desk(calendar: BusinessCalendar.Plain(TimeZoneInfo.Utc) with { Holidays = [Day("2026-12-24"), Day("2026-12-25")] })
            .Imports(Invoice("Acme", "1", "1000.00 EUR", due: "2026-10-13")).On("2026-12-01").HearsPromise("Acme", "1000.00 EUR", by: "2026-12-28");
        Assert.Equal(NextAction.None, desk.On("2026-12-25").ActionFor("Acme"));
        Assert.Equal(NextAction.RemindOfPromise, desk.On("2026-12-23").ActionFor("Acme"));
    }

    [Fact]
    public void A_team_that_never_works_is_reminded_the_day_before() =>
        Assert.Equal(Day("2026-11-19"), (BusinessCalendar.Plain(TimeZoneInfo.Utc) with { Weekend = [.. Enum.GetValues<DayOfWeek>()] }).BusinessDayBefore(Day("2026-11-20")));

    [Fact]
    public void Once_they_were_reminded_the_account_rests_until_the_promise_is_judged()
    {
        _desk.HearsPromise("Acme", "1000.00 EUR", by: "2026-11-20").On("2026-11-19").Logs("Acme", ResultCode.ReminderSent, by: ContactChannel.Email);
        var step = _desk.NextFor("Acme");
        Assert.Equal((NextAction.None, Day("2026-11-23"), Rule.PromisePending), (step.Action, step.RestUntil, step.Reasons.Single().Rule));
    }

    [Theory]
    [InlineData("2026-11-17", NextAction.None)]
    [InlineData("2026-11-12", NextAction.RemindOfPromise)]
    public void Whoever_spoke_with_them_a_short_while_ago_reminded_them_already(string spoke, NextAction action)
    {
        _desk.HearsPromise("Acme", "1000.00 EUR", by: "2026-11-20").On(spoke).Logs("Acme", ResultCode.SpokeRightParty);
        Assert.Equal(action, _desk.On("2026-11-19").ActionFor("Acme"));
    }

    [Fact]
    public void What_was_promised_only_that_day_needs_no_reminder()
    {
        _desk.On("2026-11-19").HearsPromise("Acme", "1000.00 EUR", by: "2026-11-20");
        Assert.Equal((NextAction.None, Day("2026-11-23")), (_desk.ActionFor("Acme"), _desk.NextFor("Acme").RestUntil));
    }

    [Fact]
    public void Where_the_contact_policy_puts_the_reminder_off_the_account_rests_as_before()
    {
        _desk.Logs("Acme", ResultCode.ReminderSent, by: ContactChannel.Email).HearsPromise("Acme", "1000.00 EUR", by: "2026-11-05");
        var step = _desk.On("2026-11-04").NextFor("Acme");
        Assert.Equal((NextAction.None, Rule.PromisePending, Day("2026-11-08")), (step.Action, step.Reasons.Single().Rule, step.RestUntil));
    }

    [Fact]
    public void Of_a_promise_in_parts_every_part_is_reminded_of_in_its_turn()
    {
        _desk.HearsPromise("Acme", "500.00 EUR", "2026-11-20", ("500.00 EUR", "2026-11-27"));
        Assert.Equal(Day("2026-11-20"), _desk.On("2026-11-19").NextFor("Acme").Reasons.Single().Date);
        _desk.On("2026-11-20").Imports(Invoice("Acme", "1", "1000.00 EUR", due: "2026-10-13", open: "500.00 EUR"));
        Assert.Equal(Day("2026-11-26"), _desk.NextFor("Acme").RestUntil);
        Assert.Equal((NextAction.RemindOfPromise, Day("2026-11-27")), (_desk.On("2026-11-26").ActionFor("Acme"), _desk.NextFor("Acme").Reasons.Single().Date));
    }
}
