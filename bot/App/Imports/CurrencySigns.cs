using CollectionsBot.Core;

namespace CollectionsBot.App;

/// <summary>The signs that are written for currencies, and the codes.</summary>
internal static class CurrencySigns
{
    private static readonly Dictionary<string, string[]> BySign = new(StringComparer.OrdinalIgnoreCase)
    {
        ["€"] = ["EUR"],
        ["£"] = ["GBP"],
        ["₹"] = ["INR"],
        ["₺"] = ["TRY"],
        ["₩"] = ["KRW"],
        ["₪"] = ["ILS"],
        ["zł"] = ["PLN"],
        ["Kč"] = ["CZK"],
        ["US$"] = ["USD"],
        ["C$"] = ["CAD"],
        ["CA$"] = ["CAD"],
        ["A$"] = ["AUD"],
        ["AU$"] = ["AUD"],
        ["NZ$"] = ["NZD"],
        ["HK$"] = ["HKD"],
        ["S$"] = ["SGD"],
        ["R$"] = ["BRL"],
        ["Rs"] = ["INR", "PKR", "LKR"],
        ["kr"] = ["SEK", "NOK", "DKK", "ISK"],
        ["¥"] = ["JPY", "CNY"],
        ["￥"] = ["JPY", "CNY"],
        ["$"] = ["USD", "CAD", "AUD", "NZD", "SGD", "HKD", "MXN", "TWD", "CLP", "COP", "ARS"],
    };

    /// <summary>The currencies for which a sign or code stands; none when it is neither.</summary>
    public static IReadOnlyList<Currency> Of(string sign) =>
        Currency.TryParse(sign, out var currency) ? [currency]
        : BySign.TryGetValue(sign, out var codes) ? [.. codes.Select(Currency.Parse)]
        : [];
}
