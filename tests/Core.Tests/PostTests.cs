namespace CollectionsBot.Core.Tests;

/// <summary>
/// Where a request is shown. Acme owes 1,000.00 EUR since 20 October. Mara asks in the team's channel; Sena, a senior, and
/// Ada, the administrator, have chats of their own with the bot. 5 November 2026 is a Thursday.
/// </summary>
public class PostTests
{
    private const string Team = "19:team";

    private readonly Desk _desk = new Desk().On("2026-11-05").Imports(Invoice("Acme", "1", "1000.00 EUR", due: "2026-10-20"))
        .Does(s => new OpenConversation(s, Team, "{}"));

    private static readonly PostKey ToDecide = new(Approving.Id("PP-1"), PostPurpose.Decide);

    [Fact]
    public void It_goes_to_everybody_who_may_decide_it_in_their_own_chat_and_where_it_was_asked()
    {
        Meets(Approving.Ada, Approving.Sena, Approving.Max).Grants(Approving.Sena, Role.Senior).Grants(Approving.Max, Role.Collector);
        Ask();
        Assert.Equal(["19:team Follow", "a:ada Decide", "a:sena Decide"], Posts());
    }

    [Fact]
    public void Nobody_is_asked_to_decide_his_own_request_nor_one_in_the_place_of_who_asked()
    {
        Meets(new Actor("mara", "Mara"), Approving.Sena).Grants(new Actor("mara", "Mara"), Role.Manager)
            .Delegates(new Actor("mara", "Mara"), Approving.Sena, "2026-11-05", "2026-11-09");
        Ask();
        Assert.Equal(["19:team Decide"], Posts());
    }

    [Fact]
    public void Without_a_chat_of_somebody_who_may_decide_it_goes_to_the_team_first_where_the_digest_goes()
    {
        _desk.Does(s => new OpenConversation(s, "19:others", "{}"))
            .Does(s => new ScheduleDigest(s, Team, new DigestSchedule(DigestSchedule.Weekdays, new TimeOnly(8, 30), "Etc/UTC")));
        Ask();
        Assert.Equal(["19:others Decide", "19:team Decide"], Posts());
    }

    [Fact]
    public void It_is_sent_once_and_changed_when_it_is_decided_and_again_when_what_was_agreed_ends()
    {
        Meets(Approving.Ada);
        Ask();
        Sends("a:ada", ToDecide, "m-1");
        Assert.Equal(RefusalReason.NothingToSend, Begins("a:ada", ToDecide).Refusal?.Reason);
        foreach (var (version, next) in new[] { (2, (Action)(() => _desk.Approves("PP-1"))), (3, () => Assert.Null(_desk.Ends("PP-1", Approving.Ada))) })
        {
            next();
            Assert.Equal(new Post(ToDecide, PostStage.Shown, version - 1, "m-1"), Post("a:ada", ToDecide));
            Sends("a:ada", ToDecide, null);
            Assert.Equal(new Post(ToDecide, PostStage.Shown, version, "m-1"), Post("a:ada", ToDecide));
        }
    }

    [Fact]
    public void What_is_decided_before_it_was_sent_is_not_sent_and_a_copy_where_it_was_asked_is()
    {
        Meets(Approving.Ada);
        Ask();
        _desk.Approves("PP-1");
        Assert.IsType<PostDelivered>(Assert.Single(Begins("a:ada", ToDecide).Facts));
        Assert.Equal(PostStage.Closed, Post("a:ada", ToDecide).Stage);
        Assert.IsType<PostSending>(Assert.Single(Begins(Team, ToDecide with { Purpose = PostPurpose.Follow }).Facts));
    }

    [Fact]
    public void One_that_may_or_may_not_have_arrived_is_closed_and_a_change_that_was_interrupted_is_made_again()
    {
        Meets(Approving.Ada, Approving.Sena).Grants(Approving.Sena, Role.Senior);
        Ask();
        Begins("a:ada", ToDecide);
        _desk.Does(s => new EndPost(s, "a:ada", ToDecide, 1, Delivery.Uncertain, "timed out"));
        Assert.Equal(PostStage.Closed, Post("a:ada", ToDecide).Stage);

        Sends("a:sena", ToDecide, "m-1");
        _desk.Approves("PP-1");
        Begins("a:sena", ToDecide);
        Assert.True(Post("a:sena", ToDecide).IsToBeSent(_desk.Request("PP-1"), _desk.Today));
        Assert.Equal(RefusalReason.NothingToSend, _desk.Give(s => new EndPost(s, "a:sena", ToDecide, 1, Delivery.Sent, "m-2")).Refusal?.Reason);
    }

    [Fact]
    public void On_the_next_working_day_at_nine_those_who_were_asked_are_reminded_once()
    {
        Meets(Approving.Ada);
        _desk.On("2026-11-06");
        Ask();
        foreach (var (at, reminders) in new[] { ("2026-11-08T12:00Z", 0), ("2026-11-09T08:59Z", 0), ("2026-11-09T09:00Z", 1), ("2026-11-10T09:00Z", 1) })
        {
            _desk.At(Instant(at)).Does(s => new CheckRequests(s));
            Assert.Equal(reminders, Posts().Count(p => p == "a:ada Reminder"));
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Who_asked_is_told_what_was_decided_in_their_own_chat_or_where_they_asked(bool hasChat)
    {
        Meets(hasChat ? [Approving.Ada, new Actor("mara", "Mara")] : [Approving.Ada]);
        Ask();
        _desk.Rejects("PP-1");
        Assert.Contains(hasChat ? "a:mara Outcome" : "19:team Outcome", Posts());
    }

    [Fact]
    public void Who_asked_is_told_once_that_nobody_decided_in_time()
    {
        Meets(Approving.Ada);
        Ask();
        foreach (var (day, told) in new[] { ("2026-11-19", 0), ("2026-11-20", 1), ("2026-11-21", 1) })
        {
            _desk.On(day).Does(s => new CheckRequests(s));
            Assert.Equal(told, Posts().Count(p => p == "19:team Outcome"));
        }
    }

    [Fact]
    public void A_chat_that_was_left_is_asked_nothing()
    {
        Meets(Approving.Ada).Does(s => new CloseConversation(s, "a:ada"));
        Ask();
        Assert.Equal(["19:team Decide"], Posts());
    }

    [Fact]
    public void What_the_chat_of_who_decides_did_not_take_is_shown_to_the_team_instead()
    {
        Meets(Approving.Ada);
        Ask();
        Begins("a:ada", ToDecide);
        _desk.Does(s => new EndPost(s, "a:ada", ToDecide, 1, Delivery.Refused, "403 BotNotInConversationRoster"));
        Assert.Equal(["19:team Decide", "19:team Follow", "a:ada Decide"], Posts());
    }

    [Fact]
    public void What_one_of_two_chats_did_not_take_stays_with_the_other()
    {
        Meets(Approving.Ada, Approving.Sena).Grants(Approving.Sena, Role.Senior);
        Ask();
        Begins("a:ada", ToDecide);
        _desk.Does(s => new EndPost(s, "a:ada", ToDecide, 1, Delivery.Refused, null));
        Assert.Equal(["19:team Follow", "a:ada Decide", "a:sena Decide"], Posts());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void What_was_not_sent_yet_when_the_bot_fell_silent_in_a_chat_is_shown_to_the_team_instead(bool isClosed)
    {
        Meets(Approving.Ada);
        Ask();
        _desk.Does(s => isClosed ? new CloseConversation(s, "a:ada") : new StopConversation(s, "a:ada", StopReason.Blocked));
        Assert.Contains("19:team Decide", Posts());
    }

    [Fact]
    public void One_that_was_sent_twice_because_nobody_knew_is_uncertain_and_still_changed_when_it_is_decided()
    {
        Meets(Approving.Ada);
        Ask();
        Begins("a:ada", ToDecide);
        _desk.Does(s => new EndPost(s, "a:ada", ToDecide, 1, Delivery.Uncertain, "sent twice", "m-2"));
        Assert.Equal(new Post(ToDecide, PostStage.Shown, 1, "m-2"), Post("a:ada", ToDecide));
        _desk.Approves("PP-1");
        Assert.True(Post("a:ada", ToDecide).IsToBeSent(_desk.Request("PP-1"), _desk.Today));
    }

    private void Ask() => _desk.Does(s => Approving.Plan(s, "Acme", "1000.00 EUR", 4, "2026-12-01") with { AskedIn = Team });

    private Desk Meets(params Actor[] people)
    {
        foreach (var person in people)
        {
            _desk.Does(s => new OpenConversation(s with { Actor = person }, "a:" + person.Id, "{}", IsPersonal: true));
        }

        return _desk;
    }

    private Post Post(string conversation, PostKey key) => _desk.Portfolio.Conversations[conversation].Posts[key];

    private Decision Begins(string conversation, PostKey key) => _desk.Give(s => new BeginPost(s, conversation, key));

    private void Sends(string conversation, PostKey key, string? activity)
    {
        var version = Assert.IsType<PostSending>(Assert.Single(Begins(conversation, key).Facts)).Version;
        _desk.Does(s => new EndPost(s, conversation, key, version, Delivery.Sent, activity));
    }

    private List<string> Posts() => [.. _desk.Portfolio.Conversations.Values.SelectMany(c => c.Posts.Keys.Select(k => $"{c.Id} {k.Purpose}"))];
}
