using System.Net;
using System.Text;
using System.Text.Json.Nodes;

namespace CollectionsBot.Channel.Tests;

public class EndpointTests
{
    private const string Place = """ "channelId":"msteams","serviceUrl":"http://localhost:1","conversation":{"id":"c"} """;

    [Fact]
    public async Task A_probe_by_HEAD_is_welcome_and_other_methods_are_not()
    {
        await using var host = await BotHost.StartAsync();

        using var head = await host.Http.SendAsync(new HttpRequestMessage(HttpMethod.Head, "/api/messages"));
        Assert.Equal(HttpStatusCode.OK, head.StatusCode);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, (await host.Http.GetAsync("/api/messages")).StatusCode);
    }

    [Fact]
    public async Task What_the_playground_posts_is_handled_and_answered_with_an_empty_200()
    {
        await using var host = await BotHost.StartAsync();

        var response = await host.PostAsync(Samples.Installation);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("", await response.Content.ReadAsStringAsync());
        Assert.Equal(["installed"], host.Bot.Called);
    }

    [Fact]
    public async Task A_reply_reaches_the_service_url_of_the_activity()
    {
        await using var connector = await FakeConnector.StartAsync();
        await using var host = await BotHost.StartAsync();
        host.Bot.OnMessage = (turn, _) => turn.SendActivityAsync("hello", CancellationToken.None);

        await host.PostAsync(Samples.Message(serviceUrl: connector.ServiceUrl));

        var sent = Assert.Single(connector.Sends);
        Assert.Equal(("hello", "19:chat;messageid=1/2", "in-1"), (sent.Text, sent.ConversationId, sent.ActivityId));
        Assert.Null(sent.Authorization);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("application/json; charset=utf-16")]
    public async Task What_is_not_said_to_be_JSON_in_UTF8_is_415(string? contentType)
    {
        await using var host = await BotHost.StartAsync();

        var response = await host.PostAsync(Samples.Installation, contentType);
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, response.StatusCode);
        Assert.Empty(host.Bot.Called);
    }

    [Theory]
    [InlineData("application/json")]
    [InlineData("application/json; charset=utf-8")]
    [InlineData("Application/JSON; charset=\"UTF-8\"")]
    public async Task JSON_may_name_its_encoding(string contentType)
    {
        await using var host = await BotHost.StartAsync();

        Assert.Equal(HttpStatusCode.OK, (await host.PostAsync(Samples.Installation, contentType)).StatusCode);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_body_larger_than_the_limit_is_413_whether_or_not_it_says_so(bool chunked)
    {
        await using var host = await BotHost.StartAsync(limits: o => o.MaxBodyBytes = 2048);
        var body = Encoding.UTF8.GetBytes(Samples.ToJson(Samples.Message(new string('x', 4096))));
        HttpContent content = chunked ? new Unsized(body) : new ByteArrayContent(body);
        content.Headers.ContentType = new("application/json");

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await host.PostAsync(content)).StatusCode);
        Assert.Empty(host.Bot.Called);
    }

    [Theory]
    [InlineData("", "not a JSON object|not well-formed")]
    [InlineData("{", "not well-formed")]
    [InlineData("[]", "not a JSON object")]
    [InlineData("\"message\"", "not a JSON object")]
    [InlineData("{} trailing", "not well-formed")]
    [InlineData("{\"text\":\"hi\"," + Place + "}", "no type")]
    [InlineData("{\"type\":\"\"," + Place + "}", "no type")]
    [InlineData("{\"type\":null," + Place + "}", "wrong shape")]
    [InlineData("{\"type\":5," + Place + "}", "wrong shape")]
    [InlineData("{\"type\":\"message\",\"from\":\"anna\"," + Place + "}", "wrong shape")]
    [InlineData("{\"type\":\"message\",\"from\":{}," + Place + "}", "wrong shape")]
    [InlineData("{\"type\":\"message\",\"text\":{}," + Place + "}", "wrong shape")]
    [InlineData("{\"type\":\"message\",\"type\":\"invoke\"," + Place + "}", "stands twice")]
    [InlineData("{\"type\":\"message\",\"membersAdded\":[null]," + Place + "}", "empty place")]
    [InlineData("{\"type\":\"message\",\"timestamp\":\"yesterday\"," + Place + "}", "wrong shape")]
    [InlineData("{\"type\":\"message\",\"value\":\"\\ud800\"," + Place + "}", "not well-formed")]
    [InlineData("{\"type\":\"message\",\"channelId\":\"msteams\",\"conversation\":{\"id\":\"c\"}}", "no serviceUrl")]
    [InlineData("{\"type\":\"message\",\"serviceUrl\":\"http://localhost\",\"conversation\":{\"id\":\"c\"}}", "no channelId")]
    [InlineData("{\"type\":\"message\",\"channelId\":\"msteams\",\"serviceUrl\":\"http://localhost\"}", "no conversation id")]
    public async Task A_body_that_is_no_activity_is_400_with_a_plain_reason(string body, string reason)
    {
        await using var host = await BotHost.StartAsync();

        var response = await host.PostAsync(body);
        var told = await response.Content.ReadAsStringAsync();
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("text/plain", response.Content.Headers.ContentType?.MediaType);
        Assert.Contains(reason.Split('|'), told.Contains);
        Assert.Empty(host.Bot.Called);
    }

    [Fact]
    public async Task Bytes_that_are_no_UTF8_are_400()
    {
        await using var host = await BotHost.StartAsync();
        var content = new ByteArrayContent([.. "{\"type\":\""u8, 0xC3, 0x28, .. "\"}"u8]);
        content.Headers.ContentType = new("application/json");

        var response = await host.PostAsync(content);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains("UTF-8", await response.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData(ActivityJson.MaxDepth, HttpStatusCode.OK)]
    [InlineData(ActivityJson.MaxDepth + 1, HttpStatusCode.BadRequest)]
    [InlineData(5_000, HttpStatusCode.BadRequest)]
    public async Task JSON_may_nest_to_the_limit_and_no_deeper(int depth, HttpStatusCode status)
    {
        await using var host = await BotHost.StartAsync();
        var arrays = depth - 1;
        var body = $$"""{"type":"message","value":{{new string('[', arrays)}}{{new string(']', arrays)}},{{Place}}}""";

        var response = await host.PostAsync(body);
        Assert.Equal(status, response.StatusCode);
        if (status == HttpStatusCode.BadRequest)
            Assert.Contains("32 deep", await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task An_id_longer_than_any_channels_is_400()
    {
        await using var host = await BotHost.StartAsync();

        var response = await host.PostAsync(Samples.Message() with { Id = new string('1', 2049) });
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Fact]
    public async Task Replies_that_are_expected_back_are_the_body_of_the_response()
    {
        await using var host = await BotHost.StartAsync();
        host.Bot.OnMessage = (turn, _) => turn.SendActivityAsync("hello", CancellationToken.None);

        var response = await host.PostAsync(Samples.Message() with { DeliveryMode = DeliveryModes.ExpectReplies });
        var body = JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
        Assert.Equal("hello", (string?)body["activities"]![0]!["text"]);
        Assert.Equal("in-1", (string?)body["activities"]![0]!["replyToId"]);
    }

    [Fact]
    public async Task An_invoke_is_answered_in_the_response()
    {
        await using var host = await BotHost.StartAsync();
        host.Bot.OnCard = _ => AdaptiveCardInvokeResponse.Message("Approved");

        var response = await host.PostAsync(Samples.Invoke(InvokeNames.AdaptiveCardAction, """{"action":{"verb":"approve"}}"""));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("application/json", response.Content.Headers.ContentType?.MediaType);
        Assert.Equal(
            """{"statusCode":200,"type":"application/vnd.microsoft.activity.message","value":"Approved"}""",
            await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task An_invoke_whose_replies_are_expected_back_is_answered_among_them()
    {
        await using var host = await BotHost.StartAsync();
        host.Bot.OnCard = _ => AdaptiveCardInvokeResponse.Message("Approved");
        var invoke = Samples.Invoke(InvokeNames.AdaptiveCardAction, """{"action":{"verb":"approve"}}""");

        var response = await host.PostAsync(invoke with { DeliveryMode = DeliveryModes.ExpectReplies });
        var reply = JsonNode.Parse(await response.Content.ReadAsStringAsync())!["activities"]![0]!;
        Assert.Equal("invokeResponse", (string?)reply["type"]);
        Assert.Equal("Approved", (string?)reply["value"]!["body"]!["value"]);
    }

    [Fact]
    public async Task An_invoke_that_nobody_handles_is_501()
    {
        await using var host = await BotHost.StartAsync();

        Assert.Equal(HttpStatusCode.NotImplemented, (await host.PostAsync(Samples.Invoke("composeExtension/query"))).StatusCode);
    }

    [Fact]
    public async Task When_too_many_turns_are_under_way_the_next_is_503_and_may_come_back()
    {
        await using var host = await BotHost.StartAsync(limits: o => o.MaxConcurrentTurns = 2);
        using var inside = new SemaphoreSlim(0);
        var finish = new TaskCompletionSource();
        host.Bot.OnMessage = (_, _) =>
        {
            inside.Release();
            return finish.Task;
        };

        Task<HttpResponseMessage>[] busy = [host.PostAsync(Samples.Message()), host.PostAsync(Samples.Message())];
        Assert.True(await inside.WaitAsync(FakeConnector.Patience) && await inside.WaitAsync(FakeConnector.Patience));
        await host.PostAsync(Samples.Message());
        var turnedAway = await host.PostAsync(Samples.Message());
        finish.SetResult();

        Assert.Equal(HttpStatusCode.ServiceUnavailable, turnedAway.StatusCode);
        Assert.Equal(TimeSpan.FromSeconds(2), turnedAway.Headers.RetryAfter?.Delta);
        Assert.All(await Task.WhenAll(busy), r => Assert.Equal(HttpStatusCode.OK, r.StatusCode));
        Assert.Equal(HttpStatusCode.OK, (await host.PostAsync(Samples.Message())).StatusCode);
    }

    private sealed class Unsized(byte[] body) : HttpContent
    {
        protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
            stream.WriteAsync(body).AsTask();

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }
    }
}
