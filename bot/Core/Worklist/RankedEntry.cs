namespace CollectionsBot.Core;

/// <summary>An entry with what its place in the list depends on, side by side: in the entry itself it lies far apart.</summary>
/// <param name="Rank">The lowest stands first.</param>
/// <param name="Id">Decides among those of one rank.</param>
/// <param name="Entry">The entry.</param>
internal readonly record struct RankedEntry(long Rank, CustomerId Id, DigestEntry Entry) : IComparable<RankedEntry>
{
    /// <summary>Most points stand first, then the oldest debt.</summary>
    public static RankedEntry Of(DigestEntry entry) =>
        new(-(((long)entry.Step.Points << 32) | (uint)entry.Step.OldestDays), entry.Customer.Id, entry);

    /// <inheritdoc/>
    public int CompareTo(RankedEntry other) => Rank != other.Rank ? Rank.CompareTo(other.Rank) : Id.CompareTo(other.Id);
}
