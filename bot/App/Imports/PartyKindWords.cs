using CollectionsBot.Core;

namespace CollectionsBot.App;

/// <summary>The words that exports write for the sort of party.</summary>
internal static class PartyKindWords
{
    private static readonly Dictionary<string, PartyKind> ByWord = new(StringComparer.Ordinal)
    {
        ["company"] = PartyKind.Company,
        ["corporate"] = PartyKind.Company,
        ["corporation"] = PartyKind.Company,
        ["business"] = PartyKind.Company,
        ["organisation"] = PartyKind.Company,
        ["organization"] = PartyKind.Company,
        ["publicbody"] = PartyKind.Company,
        ["b2b"] = PartyKind.Company,
        ["soletrader"] = PartyKind.SoleTrader,
        ["soleproprietor"] = PartyKind.SoleTrader,
        ["selfemployed"] = PartyKind.SoleTrader,
        ["consumer"] = PartyKind.Consumer,
        ["individual"] = PartyKind.Consumer,
        ["person"] = PartyKind.Consumer,
        ["private"] = PartyKind.Consumer,
        ["b2c"] = PartyKind.Consumer,
        ["guarantor"] = PartyKind.Guarantor,
    };

    /// <summary>The sort of party that a word names; null when it names none.</summary>
    public static PartyKind? Of(string word) => ByWord.TryGetValue(Headings.Plain(word), out var kind) ? kind : null;
}
