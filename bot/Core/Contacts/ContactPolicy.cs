namespace CollectionsBot.Core;

/// <summary>The team's own numbers for when, how often and by which ways customers are contacted.</summary>
/// <remarks>It records and explains; it gives no legal advice.</remarks>
public sealed record ContactPolicy
{
    private static readonly ImmutableDictionary<ContactProfileName, ContactProfile> Defaults =
        Enum.GetValues<ContactProfileName>().ToImmutableDictionary(name => name, ContactProfile.Default);

    /// <summary>The profiles; each must be there.</summary>
    public ImmutableDictionary<ContactProfileName, ContactProfile> Profiles { get; init; } = Defaults;

    /// <summary>The profile of companies and sole traders for whom none is set.</summary>
    public ContactProfileName Business { get; init; } = ContactProfileName.BusinessCourtesy;

    /// <summary>The profile of consumers and guarantors for whom none is set: the strictest, unless the team says otherwise.</summary>
    public ContactProfileName Individuals { get; init; } = ContactProfileName.UsConsumer;

    /// <summary>The profile that bounds contact with a customer: the one set for them, or the one for their sort of party.</summary>
    public ContactProfile ProfileOf(Account account)
    {
        ArgumentNullException.ThrowIfNull(account);
        return Profiles[account.Preferences.Profile
            ?? (account.Customer.Kind is PartyKind.Consumer or PartyKind.Guarantor ? Individuals : Business)];
    }

    /// <summary>Checks every profile.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of range, or a profile is missing.</exception>
    public void Validate()
    {
        foreach (var name in Enum.GetValues<ContactProfileName>())
        {
            if (!Profiles.TryGetValue(name, out var profile) || profile.Name != name)
            {
                throw new ArgumentOutOfRangeException(nameof(Profiles), $"The profile {name} is missing.");
            }

            profile.Validate();
        }
    }

    /// <summary>Judges a contact with a customer at an instant.</summary>
    /// <param name="profile">The numbers that bound it.</param>
    /// <param name="account">Whom.</param>
    /// <param name="planned">By which way, and to what end.</param>
    /// <param name="at">The instant.</param>
    /// <param name="on">The business date of the question: what was logged up to and on it is known.</param>
    /// <param name="home">The portfolio's time zone, for customers whose own is not known.</param>
    public static ContactVerdict Judge(
        ContactProfile profile, Account account, PlannedContact planned, DateTimeOffset at, DateOnly on, TimeZoneInfo home)
    {
        ArgumentNullException.ThrowIfNull(profile);
        ArgumentNullException.ThrowIfNull(account);
        ArgumentNullException.ThrowIfNull(planned);
        ArgumentNullException.ThrowIfNull(home);
        return new ContactJudgement(profile, account, planned, on, home).At(at);
    }

    /// <summary>The instant at which a question about a whole date is judged: the start of the profile's hours on the debtor's clock.</summary>
    public static DateTimeOffset StartOf(DateOnly on, ContactProfile profile, Account account, TimeZoneInfo home)
    {
        ArgumentNullException.ThrowIfNull(profile);
        ArgumentNullException.ThrowIfNull(account);
        return Zones.InstantOf(on, profile.From, ZoneOf(account.Customer, home) ?? home);
    }

    /// <summary>The debtor's time zone; null when it is not known, or no zone has that name.</summary>
    internal static TimeZoneInfo? ZoneOf(Customer customer, TimeZoneInfo home) =>
        customer.TimeZone is not { } id ? null
        : id == home.Id ? home
        : TimeZoneInfo.TryFindSystemTimeZoneById(id, out var zone) ? zone : null;
}
