using System.Globalization;
using Microsoft.Extensions.Configuration;

namespace CollectionsBot.App;

/// <summary>Reads what late payment costs: <c>Interest:Rates</c>, <c>Interest:Fees</c>, the switches, and a rule for each kind of party.</summary>
internal static class ChargeSettings
{
    private static readonly string Known = string.Join(", ", [.. Enum.GetNames<PartyKind>(), "Rates", "Fees", "SurvivesPrincipal", "SparesDisputed", "PaymentOrder"]);

    /// <summary>Reads the policy; a section that is not there gives the one that charges nothing.</summary>
    /// <exception cref="SettingsException">A setting does not exist, or cannot be read.</exception>
    /// <exception cref="ArgumentException">A figure is out of its range.</exception>
    public static ChargePolicy Read(IConfigurationSection section)
    {
        var tables = section.GetSection("Rates").GetChildren().ToDictionary(t => t.Key, TableOf, StringComparer.OrdinalIgnoreCase);
        var policy = new ChargePolicy();
        foreach (var part in section.GetChildren())
        {
            policy = part.Key.ToUpperInvariant() switch
            {
                "RATES" => policy,
                "FEES" => policy with { Fees = new FeeSchedule([.. part.GetChildren().Select(FeeOf)]) },
                "SURVIVESPRINCIPAL" => policy with { SurvivesPrincipal = SwitchOf(part) },
                "SPARESDISPUTED" => policy with { SparesDisputed = SwitchOf(part) },
                "PAYMENTORDER" => policy with { Order = OneOf<PaymentOrder>(part.Value, part.Path) },
                _ when Named<PartyKind>(part.Key) is { } party => policy with { Interest = policy.Interest.SetItem(party, RuleOf(part, tables)) },
                _ => throw new SettingsException($"{part.Path}: there is no such setting. Use {Known}."),
            };
        }

        policy.Validate();
        return policy;
    }

    private static InterestPolicy RuleOf(IConfigurationSection section, Dictionary<string, RateTable> tables)
    {
        var allowed = new[] { "Rule", "Rate", "Rates", "Points", "FixedSums" };
        if (section.GetChildren().FirstOrDefault(c => !allowed.Contains(c.Key, StringComparer.OrdinalIgnoreCase)) is { } other)
        {
            throw new SettingsException($"{other.Path}: there is no such setting. Use {string.Join(", ", allowed)}.");
        }

        var kind = OneOf<InterestKind>(section["Rule"], $"{section.Path}:Rule");
        if (kind == InterestKind.None)
        {
            return InterestPolicy.None;
        }

        var rates = RatesOf(section, tables);
        var points = section["Points"] is { } text ? RateOf(text, $"{section.Path}:Points") : (AnnualRate?)null;
        var sums = section.GetSection("FixedSums") is { } given && given.Exists() ? SumsOf(given) : null;
        if ((points is not null || sums is not null) && kind is InterestKind.ContractRate or InterestKind.UkStatutory)
        {
            throw new SettingsException($"{section.Path}: {kind} has no Points or FixedSums of your own. Use Custom for them.");
        }

        return kind switch
        {
            InterestKind.ContractRate => InterestPolicy.ContractRate(rates),
            InterestKind.UkStatutory => InterestPolicy.UkStatutory(rates),
            InterestKind.EuStatutory => InterestPolicy.EuStatutory(rates, points, sums),
            _ => InterestPolicy.Custom(rates, sums ?? FixedSums.None) with { Over = points ?? default },
        };
    }

    private static RateTable RatesOf(IConfigurationSection section, Dictionary<string, RateTable> tables) => (section["Rate"], section["Rates"]) switch
    {
        ({ } rate, null) => RateTable.Always(RateOf(rate, $"{section.Path}:Rate")),
        (null, { } name) when tables.TryGetValue(name, out var table) => table,
        (null, { } name) => throw new SettingsException($"{section.Path}:Rates: there is no table \"{name}\" under Interest:Rates."),
        _ => throw new SettingsException($"{section.Path}: name a table of rates (Rates) or one rate (Rate), and not both."),
    };

    private static RateTable TableOf(IConfigurationSection section) => new(section.GetChildren().Select(c =>
        new RateFrom(ActionValues.Date(c.Key) ?? throw new SettingsException($"{c.Path}: \"{c.Key}\" is no date. Write it like 2026-01-01."), RateOf(c.Value, c.Path))));

    private static LevelFee FeeOf(IConfigurationSection section)
    {
        var level = int.TryParse(section.Key, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw new SettingsException($"{section.Path}: \"{section.Key}\" is no dunning level. Write it like 2.");
        var parts = section.GetChildren().ToLookup(c => c.Key.Equals("Percent", StringComparison.OrdinalIgnoreCase));
        return new LevelFee(
            level,
            [.. parts[false].Select(c => AmountOf(c.Key, c.Value, c.Path))],
            parts[true].Select(c => RateOf(c.Value, c.Path).Millionths).FirstOrDefault());
    }

    /// <summary>By currency, from which size of the debt on which sum is due.</summary>
    private static FixedSums SumsOf(IConfigurationSection section) => new([
        .. section.GetChildren().SelectMany(currency => currency.GetChildren().Select(step =>
            new FixedSum(AmountOf(currency.Key, step.Key, step.Path), AmountOf(currency.Key, step.Value, step.Path)))),
    ]);

    private static Money AmountOf(string code, string? text, string path) =>
        Currency.TryParse(code, out var currency) && NumberOf(text) is >= 0 and var amount && Money.TryFromDecimal(amount, currency, out var money)
            ? money.Value
            : throw new SettingsException($"{path}: \"{text}\" {code} is no amount of 0 or more in a currency of ISO 4217. Write it like \"EUR\": 40.");

    private static AnnualRate RateOf(string? text, string path)
    {
        try
        {
            return AnnualRate.Percent(NumberOf(text) ?? throw new SettingsException($"{path}: \"{text}\" is no rate in per cent. Write it like 5.25."));
        }
        catch (ArgumentOutOfRangeException)
        {
            throw new SettingsException($"{path}: \"{text}\" is no rate in per cent: at most 1,000, with four decimals or fewer.");
        }
    }

    private static decimal? NumberOf(string? text) =>
        decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static bool SwitchOf(IConfigurationSection section) =>
        bool.TryParse(section.Value, out var on) ? on : throw new SettingsException($"{section.Path}: \"{section.Value}\" is neither true nor false.");

    private static T OneOf<T>(string? name, string path)
        where T : struct, Enum =>
        Named<T>(name) ?? throw new SettingsException($"{path}: there is no \"{name}\". There are {string.Join(", ", Enum.GetNames<T>())}.");

    private static T? Named<T>(string? name)
        where T : struct, Enum =>
        Enum.GetNames<T>().FirstOrDefault(n => n.Equals(name, StringComparison.OrdinalIgnoreCase)) is { } found ? Enum.Parse<T>(found) : null;
}
