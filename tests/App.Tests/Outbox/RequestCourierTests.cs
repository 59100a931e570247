using CollectionsBot.Channel.Tests;

namespace CollectionsBot.App.Tests;

/// <summary>Ada decides; she and Anna have chats of their own. Anna asked in the team's channel.</summary>
public sealed class RequestCourierTests : IAsyncLifetime
{
    private const string Team = "19:team";
    private const string AdasChat = "a:ada";

    private Office _office = null!;

    public async Task InitializeAsync()
    {
        _office = await Office.OpenAsync();
        await _office.MeetAsync("19:team", "channel", "a-anna", "Anna");
        await _office.MeetAsync(AdasChat, "personal", "a-ada", "Ada");
    }

    public async Task DisposeAsync() => await _office.DisposeAsync();

    [Fact]
    public async Task A_request_is_shown_with_buttons_to_who_decides_and_to_be_read_where_it_was_asked()
    {
        await AskAndLookAsync();
        Assert.Equal(["Approve", "Reject", "Ask back", "Account"], Titles(Last(AdasChat)));
        Assert.Equal(["Account"], Titles(Last(Team)));
        await _office.Courier.LookAsync();
        Assert.Equal(2, _office.Connector.Sends.Count);
    }

    [Fact]
    public async Task Once_it_is_decided_every_copy_is_changed_in_place_without_buttons_and_who_asked_is_told()
    {
        await AskAndLookAsync();
        await _office.GiveAsync(new DecideRequest(SmallPortfolio.Stamp("decide-1") with { Actor = Talk.Ada.Actor }, RequestId("PP-1"), true));
        await _office.Courier.LookAsync();
        var changes = _office.Connector.Updates;
        Assert.Equal([Team, AdasChat], changes.Select(c => c.ConversationId!).Order(StringComparer.Ordinal));
        Assert.All(changes, c => Assert.Equal(["Account"], Titles(c)));
        Assert.All(changes, c => Assert.Contains("Approved by Ada", c.Card.ToString(), StringComparison.Ordinal));
        Assert.Contains("Approved by Ada", _office.Connector.Sends[^1].Text, StringComparison.Ordinal);
        await _office.Courier.LookAsync();
        Assert.Equal(5, _office.Connector.Calls.Count);
    }

    [Fact]
    public async Task A_question_reaches_who_asked_its_answer_reaches_who_has_it_and_every_copy_shows_both_each_time_anew()
    {
        await _office.MeetAsync("a:anna", "personal", "a-anna", "Anna");
        await AskAndLookAsync();
        foreach (var (round, question, answer) in new[] { ("1", "What do they earn?", "Enough."), ("2", "Since when?", "Since May.") })
        {
            await _office.GiveAsync(new AskBack(SmallPortfolio.Stamp("ask-" + round) with { Actor = Talk.Ada.Actor }, RequestId("PP-1"), question));
            await _office.Courier.LookAsync();
            Assert.Contains($"Ada asks: “{question}”", Last("a:anna").Text, StringComparison.Ordinal);
            Assert.All(_office.Connector.Updates.TakeLast(2), c => Assert.Contains(question, c.Card.ToString(), StringComparison.Ordinal));
            await _office.GiveAsync(new AnswerQuestion(SmallPortfolio.Stamp("answer-" + round) with { Actor = Talk.Anna.Actor }, RequestId("PP-1"), answer));
            await _office.Courier.LookAsync();
            Assert.Contains($"Anna answers: “{answer}”", Last(AdasChat).Text, StringComparison.Ordinal);
            Assert.All(_office.Connector.Updates.TakeLast(2), c => Assert.Contains(answer, c.Card.ToString(), StringComparison.Ordinal));
        }

        await _office.GiveAsync(new DecideRequest(SmallPortfolio.Stamp("decide-1") with { Actor = Talk.Ada.Actor }, RequestId("PP-1"), true));
        await _office.Courier.LookAsync();
        Assert.All(_office.Connector.Updates.TakeLast(2), c => Assert.Equal(["Account"], Titles(c)));
    }

    [Fact]
    public async Task A_crash_while_sending_leaves_it_uncertain_and_it_is_not_sent_again()
    {
        await _office.GiveAsync(SmallPortfolio.AskForPlan("plan-1", Talk.Anna.Actor, Team));
        _office.Journal.FullFor = "post.delivered/1";
        await _office.Courier.LookAsync();
        Assert.Equal(2, _office.Connector.Sends.Count);
        await _office.RestartAsync();
        await _office.Courier.LookAsync();
        Assert.Equal([Delivery.Uncertain, Delivery.Uncertain], _office.Facts<PostDelivered>().Select(d => d.Delivery));
        Assert.Equal(2, _office.Connector.Sends.Count);
    }

    [Fact]
    public async Task A_crash_while_changing_changes_it_again()
    {
        await AskAndLookAsync();
        await _office.GiveAsync(new DecideRequest(SmallPortfolio.Stamp("decide-1") with { Actor = Talk.Ada.Actor }, RequestId("PP-1"), true));
        _office.Journal.FullFor = "post.delivered/1";
        await _office.Courier.LookAsync();
        Assert.Equal(2, _office.Connector.Updates.Count);
        await _office.RestartAsync();
        await _office.Courier.LookAsync();
        Assert.Equal(4, _office.Connector.Updates.Count);
    }

    [Fact]
    public async Task A_lost_answer_to_what_is_to_be_decided_is_asked_for_once_more_and_the_copy_that_is_known_is_kept_current()
    {
        _office.Connector.FailNext(504);
        await _office.GiveAsync(SmallPortfolio.AskForPlan("plan-1", Talk.Anna.Actor));
        await _office.Courier.LookAsync();
        Assert.Equal(2, _office.Connector.Sends.Count);
        Assert.Equal(Delivery.Uncertain, Assert.Single(_office.Facts<PostDelivered>()).Delivery);
        await _office.GiveAsync(new DecideRequest(SmallPortfolio.Stamp("decide-1") with { Actor = Talk.Ada.Actor }, RequestId("PP-1"), true));
        await _office.Courier.LookAsync();
        Assert.Equal("activity-1", Assert.Single(_office.Connector.Updates).ActivityId);
    }

    [Fact]
    public async Task On_the_next_working_day_whoever_was_asked_is_reminded_in_a_sentence()
    {
        await AskAndLookAsync();
        _office.At(19, 9, 1);
        await _office.DigestClock.CheckAsync();
        await _office.Courier.LookAsync();
        Assert.Contains("PP-1 for Acme Corporation still waits", Last(AdasChat).Text, StringComparison.Ordinal);
    }

    private FakeConnector.Call Last(string conversation) => _office.Connector.Sends.Last(s => s.ConversationId == conversation);

    private static string[] Titles(FakeConnector.Call call) =>
        call.Card!.Value.TryGetProperty("actions", out var actions) ? [.. actions.EnumerateArray().Select(a => a.GetProperty("title").GetString()!)] : [];

    private static RequestId RequestId(string text) => Core.RequestId.TryParse(text, out var id) ? id : throw new FormatException(text);

    private async Task AskAndLookAsync()
    {
        await _office.GiveAsync(SmallPortfolio.AskForPlan("plan-1", Talk.Anna.Actor, Team));
        await _office.Courier.LookAsync();
    }
}
