namespace CollectionsBot.Channel;

/// <summary>A team.</summary>
public sealed record TeamInfo
{
    /// <summary>Its id, <c>19:…</c>.</summary>
    public string? Id { get; init; }

    /// <summary>Its name.</summary>
    public string? Name { get; init; }

    /// <summary>The id of its group in the directory.</summary>
    public string? AadGroupId { get; init; }
}
