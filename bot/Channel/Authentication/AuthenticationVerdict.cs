namespace CollectionsBot.Channel;

/// <summary>Whether an activity comes from whom it says, and if not, why. For the log: the caller learns only a status.</summary>
public enum AuthenticationVerdict
{
    /// <summary>Believed.</summary>
    Accepted,

    /// <summary>No bearer token came with it.</summary>
    TokenMissing,

    /// <summary>What came is no token, or one of another kind.</summary>
    TokenInvalid,

    /// <summary>No announced key has the id that the token names.</summary>
    KeyUnknown,

    /// <summary>The token is not signed, is altered, or is signed in a way that is not allowed.</summary>
    SignatureInvalid,

    /// <summary>Issued by somebody else.</summary>
    IssuerWrong,

    /// <summary>Issued for another bot.</summary>
    AudienceWrong,

    /// <summary>No longer valid, or valid for ever.</summary>
    Expired,

    /// <summary>Not valid yet.</summary>
    NotYetValid,

    /// <summary>The channel is not one that may bring activities.</summary>
    ChannelNotAllowed,

    /// <summary>The key may not speak for this channel.</summary>
    EndorsementMissing,

    /// <summary>The token is for another service URL than the activity names.</summary>
    ServiceUrlMismatch,

    /// <summary>The service URL is not one to which a token may go: not https, or no address.</summary>
    ServiceUrlUnusable,

    /// <summary>The activity names no tenant, or one that is not let in.</summary>
    TenantNotAllowed,

    /// <summary>Authentication is off, and the request or its service URL is not of this machine.</summary>
    NotLoopback,

    /// <summary>The keys cannot be fetched, so nobody can be believed now.</summary>
    MetadataUnavailable,
}
