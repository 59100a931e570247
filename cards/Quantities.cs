using System.Collections.Concurrent;
using System.Globalization;
using Humanizer;

namespace CollectionsBot.Cards;

/// <summary>Counts things in words.</summary>
/// <remarks>Stands before Humanizer's own of that name, which works a plural out by regular expressions at every use.</remarks>
internal static class Quantities
{
    private static readonly ConcurrentDictionary<string, string> Plurals = new(StringComparer.Ordinal);

    /// <summary>"1 document", "12 documents".</summary>
    /// <param name="noun">In the singular; one of the program's own words, as its plural is kept for good.</param>
    /// <param name="count">How many, 0 or more.</param>
    public static string ToQuantity(this string noun, int count) =>
        count.ToString(CultureInfo.InvariantCulture) + " " + (count == 1 ? noun : Plurals.GetOrAdd(noun, static n => n.Pluralize()));
}
