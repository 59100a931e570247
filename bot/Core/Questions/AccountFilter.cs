namespace CollectionsBot.Core;

/// <summary>Which accounts and which of their documents a question is about; what is null asks for nothing.</summary>
public sealed record AccountFilter
{
    /// <summary>Everything.</summary>
    public static AccountFilter None { get; } = new();

    /// <summary>Days past due from which a document counts, 1 or more.</summary>
    public int? MinDays { get; init; }

    /// <summary>Days past due up to which a document counts.</summary>
    public int? MaxDays { get; init; }

    /// <summary>What must be owed at least, in major units of each currency by itself: amounts of two currencies are never compared.</summary>
    public decimal? MinAmount { get; init; }

    /// <summary>The collector's whole name, in any case.</summary>
    public string? Owner { get; init; }

    /// <summary>The collector, as the channel authenticated them.</summary>
    public Actor? Mine { get; init; }

    /// <summary>Whether only accounts count that nobody looks after.</summary>
    public bool Unassigned { get; init; }

    /// <summary>The currency.</summary>
    public Currency? Currency { get; init; }

    /// <summary>A tag, as <see cref="Tags.Normal"/> keeps it.</summary>
    public string? Tag { get; init; }

    /// <summary>Whether an account counts by its owner and tags.</summary>
    public bool Takes(Account account)
    {
        ArgumentNullException.ThrowIfNull(account);
        return (!Unassigned || account.Owner is null)
            && (Mine is null || account.Owner?.Is(Mine) == true)
            && (Owner is null || account.Owner?.IsCalled(Owner) == true)
            && (Tag is null || account.Tags.Contains(Tag));
    }

    /// <summary>Whether an amount counts by its currency and size.</summary>
    public bool Takes(Money amount) =>
        (Currency is null || amount.Currency == Currency) && (MinAmount is null || amount.ToDecimal() >= MinAmount);

    internal bool TakesAge(int days) => days >= (MinDays ?? 1) && days <= (MaxDays ?? int.MaxValue);
}
