namespace CollectionsBot.Channel.Tests;

/// <summary>Always the same token.</summary>
public sealed class FixedToken : IConnectorTokenSource
{
    public ValueTask<string?> GetTokenAsync(CancellationToken cancellationToken) => ValueTask.FromResult<string?>("t0ken");
}
