using CollectionsBot.Core;

namespace CollectionsBot.App;

/// <summary>Tells addresses that can be used from those that can only be a slip.</summary>
/// <remarks>Nothing is sent to find out: the form alone is judged, and what passes may still reach nobody.</remarks>
internal static class ContactDetails
{
    private const int PhoneDigitsMin = 5;

    /// <summary>A number of ITU-T E.164 has at most 15 digits; exit codes and extensions come on top.</summary>
    private const int PhoneDigitsMax = 24;

    /// <summary>Whether a text has the form of one e-mail address.</summary>
    public static bool IsEmail(string text)
    {
        var at = text.IndexOf('@', StringComparison.Ordinal);
        return text.Length <= Customer.AddressLengthMax
            && at is > 0 and <= 64 && at == text.LastIndexOf('@')
            && text.All(c => !char.IsWhiteSpace(c) && !char.IsControl(c) && !"<>()[],;:\"\\".Contains(c, StringComparison.Ordinal))
            && text[(at + 1)..] is { Length: >= 3 } domain
            && domain.Contains('.', StringComparison.Ordinal) && domain.Split('.').All(label => label.Length > 0);
    }

    /// <summary>Whether a text has the form of one phone number.</summary>
    public static bool IsPhone(string text) =>
        text.Length <= Customer.AddressLengthMax
        && text.Count(char.IsAsciiDigit) is >= PhoneDigitsMin and <= PhoneDigitsMax
        && text.Replace("ext", "", StringComparison.OrdinalIgnoreCase)
            .All(c => char.IsAsciiDigit(c) || "+()-./ x#".Contains(c, StringComparison.OrdinalIgnoreCase));
}
