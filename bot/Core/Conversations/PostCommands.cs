namespace CollectionsBot.Core;

/// <summary>A message about a request is to be posted in a conversation; this is the outbox.</summary>
/// <param name="Conversation">Where.</param>
/// <param name="Request">About which request.</param>
/// <param name="Purpose">Why.</param>
public sealed record PostDue(string Conversation, RequestId Request, PostPurpose Purpose) : Fact, IPostFact;

/// <summary>The courier is about to send or change that message: from here on it may have arrived.</summary>
/// <param name="Conversation">Where.</param>
/// <param name="Request">About which request.</param>
/// <param name="Purpose">Why.</param>
/// <param name="Version">The version of the request that it will show.</param>
public sealed record PostSending(string Conversation, RequestId Request, PostPurpose Purpose, int Version) : Fact, IPostFact;

/// <summary>What became of sending or changing that message.</summary>
/// <param name="Conversation">Where.</param>
/// <param name="Request">About which request.</param>
/// <param name="Purpose">Why.</param>
/// <param name="Version">The version of the request that it shows.</param>
/// <param name="Delivery">Sent, refused or uncertain.</param>
/// <param name="Detail">The channel's identifier of the message, or the reason.</param>
/// <param name="Activity">The identifier of the one that surely arrived when it was sent twice, since the first may have arrived as well; else null.</param>
public sealed record PostDelivered(
    string Conversation, RequestId Request, PostPurpose Purpose, int Version, Delivery Delivery, string? Detail, string? Activity = null) : Fact, IPostFact;

/// <summary>A fact about the message that shows a request in a conversation.</summary>
public interface IPostFact : IConversationFact
{
    /// <summary>About which request.</summary>
    RequestId Request { get; }

    /// <summary>Why it is shown there.</summary>
    PostPurpose Purpose { get; }
}

/// <summary>Notes that a message about a request is about to be sent or changed.</summary>
public sealed record BeginPost(Stamp Stamp, string Conversation, PostKey Post) : Command(Stamp);

/// <summary>Notes what became of it; see <see cref="PostDelivered"/>.</summary>
public sealed record EndPost(
    Stamp Stamp, string Conversation, PostKey Post, int Version, Delivery Delivery, string? Detail, string? Activity = null) : Command(Stamp);

/// <summary>Looks at the clock: reminds of requests that nobody decided within a working day, and tells whose request ran out.</summary>
public sealed record CheckRequests(Stamp Stamp) : Command(Stamp);
