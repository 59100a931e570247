using System.Collections.Immutable;
using CollectionsBot.Core;

namespace CollectionsBot.App;

/// <summary>What people said that headings mean: in a file given with this import, and what was kept from earlier ones.</summary>
internal sealed class ColumnMappings(ImmutableArray<MappedColumn>? given, IReadOnlyDictionary<string, ColumnMapping> kept)
{
    private readonly IReadOnlyDictionary<Field, string>? _given = given is { } columns ? Read(columns) : null;

    /// <summary>Nothing said.</summary>
    public static ColumnMappings None { get; } = new(null, ImmutableDictionary<string, ColumnMapping>.Empty);

    /// <summary>The headings of a form as one text.</summary>
    public static string KeyOf(ImmutableArray<string> plain) => string.Join('|', plain);

    /// <summary>Which column of a heading line means what, when somebody said so: what is given now goes before what was kept.</summary>
    /// <param name="plain">The headings as <see cref="Headings.Plain"/> gives them.</param>
    /// <returns>Null when nobody said anything about these headings.</returns>
    public Dictionary<Field, int>? Match(ImmutableArray<string> plain) =>
        _given is not null ? At(_given, plain)
        : kept.TryGetValue(KeyOf(plain), out var mapping) ? At(Read(mapping.Columns), plain)
        : null;

    /// <summary>A meaning by its name, in any case.</summary>
    public static Field? MeaningOf(string name) =>
        Enum.TryParse<Field>(name, ignoreCase: true, out var field) && Enum.IsDefined(field) && !char.IsAsciiDigit(name[0]) ? field : null;

    private static Dictionary<Field, string> Read(ImmutableArray<MappedColumn> columns) => columns
        .Where(c => MeaningOf(c.Meaning) is not null)
        .GroupBy(c => MeaningOf(c.Meaning)!.Value)
        .ToDictionary(c => c.Key, c => Headings.Plain(c.First().Heading));

    private static Dictionary<Field, int>? At(IReadOnlyDictionary<Field, string> mapping, ImmutableArray<string> plain)
    {
        var at = mapping.ToDictionary(m => m.Key, m => plain.IndexOf(m.Value));
        return at.Count > 0 && at.Values.All(i => i >= 0) ? at : null;
    }
}
