namespace CollectionsBot.Channel;

/// <summary>From an activity to the conversation it stands in, and back.</summary>
public static class ActivityReference
{
    /// <summary>What to keep of an incoming activity in order to write into its conversation later.</summary>
    /// <exception cref="InvalidOperationException">
    /// The activity names no channel, service URL or conversation. One that came through the endpoint always does.
    /// </exception>
    public static ConversationReference GetConversationReference(this Activity activity) => new()
    {
        ChannelId = activity.ChannelId ?? throw Missing("channelId"),
        ServiceUrl = activity.ServiceUrl ?? throw Missing("serviceUrl"),
        Conversation = activity.Conversation ?? throw Missing("conversation"),
        ActivityId = activity.Id,
        User = activity.From,
        Bot = activity.Recipient,
        Locale = activity.Locale,
    };

    /// <summary>An activity addressed: from the bot to the other side, in answer to the reference's activity.</summary>
    public static Activity ApplyConversationReference(this Activity activity, ConversationReference reference) => activity with
    {
        ChannelId = reference.ChannelId,
        ServiceUrl = reference.ServiceUrl,
        Conversation = reference.Conversation,
        From = reference.Bot,
        Recipient = reference.User,
        Locale = activity.Locale ?? reference.Locale,
        ReplyToId = activity.ReplyToId ?? reference.ActivityId,
    };

    private static InvalidOperationException Missing(string property) =>
        new($"The activity has no {property}, so no conversation can be referred to.");
}
