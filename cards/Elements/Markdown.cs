using System.Buffers;
using System.Text;

namespace CollectionsBot.Cards;

/// <summary>Lets a customer's data stand in Markdown as what it is.</summary>
/// <remarks>
/// Teams reads bold, italic, lists and links; other renderers of the same card read all of CommonMark. Either must show
/// the data and act on none of it. A backslash before punctuation does that. Safe for concurrent use.
/// </remarks>
public static class Markdown
{
    private static readonly SearchValues<char> Special = SearchValues.Create("\\`*_{[]~<&#>+-=.)0123456789");

    /// <summary>Escapes data for a <see cref="TextBlock"/> or a <see cref="Fact"/>.</summary>
    /// <param name="text">Whatever came from outside.</param>
    /// <param name="length">The most UTF-16 characters shown, the ellipsis included; 1 or more.</param>
    /// <returns>
    /// One line of Markdown that shows the data, bounded, without control and direction characters. Line breaks and runs
    /// of white space become one space. A character is never cut in two, nor parted from its accents.
    /// </returns>
    public static string Escape(string text, int length = PlainText.DefaultLength)
    {
        var line = PlainText.Line(text, length);
        if (!line.AsSpan().ContainsAny(Special))
            return line;
        var start = StartToEscape(line);
        var escaped = new StringBuilder(line.Length + 8);
        for (var i = 0; i < line.Length; i++)
        {
            if (i == start || MeansSomething(line, i))
                escaped.Append('\\');
            escaped.Append(line[i]);
        }

        return escaped.Length == line.Length ? line : escaped.ToString();
    }

    /// <summary>Which character of the start would make the line a list, heading, quotation or underline; -1 if none.</summary>
    /// <remarks>An end counts as a space, because the caller may write on after the data.</remarks>
    private static int StartToEscape(string line)
    {
        switch (line[0])
        {
            case '#' or '>' or '=' or '.' or ')':
                return 0;
            case '-' or '+':
                return line.Length == 1 || line[1] is ' ' or '-' ? 0 : -1;
        }

        var digits = 0;
        while (digits < line.Length && char.IsAsciiDigit(line[digits]))
            digits++;
        return digits is > 0 and <= 9 && digits < line.Length && line[digits] is '.' or ')'
            && (digits + 1 == line.Length || line[digits + 1] == ' ') ? digits : -1;
    }

    private static bool MeansSomething(string line, int i) => line[i] switch
    {
        // A brace would begin {{DATE(…)}}, which renderers replace before they read any Markdown.
        '\\' or '`' or '*' or '_' or '[' or ']' or '{' => true,
        // Phones' renderer does not know "\]"; a link needs "](" there, so the two are parted.
        '(' => i > 0 && line[i - 1] == ']',
        '~' => At(line, i - 1) == '~' || At(line, i + 1) is '~' or '\0',
        '<' => char.IsAsciiLetter(At(line, i + 1)) || At(line, i + 1) is '/' or '!' or '?' or '\0',
        '&' => BeginsEntity(line, i),
        _ => false,
    };

    /// <summary>Such as <c>&amp;copy;</c> and <c>&amp;#42;</c>; "AT&amp;T" stays as it is.</summary>
    private static bool BeginsEntity(string line, int i)
    {
        var end = i + 1;
        while (char.IsAsciiLetterOrDigit(At(line, end)) || At(line, end) == '#')
            end++;
        return end > i + 1 && At(line, end) == ';';
    }

    private static char At(string line, int i) => i >= 0 && i < line.Length ? line[i] : '\0';
}
