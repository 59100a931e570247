namespace CollectionsBot.Channel.Tests;

public class ConversationReferenceTests
{
    private static ConversationReference ReferenceTo(string conversationId) =>
        (Samples.Message() with { Conversation = new ConversationAccount { Id = conversationId, Name = "Team" } })
            .GetConversationReference();

    [Fact]
    public void A_reference_to_a_thread_gives_the_channel()
    {
        var channel = ReferenceTo("19:abc@thread.tacv2;messageid=1700000000000").ToChannel();

        Assert.Equal("19:abc@thread.tacv2", channel.Conversation.Id);
        Assert.Equal("Team", channel.Conversation.Name);
        Assert.Null(channel.ActivityId);
    }

    [Fact]
    public void A_reference_to_a_personal_chat_stays_the_chat()
    {
        Assert.Equal("a:1abc", ReferenceTo("a:1abc").ToChannel().Conversation.Id);
    }

    [Fact]
    public void A_reference_keeps_both_sides_and_the_place()
    {
        var reference = Samples.Message().GetConversationReference();

        Assert.Equal("29:anna", reference.User?.Id);
        Assert.Equal("28:bot", reference.Bot?.Id);
        Assert.Equal(Samples.ServiceUrl, reference.ServiceUrl);
        Assert.Equal("in-1", reference.ActivityId);
    }

    [Fact]
    public void A_continuation_is_an_event_for_the_bot_that_answers_no_message()
    {
        var continuation = Samples.Message().GetConversationReference().GetContinuationActivity();

        Assert.Equal((ActivityTypes.Event, InvokeNames.ContinueConversation), (continuation.Type, continuation.Name));
        Assert.Equal("28:bot", continuation.Recipient?.Id);
        Assert.Null(continuation.Id);
        Assert.Null(MessageFactory.Text("x").ApplyConversationReference(continuation.GetConversationReference()).ReplyToId);
    }

    [Fact]
    public void An_activity_without_a_conversation_gives_no_reference()
    {
        Assert.Throws<InvalidOperationException>(() => MessageFactory.Text("x").GetConversationReference());
    }

    [Fact]
    public void A_conversation_with_a_person_names_one_member_and_the_tenant()
    {
        var parameters = ConversationParameters.WithUser(new ChannelAccount { Id = "29:anna" }, "t");

        Assert.False(parameters.IsGroup);
        Assert.Equal("29:anna", Assert.Single(parameters.Members!).Id);
        Assert.Equal("t", parameters.TenantId);
        Assert.Equal("""{"tenant":{"id":"t"}}""", parameters.ChannelData!.Value.GetRawText());
    }

    [Fact]
    public void A_thread_in_a_channel_begins_with_its_first_message()
    {
        var parameters = ConversationParameters.InChannel("19:c", MessageFactory.Text("digest"));

        Assert.True(parameters.IsGroup);
        Assert.Equal("digest", parameters.Activity?.Text);
        Assert.Equal("""{"channel":{"id":"19:c"}}""", parameters.ChannelData!.Value.GetRawText());
    }
}
