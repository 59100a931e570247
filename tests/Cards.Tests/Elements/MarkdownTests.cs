using System.Globalization;
using System.Text;

namespace CollectionsBot.Cards.Tests;

public class MarkdownTests
{
    [Theory]
    [InlineData("Müller & Söhne GmbH", "Müller & Söhne GmbH")]
    [InlineData("AT&T", "AT&T")]
    [InlineData("AT&amp;T", @"AT\&amp;T")]
    [InlineData("&#42;x&#42;", @"\&#42;x\&#42;")]
    [InlineData("*bold*", @"\*bold\*")]
    [InlineData("_INV_2026_", @"\_INV\_2026\_")]
    [InlineData("[pay here](https://evil.example)", @"\[pay here\]\(https://evil.example)")]
    [InlineData("![x](y)", @"!\[x\]\(y)")]
    [InlineData("<https://evil.example>", @"\<https://evil.example>")]
    [InlineData("a < b", "a < b")]
    [InlineData("- not a list", @"\- not a list")]
    [InlineData("+ not a list", @"\+ not a list")]
    [InlineData("-", @"\-")]
    [InlineData("-5,00", "-5,00")]
    [InlineData("---", @"\---")]
    [InlineData("1. Mai GmbH", @"1\. Mai GmbH")]
    [InlineData("12) x", @"12\) x")]
    [InlineData("1.200,00", "1.200,00")]
    [InlineData("2026-03-03", "2026-03-03")]
    [InlineData("# heading", @"\# heading")]
    [InlineData("Invoice #123", "Invoice #123")]
    [InlineData("> quote", @"\> quote")]
    [InlineData("===", @"\===")]
    [InlineData("`code`", @"\`code\`")]
    [InlineData("~~gone~~", @"\~\~gone\~\~")]
    [InlineData("~30 days", "~30 days")]
    [InlineData(@"C:\*", @"C:\\\*")]
    [InlineData("{{DATE(2026-01-01T00:00:00Z)}}", @"\{\{DATE(2026-01-01T00:00:00Z)}}")]
    [InlineData("two\r\n\r\nlines\tand  more ", "two lines and more")]
    [InlineData("\n\n- x", @"\- x")]
    [InlineData("a\u0007b\u001b[31m", @"ab\[31m")]
    [InlineData("abc\u202Etxt.exe\u2066x\u2069", "abctxt.exex")]
    [InlineData("1\u00A0000\u202F€", "1\u00A0000\u202F€")]
    [InlineData("", "")]
    public void Data_is_shown_and_not_acted_on(string data, string escaped) => Assert.Equal(escaped, Markdown.Escape(data));

    [Fact]
    public void Half_a_character_becomes_the_replacement_character() => Assert.Equal("\ufffdx", Markdown.Escape("\ud800x"));

    [Theory]
    [InlineData("abcdef", 6, "abcdef")]
    [InlineData("abcdefg", 6, "abcde…")]
    [InlineData("ab cdefg", 4, "ab…")]
    [InlineData("abcd😀xyz", 6, "abcd…")]
    [InlineData("abcde\u0301xyz", 6, "abcd…")]
    [InlineData("abc👨‍👩‍👧xyz", 6, "abc…")]
    [InlineData("****", 3, @"\*\*…")]
    public void Length_counts_what_is_shown_and_never_parts_a_character(string data, int length, string escaped) =>
        Assert.Equal(escaped, Markdown.Escape(data, length));

    [Fact]
    public void Plain_text_keeps_its_marks_but_no_date_function() =>
        Assert.Equal("*a* {\u2060{DATE(2026-01-01T00:00:00Z)}}", PlainText.Clean("*a*\n{{DATE(2026-01-01T00:00:00Z)}}"));

    /// <summary>The law: a reader of Markdown sees the data, and Markdown's own characters never stand unescaped.</summary>
    [Fact]
    public void Whatever_the_data_a_reader_sees_it_as_it_was()
    {
        string[] pieces =
        [
            "*", "_", "**", "[x](http://y.z)", "](", "- ", "+ ", "1. ", "12) ", "#", "> ", "`", "~~", "\\", "{{DATE(", "<a>",
            "&amp;", "a", "B", " ", "\n", "---", "!", "é", "😀", "e\u0301", "\u202E", "\u0007", ".", ")", "7", "東", "\u00A0",
        ];
        var random = new Random(20260303);
        for (var i = 0; i < 20_000; i++)
        {
            var data = new StringBuilder();
            for (var n = random.Next(1, 12); n > 0; n--)
                data.Append(pieces[random.Next(pieces.Length)]);
            var length = random.Next(1, 40);
            var shown = PlainText.Line(data.ToString(), length);
            var escaped = Markdown.Escape(data.ToString(), length);
            Assert.Equal(shown, Unescaped(escaped));
            Assert.Equal(shown, PlainMarkdown.Read(escaped));
            Assert.True(shown.Length <= length);
            Assert.DoesNotContain("](", escaped, StringComparison.Ordinal);
            Assert.DoesNotContain("{{", escaped, StringComparison.Ordinal);
            Assert.DoesNotContain(shown, c => char.IsControl(c) || CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.Surrogate
                && !shown.Contains("😀", StringComparison.Ordinal));
        }
    }

    /// <summary>CommonMark 2.4: a backslash before ASCII punctuation is not shown, before anything else it is.</summary>
    private static string Unescaped(string markdown)
    {
        var plain = new StringBuilder();
        for (var i = 0; i < markdown.Length; i++)
        {
            if (markdown[i] == '\\' && i + 1 < markdown.Length && char.IsAscii(markdown[i + 1]) && !char.IsLetterOrDigit(markdown[i + 1])
                && markdown[i + 1] > ' ')
                i++;
            else
                Assert.False(markdown[i] is '*' or '_' or '[' or ']' or '`' or '\\', $"'{markdown[i]}' is not escaped in {markdown}");
            plain.Append(markdown[i]);
        }

        return plain.ToString();
    }
}
