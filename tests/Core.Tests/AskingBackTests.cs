namespace CollectionsBot.Core.Tests;

/// <summary>Mara asks for a plan for Acme in the team's channel; Ada, the administrator, has a chat of her own and wants to know more.</summary>
public class AskingBackTests
{
    private const string Team = "19:team";
    private const string AdasChat = "a:ada";

    private readonly Desk _desk = new Desk().On("2026-11-05").Imports(Invoice("Acme", "1", "1000.00 EUR", due: "2026-10-20"))
        .Does(s => new OpenConversation(s, Team, "{}"))
        .Does(s => new OpenConversation(s with { Actor = Approving.Ada }, AdasChat, "{}", IsPersonal: true))
        .Does(s => Approving.Plan(s, "Acme", "600.00 EUR", 3, "2026-12-01", null, Frequency.Monthly) with { AskedIn = Team });

    [Fact]
    public void A_question_and_its_answer_stand_with_the_request_which_goes_on_waiting_and_can_then_be_approved()
    {
        Assert.Null(_desk.AsksBack("PP-1"));
        Assert.Null(_desk.On("2026-11-06").Answers("PP-1"));

        var inquiry = Assert.Single(_desk.Request("PP-1").Inquiries);
        Assert.Equal(("what do they earn?", Approving.Ada, Day("2026-11-05")), (inquiry.Question, inquiry.By, inquiry.On));
        Assert.Equal(("they have a new contract", Day("2026-11-06")), (inquiry.Answer, inquiry.AnsweredOn));
        Assert.Equal(RequestStatus.Open, _desk.Request("PP-1").StatusOn(_desk.Today));
        _desk.Approves("PP-1");
    }

    [Fact]
    public void Every_question_and_answer_makes_a_new_version_so_that_the_copies_follow_as_they_stood_on_each_date()
    {
        Assert.Null(_desk.AsksBack("PP-1"));
        Assert.Null(_desk.On("2026-11-06").Answers("PP-1"));
        _desk.On("2026-11-07").Approves("PP-1");
        var request = _desk.Request("PP-1");
        Assert.Equal([2, 3, 4], new[] { "2026-11-05", "2026-11-06", "2026-11-07" }.Select(day => request.VersionOn(Day(day))));
    }

    [Fact]
    public void One_question_at_a_time_and_after_the_last_one_it_is_to_be_decided()
    {
        for (var round = 0; round < Inquiry.Max; round++)
        {
            Assert.Null(_desk.AsksBack("PP-1"));
            var again = _desk.Give(s => new AskBack(s with { Actor = Approving.Ada }, Approving.Id("PP-1"), "and since when?")).Refusal;
            Assert.Equal((RefusalReason.AlreadyAsked, Approving.Ada), (again?.Reason, again?.By));
            Assert.Null(_desk.Answers("PP-1"));
        }

        Assert.Equal(RefusalReason.AskedEnough, _desk.AsksBack("PP-1")?.Reason);
        Assert.Equal(RefusalReason.NothingAsked, _desk.Answers("PP-1")?.Reason);
    }

    [Fact]
    public void A_question_has_words_and_not_too_many_and_so_has_its_answer()
    {
        var tooLong = new string('x', Request.ReasonLengthMax + 1);
        Assert.Equal(RefusalReason.ReasonMissing, _desk.AsksBack("PP-1", question: " ")?.Reason);
        Assert.Equal(RefusalReason.TextTooLong, _desk.AsksBack("PP-1", question: tooLong)?.Reason);
        Assert.Null(_desk.AsksBack("PP-1"));
        Assert.Equal(RefusalReason.TextTooLong, _desk.Answers("PP-1", tooLong)?.Reason);
    }

    [Fact]
    public void Who_asked_is_told_of_each_question_where_they_asked_and_who_has_it_of_the_answer_in_their_own_chat()
    {
        foreach (var round in new[] { 1, 2 })
        {
            Assert.Null(_desk.AsksBack("PP-1"));
            Sends(Team, PostPurpose.Question);
            Assert.Null(_desk.Answers("PP-1"));
            Sends(AdasChat, PostPurpose.Answer);
        }
    }

    [Fact]
    public void Nobody_is_told_of_a_question_once_the_request_is_decided_and_nobody_is_reminded_while_an_answer_is_awaited()
    {
        Assert.Null(_desk.AsksBack("PP-1"));
        _desk.On("2026-11-09").Does(s => new CheckRequests(s));
        Assert.DoesNotContain(new PostKey(Approving.Id("PP-1"), PostPurpose.Reminder), _desk.Portfolio.Conversations[AdasChat].Posts.Keys);
        _desk.Rejects("PP-1");
        var begun = _desk.Give(s => new BeginPost(s, Team, new PostKey(Approving.Id("PP-1"), PostPurpose.Question)));
        Assert.Equal(Delivery.Refused, Assert.IsType<PostDelivered>(Assert.Single(begun.Facts)).Delivery);
    }

    private void Sends(string conversation, PostPurpose purpose)
    {
        var key = new PostKey(Approving.Id("PP-1"), purpose);
        Assert.Equal(PostStage.Due, _desk.Portfolio.Conversations[conversation].Posts[key].Stage);
        var sending = Assert.IsType<PostSending>(Assert.Single(_desk.Give(s => new BeginPost(s, conversation, key)).Facts));
        _desk.Does(s => new EndPost(s, conversation, key, sending.Version, Delivery.Sent, "m-1"));
        Assert.Equal(PostStage.Closed, _desk.Portfolio.Conversations[conversation].Posts[key].Stage);
    }
}
