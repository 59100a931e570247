namespace CollectionsBot.Channel;

/// <summary>The values of <see cref="Activity.Type"/> that this bot sends or has a handler for.</summary>
public static class ActivityTypes
{
    /// <summary>Somebody wrote, or pressed a button that submits.</summary>
    public const string Message = "message";

    /// <summary>A message was edited, or restored after deletion.</summary>
    public const string MessageUpdate = "messageUpdate";

    /// <summary>A message was deleted.</summary>
    public const string MessageDelete = "messageDelete";

    /// <summary>A reaction was put on or taken off a message.</summary>
    public const string MessageReaction = "messageReaction";

    /// <summary>Members came or went, or a conversation changed.</summary>
    public const string ConversationUpdate = "conversationUpdate";

    /// <summary>The app was added to or removed from a person, chat or team.</summary>
    public const string InstallationUpdate = "installationUpdate";

    /// <summary>A call that wants its answer in the HTTP response.</summary>
    public const string Invoke = "invoke";

    /// <summary>The answer to an invoke, when replies travel in the HTTP response.</summary>
    public const string InvokeResponse = "invokeResponse";

    /// <summary>Something that nobody said; also a conversation that the bot itself continues.</summary>
    public const string Event = "event";

    /// <summary>The bot is busy.</summary>
    public const string Typing = "typing";
}
