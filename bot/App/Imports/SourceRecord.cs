namespace CollectionsBot.App;

/// <summary>One row of the file as it stands there.</summary>
/// <param name="Line">The line of the file on which it begins, from 1.</param>
/// <param name="Cells">The cells, with the white space around them taken off; empty when there is a fault.</param>
/// <param name="Fault">Why the row cannot be taken apart into cells; null when it can.</param>
internal readonly record struct SourceRecord(int Line, string[] Cells, string? Fault)
{
    /// <summary>Whether nothing stands in it.</summary>
    public bool IsBlank => Fault is null && Array.TrueForAll(Cells, c => c.Length == 0);

    /// <summary>The first cell in which something stands; empty when there is none.</summary>
    public string First => Array.Find(Cells, c => c.Length > 0) ?? "";

    /// <summary>In how many cells something stands.</summary>
    public int Filled => Cells.Count(c => c.Length > 0);

    /// <summary>The row with cells of its own, for whoever keeps it.</summary>
    public SourceRecord Kept() => this with { Cells = [.. Cells] };
}
