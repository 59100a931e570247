namespace CollectionsBot.Channel;

/// <summary>The channel's side of a conversation: sends, changes and takes back activities, tells members.</summary>
/// <remarks>
/// What the channel makes of a call is a value; only cancellation by the caller and misuse (an activity with both text and
/// a card) throw. A service URL that is not trusted is refused without a request. How patient a call is, is for
/// <see cref="ConnectorClient"/> (one attempt) and <see cref="PacedConnectorClient"/> (as many as do no harm) to say.
/// Thread-safe.
/// </remarks>
public interface IConnectorClient
{
    /// <summary>Adds an activity at the end of a conversation.</summary>
    Task<SendOutcome> SendToConversationAsync(
        string serviceUrl, string conversationId, Activity activity, CancellationToken cancellationToken = default);

    /// <summary>Adds an activity in answer to another.</summary>
    Task<SendOutcome> ReplyToActivityAsync(
        string serviceUrl,
        string conversationId,
        string activityId,
        Activity activity,
        CancellationToken cancellationToken = default);

    /// <summary>Puts an activity in the place of one sent before.</summary>
    Task<SendOutcome> UpdateActivityAsync(
        string serviceUrl,
        string conversationId,
        string activityId,
        Activity activity,
        CancellationToken cancellationToken = default);

    /// <summary>Takes back an activity.</summary>
    Task<SendOutcome> DeleteActivityAsync(
        string serviceUrl, string conversationId, string activityId, CancellationToken cancellationToken = default);

    /// <summary>Begins a conversation, or finds the one that is there with a person.</summary>
    Task<ConnectorResult<ConversationResourceResponse>> CreateConversationAsync(
        string serviceUrl, ConversationParameters parameters, CancellationToken cancellationToken = default);

    /// <summary>Some of the members of a conversation.</summary>
    /// <param name="serviceUrl">Where the conversation lives.</param>
    /// <param name="conversationId">The conversation.</param>
    /// <param name="pageSize">How many at most; the channel has bounds of its own (50 to 500 in Teams).</param>
    /// <param name="continuationToken">From the page before; null for the first.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<ConnectorResult<PagedMembersResult>> GetConversationPagedMembersAsync(
        string serviceUrl,
        string conversationId,
        int? pageSize = null,
        string? continuationToken = null,
        CancellationToken cancellationToken = default);

    /// <summary>One member of a conversation; <see cref="SendOutcome.Gone"/> if not, or no longer, a member.</summary>
    /// <param name="serviceUrl">Where the conversation lives.</param>
    /// <param name="conversationId">The conversation.</param>
    /// <param name="userId">The channel's id or the directory's object id.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<ConnectorResult<ChannelAccount>> GetConversationMemberAsync(
        string serviceUrl, string conversationId, string userId, CancellationToken cancellationToken = default);

    /// <summary>A team.</summary>
    Task<ConnectorResult<TeamDetails>> FetchTeamDetailsAsync(
        string serviceUrl, string teamId, CancellationToken cancellationToken = default);

    /// <summary>The channels of a team that the bot may see.</summary>
    Task<ConnectorResult<ConversationList>> FetchChannelListAsync(
        string serviceUrl, string teamId, CancellationToken cancellationToken = default);
}
