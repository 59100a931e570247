using CollectionsBot.FakeTeams;

namespace CollectionsBot.App.Tests;

/// <summary>Ada may decide, is a member of the team and never wrote to the bot.</summary>
public sealed class DeciderChatsTests : IAsyncLifetime
{
    private const string Team = "19:team";
    private const string AdasChat = "a:29:ada";

    private TeamsOffice _office = null!;

    public async Task InitializeAsync()
    {
        _office = await TeamsOffice.OpenAsync(customers: 2);
        _office.Teams.People.Add(new TeamsPerson("29:ada", "a-ada", "Ada"));
        await _office.MeetAsync(Team, "channel", Talk.Anna.Actor);
    }

    public async Task DisposeAsync() => await _office.DisposeAsync();

    [Fact]
    public async Task A_chat_is_begun_with_her_and_what_is_to_be_decided_comes_there_and_not_to_the_team()
    {
        await _office.LookAsync();
        Assert.Empty(_office.Teams.Conversations[AdasChat].Messages);
        await _office.AskAsync(0, Team);
        await _office.LookAsync();
        Assert.Contains("to be decided", Assert.Single(_office.Teams.Conversations[AdasChat].Messages).Summary, StringComparison.Ordinal);
        Assert.DoesNotContain("\"Approve\"", Assert.Single(_office.Teams.Conversations[Team].Messages).Activity.GetRawText(), StringComparison.Ordinal);
        Assert.Single(_office.Facts<ConversationOpened>(), o => o is { Conversation: AdasChat, Person.Id: "a-ada", Person.Name: "Ada" });
    }

    [Fact]
    public async Task A_chat_that_takes_nothing_hands_what_is_to_be_decided_to_the_team()
    {
        await _office.LookAsync();
        _office.Teams.Conversations[AdasChat].Standing = Standing.NotInRoster;
        await _office.AskAsync(0, null);
        await _office.LookAsync();
        Assert.Contains("\"Approve\"", Assert.Single(_office.Teams.Conversations[Team].Messages).Activity.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whom_no_conversation_knows_is_looked_for_again_when_somebody_asks_for_something()
    {
        _office.Teams.People.Clear();
        await _office.LookAsync();
        Assert.DoesNotContain(AdasChat, _office.Teams.Conversations.Keys);
        await _office.AskAsync(0, null);
        await _office.LookAsync();
        Assert.Contains("\"Approve\"", Assert.Single(_office.Teams.Conversations[Team].Messages).Activity.GetRawText(), StringComparison.Ordinal);
    }
}
