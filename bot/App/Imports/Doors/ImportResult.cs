namespace CollectionsBot.App;

/// <summary>A file that somebody or something hands in, and how it is meant.</summary>
/// <param name="Name">The file's name.</param>
/// <param name="Actor">Who hands it in.</param>
/// <param name="Snapshot">Whether it holds everything that is open.</param>
/// <param name="Yes">Whether a person saw what it does and wants it.</param>
/// <param name="Dates">The order of day and month, when somebody knows it.</param>
/// <param name="Whole">Whether it is taken whole or not at all: one row that cannot be read keeps all of it out.</param>
public sealed record ImportOrder(string Name, Actor Actor, bool Snapshot, bool Yes = false, DateOrder? Dates = null, bool Whole = false);

/// <summary>What became of a file that was handed in.</summary>
public abstract record ImportResult
{
    private ImportResult()
    {
    }

    /// <summary>It was taken in, but for rows that could not be read.</summary>
    /// <param name="Reading">What it holds.</param>
    /// <param name="Outcome">What it brought; null when it changed nothing.</param>
    /// <param name="AsSnapshot">Whether what is missing from it was settled.</param>
    public sealed record Taken(ReceivablesReading Reading, ImportOutcome? Outcome, bool AsSnapshot) : ImportResult;

    /// <summary>Nothing was written: it waits for a person's yes.</summary>
    /// <param name="Reading">What it holds.</param>
    /// <param name="Preview">What it would do.</param>
    public sealed record Held(ReceivablesReading Reading, ImportPreview Preview) : ImportResult;

    /// <summary>Nothing was written, and nothing will be.</summary>
    /// <param name="Why">Why, as a person can read it.</param>
    /// <param name="Reading">What it holds; null when it could not be read.</param>
    public sealed record Failed(string Why, ReceivablesReading? Reading = null) : ImportResult;
}
