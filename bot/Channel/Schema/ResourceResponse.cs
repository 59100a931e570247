namespace CollectionsBot.Channel;

/// <summary>What the channel calls an activity that it accepted.</summary>
public sealed record ResourceResponse
{
    /// <summary>The activity's id. Absent where the channel gives none: it cannot be updated or deleted then.</summary>
    public string? Id { get; init; }
}
