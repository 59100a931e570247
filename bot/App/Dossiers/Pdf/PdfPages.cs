using System.Globalization;
using System.Text;

namespace CollectionsBot.App;

/// <summary>How a paragraph looks.</summary>
/// <param name="Size">The letters' size, in points.</param>
/// <param name="Indent">How far it begins from the margin, in points.</param>
/// <param name="Above">The room above it, in points.</param>
/// <param name="Strong">Whether the letters are heavier.</param>
/// <param name="Grey">How grey the letters are: 0 for black.</param>
/// <param name="KeepLines">How many points of the page must be left after its first line, so that it does not end a page alone.</param>
internal sealed record ParagraphStyle(double Size, double Indent = 0, double Above = 0, bool Strong = false, double Grey = 0, double KeepLines = 0);

/// <summary>Sets paragraphs on numbered A4 pages, and writes each page when it is full.</summary>
internal sealed class PdfPages
{
    private const double Width = 595, Height = 842, Margin = 54, Top = 70, Bottom = 60, SmallSize = 7.5;
    private const double LineHeight = 1.35;

    private readonly PdfFile _file;
    private readonly FontSet _fonts;
    private readonly string _title;
    private readonly string _right;
    private readonly List<int> _pages = [];
    private readonly StringBuilder _page = new();
    private readonly int _tree;
    private readonly int _resources;
    private readonly int _total;
    private double _y = Height - Top;

    /// <summary>Begins a document.</summary>
    /// <param name="to">Where it is written to.</param>
    /// <param name="fonts">What it is drawn with.</param>
    /// <param name="title">What stands at the upper left of every page.</param>
    /// <param name="right">What stands at the upper right.</param>
    public PdfPages(Stream to, ImmutableArray<FontFile> fonts, string title, string right)
    {
        (_file, _fonts, _title, _right) = (new PdfFile(to), new FontSet(fonts), title, right);
        (_tree, _resources, _total) = (_file.Reserve(), _file.Reserve(), _file.Reserve());
    }

    /// <summary>Adds a paragraph, wrapped; where its text has line breaks, each line is wrapped by itself.</summary>
    public void Add(string text, ParagraphStyle style)
    {
        _y -= _y < Height - Top ? style.Above : 0;
        var keep = style.KeepLines;
        foreach (var line in LineBreaks.Of(text.Normalize(), (Width - (2 * Margin) - style.Indent) / style.Size * 1000, _fonts))
        {
            if (_y - (style.Size * LineHeight) - keep < Bottom)
            {
                EndPage();
            }

            keep = 0;
            _y -= style.Size * LineHeight;
            Draw(line, Margin + style.Indent, _y, style);
        }
    }

    /// <summary>Ends the document.</summary>
    public void End()
    {
        EndPage();
        var used = Enumerable.Range(0, _fonts.Fonts.Length).ToList();
        var total = $"BT {_fonts.Draw(_pages.Count.ToString(CultureInfo.InvariantCulture), SmallSize)} ET";
        _file.Write(_total, $"/Type /XObject /Subtype /Form /BBox [0 -10 100 20] /Resources {_resources} 0 R", Encoding.Latin1.GetBytes(total));
        used.RemoveAll(f => _fonts.UsedOf(f).Count == 0);
        var fonts = used.ConvertAll(f => Plain($"/F{f} {PdfFonts.Write(_file, _fonts.Fonts[f], _fonts.UsedOf(f))} 0 R"));
        _file.Write(_resources, Plain($"<< /Font << {string.Join(' ', fonts)} >> /XObject << /Total {_total} 0 R >> >>"));
        _file.Write(_tree, Plain($"<< /Type /Pages /Count {_pages.Count} /Kids [{string.Join(' ', _pages.Select(p => Plain($"{p} 0 R")))}] >>"));
        var (root, info) = (_file.Reserve(), _file.Reserve());
        _file.Write(root, Plain($"<< /Type /Catalog /Pages {_tree} 0 R /Lang (en) /ViewerPreferences << /DisplayDocTitle true >> >>"));
        _file.Write(info, $"<< /Title {PdfFile.Text(_title)} /Producer (CollectionsBot) >>");
        _file.End(root, info);
    }

    private void EndPage()
    {
        var small = new ParagraphStyle(SmallSize, Grey: 0.35);
        var right = LineBreaks.Fit(_right, 250 / SmallSize * 1000, _fonts);
        Draw(LineBreaks.Fit(_title, 230 / SmallSize * 1000, _fonts), Margin, Height - 44, small);
        Draw(right, Width - Margin - (_fonts.WidthOf(right) * SmallSize / 1000), Height - 44, small);
        _page.Append(Plain($"0.7 G 0.5 w {Margin} {Height - 50} m {Width - Margin} {Height - 50} l S\n"));
        var number = Plain($"Page {_pages.Count + 1} of ");
        Draw(number, Margin, 36, small);
        // How many pages there are is known at the end; until then it is a place that every page points to.
        _page.Append(Plain($"q 0.35 g 1 0 0 1 {Margin + (_fonts.WidthOf(number) * SmallSize / 1000):0.##} 36 cm /Total Do Q\n"));
        var (content, page) = (_file.Reserve(), _file.Reserve());
        _file.Write(content, "", Encoding.Latin1.GetBytes(_page.ToString()));
        _file.Write(page, Plain($"<< /Type /Page /Parent {_tree} 0 R /MediaBox [0 0 {Width} {Height}] /Resources {_resources} 0 R /Contents {content} 0 R >>"));
        _pages.Add(page);
        _page.Clear();
        _y = Height - Top;
    }

    /// <summary>Heavier letters are the same ones with their outlines drawn too.</summary>
    private void Draw(string line, double x, double y, ParagraphStyle style) => _page.Append(Plain(
        $"BT {style.Grey:0.##} g {style.Grey:0.##} G {(style.Strong ? 2 : 0)} Tr {style.Size * 0.03:0.###} w {x:0.##} {y:0.##} Td {_fonts.Draw(line, style.Size)} ET\n"));

    private static string Plain(FormattableString text) => FormattableString.Invariant(text);
}
