using System.Globalization;

namespace CollectionsBot.App.Tests;

public sealed class ContactWordsTests
{
    [Theory]
    [InlineData("no answer", ResultCode.NoAnswer)]
    [InlineData("Didn’t answer.", ResultCode.NoAnswer)]
    [InlineData("reached nobody", ResultCode.NoAnswer)]
    [InlineData("reached voicemail", ResultCode.NoAnswer)]
    [InlineData("busy", ResultCode.Busy)]
    [InlineData("Left a voicemail", ResultCode.VoicemailLeft)]
    [InlineData("left message", ResultCode.MessageWithThirdParty)]
    [InlineData("wrong number", ResultCode.WrongNumber)]
    [InlineData("refused to pay", ResultCode.RefusedToPay)]
    [InlineData("check in the mail", ResultCode.PaidAlready)]
    [InlineData("disputes", ResultCode.Disputes)]
    [InlineData("wants a plan", ResultCode.AsksForPlan)]
    [InlineData("lawyer", ResultCode.RepresentedByAttorney)]
    [InlineData("spoke to Ann Lee", ResultCode.SpokeRightParty)]
    [InlineData("call back Friday", ResultCode.CallBackAsked)]
    [InlineData("promised 500 by Friday", ResultCode.PromisedToPay)]
    public void Words_say_how_it_ended(string details, ResultCode result)
    {
        var words = Read(details);
        Assert.Equal((result, null), (words.Result, words.Unread));
    }

    [Fact]
    public void Left_voicemail_call_back_Friday() => Assert.Equal(
        new ContactWords(ResultCode.VoicemailLeft, ContactChannel.Phone, null, new DateOnly(2026, 11, 20), null, null, null),
        Read("left voicemail, call back Friday"));

    [Theory]
    [InlineData("promised 1,200.50 by 15 December, spoke to Ann Lee")]
    [InlineData("spoke to Ann Lee; promised 1,200.50 USD on Dec 15")]
    [InlineData("promises to pay $1,200.50 by December 15, 2026, spoke with Ann Lee")]
    [InlineData("ptp 1200.50 2026-12-15, talked to Ann Lee.")]
    public void A_promise_and_who_made_it(string details)
    {
        var words = Read(details);
        Assert.Equal((ResultCode.PromisedToPay, "Ann Lee"), (words.Result, words.SpokeTo));
        Assert.Equal(new PromiseTerms(Money.Parse("1200.50 USD"), new DateOnly(2026, 12, 15)), words.Promise);
        Assert.Equal((null, null), (words.Note, words.Unread));
    }

    [Fact]
    public void A_date_keeps_its_year()
    {
        Assert.Equal(new DateOnly(2027, 12, 15), Read("call back December 15, 2027").CallBackOn);
        Assert.Equal(new DateOnly(2025, 12, 15), Read("promised 500 by Dec 15, 2025").Promise!.DueOn);
    }

    [Theory]
    [InlineData("left voicemail, call back someday", "call back someday")]
    [InlineData("promised 500 by someday", "promised 500 by someday")]
    [InlineData("promised 1.200,50 by Friday", "promised 1.200,50 by Friday")]
    [InlineData("promised 500", "promised 500")]
    public void What_cannot_be_read_is_told_and_nothing_made_of_it(string details, string unread)
    {
        var words = Read(details);
        Assert.Equal(unread, words.Unread);
        Assert.Equal((null, null), (words.CallBackOn, words.Promise));
    }

    [Fact]
    public void What_is_not_understood_is_kept_as_a_note()
    {
        var words = Read("no answer, the line crackled; tried twice");
        Assert.Equal((ResultCode.NoAnswer, "the line crackled, tried twice"), (words.Result, words.Note));
    }

    [Theory]
    [InlineData("")]
    [InlineData("the weather was fine")]
    public void Words_that_do_not_say_how_it_ended_have_no_result(string details) => Assert.Null(Read(details).Result);

    private static ContactWords Read(string details) =>
        ContactWords.Read(details, SmallPortfolio.Today, CultureInfo.GetCultureInfo("en-US"), [Currency.Parse("USD")]);
}
