using System.Globalization;

namespace CollectionsBot.App.Cli;

/// <summary>Writes values so that a spreadsheet shows them and runs none: a customer's name may begin with an equals sign.</summary>
/// <remarks>The mark in front is the one recommended against formula injection by OWASP; numbers and dates need none.</remarks>
internal static class SpreadsheetCell
{
    /// <summary>A cell's text.</summary>
    public static string Of(object? value) => value switch
    {
        null => "",
        // Where a comma is the decimal mark, spreadsheets begin a new cell at a semicolon.
        string text => string.Join(';', text.Split(';').Select(part => RunsAsFormula(part) ? "'" + part : part)),
        Money money => money.ToString()[..^4],
        DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => throw new ArgumentException($"No cell for {value.GetType().Name}.", nameof(value)),
    };

    private static bool RunsAsFormula(string text)
    {
        var shown = text.AsSpan().TrimStart([' ', '\u00A0', '"', '\'', '\n']);
        return (text.Length > 0 && text[0] is '\t' or '\r' or '\n') || (shown.Length > 0 && shown[0] is '=' or '+' or '-' or '@' or '\t' or '\r' or '＝' or '＋' or '－' or '＠');
    }
}
