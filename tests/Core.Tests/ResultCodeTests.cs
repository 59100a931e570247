namespace CollectionsBot.Core.Tests;

public class ResultCodeTests
{
    [Fact]
    public void Every_result_says_whether_anybody_was_reached_could_decide_and_may_still_be_chased()
    {
        ResultCode[] nobody =
            [ResultCode.NoAnswer, ResultCode.Busy, ResultCode.VoicemailLeft, ResultCode.WrongNumber, ResultCode.NumberDisconnected, ResultCode.ReminderSent];
        ResultCode[] wrongParty = [ResultCode.MessageWithThirdParty, ResultCode.Deceased];
        ResultCode[] messages = [ResultCode.VoicemailLeft, ResultCode.MessageWithThirdParty, ResultCode.ReminderSent];
        ResultCode[] stops = [ResultCode.RepresentedByAttorney, ResultCode.AskedNotToBeContacted, ResultCode.Insolvent, ResultCode.Deceased];

        var all = Enum.GetValues<ResultCode>();
        Assert.Equal(all, ResultCodes.All.Order());
        Assert.Equal(nobody, all.Where(c => !c.IsContact()));
        Assert.Equal(all.Except(nobody).Except(wrongParty), all.Where(c => c.IsRightParty()));
        Assert.Equal(messages, all.Where(c => c.IsMessage()));
        Assert.Equal(stops, all.Where(c => c.StopsChasing()));
    }
}
