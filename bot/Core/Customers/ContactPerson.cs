namespace CollectionsBot.Core;

/// <summary>Where somebody is reached by one way of contact.</summary>
/// <param name="Channel">By which way.</param>
/// <param name="Address">The number or address; 1 to <see cref="LengthMax"/> characters.</param>
public sealed record ContactAddress(ContactChannel Channel, string Address)
{
    /// <summary>The longest address, in characters; a postal one is the longest.</summary>
    public const int LengthMax = 400;
}

/// <summary>Somebody at a customer. The name tells people at one customer apart, whatever its case.</summary>
/// <param name="Name">The name; 1 to <see cref="NameLengthMax"/> characters.</param>
/// <param name="Role">What they do there, such as accounts payable; null when not known.</param>
/// <param name="Addresses">Where they are reached, by channel and then by address.</param>
/// <param name="Language">Their language, a tag that <see cref="LanguageTag"/> allows; null for the customer's.</param>
/// <param name="TimeZone">IANA name of their time zone; null for the customer's.</param>
/// <param name="First">Whether they are the one to reach first; one at most is.</param>
public sealed record ContactPerson(
    string Name, string? Role, ImmutableArray<ContactAddress> Addresses, string? Language = null, string? TimeZone = null, bool First = false)
{
    /// <summary>The most people of one customer.</summary>
    public const int Max = 20;

    /// <summary>The longest name, in characters.</summary>
    public const int NameLengthMax = 120;

    /// <summary>The longest role, in characters.</summary>
    public const int RoleLengthMax = 80;

    /// <summary>The most addresses of one person.</summary>
    public const int AddressesMax = 10;

    /// <summary>Whether they have a name, whatever its case.</summary>
    public bool IsCalled(string name) => string.Equals(Name, name, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether everything is within its bounds.</summary>
    public bool IsValid => Fits(Name, NameLengthMax) && (Role is null || Fits(Role, RoleLengthMax))
        && !Addresses.IsDefault && Addresses.Length <= AddressesMax
        && Addresses.All(a => Enum.IsDefined(a.Channel) && Fits(a.Address, ContactAddress.LengthMax))
        && (Language is null || LanguageTag.IsWellFormed(Language))
        && (TimeZone is null || TimeZoneInfo.TryFindSystemTimeZoneById(TimeZone, out _));

    /// <inheritdoc/>
    public bool Equals(ContactPerson? other) => other is not null
        && (Name, Role, Language, TimeZone, First) == (other.Name, other.Role, other.Language, other.TimeZone, other.First)
        && Addresses.AsSpan().SequenceEqual(other.Addresses.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Name, Role, Language, TimeZone, First, Addresses.Length);

    internal static ImmutableArray<ContactPerson> Sorted(IEnumerable<ContactPerson> people) =>
        [.. people.OrderByDescending(p => p.First).ThenBy(p => p.Name, StringComparer.Ordinal)];

    private static bool Fits(string? text, int lengthMax) =>
        text is { Length: > 0 } && text.Length <= lengthMax && text == text.Trim() && !text.Any(char.IsControl) && FreeText.IsWellFormed(text);
}
