namespace CollectionsBot.Core.Tests;

/// <summary>From the written reminder to the call to the escalation, told as stories of Acme.</summary>
public class WorklistLadderTests
{
    private readonly Desk _desk = new();

    [Theory]
    [InlineData(14, NextAction.Remind)]
    [InlineData(15, NextAction.Call)]
    [InlineData(120, NextAction.Call)]
    public void From_the_fifteenth_day_a_call_takes_the_place_of_the_reminder(int days, NextAction action)
    {
        _desk.Owes("Acme", "1000.00 EUR", days);
        Assert.Equal(action, _desk.ActionFor("Acme"));
    }

    [Theory]
    [InlineData(90, 3, NextAction.Call)]
    [InlineData(91, 2, NextAction.Call)]
    [InlineData(91, 3, NextAction.Escalate)]
    public void An_account_that_stays_silent_is_escalated_after_ninety_days_and_three_attempts(int days, int attempts, NextAction action)
    {
        _desk.Owes("Acme", "1000.00 EUR", days - attempts);
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
        _desk.Owes("Acme", "1000.00 EUR", 40);
        _desk.Logs("Acme", ResultCode.NoAnswer).Logs("Acme", ResultCode.NoAnswer).Logs("Acme", ResultCode.NoAnswer);
        _desk.On("2026-11-20").Imports(Invoice("Acme", "2", "1000.00 EUR", due: "2026-12-01")).On("2027-03-15");
        Assert.Equal((NextAction.Call, 104), (_desk.NextFor("Acme").Action, _desk.NextFor("Acme").OldestDays));
    }

    [Theory]
    [InlineData(13, null)]
    [InlineData(14, 1)]
    [InlineData(28, 3)]
    [InlineData(200, 10)]
    public void Silence_adds_a_point_a_week_after_two_weeks_and_no_more_than_ten(int days, int? points)
    {
        _desk.Owes("Acme", "1000.00 EUR", 20);
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
}
