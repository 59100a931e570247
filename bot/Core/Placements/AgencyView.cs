namespace CollectionsBot.Core;

/// <summary>An agency or lawyer with its terms and what it brought.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Terms">Its terms; null when only placements name it.</param>
/// <param name="Results">What it brought, by currency.</param>
public sealed record AgencyView(string Name, Agency? Terms, ImmutableArray<AgencyResult> Results)
{
    /// <summary>Those that the team named, in their order; then the ones that only placements name, by name.</summary>
    public static ImmutableArray<AgencyView> All(AgencyPolicy policy, TrackRecord record)
    {
        ArgumentNullException.ThrowIfNull(policy);
        ArgumentNullException.ThrowIfNull(record);
        var byName = record.Agencies.ToLookup(r => r.Agency, StringComparer.OrdinalIgnoreCase);
        return
        [
            .. policy.Agencies.Select(a => new AgencyView(a.Name, a, [.. byName[a.Name]])),
            .. byName.Where(g => policy.Find(g.Key) is null).Select(g => new AgencyView(g.Key, null, [.. g])),
        ];
    }
}
