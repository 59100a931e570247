using CollectionsBot.App.Cli;
using CollectionsBot.Core;
using CsvHelper;

namespace CollectionsBot.App;

/// <summary>Writes the rejected rows as a file to mend and send again: the file's own headings, then why each row was rejected.</summary>
/// <remarks>
/// The three columns behind the headings are none that an import reads, so they may stay. What would run as a formula gets the
/// usual mark in front, which reading takes off again; amounts below nothing need none.
/// </remarks>
public static class RejectsFile
{
    private static readonly string[] Why = ["Rejected line", "Rejected because of", "Rejected because"];

    /// <summary>Writes the file.</summary>
    /// <param name="reading">What was read, and what was not.</param>
    /// <param name="to">Where to; left open.</param>
    public static void Write(ReceivablesReading reading, TextWriter to)
    {
        ArgumentNullException.ThrowIfNull(reading);
        ArgumentNullException.ThrowIfNull(to);
        using var csv = CsvWriter.Create(to, new CsvWriterOptions(), leaveOpen: true);
        csv.WriteRecord([.. reading.Headings.Select(Cell), .. Why]);
        foreach (var (row, cells) in reading.Rejected.Zip(reading.RejectedCells))
        {
            var own = Enumerable.Range(0, Math.Max(reading.Headings.Length, cells.Length)).Select(i => i < cells.Length ? Cell(cells[i]) : "");
            csv.WriteRecord([.. own, SpreadsheetCell.Of(row.Line), SpreadsheetCell.Of(row.Column), SpreadsheetCell.Of(row.Reason)]);
        }
    }

    private static string Cell(string text) => AmountText.TryTakeApart(text) is null ? SpreadsheetCell.Of(text) : text;
}
