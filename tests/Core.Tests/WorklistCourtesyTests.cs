namespace CollectionsBot.Core.Tests;

/// <summary>Who is told of what falls due. 2 November 2026 is a Monday.</summary>
public class WorklistCourtesyTests
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

    [Fact]
    public void Who_may_not_be_chased_gets_no_courtesy_notice_either()
    {
        _desk.Imports(Invoice("Acme", "1", "1000.00 EUR", due: "2026-11-03")).Logs("Acme", ResultCode.AskedNotToBeContacted);
        Assert.Equal(NextAction.None, _desk.On("2026-11-03").ActionFor("Acme"));
        Assert.Equal(NextAction.Review, _desk.On("2026-11-04").ActionFor("Acme"));
    }
}
