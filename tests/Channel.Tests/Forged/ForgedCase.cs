namespace CollectionsBot.Channel.Tests.Forged;

/// <summary>A request that must be refused, and its twin that differs in one thing and must be accepted.</summary>
/// <param name="Name">What is wrong with it.</param>
/// <param name="Forge">Makes it wrong.</param>
/// <param name="Twin">Makes the twin of the same kind; null if the ordinary request is.</param>
public sealed record ForgedCase(string Name, Action<RequestDraft> Forge, Action<RequestDraft>? Twin = null)
{
    /// <summary>What happens at the issuer after the twin was accepted; null for nothing.</summary>
    public Action<FakeIssuer, HandClock>? Meanwhile { get; init; }

    /// <summary>Every case.</summary>
    public static IReadOnlyList<ForgedCase> All { get; } =
        [.. ForgedHeaders.All, .. ForgedSignatures.All, .. ForgedKeys.All, .. ForgedClaims.All, .. ForgedActivities.All];
}
