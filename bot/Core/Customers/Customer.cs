namespace CollectionsBot.Core;

/// <summary>Whom one deals with: the law that protects them depends on it.</summary>
public enum PartyKind
{
    /// <summary>A company or public body.</summary>
    Company,

    /// <summary>A natural person who trades.</summary>
    SoleTrader,

    /// <summary>A natural person whose debt is for personal, family or household purposes.</summary>
    Consumer,

    /// <summary>Somebody who answers for another's debt.</summary>
    Guarantor,
}

/// <summary>Who owes: the master data of one customer, as the accounting system last told it.</summary>
/// <param name="Id">The accounting system's identifier.</param>
/// <param name="Name">The name as written there; 1 to <see cref="NameLengthMax"/> characters.</param>
/// <param name="Kind">What sort of party it is.</param>
/// <param name="Email">Where mail goes, when known.</param>
/// <param name="Phone">The number to call, when known.</param>
/// <param name="TimeZone">IANA name of the debtor's time zone, when known; it bounds the hours in which one may call.</param>
/// <param name="Language">The language in which they are written to, a tag that <see cref="LanguageTag"/> allows, when known.</param>
/// <param name="Contact">Whom to ask for, when that system says; 1 to <see cref="ContactPerson.NameLengthMax"/> characters.</param>
/// <param name="Owner">The collector's name there, when it has one; 1 to <see cref="Actor.LengthMax"/> characters.</param>
/// <param name="Tags">The tags there, as <see cref="Core.Tags.Text"/> writes them; null when it has none.</param>
public sealed record Customer(
    CustomerId Id,
    string Name,
    PartyKind Kind = PartyKind.Company,
    string? Email = null,
    string? Phone = null,
    string? TimeZone = null,
    string? Language = null,
    string? Contact = null,
    string? Owner = null,
    string? Tags = null)
{
    /// <summary>The longest name, in characters.</summary>
    public const int NameLengthMax = 200;

    /// <summary>The longest e-mail address or phone number, in characters (RFC 5321 bounds a path at 256).</summary>
    public const int AddressLengthMax = 254;
}
