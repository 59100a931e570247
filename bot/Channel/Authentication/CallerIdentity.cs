namespace CollectionsBot.Channel;

/// <summary>What is known of a caller before its activity is read.</summary>
/// <param name="Verdict">Whether it is known at all; if not, the rest is empty.</param>
/// <param name="ServiceUrl">The service URL that it speaks for; null where it names none.</param>
/// <param name="Endorsements">The channels for which it may speak.</param>
public readonly record struct CallerIdentity(
    AuthenticationVerdict Verdict, string? ServiceUrl, IReadOnlyList<string> Endorsements)
{
    /// <summary>A caller that is not known, and why.</summary>
    public static CallerIdentity Unknown(AuthenticationVerdict why) => new(why, null, []);
}
