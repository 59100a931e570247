namespace CollectionsBot.Core;

/// <summary>An account that needs something, with what its place in the list depends on side by side.</summary>
/// <param name="Rank">The lowest stands first.</param>
/// <param name="Id">Decides among those of one rank.</param>
/// <param name="Account">The account.</param>
internal readonly record struct RankedAccount(long Rank, CustomerId Id, Account Account) : IComparable<RankedAccount>
{
    /// <summary>Most points stand first, then the oldest debt.</summary>
    public static RankedAccount Of(Account account, NextStep step) => new(-(((long)step.Points << 32) | (uint)step.OldestDays), account.Customer.Id, account);

    /// <summary>What stands at a place, to search by; there may be no account any more.</summary>
    public static RankedAccount At(WorklistMark mark) => new(mark.Rank, mark.Customer, null!);

    /// <inheritdoc/>
    public int CompareTo(RankedAccount other) => Rank != other.Rank ? Rank.CompareTo(other.Rank) : Id.CompareTo(other.Id);
}
