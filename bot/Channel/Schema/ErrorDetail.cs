namespace CollectionsBot.Channel;

/// <summary>An error by name and in words.</summary>
public sealed record ErrorDetail
{
    /// <summary>The name, one of <see cref="ConnectorErrorCodes"/> among others.</summary>
    public string? Code { get; init; }

    /// <summary>The words.</summary>
    public string? Message { get; init; }
}
