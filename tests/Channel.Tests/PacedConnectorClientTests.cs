using CollectionsBot.FakeTeams;
using Microsoft.Extensions.DependencyInjection;

namespace CollectionsBot.Channel.Tests;

/// <summary>The client with pace and patience against a Teams that has its own, and a clock that only a test moves.</summary>
public sealed class PacedConnectorClientTests : IAsyncLifetime
{
    private static readonly TeamsPerson Anna = new("29:anna", "a1", "Anna");

    private readonly SteppedClock clock = new(new DateTimeOffset(2026, 11, 18, 8, 0, 0, TimeSpan.Zero));
    private readonly RequestsUnderWay requests = new();
    private TeamsServer teams = null!;
    private ServiceProvider services = null!;
    private IConnectorClient client = null!;

    public async Task InitializeAsync()
    {
        teams = await TeamsServer.StartAsync(clock);
        teams.Add("19:team", Anna);
        teams.Add("a:anna", Anna);
        teams.People.Add(Anna);
        Begin();
    }

    public async Task DisposeAsync()
    {
        await services.DisposeAsync();
        await teams.DisposeAsync();
    }

    [Fact]
    public async Task A_burst_into_one_conversation_breaks_none_of_its_limits_and_loses_nothing()
    {
        await RunAsync(Task.WhenAll(Enumerable.Range(0, 130).Select(n => SendAsync("19:team", $"{n}"))));
        Assert.Equal(0, teams.BeyondLimits);
        Assert.Equal(130, teams.Conversations["19:team"].Messages.Count);
        Assert.InRange(clock.GetUtcNow().Minute, 1, 2); // 60 in 30 seconds
    }

    [Fact]
    public async Task Many_conversations_together_stay_within_the_limit_of_their_tenant()
    {
        foreach (var n in Enumerable.Range(0, 120))
            teams.Add($"19:{n}", Anna);
        await RunAsync(Task.WhenAll(Enumerable.Range(0, 120).Select(n => SendAsync($"19:{n}", "digest"))));
        Assert.Equal(0, teams.BeyondLimits);
        Assert.InRange((clock.GetUtcNow() - new DateTimeOffset(2026, 11, 18, 8, 0, 0, TimeSpan.Zero)).TotalSeconds, 2, 3);
    }

    [Fact]
    public async Task Members_are_asked_for_at_twice_the_pace_of_sending()
    {
        await RunAsync(Task.WhenAll(Enumerable.Range(0, 30).Select(_ => client.GetConversationPagedMembersAsync(teams.ServiceUrl, "19:team"))));
        Assert.Equal(0, teams.BeyondLimits);
        Assert.InRange(clock.GetUtcNow().Second, 2, 4);
    }

    [Fact]
    public async Task Told_to_wait_everybody_who_writes_there_waits_as_long_and_nobody_else()
    {
        teams.Faults = (conversation, number) => conversation == "19:team" && number == 1 ? new(FaultKind.StatusBefore, 429, Wait: TimeSpan.FromSeconds(20)) : Fault.None;
        var first = SendAsync("19:team", "first");
        await clock.RunAsync(Task.Delay(TimeSpan.FromSeconds(1), clock), () => requests.Count - teams.Parked);
        await RunAsync(SendAsync("a:anna", "other"));
        Assert.InRange(teams.Conversations["a:anna"].Messages[0].At.Second, 1, 2);
        await RunAsync(Task.WhenAll(first, SendAsync("19:team", "second")));
        Assert.All(teams.Conversations["19:team"].Messages, m => Assert.InRange(m.At.Second, 20, 23));
    }

    [Theory]
    [InlineData(412)]
    [InlineData(429)]
    public async Task Turned_away_again_and_again_it_gives_up_in_the_end(int status)
    {
        teams.Faults = (_, _) => new(FaultKind.StatusBefore, status);
        Assert.IsType<SendOutcome.Throttled>(await RunAsync(SendAsync("19:team", "never")));
        Assert.Equal(6, teams.Log.Count);
    }

    [Theory]
    [InlineData(FaultKind.StatusBefore, 502)]
    [InlineData(FaultKind.StatusAfter, 503)]
    [InlineData(FaultKind.StatusAfter, 504)]
    [InlineData(FaultKind.LostBefore, 0)]
    [InlineData(FaultKind.LostAfter, 0)]
    [InlineData(FaultKind.SilentAfter, 0)]
    public async Task A_new_message_without_an_answer_is_uncertain_and_not_sent_again_and_a_change_is_made_again(FaultKind kind, int status)
    {
        var sent = Assert.IsType<SendOutcome.Sent>(await RunAsync(SendAsync("19:team", "one")));
        teams.Faults = (_, number) => number is 2 or 3 ? new(kind, status) : Fault.None;
        Assert.IsType<SendOutcome.Uncertain>(await RunAsync(SendAsync("19:team", "two")));
        Assert.Equal(2, teams.Log.Count);

        var change = client.UpdateActivityAsync(teams.ServiceUrl, "19:team", sent.ActivityId!, MessageFactory.Text("changed"));
        Assert.IsType<SendOutcome.Sent>(await RunAsync(change));
        Assert.Equal("changed", teams.Conversations["19:team"].Messages[0].Summary);
    }

    [Theory]
    [InlineData(Standing.NotInRoster, ConnectorErrorCodes.BotNotInConversationRoster)]
    [InlineData(Standing.Blocked, ConnectorErrorCodes.ConversationBlockedByUser)]
    [InlineData(Standing.WritesBlocked, ConnectorErrorCodes.MessageWritesBlocked)]
    [InlineData(Standing.Disabled, ConnectorErrorCodes.BotDisabledByAdmin)]
    public async Task What_the_channel_takes_no_more_of_is_refused_at_once_with_its_name(Standing standing, string code)
    {
        teams.Conversations["19:team"].Standing = standing;
        Assert.Equal(code, Assert.IsType<SendOutcome.Refused>(await RunAsync(SendAsync("19:team", "hello"))).Code);
        Assert.Single(teams.Log);
    }

    [Fact]
    public async Task What_is_not_there_or_too_large_is_not_asked_for_again()
    {
        Assert.Equal(new SendOutcome.Gone(ConnectorErrorCodes.ConversationNotFound), await RunAsync(SendAsync("19:none", "hello")));
        var change = client.UpdateActivityAsync(teams.ServiceUrl, "19:team", "1:none", MessageFactory.Text("changed"));
        Assert.Equal(new SendOutcome.Gone(ConnectorErrorCodes.ActivityNotFoundInConversation), await RunAsync(change));
        Assert.Equal(413, Assert.IsType<SendOutcome.Refused>(await RunAsync(SendAsync("19:team", new string('x', 60_000)))).Status);
        Assert.Equal(3, teams.Log.Count);
    }

    [Fact]
    public async Task A_chat_is_begun_with_exactly_one_person_of_the_tenant_and_is_the_same_every_time()
    {
        teams.Faults = (_, _) => teams.Log.Count == 0 ? new(FaultKind.LostAfter) : Fault.None;
        var anna = new ChannelAccount { Id = Anna.Id };
        var first = await RunAsync(CreateAsync(ConversationParameters.WithUser(anna, TeamsServer.TenantId)));
        Assert.Equal(("a:29:anna", null), (first.Value?.Id, first.Value?.ActivityId));
        Assert.Equal("a:29:anna", (await RunAsync(CreateAsync(ConversationParameters.WithUser(anna, TeamsServer.TenantId)))).Value?.Id);
        Assert.Empty(teams.Conversations["a:29:anna"].Messages);

        var two = ConversationParameters.WithUser(anna, TeamsServer.TenantId) with { Members = [anna, anna] };
        foreach (var wrong in new[] { two, ConversationParameters.WithUser(anna, "elsewhere"), two with { IsGroup = true } })
            Assert.Equal(400, Assert.IsType<SendOutcome.Refused>((await RunAsync(CreateAsync(wrong))).Failure).Status);
    }

    [Fact]
    public async Task A_thread_in_a_channel_begins_with_its_first_message()
    {
        var begun = await RunAsync(CreateAsync(ConversationParameters.InChannel("19:team", MessageFactory.Text("hello"))));
        Assert.Equal(($"19:team;messageid={begun.Value!.ActivityId}", "hello"), (begun.Value.Id, teams.Conversations["19:team"].Messages[0].Summary));
        var empty = ConversationParameters.InChannel("19:team", MessageFactory.Text("hello")) with { Activity = null };
        Assert.Equal(400, Assert.IsType<SendOutcome.Refused>((await RunAsync(CreateAsync(empty))).Failure).Status);
    }

    [Fact]
    public async Task A_team_its_channels_and_its_members_page_by_page_are_told()
    {
        teams.AddTeam("19:crew", "Collections", ["19:crew", "19:emea"], [.. Enumerable.Range(0, 60).Select(n => new TeamsPerson($"29:{n}", $"p{n}", $"Person {n}"))]);
        Assert.Equal("Collections", (await RunAsync(client.FetchTeamDetailsAsync(teams.ServiceUrl, "19:crew"))).Value?.Name);
        var channels = await RunAsync(client.FetchChannelListAsync(teams.ServiceUrl, "19:crew"));
        Assert.Equal(["19:crew", "19:emea"], channels.Value!.Conversations.Select(c => c.Id));

        var first = await RunAsync(client.GetConversationPagedMembersAsync(teams.ServiceUrl, "19:crew", 50));
        var last = await RunAsync(client.GetConversationPagedMembersAsync(teams.ServiceUrl, "19:crew", 50, first.Value!.ContinuationToken));
        Assert.Equal((50, 10, null), (first.Value.Members.Count, last.Value!.Members.Count, last.Value.ContinuationToken));
        Assert.Equal("29:7", (await RunAsync(client.GetConversationMemberAsync(teams.ServiceUrl, "19:crew", "p7"))).Value?.Id);
        Assert.IsType<SendOutcome.Gone>((await RunAsync(client.GetConversationMemberAsync(teams.ServiceUrl, "19:crew", "p99"))).Failure);
    }

    [Fact]
    public async Task What_would_wait_too_long_fails_at_once_and_says_how_long_it_would_be()
    {
        await services.DisposeAsync();
        Begin(o => (o.Sends, o.LongestWait) = ([new(1, 3600)], TimeSpan.FromMinutes(1)));
        await RunAsync(SendAsync("19:team", "one"));
        var wait = Assert.IsType<SendOutcome.Throttled>(await SendAsync("19:team", "two")).RetryAfter;
        Assert.InRange(wait!.Value.TotalMinutes, 59, 61);
        Assert.Single(teams.Log);
    }

    [Fact]
    public async Task Of_any_number_of_conversations_only_so_many_are_kept_in_memory()
    {
        await services.DisposeAsync();
        Begin(o => o.MaxConversations = 10);
        foreach (var n in Enumerable.Range(0, 40))
        {
            await RunAsync(SendAsync($"19:none-{n}", "hello"));
            Assert.InRange(services.GetRequiredService<ConnectorPace>().KeptConversations, 1, 10);
        }
    }

    [Theory]
    [InlineData(0, 1.0)]
    [InlineData(1, 0.0)]
    [InlineData(1, 100_000.0)]
    public void A_limit_out_of_bounds_is_named(int calls, double seconds) =>
        Assert.StartsWith("Sends", Assert.Single(new ConnectorPaceOptions { Sends = [new(calls, seconds)] }.Faults()));

    private void Begin(Action<ConnectorPaceOptions>? pace = null)
    {
        var collection = new ServiceCollection().AddLogging()
            .AddSingleton<TimeProvider>(clock)
            .AddSingleton(new Random(1))
            .AddBotChannel(o => o.AllowUnauthenticatedLoopback = true, pace: pace);
        collection.AddHttpClient(ConnectorClient.HttpClientName).AddHttpMessageHandler(requests.NewHandler);
        services = collection.BuildServiceProvider();
        client = services.GetRequiredService<IConnectorClient>();
    }

    private Task<SendOutcome> SendAsync(string conversation, string text) =>
        client.SendToConversationAsync(teams.ServiceUrl, conversation, MessageFactory.Text(text));

    private Task<ConnectorResult<ConversationResourceResponse>> CreateAsync(ConversationParameters parameters) =>
        client.CreateConversationAsync(teams.ServiceUrl, parameters);

    private async Task<T> RunAsync<T>(Task<T> work)
    {
        await clock.RunAsync(work, () => requests.Count - teams.Parked);
        return await work;
    }
}
