using System.Collections.Immutable;

namespace CollectionsBot.App;

/// <summary>Gathers what a person should know about a reading, within bounds.</summary>
internal sealed class Notes
{
    /// <summary>How many different things are counted; the rest of the bound is for single notes.</summary>
    private const int CountedMax = 20;

    private readonly List<string> _notes = [];
    private readonly SortedDictionary<string, (int Count, int Line)> _counted = new(StringComparer.Ordinal);
    private int _left;

    /// <summary>How many notes were taken, counted ones each time.</summary>
    public int Taken { get; private set; }

    /// <summary>Notes something once; beyond the bound only the number of notes is kept.</summary>
    public void Add(string note)
    {
        Taken++;
        if (_notes.Count < ImportLimits.NotesMax - CountedMax - 1)
        {
            _notes.Add(note);
        }
        else
        {
            _left++;
        }
    }

    /// <summary>Notes something that may be so in many rows: it is told once, with how often and where first.</summary>
    /// <param name="what">What, as a sentence without a full stop.</param>
    /// <param name="line">The line where it is so.</param>
    public void Count(string what, int line)
    {
        Taken++;
        if (_counted.TryGetValue(what, out var so))
        {
            _counted[what] = (so.Count + 1, so.Line);
        }
        else if (_counted.Count < CountedMax)
        {
            _counted.Add(what, (1, line));
        }
        else
        {
            _left++;
        }
    }

    /// <summary>All notes: first what holds for the file, then what was counted.</summary>
    public ImmutableArray<string> All() =>
    [
        .. _notes,
        .. _counted.Select(c => c.Value.Count == 1
            ? $"{c.Key} (line {c.Value.Line})."
            : $"{c.Key} ({c.Value.Count} rows, first on line {c.Value.Line})."),
        .. (_left > 0 ? [$"{_left} more notes are left out."] : Array.Empty<string>()),
    ];
}
