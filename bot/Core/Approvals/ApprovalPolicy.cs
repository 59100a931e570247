namespace CollectionsBot.Core;

/// <summary>Up to how much a role may approve requests of a kind.</summary>
/// <param name="Role">The role.</param>
/// <param name="Kind">The kind.</param>
/// <param name="UpTo">The largest amount in major units; null for no limit.</param>
/// <param name="Currency">For which currency; null for every one that has no line of its own.</param>
public sealed record RoleLimit(Role Role, RequestKind Kind, decimal? UpTo, string? Currency = null);

/// <summary>The team's own numbers for who may approve what.</summary>
public sealed record ApprovalPolicy
{
    /// <summary>The most lines of limits.</summary>
    public const int LimitsMax = 1000;

    /// <summary>How many days a request waits for a decision. 1 to 366.</summary>
    public int ExpiryDays { get; init; } = 14;

    /// <summary>Up to how much each role may approve; where a role has no line for a kind, it approves none of it.</summary>
    /// <remarks>A line without a currency is an amount of the same weight in each: see <see cref="Money.OfWeight"/>.</remarks>
    public ImmutableArray<RoleLimit> Limits { get; init; } = DefaultLimits();

    /// <summary>How far each role may go with plans, beside the amount; a role that is not named has no such limit.</summary>
    public ImmutableDictionary<Role, PlanLimits> Plans { get; init; } = ImmutableDictionary<Role, PlanLimits>.Empty
        .Add(Role.Senior, new PlanLimits { PaymentsMax = 6, LengthDaysMax = 200, PaidFirstPercentMin = 10 })
        .Add(Role.Manager, new PlanLimits { PaymentsMax = 24, LengthDaysMax = 750 });

    /// <summary>What each role may do about a request made today, to be kept with it.</summary>
    public PinnedPolicy Pin(RequestTerms terms, DateOnly on)
    {
        ArgumentNullException.ThrowIfNull(terms);
        var expires = on.AddDays(ExpiryDays);
        return new PinnedPolicy(
            [.. Enum.GetValues<Role>().Select(role => Pin(role, terms, on))],
            terms.Latest is { } latest && latest < expires ? latest : expires);
    }

    /// <summary>Checks every number against its range.</summary>
    /// <exception cref="ArgumentOutOfRangeException">One is out of range; the message names it.</exception>
    public void Validate()
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(ExpiryDays, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(ExpiryDays, 366);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(Limits.Length, LimitsMax, nameof(Limits));
        foreach (var limit in Limits)
        {
            if (limit.UpTo is < 0 or > Money.MinorUnitsMax / 1000 || (limit.Currency is { } code && !Currency.TryParse(code, out _)))
            {
                throw new ArgumentOutOfRangeException(nameof(Limits), $"The limit of {limit.Role} for {limit.Kind} must name a currency or none, and be an amount of 0 or more.");
            }
        }

        foreach (var plans in Plans.Values)
        {
            plans.Validate();
        }
    }

    private PinnedLimit Pin(Role role, RequestTerms terms, DateOnly on)
    {
        var lines = Limits.Where(l => l.Role == role && l.Kind == terms.Kind).ToList();
        var line = lines.Find(l => l.Currency is not null && l.Currency == terms.Size?.Currency.Code) ?? lines.Find(l => l.Currency is null);
        if (line is null)
        {
            return new PinnedLimit(role, null, [LimitBreach.Kind]);
        }

        var upTo = terms.Size is { } size && line.UpTo is { } most ? AmountOf(most, line.Currency is null, size.Currency) : (Money?)null;
        var breaches = terms is PlanTerms plan && Plans.TryGetValue(role, out var plans) ? plans.BreachesOf(plan, on) : [];
        return new PinnedLimit(role, upTo, [.. upTo is { } limit && terms.Size > limit ? new[] { LimitBreach.Amount } : [], .. breaches]);
    }

    private static Money AmountOf(decimal major, bool scaled, Currency currency) => scaled
        ? Money.OfWeight(major, currency)
        : new Money((long)decimal.Floor(major * currency.MinorPerMajor), currency);

    private static ImmutableArray<RoleLimit> DefaultLimits() =>
    [
        new(Role.Senior, RequestKind.Plan, 10_000m),
        new(Role.Senior, RequestKind.Extension, 10_000m),
        new(Role.Senior, RequestKind.FeeWaiver, 100m),
        new(Role.Senior, RequestKind.CreditHold, null),
        new(Role.Manager, RequestKind.Plan, 250_000m),
        new(Role.Manager, RequestKind.Extension, 250_000m),
        new(Role.Manager, RequestKind.FeeWaiver, 5_000m),
        new(Role.Manager, RequestKind.Settlement, 25_000m),
        new(Role.Manager, RequestKind.WriteOff, 10_000m),
        new(Role.Manager, RequestKind.CreditHold, null),
        new(Role.Manager, RequestKind.Placement, 250_000m),
        .. Enum.GetValues<RequestKind>().Select(kind => new RoleLimit(Role.Administrator, kind, null)),
    ];
}
