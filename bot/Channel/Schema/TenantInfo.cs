namespace CollectionsBot.Channel;

/// <summary>An organisation in Microsoft Entra.</summary>
public sealed record TenantInfo
{
    /// <summary>Its id, a GUID.</summary>
    public string? Id { get; init; }
}
