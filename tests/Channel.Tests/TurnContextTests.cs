using System.Text.Json.Nodes;

namespace CollectionsBot.Channel.Tests;

public class TurnContextTests
{
    private readonly StubConnector connector = new();

    private static JsonObject Card => new() { ["type"] = "AdaptiveCard" };

    [Fact]
    public async Task A_reply_answers_the_activity_and_goes_from_the_bot_to_the_user()
    {
        ITurnContext context = new TurnContext(connector, Samples.Message());
        var response = await context.SendActivityAsync("hello");

        var (call, conversation, replyTo, reply) = Assert.Single(connector.Calls);
        Assert.Equal(("reply", "19:chat;messageid=1/2", "in-1"), (call, conversation, replyTo));
        Assert.Equal(("28:bot", "29:anna", "hello"), (reply!.From?.Id, reply.Recipient?.Id, reply.Text));
        Assert.Equal("out-1", response.Id);
        Assert.True(context.Responded);
    }

    [Fact]
    public async Task What_is_said_on_the_bots_own_account_answers_nothing()
    {
        var continuation = Samples.Message().GetConversationReference().GetContinuationActivity();
        await new TurnContext(connector, continuation).SendActivityAsync(MessageFactory.Text("digest"));

        Assert.Equal("send", Assert.Single(connector.Calls).Call);
    }

    [Fact]
    public async Task Typing_is_no_response()
    {
        var context = new TurnContext(connector, Samples.Message());
        await context.SendActivityAsync(new Activity { Type = ActivityTypes.Typing });

        Assert.False(context.Responded);
    }

    [Fact]
    public async Task A_reply_that_the_channel_refuses_throws_what_became_of_it()
    {
        connector.Outcome = new SendOutcome.Refused(403, ConnectorErrorCodes.BotDisabledByAdmin, "off");
        var context = new TurnContext(connector, Samples.Message());

        var thrown = await Assert.ThrowsAsync<ConnectorException>(() => context.SendActivityAsync(MessageFactory.Text("x")));
        Assert.Equal(connector.Outcome, thrown.Outcome);
        Assert.False(context.Responded);
    }

    [Fact]
    public async Task Replies_that_are_expected_back_are_kept_and_not_sent()
    {
        var context = new TurnContext(connector, Samples.Message() with { DeliveryMode = DeliveryModes.ExpectReplies });
        await context.SendActivityAsync(MessageFactory.Text("one"));
        await context.SendActivityAsync(MessageFactory.Attachment(Card, "two"));

        Assert.Empty(connector.Calls);
        Assert.Equal(["one", null], context.BufferedReplies.Select(r => r.Text));
        Assert.All(context.BufferedReplies, r => Assert.Equal("in-1", r.ReplyToId));
    }

    [Fact]
    public async Task Text_and_a_card_in_one_activity_are_refused_before_anything_leaves()
    {
        var both = MessageFactory.Attachment(Card, "summary") with { Text = "and words" };

        await Assert.ThrowsAsync<ArgumentException>(() => new TurnContext(connector, Samples.Message()).SendActivityAsync(both));
        Assert.Empty(connector.Calls);
    }

    [Fact]
    public async Task A_card_travels_with_its_summary()
    {
        await new TurnContext(connector, Samples.Message()).SendActivityAsync(MessageFactory.Attachment(Card, "Approval"));

        var sent = Assert.Single(connector.Calls).Activity!;
        Assert.Equal("Approval", sent.Summary);
        Assert.Equal(Attachment.AdaptiveCardContentType, Assert.Single(sent.Attachments!).ContentType);
    }

    [Fact]
    public async Task An_update_names_what_it_replaces()
    {
        var context = new TurnContext(connector, Samples.Message());
        await context.UpdateActivityAsync(MessageFactory.Text("new") with { Id = "out-7" });
        await context.DeleteActivityAsync("out-8");

        Assert.Equal([("update", "out-7"), ("delete", "out-8")], connector.Calls.Select(c => (c.Call, c.ActivityId!)));
        await Assert.ThrowsAsync<ArgumentException>(() => context.UpdateActivityAsync(MessageFactory.Text("no id")));
    }

    [Fact]
    public async Task A_turn_that_never_stops_talking_is_stopped()
    {
        var context = new TurnContext(connector, Samples.Message());
        for (var i = 0; i < TurnContext.MaxReplies; i++)
            await context.SendActivityAsync(MessageFactory.Text("x"));

        await Assert.ThrowsAsync<InvalidOperationException>(() => context.SendActivityAsync(MessageFactory.Text("x")));
    }
}
