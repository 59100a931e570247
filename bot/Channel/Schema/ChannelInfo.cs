namespace CollectionsBot.Channel;

/// <summary>A channel of a team.</summary>
public sealed record ChannelInfo
{
    /// <summary>Its id, <c>19:…</c>; that of the first channel is also the team's.</summary>
    public string? Id { get; init; }

    /// <summary>Its name; absent for the first channel.</summary>
    public string? Name { get; init; }
}
