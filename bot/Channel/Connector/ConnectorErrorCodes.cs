namespace CollectionsBot.Channel;

/// <summary>Names of errors that decide what may be sent later.</summary>
public static class ConnectorErrorCodes
{
    /// <summary>The bot is not a member. Nothing more until it is installed again.</summary>
    public const string BotNotInConversationRoster = "BotNotInConversationRoster";

    /// <summary>The person blocked the bot. Nothing more until that person acts.</summary>
    public const string ConversationBlockedByUser = "ConversationBlockedByUser";

    /// <summary>The person blocked or removed the bot. Nothing more until that person acts.</summary>
    public const string MessageWritesBlocked = "MessageWritesBlocked";

    /// <summary>An administrator switched the bot off.</summary>
    public const string BotDisabledByAdmin = "BotDisabledByAdmin";

    /// <summary>There is no such conversation.</summary>
    public const string ConversationNotFound = "ConversationNotFound";

    /// <summary>There is no such activity in that conversation.</summary>
    public const string ActivityNotFoundInConversation = "ActivityNotFoundInConversation";

    /// <summary>The message is larger than the channel takes.</summary>
    public const string MessageSizeTooBig = "MessageSizeTooBig";

    /// <summary>Ours: the service URL is not one that a token may go to, so nothing was sent.</summary>
    public const string ServiceUrlNotTrusted = "ServiceUrlNotTrusted";

    /// <summary>Ours: an id is empty, too long or cannot stand in an address, so nothing was sent.</summary>
    public const string UnusableId = "UnusableId";
}
