using System.Globalization;

namespace CollectionsBot.App;

/// <summary>Where a made-up customer sits.</summary>
/// <remarks>Phone numbers lie in the ranges that each country keeps for fiction; where there is none, the customer has no number.</remarks>
/// <param name="Zone">The IANA time zone.</param>
/// <param name="Currency">The currency in which it is usually invoiced.</param>
/// <param name="PhoneStart">How its phone numbers begin; null when it has none.</param>
/// <param name="PhoneFrom">The first of the numbers behind that, which are counted up.</param>
internal sealed record DemonstrationPlace(string Zone, string Currency, string? PhoneStart, int PhoneFrom)
{
    public static readonly DemonstrationPlace NewYork = new("America/New_York", "USD", "+1 212 555 0", 100);
    public static readonly DemonstrationPlace Chicago = new("America/Chicago", "USD", "+1 312 555 0", 100);
    public static readonly DemonstrationPlace Denver = new("America/Denver", "USD", "+1 303 555 0", 100);
    public static readonly DemonstrationPlace LosAngeles = new("America/Los_Angeles", "USD", "+1 213 555 0", 100);
    public static readonly DemonstrationPlace London = new("Europe/London", "GBP", "+44 20 7946 0", 100);
    public static readonly DemonstrationPlace Manchester = new("Europe/London", "GBP", "+44 161 496 0", 100);
    public static readonly DemonstrationPlace Berlin = new("Europe/Berlin", "EUR", "+49 30 23125 ", 100);
    public static readonly DemonstrationPlace Paris = new("Europe/Paris", "EUR", "+33 1 99 00 ", 1000);
    public static readonly DemonstrationPlace Madrid = new("Europe/Madrid", "EUR", null, 0);
    public static readonly DemonstrationPlace Tokyo = new("Asia/Tokyo", "JPY", null, 0);
    public static readonly DemonstrationPlace Kuwait = new("Asia/Kuwait", "KWD", null, 0);
    public static readonly DemonstrationPlace Singapore = new("Asia/Singapore", "USD", null, 0);

    /// <summary>The number of the customer who comes in as the n-th, from 0 to 99.</summary>
    public string? Phone(int n) => PhoneStart is null ? null : PhoneStart + (PhoneFrom + n).ToString(CultureInfo.InvariantCulture);
}
