using System.Text.Json;
using System.Text.Json.Nodes;

namespace CollectionsBot.Channel.Tests;

public class ActivityJsonTests
{
    [Fact]
    public void What_the_playground_posts_comes_back_word_for_word()
    {
        var again = Samples.ToJson(Samples.FromJson(Samples.Installation));

        // An instant may be written with Z or with +00:00; all else is the same.
        var expected = JsonNode.Parse(Samples.Installation.Replace("41.214Z", "41.214+00:00"));
        Assert.True(JsonNode.DeepEquals(expected, JsonNode.Parse(again)), again);
    }

    [Fact]
    public void Fields_that_nobody_named_survive_at_every_level()
    {
        const string Json = """
            {"type":"message","novelty":{"a":[1,2]},"from":{"id":"1","givenName":"Anna"},
            "conversation":{"id":"c","aadGroup":7},"entities":[{"type":"place","city":"Bern"}],
            "attachments":[{"contentType":"image/png","thumbnailUrl":"t"}],
            "channelData":{"tenant":{"id":"t"},"odd":true},"value":{"x":null}}
            """;

        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(Json), JsonNode.Parse(Samples.ToJson(Samples.FromJson(Json)))));
    }

    [Fact]
    public void Letters_beyond_ascii_are_written_as_they_are()
    {
        Assert.Contains("Müller €", Samples.ToJson(MessageFactory.Text("Müller €")));
    }

    [Fact]
    public void A_name_that_stands_twice_is_refused_however_it_is_cased()
    {
        Assert.Throws<JsonException>(() => Samples.FromJson("""{"type":"message","serviceUrl":"a","serviceUrl":"b"}"""));
        Assert.Throws<JsonException>(() => Samples.FromJson("""{"type":"message","serviceUrl":"a","ServiceUrl":"b"}"""));
    }

    [Fact]
    public void The_tenant_is_the_channel_datas_and_else_the_conversations()
    {
        var activity = Samples.Message() with
        {
            Conversation = new ConversationAccount { Id = "c", TenantId = "theirs" },
            ChannelData = JsonDocument.Parse("""{"tenant":{"id":"ours"}}""").RootElement,
        };

        Assert.Equal("ours", activity.GetTenantId());
        Assert.Equal(["ours", "theirs"], activity.GetTenantIds());
        Assert.Equal("theirs", (activity with { ChannelData = null }).GetTenantId());
        Assert.Equal("theirs", (activity with { ChannelData = ActivityJson.ToElement(5) }).GetTenantId());
        Assert.Null((activity with { ChannelData = null, Conversation = null }).GetTenantId());
    }

    [Fact]
    public void The_clients_time_zone_is_read_from_its_entity()
    {
        var activity = Samples.FromJson("""
            {"type":"message","entities":[{"type":"mention"},
            {"type":"clientInfo","timezone":"Europe/Zurich","country":"CH","locale":"de-CH","platform":"Windows"}]}
            """);

        var client = activity.GetClientInfo();
        Assert.Equal(("Europe/Zurich", "CH", "de-CH"), (client?.Timezone, client?.Country, client?.Locale));
        Assert.Null(Samples.Message().GetClientInfo());
    }

    [Fact]
    public void Team_and_channel_are_read_from_the_channel_data()
    {
        var activity = Samples.FromJson("""
            {"type":"conversationUpdate","channelData":{"eventType":"teamDeleted","team":{"id":"19:t","aadGroupId":"g"},
            "channel":{"id":"19:c"},"tenant":{"id":"x"}}}
            """);

        var data = activity.GetChannelData()!;
        Assert.Equal(("teamDeleted", "19:t", "19:c", "x"), (data.EventType, data.Team?.Id, data.Channel?.Id, data.Tenant?.Id));
    }
}
