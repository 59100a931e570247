namespace CollectionsBot.Core;

/// <summary>What one role may do about one request.</summary>
/// <param name="Role">The role.</param>
/// <param name="UpTo">The largest amount that it may approve of this kind and currency; null when no amount bounds it.</param>
/// <param name="Breaches">In what the request goes beyond it; empty when the role may decide.</param>
public sealed record PinnedLimit(Role Role, Money? UpTo, ImmutableArray<LimitBreach> Breaches);

/// <summary>The policy in force when a request was made. A policy that changes later does not move it.</summary>
/// <param name="Limits">One for each role.</param>
/// <param name="ExpiresOn">The last date on which it may be decided.</param>
public sealed record PinnedPolicy(ImmutableArray<PinnedLimit> Limits, DateOnly ExpiresOn)
{
    /// <summary>Whether a role may decide.</summary>
    public bool Allows(Role role) => Limits.Any(l => l.Role == role && l.Breaches.IsEmpty);

    /// <summary>The roles that may decide, the humblest first.</summary>
    public IEnumerable<Role> Deciders() => Limits.Where(l => l.Breaches.IsEmpty).Select(l => l.Role).Order();
}
