using System.Text.Json.Nodes;
using CollectionsBot.Cards;
using CollectionsBot.FakeTeams;
using Microsoft.AspNetCore.Builder;

namespace CollectionsBot.App.Tests;

/// <summary>What Teams sends twice, and what it tells of teams and members.</summary>
public sealed class RedeliveryTests : IAsyncLifetime
{
    private const string Chat = "a:anna";
    private const string Team = "19:team";
    private const string Channel = "19:emea";
    private const string Words = "log call Acme: no answer";

    private static readonly TeamsPerson Anna = new("29:anna", "a-anna", "Anna");

    private RunningBot _bot = null!;
    private TeamsServer _teams = null!;
    private TeamsUser _user = null!;

    public async Task InitializeAsync()
    {
        _bot = await RunningBot.StartAsync();
        _teams = await TeamsServer.StartAsync();
        _teams.Add(Chat, Anna);
        _teams.AddTeam(Team, "Collections", [Team, Channel], Anna);
        _user = new TeamsUser(_teams, new Uri(new Uri(_bot.Host.Urls.First()), "api/messages"), _bot.Clock);
    }

    public async Task DisposeAsync()
    {
        await _bot.DisposeAsync();
        await _teams.DisposeAsync();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Words_that_come_twice_are_logged_once_and_a_minute_later_they_are_said_anew(bool hasNewId)
    {
        var message = _user.Message(Anna, Chat, Words);
        await _user.PostAsync(message);
        _bot.Clock.Now += TimeSpan.FromSeconds(40);
        await _user.RedeliverAsync(message, hasNewId);
        Assert.Single(_bot.Facts<ContactLogged>());
        Assert.Equal(hasNewId, LastAnswer().Contains("Already logged a moment ago", StringComparison.Ordinal));

        _bot.Clock.Now += TimeSpan.FromSeconds(61);
        await _user.RedeliverAsync(message, hasNewId: true);
        Assert.Equal(2, _bot.Facts<ContactLogged>().Length);
    }

    [Fact]
    public async Task Other_words_and_the_same_words_of_somebody_else_count_by_themselves()
    {
        await _user.PostAsync(_user.Message(Anna, Chat, Words));
        await _user.PostAsync(_user.Message(Anna, Chat, "log call Globex Components: no answer"));
        await _user.PostAsync(_user.Message(new TeamsPerson("29:ben", "a-ben", "Ben"), Chat, Words));
        Assert.Equal(3, _bot.Facts<ContactLogged>().Length);
    }

    [Theory]
    [InlineData("n1")]
    [InlineData("not a form's name")]
    public async Task A_button_that_comes_three_times_has_one_effect_and_gets_the_same_answer(string form)
    {
        var press = _user.Press(Anna, Chat, Verbs.SaveLogContact, new JsonObject { ["customer"] = "C-1001", ["nonce"] = form, ["result"] = "NoAnswer" });
        var first = await _user.PostAsync(press);
        Assert.Contains("Recorded: Acme Corporation", first.Body, StringComparison.Ordinal);
        Assert.Equal(first, await _user.RedeliverAsync(press, hasNewId: false));
        Assert.Equal(first, await _user.RedeliverAsync(press, hasNewId: true));
        Assert.Single(_bot.Facts<ContactLogged>());
    }

    [Fact]
    public async Task An_approval_that_comes_three_times_decides_once_and_gets_the_same_answer()
    {
        var ada = new TeamsPerson("29:ada", "a-ada", "Ada");
        await _bot.Writer.ExecuteAsync(SmallPortfolio.AskForPlan("plan-1", Talk.Anna.Actor));
        var press = _user.Press(ada, "a:ada", Verbs.ApproveRequest, new JsonObject { [Verbs.Request] = "PP-1" });
        var first = await _user.PostAsync(press);
        Assert.Equal(first, await _user.RedeliverAsync(press, hasNewId: false));
        Assert.Equal(first, await _user.RedeliverAsync(press, hasNewId: true));
        Assert.Single(_bot.Facts<RequestApproved>());
    }

    [Theory]
    [InlineData("channelDeleted", "channelRestored")]
    [InlineData("teamDeleted", "teamRestored")]
    public async Task A_deleted_channel_is_left_alone_until_it_is_restored_and_keeps_its_digest(string deleted, string restored)
    {
        await JoinAsync();
        await _user.PostAsync(_user.Event(Anna, Channel, Team, "channelRenamed"));
        await _user.PostAsync(_user.Event(Anna, Channel, Team, "teamRenamed"));
        Assert.Equal((true, null), await StandingAsync(Channel));
        await _user.PostAsync(_user.Event(Anna, Channel, Team, deleted));
        Assert.Equal((false, StopReason.Deleted), await StandingAsync(Channel));
        await _user.PostAsync(_user.Event(Anna, Channel, Team, restored));
        Assert.Equal((true, null), await StandingAsync(Channel));
        Assert.True(await _bot.Writer.AskAsync(p => p.Conversations[Channel].Schedule is not null));
    }

    [Fact]
    public async Task Taken_out_of_a_team_the_bot_leaves_all_its_channels()
    {
        await JoinAsync();
        var removal = _user.Activity(Anna, Team, "installationUpdate", "channel", Team);
        removal["action"] = "remove";
        await _user.PostAsync(removal);
        Assert.Equal((false, null), await StandingAsync(Channel));
    }

    [Fact]
    public async Task Who_left_the_team_is_written_to_no_more_until_they_write_themselves()
    {
        await _user.PostAsync(_user.Message(Anna, Chat, "help"));
        var left = _user.Event(new TeamsPerson("29:ben", "a-ben", "Ben"), Team, Team, "teamMemberRemoved");
        left["membersRemoved"] = new JsonArray(new JsonObject { ["id"] = Anna.Id, ["aadObjectId"] = Anna.AadObjectId });
        await _user.PostAsync(left);
        Assert.Equal((false, StopReason.PersonLeft), await StandingAsync(Chat));
        await _user.PostAsync(_user.Message(Anna, Chat, "help"));
        Assert.Equal((true, null), await StandingAsync(Chat));
    }

    /// <summary>Somebody asks for the digest in a thread of the channel; the channel gets it.</summary>
    private async Task JoinAsync()
    {
        var message = _user.Activity(Anna, Channel, "message", "channel", Team);
        message["conversation"]!["id"] = Channel + ";messageid=1";
        message["text"] = "digest every weekday at 8:30";
        await _user.PostAsync(message);
        Assert.Equal((true, null), await StandingAsync(Channel));
    }

    private async Task<(bool IsOpen, StopReason? StoppedFor)> StandingAsync(string conversation) =>
        await _bot.Writer.AskAsync(p => (p.Conversations[conversation].IsOpen, p.Conversations[conversation].StoppedFor));

    private string LastAnswer() => _teams.Conversations[Chat].Messages[^1].Activity.GetRawText();
}
