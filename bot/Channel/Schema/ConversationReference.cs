namespace CollectionsBot.Channel;

/// <summary>What must be kept of a conversation in order to write into it later.</summary>
public sealed record ConversationReference
{
    private const string ThreadMark = ";messageid=";

    /// <summary>The channel's name, <c>msteams</c> for Teams.</summary>
    public required string ChannelId { get; init; }

    /// <summary>Where messages for this conversation go.</summary>
    public required string ServiceUrl { get; init; }

    /// <summary>The conversation.</summary>
    public required ConversationAccount Conversation { get; init; }

    /// <summary>The team, for a channel of one; null for any other conversation.</summary>
    public string? TeamId { get; init; }

    /// <summary>The activity from which the reference was taken.</summary>
    public string? ActivityId { get; init; }

    /// <summary>The other side.</summary>
    public ChannelAccount? User { get; init; }

    /// <summary>The bot, as this conversation knows it.</summary>
    public ChannelAccount? Bot { get; init; }

    /// <summary>The other side's language.</summary>
    public string? Locale { get; init; }

    /// <summary>The same reference without the thread: for a post at the top of a Teams channel.</summary>
    /// <remarks>
    /// A reference taken from a message in a channel names the thread. Kept as it is, a daily digest would pile up
    /// below whichever message happened to be the first. Outside channels nothing changes but the activity's id,
    /// which is dropped.
    /// </remarks>
    public ConversationReference ToChannel()
    {
        var mark = Conversation.Id.IndexOf(ThreadMark, StringComparison.Ordinal);
        return mark < 0
            ? this with { ActivityId = null }
            : this with { ActivityId = null, Conversation = Conversation with { Id = Conversation.Id[..mark] } };
    }

    /// <summary>The event that a turn is about when the bot speaks without having been spoken to.</summary>
    /// <remarks>It bears no id, so what is sent in that turn answers no earlier message.</remarks>
    public Activity GetContinuationActivity() => new()
    {
        Type = ActivityTypes.Event,
        Name = InvokeNames.ContinueConversation,
        ChannelId = ChannelId,
        ServiceUrl = ServiceUrl,
        Conversation = Conversation,
        Recipient = Bot,
        From = User,
        Locale = Locale,
    };
}
