namespace CollectionsBot.Channel;

/// <summary>What a client says of the place where its user sits.</summary>
/// <remarks>Sometimes missing, sometimes of yesterday: a hint, which a person's own choice overrides.</remarks>
public sealed record ClientInfo
{
    /// <summary>The type of the entity.</summary>
    public const string EntityType = "clientInfo";

    /// <summary>The IANA name of the time zone.</summary>
    public string? Timezone { get; init; }

    /// <summary>The language, as a BCP 47 tag.</summary>
    public string? Locale { get; init; }

    /// <summary>The country, as two letters.</summary>
    public string? Country { get; init; }

    /// <summary>The kind of client: <c>Windows</c>, <c>Web</c>, <c>iOS</c> and so on.</summary>
    public string? Platform { get; init; }
}
