namespace CollectionsBot.Core.Tests;

/// <summary>When an account rests after a contact, and when those who may not be chased are left alone.</summary>
public class WorklistRestTests
{
    private readonly Desk _desk = new();

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
        _desk.Owes("Acme", "1000.00 EUR", 20);
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

    [Fact]
    public void A_call_back_rests_the_account_until_its_day_and_then_comes_first()
    {
        _desk.Owes("Acme", "1000.00 EUR", 20);
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
        _desk.Owes("Acme", "1000.00 EUR", 20);
        _desk.HearsPromise("Acme", "1000.00 EUR", by: "2026-11-05").Logs("Acme", result).Logs("Acme", ResultCode.CallBackAsked, callBackOn: "2026-11-12");
        var stopped = _desk.Today;
        for (var day = 0; day < 200; day++)
        {
            var step = _desk.On(stopped.AddDays(day)).NextFor("Acme");
            Assert.Equal(NextAction.Review, step.Action);
            Assert.Contains(new Reason(Rule.ChasingStopped, 10, Date: stopped, Result: result), step.Reasons);
        }
    }
}
