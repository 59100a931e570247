using System.Globalization;
using System.Text;
using CollectionsBot.Core;

namespace CollectionsBot.App;

/// <summary>A made-up customer.</summary>
/// <param name="Id">The identifier.</param>
/// <param name="Name">The name.</param>
/// <param name="Kind">The sort of party.</param>
/// <param name="Place">Where they sit.</param>
/// <param name="Contact">The person who decides about payment there.</param>
/// <param name="Phone">The number to call, when there is one.</param>
internal sealed record DemonstrationCustomer(
    CustomerId Id, string Name, PartyKind Kind, DemonstrationPlace Place, string Contact, string? Phone)
{
    /// <summary>An address in a domain that is kept for examples (RFC 2606), so that no mail can ever reach anybody.</summary>
    public string Email => Kind == PartyKind.Consumer
        ? $"{Slug(Name, '.')}@example.com"
        : $"accounts@{Slug(Name, '-')}.example";

    private static string Slug(string name, char between)
    {
        var letters = new StringBuilder(name.Length);
        foreach (var c in name.Normalize(NormalizationForm.FormD))
        {
            if (char.IsAsciiLetterOrDigit(c))
            {
                letters.Append(char.ToLowerInvariant(c));
            }
            else if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark && letters.Length > 0 && letters[^1] != between)
            {
                letters.Append(between);
            }
        }

        return letters.ToString().Trim(between);
    }
}
