using System.Text;

namespace CollectionsBot.App.Tests;

/// <summary>The pages of a dossier.</summary>
public sealed class DossierPdfTests
{
    private static readonly ImmutableArray<FontFile> Fonts = FontFolders.Find(FontFolders.Usual());

    [Fact]
    public void Thousands_of_entries_fill_numbered_pages_and_the_same_dossier_gives_the_same_bytes()
    {
        var affair = new Affair();
        for (var i = 0; i < 1500; i++)
        {
            affair.Do(0, 0, $"note {i}: " + new string('x', 300));
        }

        var (first, second) = (Pdf(affair), Pdf(affair));
        Assert.Equal(first, second);
        var text = Encoding.Latin1.GetString(first);
        var pages = text.Split("/Type /Page ").Length - 1;
        Assert.InRange(pages, 150, 1000);
        Assert.Contains($"/Count {pages} ", text, StringComparison.Ordinal);
        Assert.StartsWith("%PDF-1.7", text, StringComparison.Ordinal);
        Assert.EndsWith("%%EOF\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_object_stands_where_the_file_says()
    {
        var text = Encoding.Latin1.GetString(Pdf(new Affair()));
        var table = int.Parse(text[(text.LastIndexOf("startxref\n", StringComparison.Ordinal) + 10)..].Split('\n')[0], System.Globalization.CultureInfo.InvariantCulture);
        var rows = text[table..].Split('\n').Skip(3).TakeWhile(r => r.EndsWith(" n ", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(rows);
        Assert.All(rows.Select((r, i) => (Place: int.Parse(r[..10], System.Globalization.CultureInfo.InvariantCulture), Number: i + 1)), o =>
            Assert.StartsWith($"{o.Number} 0 obj", text[o.Place..], StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("a long note with words and words and words and more of them until the line is full and another one")]
    [InlineData("oneverylongwordwithoutanyspaceinit_oneverylongwordwithoutanyspaceinit_oneverylongwordwithoutanyspaceinit end")]
    [InlineData("Ωμέγα Жук Łódź Ünal 東京商事 שלום مرحبا ☃")]
    public void Lines_fit_their_width_and_lose_nothing(string text)
    {
        var fonts = new FontSet(Fonts);
        var lines = LineBreaks.Of(text, 9000, fonts).ToList();
        Assert.All(lines, l => Assert.InRange(fonts.WidthOf(l), 0, 9000));
        Assert.Equal(text.Replace(" ", "", StringComparison.Ordinal), string.Concat(lines).Replace(" ", "", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Acme Łódź 12", "Acme Łódź 12")]
    [InlineData("to אבג 123 דה, now", "to הד 123 גבא, now")]
    public void Names_that_run_from_right_to_left_are_turned_and_their_figures_are_not(string line, string drawn) => Assert.Equal(drawn, VisualOrder.Of(line));

    [Fact]
    public void Without_a_font_it_says_what_to_install()
    {
        using var folder = new TemporaryFolder();
        folder.File("DejaVuSans.ttf", "no font");
        var fault = Assert.Throws<IOException>(() => FontFolders.Find([folder.Path, "/no/such/folder"]));
        Assert.Contains("fonts-dejavu-core", fault.Message, StringComparison.Ordinal);
        Assert.Contains(folder.Path, fault.Message, StringComparison.Ordinal);
    }

    private static byte[] Pdf(Affair affair)
    {
        using var file = new MemoryStream();
        DossierPdf.Write(affair.Dossier(SmallPortfolio.Acme), affair.Lines(SmallPortfolio.Acme), Fonts, file);
        return file.ToArray();
    }
}
