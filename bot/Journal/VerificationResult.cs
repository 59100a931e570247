namespace CollectionsBot.Journal;

/// <summary>What an inspection of a journal found.</summary>
/// <param name="Entries">How many entries are sound, counted from the first.</param>
/// <param name="Head">The last sound entry; compare it with a head that was kept elsewhere to see whether the end was cut off.</param>
/// <param name="Fault">What is wrong with the first entry that is not sound, by its number; null when all are.</param>
/// <param name="StoreFault">What is wrong with the store itself; null when nothing is.</param>
public sealed record VerificationResult(long Entries, ChainHead Head, string? Fault, string? StoreFault)
{
    /// <summary>Whether nothing is wrong.</summary>
    public bool IsSound => Fault is null && StoreFault is null;
}
