namespace CollectionsBot.Channel;

/// <summary>What a connector writes into the body of a refusal.</summary>
public sealed record ErrorResponse
{
    /// <summary>The error.</summary>
    public ErrorDetail? Error { get; init; }
}
