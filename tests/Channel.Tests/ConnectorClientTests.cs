using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;

namespace CollectionsBot.Channel.Tests;

public sealed class ConnectorClientTests : IAsyncLifetime
{
    private const string Conversation = "19:abc@thread.tacv2;messageid=1/2";
    private const string Escaped = "19%3Aabc%40thread.tacv2%3Bmessageid%3D1%2F2";

    private readonly HandClock clock = new();
    private FakeConnector connector = null!;
    private ServiceProvider services = null!;
    private ConnectorClient client = null!;

    public async Task InitializeAsync()
    {
        connector = await FakeConnector.StartAsync();
        services = new ServiceCollection()
            .AddLogging()
            .AddSingleton<TimeProvider>(clock)
            .AddBotChannel(o => o.AllowUnauthenticatedLoopback = true, o => o.MaxResponseBytes = 4096)
            .BuildServiceProvider();
        client = services.GetRequiredService<ConnectorClient>();
    }

    public async Task DisposeAsync()
    {
        await services.DisposeAsync();
        await connector.DisposeAsync();
    }

    private Task<SendOutcome> Send() =>
        client.SendToConversationAsync(connector.ServiceUrl, Conversation, MessageFactory.Text("hi"));

    [Fact]
    public async Task A_send_posts_the_activity_and_brings_its_id_back()
    {
        var outcome = await Send();

        var call = Assert.Single(connector.Calls);
        Assert.Equal(new SendOutcome.Sent("activity-1"), outcome);
        Assert.Equal(("POST", $"/v3/conversations/{Escaped}/activities"), (call.Method, call.Path));
        Assert.Equal("""{"type":"message","text":"hi"}""", JsonSerializer.Serialize(call.Body));
    }

    [Fact]
    public async Task Reply_update_and_delete_name_the_activity()
    {
        await client.ReplyToActivityAsync(connector.ServiceUrl, Conversation, "a/1", MessageFactory.Text("r"));
        await client.UpdateActivityAsync(connector.ServiceUrl, Conversation, "a/1", MessageFactory.Text("u"));
        await client.DeleteActivityAsync(connector.ServiceUrl, Conversation, "a/1");

        Assert.Equal(["POST", "PUT", "DELETE"], connector.Calls.Select(c => c.Method));
        Assert.All(connector.Calls, c => Assert.Equal($"/v3/conversations/{Escaped}/activities/a%2F1", c.Path));
        Assert.Equal(["r", "u", null], connector.Calls.Select(c => c.Text));
        Assert.Equal((1, 1, 1), (connector.Sends.Count, connector.Updates.Count, connector.Deletes.Count));
    }

    [Fact]
    public async Task A_conversation_is_begun_with_its_parameters()
    {
        var created = await client.CreateConversationAsync(
            connector.ServiceUrl + "/", ConversationParameters.WithUser(new ChannelAccount { Id = "29:anna" }, "t"));

        var call = Assert.Single(connector.Creates);
        Assert.Equal("conversation-1", created.Value?.Id);
        Assert.Equal("/v3/conversations", call.Path);
        Assert.Equal(
            """{"isGroup":false,"members":[{"id":"29:anna"}],"tenantId":"t","channelData":{"tenant":{"id":"t"}}}""",
            JsonSerializer.Serialize(call.Body));
    }

    [Fact]
    public async Task Members_come_in_pages_or_one_at_a_time()
    {
        var page = await client.GetConversationPagedMembersAsync(connector.ServiceUrl, Conversation, 50, "next&1");
        var anna = await client.GetConversationMemberAsync(connector.ServiceUrl, Conversation, "29:anna");

        Assert.Equal("Anna", Assert.Single(page.Value!.Members).Name);
        Assert.Equal("a1", anna.Value?.AadObjectId);
        Assert.Equal(
            [
                $"/v3/conversations/{Escaped}/pagedmembers?pageSize=50&continuationToken=next%261",
                $"/v3/conversations/{Escaped}/members/29%3Aanna",
            ],
            connector.Calls.Select(c => c.Path));
    }

    [Fact]
    public async Task A_refusal_keeps_its_code_and_words()
    {
        connector.FailNext(403, ConnectorErrorCodes.MessageWritesBlocked, "blocked");

        Assert.Equal(new SendOutcome.Refused(403, ConnectorErrorCodes.MessageWritesBlocked, "blocked"), await Send());
    }

    [Theory]
    [InlineData(400)]
    [InlineData(401)]
    [InlineData(413)]
    [InlineData(500)]
    public async Task What_no_repeat_can_mend_is_refused(int status)
    {
        connector.FailNext(status);

        Assert.Equal(new SendOutcome.Refused(status, null, null), await Send());
    }

    [Theory]
    [InlineData(404)]
    [InlineData(410)]
    public async Task What_is_not_there_any_more_is_gone(int status)
    {
        connector.FailNext(status, ConnectorErrorCodes.ConversationNotFound);

        Assert.Equal(new SendOutcome.Gone(ConnectorErrorCodes.ConversationNotFound), await Send());
    }

    [Theory]
    [InlineData(429, "7", 7)]
    [InlineData(429, null, null)]
    [InlineData(412, "0", 0)]
    [InlineData(429, "Sun, 22 Nov 2026 13:00:30 GMT", 30)]
    [InlineData(429, "Sun, 22 Nov 2026 12:00:00 GMT", 0)]
    [InlineData(429, "999999", 3600)]
    public async Task Too_much_at_a_time_says_how_long_to_wait_within_reason(int status, string? header, int? seconds)
    {
        connector.FailNext(status, retryAfter: header);

        var wait = seconds is { } s ? TimeSpan.FromSeconds(s) : (TimeSpan?)null;
        Assert.Equal(new SendOutcome.Throttled(wait), await Send());
    }

    [Theory]
    [InlineData(408)]
    [InlineData(502)]
    [InlineData(503)]
    [InlineData(504)]
    public async Task A_gateways_error_leaves_it_uncertain_and_is_not_repeated(int status)
    {
        connector.FailNext(status, retryAfter: "3");

        var uncertain = Assert.IsType<SendOutcome.Uncertain>(await Send());
        Assert.Equal(TimeSpan.FromSeconds(3), uncertain.RetryAfter);
        Assert.Single(connector.Calls);
    }

    [Fact]
    public async Task No_answer_in_time_leaves_it_uncertain()
    {
        connector.HangNext();

        var outcome = Send();
        await connector.WaitForAsync(c => c.IsSend);
        clock.LetTimePass();
        Assert.IsType<SendOutcome.Uncertain>(await outcome.WaitAsync(FakeConnector.Patience));
    }

    [Fact]
    public async Task A_broken_connection_leaves_it_uncertain()
    {
        connector.BreakNext();

        Assert.IsType<SendOutcome.Uncertain>(await Send());
    }

    [Fact]
    public async Task No_connection_at_all_is_surely_not_sent()
    {
        await connector.DisposeAsync();
        var outcome = await client.SendToConversationAsync("http://127.0.0.1:1/", Conversation, MessageFactory.Text("hi"));

        Assert.IsType<SendOutcome.Unreachable>(outcome);
    }

    [Fact]
    public async Task A_caller_who_gives_up_is_told_so()
    {
        connector.HangNext();
        using var cancel = new CancellationTokenSource();

        var outcome = client.SendToConversationAsync(connector.ServiceUrl, Conversation, MessageFactory.Text("hi"), cancel.Token);
        await connector.WaitForAsync(c => c.IsSend);
        await cancel.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => outcome);
    }

    [Fact]
    public async Task A_redirect_is_not_followed()
    {
        connector.AnswerNext(307, "", connector.ServiceUrl + "/elsewhere");

        Assert.Equal(new SendOutcome.Refused(307, null, null), await Send());
        Assert.Single(connector.Calls);
    }

    [Theory]
    [InlineData("")]
    [InlineData("not json")]
    [InlineData("[]")]
    public async Task An_answer_that_cannot_be_read_was_sent_without_an_id(string body)
    {
        connector.AnswerNext(201, body);

        Assert.Equal(new SendOutcome.Sent(null), await Send());
    }

    [Fact]
    public async Task An_endless_answer_is_not_read_to_its_end()
    {
        connector.AnswerNext(200, $$"""{"members":[],"filler":"{{new string('x', 8192)}}"}""");

        var page = await client.GetConversationPagedMembersAsync(connector.ServiceUrl, Conversation);
        Assert.IsType<SendOutcome.Uncertain>(page.Failure);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData(".")]
    [InlineData("..")]
    public async Task An_id_that_would_leave_its_place_in_the_path_is_refused_here(string id)
    {
        var outcome = await client.SendToConversationAsync(connector.ServiceUrl, id, MessageFactory.Text("hi"));

        Assert.Equal(ConnectorErrorCodes.UnusableId, Assert.IsType<SendOutcome.Refused>(outcome).Code);
        Assert.Empty(connector.Calls);
    }

    [Theory]
    [InlineData("https://smba.trafficmanager.net/emea/")]
    [InlineData("http://example.com/")]
    [InlineData("file:///etc/passwd")]
    [InlineData("nonsense")]
    public async Task Without_an_identity_nothing_leaves_this_machine(string serviceUrl)
    {
        var outcome = await client.SendToConversationAsync(serviceUrl, Conversation, MessageFactory.Text("hi"));

        Assert.Equal(ConnectorErrorCodes.ServiceUrlNotTrusted, Assert.IsType<SendOutcome.Refused>(outcome).Code);
    }
}
