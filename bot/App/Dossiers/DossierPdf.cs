using System.Globalization;

namespace CollectionsBot.App;

/// <summary>A dossier as pages to read.</summary>
internal static class DossierPdf
{
    /// <summary>Draws lines on pages.</summary>
    /// <param name="dossier">What they are about.</param>
    /// <param name="lines">The lines.</param>
    /// <param name="fonts">What they are drawn with.</param>
    /// <param name="to">Where the document goes.</param>
    public static void Write(Dossier dossier, IEnumerable<DossierLine> lines, ImmutableArray<FontFile> fonts, Stream to)
    {
        var head = string.Create(CultureInfo.InvariantCulture, $"History up to entry {dossier.Head.Sequence}, head {dossier.Head.Hash[..16]}…");
        var pages = new PdfPages(to, fonts, $"{dossier.Name} ({dossier.Customer})", head);
        foreach (var line in lines)
        {
            pages.Add(line.Text, StyleOf(line.Part));
        }

        pages.End();
    }

    private static ParagraphStyle StyleOf(DossierPart part) => part switch
    {
        DossierPart.Title => new(18, Above: 0, Strong: true, KeepLines: 40),
        DossierPart.Heading => new(12.5, Above: 16, Strong: true, KeepLines: 40),
        DossierPart.Subject => new(9.5, Above: 6, Strong: true, KeepLines: 14),
        DossierPart.Text => new(9.5, Indent: 10, Above: 1),
        DossierPart.Proof => new(7.5, Indent: 10, Above: 1, Grey: 0.35),
        _ => throw new ArgumentOutOfRangeException(nameof(part), part, "No style for this part."),
    };
}
