namespace CollectionsBot.Channel;

/// <summary>What the connector says of a team.</summary>
public sealed record TeamDetails
{
    /// <summary>Its id, <c>19:…</c>.</summary>
    public string? Id { get; init; }

    /// <summary>Its name.</summary>
    public string? Name { get; init; }

    /// <summary>The id of its group in the directory.</summary>
    public string? AadGroupId { get; init; }

    /// <summary>How many channels it has, where the connector says.</summary>
    public int? ChannelCount { get; init; }

    /// <summary>How many members it has, where the connector says.</summary>
    public int? MemberCount { get; init; }
}
