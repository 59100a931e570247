using System.Collections.Immutable;
using CollectionsBot.Core;

namespace CollectionsBot.App;

/// <summary>What one column may mean.</summary>
/// <param name="Meaning">The meaning, as a mapping file names it.</param>
/// <param name="Heading">The heading of the column.</param>
/// <param name="ConfidencePercent">How sure that is, from 1 to 100; 100 when the heading is a usual one.</param>
public sealed record ProposedColumn(string Meaning, string Heading, int ConfidencePercent);

/// <summary>What the columns of an unknown layout may mean, judged by their headings and by what stands below.</summary>
/// <param name="Columns">At most one for each meaning, in the order of <see cref="Meanings"/>.</param>
/// <param name="Headings">Every heading of the file.</param>
public sealed record MappingProposal(ImmutableArray<ProposedColumn> Columns, ImmutableArray<string> Headings)
{
    /// <summary>From which confidence on something is proposed at all.</summary>
    private const double ConfidenceMin = 0.25;

    /// <summary>Every meaning that a mapping can give.</summary>
    public static ImmutableArray<string> Meanings { get; } = [.. Enum.GetNames<Field>()];

    /// <summary>Proposes a meaning for each column of which one can be guessed.</summary>
    internal static MappingProposal Of(Columns columns, ITable table)
    {
        var samples = table.Top().Where(r => r.Fault is null && r.Line > columns.Line).Select(r => r.Kept()).ToList();
        var guesses =
            from at in Enumerable.Range(0, columns.Width)
            where columns.Plain[at].Length > 0
            let content = new ColumnContent(samples.Where(s => at < s.Cells.Length).Select(s => s.Cells[at]))
            from known in App.Headings.Known
            let confidence = Confidence(columns, at, known.Field, known.Words, content)
            where confidence >= ConfidenceMin
            orderby confidence descending, known.Field, at
            select (known.Field, At: at, confidence);
        var (taken, proposed) = (new HashSet<int>(), new SortedDictionary<Field, ProposedColumn>());
        foreach (var (field, at, confidence) in guesses)
        {
            if (!proposed.ContainsKey(field) && taken.Add(at))
            {
                proposed.Add(field, new ProposedColumn(field.ToString(), columns.Written[at], (int)(confidence * 100)));
            }
        }

        return new MappingProposal([.. proposed.Values], columns.Written);
    }

    /// <summary>A usual heading is certain. Otherwise likeness of the heading weighs three parts, and what stands below two.</summary>
    private static double Confidence(Columns columns, int at, Field field, string[] words, ColumnContent content) =>
        columns.HeadingOf(field) is { } heading ? heading == Quote.Short(columns.Written[at]) ? 1 : 0
        : content.Fits(field) is var fit && fit == 0 ? 0
        : Math.Min(0.95, (0.6 * words.Max(w => Likeness(columns.Plain[at], w))) + (0.4 * fit));

    /// <summary>The share of a heading that a usual one makes up, or by how few letters they differ; 0 to 1.</summary>
    private static double Likeness(string heading, string word)
    {
        var longer = Math.Max(heading.Length, word.Length);
        var contained = word.Length > 2 && heading.Contains(word, StringComparison.Ordinal) ? (double)word.Length / longer
            : heading.Length > 2 && word.Contains(heading, StringComparison.Ordinal) ? (double)heading.Length / longer
            : 0;
        return Math.Max(contained, longer > 40 ? 0 : 1 - ((double)Distance(heading, word) / longer) is >= 0.6 and var like ? like : 0);
    }

    /// <summary>How many letters must be added, taken away or changed (Levenshtein).</summary>
    private static int Distance(string one, string other)
    {
        var row = Enumerable.Range(0, other.Length + 1).ToArray();
        for (var i = 1; i <= one.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= other.Length; j++)
            {
                var changed = diagonal + (one[i - 1] == other[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(Math.Min(row[j - 1], row[j]) + 1, changed);
            }
        }

        return row[^1];
    }
}
