namespace CollectionsBot.Channel;

/// <summary>Somebody is named in a message, and is told of it.</summary>
public sealed record Mention
{
    /// <summary>The type of the entity.</summary>
    public const string EntityType = "mention";

    /// <summary>Who is named.</summary>
    public required ChannelAccount Mentioned { get; init; }

    /// <summary>How the name stands in the message's text, <c>&lt;at&gt;Anna&lt;/at&gt;</c>.</summary>
    public string? Text { get; init; }

    /// <summary>The mention as an entity of an outgoing message; its text must contain <see cref="Text"/>.</summary>
    public Entity ToEntity() => Entity.Of(EntityType, this);
}
