using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.DependencyInjection;
using Xunit.Abstractions;

namespace CollectionsBot.Channel.Tests.SecondOpinion;

/// <summary>For the same operation the SDK's connector client and ours send the same request.</summary>
public sealed class ConnectorOpinionTests(ITestOutputHelper output)
{
    private const string Conversation = "19:abc_d-e@thread.tacv2;messageid=1700000000000/ö 'x' (1)!*";
    private const string ActivityId = "f:8e5d/1?2#3 %4";
    private const string User = "29:1a+b/c=é";
    private const string Team = "19:t_e-a@thread.tacv2/ö 'x' (1)!*";

    private static readonly Activity Text = MessageFactory.Text("Acme owes € 1,284.50 – \"soon\" <due>") with
    {
        Summary = "Acme",
        Locale = "de-DE",
        From = new ChannelAccount { Id = "28:bot", Name = "Bot" },
        Recipient = new ChannelAccount { Id = User, Name = "Anna", AadObjectId = "a1" },
        Conversation = new ConversationAccount { Id = Conversation, ConversationType = "channel", TenantId = Samples.Tenant, IsGroup = true },
        ReplyToId = ActivityId,
        ChannelData = Json("""{"notification":{"alert":true},"team":{"id":"19:team"}}"""),
    };

    private static readonly Activity Card = Text with
    {
        Text = null,
        Attachments = [new Attachment { ContentType = "application/vnd.microsoft.card.adaptive", Content = Json("""{"type":"AdaptiveCard","version":"1.5","body":[{"type":"TextBlock","text":"Ä","wrap":true}]}""") }],
    };

    private static readonly ConversationParameters Personal = new()
    {
        IsGroup = false,
        Bot = new ChannelAccount { Id = "28:bot" },
        Members = [new ChannelAccount { Id = User }],
        TenantId = Samples.Tenant,
        ChannelData = ActivityJson.ToElement(new TeamsChannelData { Tenant = new TenantInfo { Id = Samples.Tenant } }),
    };

    private static readonly ConversationParameters Thread = new()
    {
        IsGroup = true,
        Activity = Card,
        ChannelData = Json("""{"channel":{"id":"19:channel@thread.tacv2"}}"""),
    };

    private sealed record Operation(string Name, Func<IConnectorClient, string, Task> Ours, string Client, string Method, params object?[] Arguments);

    private static readonly Operation[] Operations =
    [
        new("send", (c, s) => c.SendToConversationAsync(s, Conversation, Text), "conversations", "sendToConversation", Conversation, Text),
        new("send a card", (c, s) => c.SendToConversationAsync(s, Conversation, Card), "conversations", "sendToConversation", Conversation, Card),
        new("send that the bot is typing", (c, s) => c.SendToConversationAsync(s, Conversation, Typing), "conversations", "sendToConversation", Conversation, Typing),
        new("reply", (c, s) => c.ReplyToActivityAsync(s, Conversation, ActivityId, Text), "conversations", "replyToActivity", Conversation, ActivityId, Text),
        new("update", (c, s) => c.UpdateActivityAsync(s, Conversation, ActivityId, Card), "conversations", "updateActivity", Conversation, ActivityId, Card),
        new("delete", (c, s) => c.DeleteActivityAsync(s, Conversation, ActivityId), "conversations", "deleteActivity", Conversation, ActivityId),
        new("begin a talk with a person", (c, s) => c.CreateConversationAsync(s, Personal), "conversations", "createConversation", Personal),
        new("begin a thread in a channel", (c, s) => c.CreateConversationAsync(s, Thread), "conversations", "createConversation", Thread),
        new("first page of members", (c, s) => c.GetConversationPagedMembersAsync(s, Conversation), "conversations", "getConversationPagedMembers", Conversation),
        new("a later page of members", (c, s) => c.GetConversationPagedMembersAsync(s, Conversation, 200, "a+b/c=&d"), "conversations", "getConversationPagedMembers", Conversation, new { pageSize = 200, continuationToken = "a+b/c=&d" }),
        new("a member", (c, s) => c.GetConversationMemberAsync(s, Conversation, User), "conversations", "getConversationMember", Conversation, User),
        new("details of a team", (c, s) => c.FetchTeamDetailsAsync(s, Team), "teams", "fetchTeamDetails", Team),
        new("the channels of a team", (c, s) => c.FetchChannelListAsync(s, Team), "teams", "fetchChannelList", Team),
    ];

    private static Activity Typing => new() { Type = ActivityTypes.Typing };

    [JavaScriptSdkFact]
    public async Task The_SDK_and_we_send_the_same_method_path_query_body_and_token_for_each_operation()
    {
        await using var connector = await FakeConnector.StartAsync();
        await JavaScriptSdk.RunAsync<int>("connect.js", new
        {
            connector.ServiceUrl,
            Token = "t0ken",
            Calls = Operations.Select(o => new { o.Client, o.Method, Arguments = o.Arguments.Select(Plain) }),
        });
        var theirs = connector.Calls;
        await CallAsync(connector.ServiceUrl);
        var ours = connector.Calls.Skip(theirs.Count).ToList();

        Assert.Equal((Operations.Length, Operations.Length), (theirs.Count, ours.Count));
        var differing = Operations.Zip(theirs, ours).Where(o => Describe(o.Second) != Describe(o.Third) || !HaveSameBody(o.Second, o.Third)).ToList();
        output.WriteLine($"{Operations.Length} operations, {Operations.Length - differing.Count} with the same request");
        Assert.True(differing.Count == 0, string.Join('\n', differing.Select(o =>
            $"{o.First.Name}\n  theirs {Describe(o.Second)} {o.Second.Body}\n  ours   {Describe(o.Third)} {o.Third.Body}")));
    }

    private static async Task CallAsync(string serviceUrl)
    {
        await using var services = new ServiceCollection().AddLogging().AddSingleton<IConnectorTokenSource>(new FixedToken())
            .AddBotChannel(o =>
            {
                AuthenticationTests.Configure(o);
                o.AllowLoopbackServices = true;
            })
            .BuildServiceProvider();
        services.GetRequiredService<ServiceUrlAllowList>().Trust(serviceUrl);
        foreach (var operation in Operations)
            await operation.Ours(services.GetRequiredService<IConnectorClient>(), serviceUrl);
    }

    // The two escape differently what may stand escaped or not; the connector reads both alike.
    private static string Describe(FakeConnector.Call call)
    {
        var target = call.Path.Split('?', 2);
        var path = string.Join(" / ", target[0].Split('/').Select(Uri.UnescapeDataString));
        var query = QueryHelpers.ParseQuery(target.ElementAtOrDefault(1)).OrderBy(q => q.Key, StringComparer.Ordinal);
        return $"{call.Method} {path} {string.Join(' ', query.Select(q => $"{q.Key}={q.Value}"))} {call.Authorization}";
    }

    private static bool HaveSameBody(FakeConnector.Call one, FakeConnector.Call other) =>
        one.Body is { } body ? other.Body is { } its && JsonElement.DeepEquals(body, its) : other.Body is null;

    private static JsonNode? Plain(object? argument) => JsonSerializer.SerializeToNode(argument, ActivityJson.Options);

    private static JsonElement Json(string text) => JsonDocument.Parse(text).RootElement;
}
