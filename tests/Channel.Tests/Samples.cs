using System.Text.Json;

namespace CollectionsBot.Channel.Tests;

/// <summary>Activities as they come over the wire.</summary>
public static class Samples
{
    public const string Tenant = "00000000-0000-0000-0000-0000000000a1";
    public const string ServiceUrl = "http://localhost:56151/_connector";

    /// <summary>What the Agents Playground posts first, with its ids shortened.</summary>
    public const string Installation = """
        {"type":"installationUpdate","id":"6a21","from":{"id":"user-id-0","aadObjectId":"0020"},
        "timestamp":"2026-11-22T13:55:41.214Z","serviceUrl":"http://localhost:56151/_connector",
        "conversation":{"conversationType":"personal","tenantId":"0001","id":"03cd"},
        "recipient":{"id":"0011","name":"Test Bot"},"locale":"en-US",
        "entities":[{"type":"clientInfo","locale":"en-US"}],
        "channelData":{"tenant":{"id":"0001"},"source":{"name":"message"},"settings":{"selectedChannel":{"id":"03cd"}}},
        "action":"add","channelId":"msteams"}
        """;

    public static Activity Message(string text = "help", string serviceUrl = ServiceUrl) => new()
    {
        Type = ActivityTypes.Message,
        Id = "in-1",
        Text = text,
        ChannelId = "msteams",
        ServiceUrl = serviceUrl,
        From = new ChannelAccount { Id = "29:anna", Name = "Anna", AadObjectId = "a1" },
        Recipient = new ChannelAccount { Id = "28:bot", Name = "Test Bot" },
        Conversation = new ConversationAccount { Id = "19:chat;messageid=1/2", TenantId = Tenant, ConversationType = "personal" },
        ChannelData = ActivityJson.ToElement(new TeamsChannelData { Tenant = new TenantInfo { Id = Tenant } }),
    };

    public static Activity Invoke(string name, string? value = null) => Message() with
    {
        Type = ActivityTypes.Invoke,
        Text = null,
        Name = name,
        Value = value is null ? null : JsonDocument.Parse(value).RootElement,
    };

    public static string ToJson(Activity activity) => JsonSerializer.Serialize(activity, ActivityJson.Options);

    public static Activity FromJson(string json) => JsonSerializer.Deserialize<Activity>(json, ActivityJson.Options)!;
}
