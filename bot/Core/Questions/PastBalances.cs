namespace CollectionsBot.Core;

/// <summary>What was owed at the end of a past day, by what was known then.</summary>
public static class PastBalances
{
    /// <summary>The balances of one account, by currency; empty when nothing was open.</summary>
    /// <remarks>One pass over the account's history, as no import after that day may change what the day showed.</remarks>
    public static ImmutableArray<Balance> Of(Account account, DateOnly on)
    {
        ArgumentNullException.ThrowIfNull(account);
        var balances = new SortedDictionary<Currency, Balance>();
        foreach (var item in ItemLife.Of(account).Select(life => life.OpenOn(on)).OfType<OpenItem>())
        {
            var currency = item.Open.Currency;
            balances[currency] = (balances.GetValueOrDefault(currency) ?? Balance.Zero(currency)).With(item, on);
        }

        return [.. balances.Values];
    }
}
