using System.Text.Json;
using System.Text.Json.Serialization;

namespace CollectionsBot.Channel;

/// <summary>One thing that happened in, or is sent to, a conversation: a message, an installation, a click.</summary>
/// <remarks>
/// Immutable: make a changed copy with <c>with</c>. Properties that this class does not name are kept in
/// <see cref="Properties"/>, so an activity that is read and written again loses nothing. No list here has a bound of
/// its own; what comes from outside is bounded as a whole by <see cref="BotChannelOptions.MaxBodyBytes"/>.
/// </remarks>
public sealed record Activity
{
    /// <summary>What kind of activity this is, one of <see cref="ActivityTypes"/>.</summary>
    public required string Type { get; init; }

    /// <summary>The channel's name for this activity. A redelivery may bear a new one.</summary>
    public string? Id { get; init; }

    /// <summary>When the channel sent it, in UTC.</summary>
    public DateTimeOffset? Timestamp { get; init; }

    /// <summary>When the user's client sent it, with the offset of the user's clock.</summary>
    public DateTimeOffset? LocalTimestamp { get; init; }

    /// <summary>The IANA name of the sender's time zone, where the channel tells it.</summary>
    public string? LocalTimezone { get; init; }

    /// <summary>Where answers go. Only trusted after authentication.</summary>
    public string? ServiceUrl { get; init; }

    /// <summary>The channel's name, <c>msteams</c> for Teams.</summary>
    public string? ChannelId { get; init; }

    /// <summary>Who did it.</summary>
    public ChannelAccount? From { get; init; }

    /// <summary>Whom it is for: the bot, when it comes in.</summary>
    public ChannelAccount? Recipient { get; init; }

    /// <summary>Where it happened.</summary>
    public ConversationAccount? Conversation { get; init; }

    /// <summary>Who joined, in a conversation update.</summary>
    public IReadOnlyList<ChannelAccount>? MembersAdded { get; init; }

    /// <summary>Who left, in a conversation update.</summary>
    public IReadOnlyList<ChannelAccount>? MembersRemoved { get; init; }

    /// <summary>Reactions put on a message.</summary>
    public IReadOnlyList<MessageReaction>? ReactionsAdded { get; init; }

    /// <summary>Reactions taken off a message.</summary>
    public IReadOnlyList<MessageReaction>? ReactionsRemoved { get; init; }

    /// <summary>The conversation's new name, when it was renamed.</summary>
    public string? TopicName { get; init; }

    /// <summary>What was said. May hold the bot's own mention; see <see cref="ActivityText.RemoveRecipientMention"/>.</summary>
    public string? Text { get; init; }

    /// <summary>How <see cref="Text"/> is to be read: <c>plain</c>, <c>markdown</c> or <c>xml</c>.</summary>
    public string? TextFormat { get; init; }

    /// <summary>The words shown in a notification in place of a card.</summary>
    public string? Summary { get; init; }

    /// <summary>What a screen reader or a speaking client says.</summary>
    public string? Speak { get; init; }

    /// <summary>Whether an answer is awaited: <c>acceptingInput</c>, <c>expectingInput</c> or <c>ignoringInput</c>.</summary>
    public string? InputHint { get; init; }

    /// <summary>The sender's language, as a BCP 47 tag.</summary>
    public string? Locale { get; init; }

    /// <summary>Cards and files.</summary>
    public IReadOnlyList<Attachment>? Attachments { get; init; }

    /// <summary>How several attachments stand: <c>list</c> or <c>carousel</c>.</summary>
    public string? AttachmentLayout { get; init; }

    /// <summary>Facts about the message: mentions, the client.</summary>
    public IReadOnlyList<Entity>? Entities { get; init; }

    /// <summary>Buttons offered below a message. Teams shows the first three.</summary>
    public SuggestedActions? SuggestedActions { get; init; }

    /// <summary>What only this channel says; see <see cref="ActivityChannelData.GetChannelData"/>.</summary>
    public JsonElement? ChannelData { get; init; }

    /// <summary>The body of an invoke or event, or what a card's submit carried.</summary>
    public JsonElement? Value { get; init; }

    /// <summary>The kind of <see cref="Value"/>, where the sender names it.</summary>
    public string? ValueType { get; init; }

    /// <summary>Which operation an invoke or event is, for example <c>adaptiveCard/action</c>.</summary>
    public string? Name { get; init; }

    /// <summary><c>add</c> or <c>remove</c>, with <c>-upgrade</c> for a new version, in an installation update.</summary>
    public string? Action { get; init; }

    /// <summary>The id of the activity that this one answers.</summary>
    public string? ReplyToId { get; init; }

    /// <summary>How replies travel, one of <see cref="DeliveryModes"/>; absent means by the connector.</summary>
    public string? DeliveryMode { get; init; }

    /// <summary>Everything else that the sender wrote.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Properties { get; init; }
}
