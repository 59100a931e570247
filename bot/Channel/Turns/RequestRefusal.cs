namespace CollectionsBot.Channel;

/// <summary>Why a request does not become a turn.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Reason">A short sentence for the caller; empty where the caller is told nothing.</param>
internal sealed record RequestRefusal(int Status, string Reason);
