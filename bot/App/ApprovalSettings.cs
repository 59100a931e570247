using System.Globalization;
using Microsoft.Extensions.Configuration;

namespace CollectionsBot.App;

/// <summary>Reads who may approve what. What is not set stays as it comes.</summary>
internal static class ApprovalSettings
{
    private const string Unlimited = "unlimited";
    private const string None = "none";

    /// <summary>
    /// Reads the policy: <c>Approvals:ExpiryDays</c>, <c>Approvals:Limits:{role}:{kind}</c> with an amount for all currencies,
    /// or below it one for each, and <c>Approvals:Plans:{role}:{limit}</c>.
    /// </summary>
    /// <exception cref="SettingsException">There is no such setting, or its value is none; the message names it.</exception>
    public static ApprovalPolicy Read(IConfigurationSection section)
    {
        var policy = new ApprovalPolicy();
        foreach (var part in section.GetChildren())
        {
            policy = part.Key.ToUpperInvariant() switch
            {
                "EXPIRYDAYS" => policy with { ExpiryDays = Days(part) },
                "LIMITS" => policy with { Limits = Changed(policy.Limits, [.. part.GetChildren().SelectMany(Lines)]) },
                "PLANS" => policy with
                {
                    Plans = policy.Plans.SetItems(part.GetChildren().Select(c =>
                        KeyValuePair.Create(RoleOf(c), PlanLimitSettings.Read(policy.Plans.GetValueOrDefault(RoleOf(c)) ?? new PlanLimits(), c)))),
                },
                _ => throw new SettingsException($"{part.Path}: there is no such setting. Use ExpiryDays, Limits or Plans."),
            };
        }

        policy.Validate();
        return policy;
    }

    /// <summary>What is said about a role and a kind takes the place of all that held for both.</summary>
    private static ImmutableArray<RoleLimit> Changed(ImmutableArray<RoleLimit> limits, ImmutableArray<(Role Role, RequestKind Kind, RoleLimit? Limit)> set) =>
    [
        .. limits.Where(l => !set.Any(s => s.Role == l.Role && s.Kind == l.Kind)),
        .. set.Select(s => s.Limit).OfType<RoleLimit>(),
    ];

    private static IEnumerable<(Role Role, RequestKind Kind, RoleLimit? Limit)> Lines(IConfigurationSection role) =>
        from kind in role.GetChildren()
        from amount in kind.GetChildren().DefaultIfEmpty(kind)
        select (RoleOf(role), KindOf(kind), LimitOf(RoleOf(role), KindOf(kind), amount, amount == kind ? null : CurrencyOf(amount)));

    private static RoleLimit? LimitOf(Role role, RequestKind kind, IConfigurationSection amount, Currency? currency)
    {
        if (string.Equals(amount.Value, None, StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        if (string.Equals(amount.Value, Unlimited, StringComparison.OrdinalIgnoreCase))
        {
            return new RoleLimit(role, kind, null, currency?.Code);
        }

        if (kind == RequestKind.CreditHold)
        {
            throw new SettingsException($"{amount.Path}: a credit hold has no amount. Write {Unlimited} or {None}.");
        }

        return decimal.TryParse(amount.Value, NumberStyles.Number, CultureInfo.InvariantCulture, out var upTo)
            && upTo is >= 0 and <= Money.MinorUnitsMax / 1000 && (currency is null || Money.TryFromDecimal(upTo, currency, out _))
            ? new RoleLimit(role, kind, upTo, currency?.Code)
            : throw new SettingsException($"{amount.Path}: \"{amount.Value}\" is no limit. Write an amount like 2500.00, {Unlimited} or {None}.");
    }

    private static int Days(IConfigurationSection part) =>
        int.TryParse(part.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var days) && days is >= 1 and <= 366
            ? days
            : throw new SettingsException($"{part.Path}: \"{part.Value}\" is no number of days. Write one from 1 to 366.");

    private static Currency CurrencyOf(IConfigurationSection part) => Currency.TryParse(part.Key.ToUpperInvariant(), out var currency)
        ? currency
        : throw new SettingsException($"{part.Path}: \"{part.Key}\" is not a currency of ISO 4217. Write it like EUR.");

    private static Role RoleOf(IConfigurationSection part) => NameOf<Role>(part, "role");

    private static RequestKind KindOf(IConfigurationSection part) => NameOf<RequestKind>(part, "kind of request");

    private static T NameOf<T>(IConfigurationSection part, string what)
        where T : struct, Enum => Enum.GetNames<T>().Contains(part.Key, StringComparer.OrdinalIgnoreCase)
        ? Enum.Parse<T>(part.Key, ignoreCase: true)
        : throw new SettingsException($"{part.Path}: there is no {what} \"{part.Key}\". There are {string.Join(", ", Enum.GetNames<T>())}.");
}
