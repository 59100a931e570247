namespace CollectionsBot.Core;

/// <summary>How a customer wants to be contacted.</summary>
/// <param name="Profile">The profile; null for the one that goes with the sort of party.</param>
/// <param name="Excluded">Ways that they excluded.</param>
/// <param name="Inconvenient">Times of the week that they said are inconvenient.</param>
public sealed record ContactPreferences(
    ContactProfileName? Profile, ImmutableArray<ContactChannel> Excluded, ImmutableArray<InconvenientTime> Inconvenient)
{
    /// <summary>The most inconvenient times.</summary>
    public const int InconvenientMax = 20;

    /// <summary>Nothing said.</summary>
    public static ContactPreferences None { get; } = new(null, [], []);

    /// <summary>What two customers who turn out to be one want: everything that either excluded or called inconvenient stays so.</summary>
    internal ContactPreferences And(ContactPreferences other) => new(
        Profile ?? other.Profile,
        [.. Excluded.Union(other.Excluded).Order()],
        [.. Inconvenient.Union(other.Inconvenient).OrderBy(t => t.Day).ThenBy(t => t.From).ThenBy(t => t.Until)]);

    /// <inheritdoc/>
    public bool Equals(ContactPreferences? other) => other is not null && Profile == other.Profile
        && Excluded.AsSpan().SequenceEqual(other.Excluded.AsSpan()) && Inconvenient.AsSpan().SequenceEqual(other.Inconvenient.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Profile, Excluded.Length, Inconvenient.Length);
}

/// <summary>A time of a day of the week, on the debtor's clock, at which they do not want to be contacted.</summary>
/// <param name="Day">The day of the week.</param>
/// <param name="From">From which time on.</param>
/// <param name="Until">Until before which time; midnight for the end of the day.</param>
public sealed record InconvenientTime(DayOfWeek Day, TimeOnly From, TimeOnly Until)
{
    /// <summary>Whether it has a length.</summary>
    public bool IsValid => Enum.IsDefined(Day) && (From < Until || Until == TimeOnly.MinValue);

    internal (DateTimeOffset Begins, DateTimeOffset Ends) On(DateOnly date, TimeZoneInfo zone) => (
        Zones.InstantOf(date, From, zone),
        Until == TimeOnly.MinValue ? Zones.InstantOf(date.AddDays(1), Until, zone) : Zones.InstantOf(date, Until, zone));
}
