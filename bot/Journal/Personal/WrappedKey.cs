namespace CollectionsBot.Journal;

/// <summary>The key under which the texts about one customer's persons are sealed, as a store keeps it: wrapped by the journal key.</summary>
/// <param name="Customer">Whose; empty for the key of the snapshot.</param>
/// <param name="Since">The number of the first entry that it may seal; 1 or more.</param>
/// <param name="Text">The wrapped key; empty once it was destroyed.</param>
public sealed record WrappedKey(string Customer, long Since, string Text)
{
    /// <summary>Whether it was destroyed: what it sealed can never be read again.</summary>
    public bool IsDestroyed => Text.Length == 0;

    /// <summary>The mark that stays of a key that is destroyed.</summary>
    public WrappedKey Destroyed() => this with { Text = "" };
}
