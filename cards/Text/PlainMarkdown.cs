using System.Text;

namespace CollectionsBot.Cards;

/// <summary>Reads Teams' Markdown as plain text: no marks, no backslashes, links show where they lead.</summary>
internal static class PlainMarkdown
{
    private const int MaxNesting = 4;

    /// <summary>Markdown as plain text; paragraphs and list items stay lines of their own.</summary>
    internal static string Read(string markdown) => Shown(Inline(markdown, MaxNesting));

    /// <summary>Plain text without characters that would steer a terminal; line breaks stay, empty lines go.</summary>
    internal static string Shown(string text)
    {
        var kept = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value == '\n' && kept.Length > 0 && kept[^1] != '\n')
                kept.Append('\n');
            else if (rune.Value == '\t')
                kept.Append(' ');
            else if (!PlainText.IsDropped(rune) && rune.Value != PlainText.WordJoiner[0])
                kept.Append(rune.ToString());
        }

        return kept.ToString().TrimEnd('\n');
    }

    private static string Inline(string text, int nesting)
    {
        var plain = new StringBuilder(text.Length);
        var open = new Stack<char>();
        for (var i = 0; i < text.Length;)
        {
            var c = text[i];
            if (c == '\\' && i + 1 < text.Length && IsPunctuation(text[i + 1]))
            {
                plain.Append(text[i + 1]);
                i += 2;
            }
            else if (c == '[' && nesting > 0 && Link(text, i) is { } link)
            {
                plain.Append(Inline(link.Label, nesting - 1)).Append(" (").Append(link.Url).Append(')');
                i = link.End;
            }
            else if (c is '*' or '_')
            {
                var end = i;
                while (end < text.Length && text[end] == c)
                    end++;
                if (!IsMark(text, i, end, open))
                    plain.Append(c, end - i);
                i = end;
            }
            else
            {
                plain.Append(c);
                i++;
            }
        }

        return plain.ToString();
    }

    /// <summary>Whether a run of stars or underscores begins or ends emphasis rather than standing for itself.</summary>
    private static bool IsMark(string text, int start, int end, Stack<char> open)
    {
        var before = start > 0 ? text[start - 1] : ' ';
        var after = end < text.Length ? text[end] : ' ';
        var mark = text[start];
        if (mark == '_' && char.IsLetterOrDigit(before) && char.IsLetterOrDigit(after))
            return false;
        if (!char.IsWhiteSpace(before) && open.TryPeek(out var opened) && opened == mark)
        {
            open.Pop();
            return true;
        }

        if (char.IsWhiteSpace(after) || !Closes(text, end, mark))
            return false;
        open.Push(mark);
        return true;
    }

    private static bool Closes(string text, int from, char mark)
    {
        for (var i = from; i < text.Length; i++)
        {
            if (text[i] == '\\')
                i++;
            else if (text[i] == mark && !char.IsWhiteSpace(text[i - 1]))
                return true;
        }

        return false;
    }

    private static (string Label, string Url, int End)? Link(string text, int start)
    {
        var middle = Find(text, start + 1, ']');
        if (middle < 0 || middle + 1 >= text.Length || text[middle + 1] != '(')
            return null;
        var end = Find(text, middle + 2, ')');
        return end < 0 ? null : (text[(start + 1)..middle], text[(middle + 2)..end], end + 1);
    }

    private static int Find(string text, int from, char wanted)
    {
        for (var i = from; i < text.Length; i++)
        {
            if (text[i] == '\\')
                i++;
            else if (text[i] == wanted)
                return i;
        }

        return -1;
    }

    private static bool IsPunctuation(char c) => char.IsAscii(c) && (char.IsPunctuation(c) || char.IsSymbol(c));
}
