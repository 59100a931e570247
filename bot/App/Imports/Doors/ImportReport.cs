using System.Globalization;
using System.Text;
using CollectionsBot.Cards;

namespace CollectionsBot.App;

/// <summary>The text that lies beside a file that was taken from the watched folder.</summary>
internal static class ImportReport
{
    /// <summary>The most rejected lines that are listed; the rest is counted.</summary>
    private const int RejectedShown = 1000;

    /// <summary>Words what became of the file.</summary>
    public static string Of(ImportResult result, Reader reader)
    {
        var text = new StringBuilder();
        switch (result)
        {
            case ImportResult.Taken { Outcome: null }:
                text.AppendLine("Read; it changed nothing.");
                break;
            case ImportResult.Taken taken:
                text.AppendLine("Imported.").AppendJoin('\n', ImportPhrases.Lines(taken.Outcome, reader)).AppendLine();
                break;
            case ImportResult.Held held:
                text.AppendLine("Held back; nothing was written.").AppendJoin('\n', held.Preview.Reasons(reader.Amount)).AppendLine();
                break;
            case ImportResult.Failed failed:
                text.Append("Nothing was written. ").AppendLine(failed.Why);
                break;
        }

        if (ReadingOf(result) is { } reading)
        {
            Add(text, reading);
        }

        return text.Replace('\u00A0', ' ').Replace('\u202F', ' ').ToString();
    }

    /// <summary>What the file holds, when it could be read.</summary>
    public static ReceivablesReading? ReadingOf(ImportResult result) => result switch
    {
        ImportResult.Taken taken => taken.Reading,
        ImportResult.Held held => held.Reading,
        ImportResult.Failed failed => failed.Reading,
        _ => null,
    };

    private static void Add(StringBuilder text, ReceivablesReading reading)
    {
        text.AppendLine(CultureInfo.InvariantCulture, $"{reading.Layout}: {reading.Rows.Length} documents, {reading.Customers} customers, {reading.Rejected.Length} lines rejected.");
        foreach (var note in reading.Notes)
        {
            text.Append("Note: ").AppendLine(PlainText.Clean(note, 500));
        }

        foreach (var row in reading.Rejected.Take(RejectedShown))
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"Line {row.Line}{(row.Column is null ? "" : $", {PlainText.Clean(row.Column, 60)}")}: {PlainText.Clean(row.Reason, 500)}");
        }

        if (reading.Rejected.Length > RejectedShown)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"… and {reading.Rejected.Length - RejectedShown} more.");
        }
    }
}
