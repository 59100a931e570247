using System.Collections.Immutable;

namespace CollectionsBot.App;

/// <summary>The layouts that are known. The first whose headings a file has is taken; whatever none knows is read by the usual headings.</summary>
internal static class Layouts
{
    /// <summary>A table with the usual headings in any order.</summary>
    public static Layout Plain { get; } = new("Table with headings");

    /// <summary>A table of which somebody said what its headings mean.</summary>
    public static Layout Mapped { get; } = Plain with { Name = "Table with a mapping" };

    /// <summary>Every known layout, the more particular before the more general.</summary>
    public static ImmutableArray<Layout> All { get; } =
    [
        StripeInvoices.Layout, OdooMoves.Layout, HighRadiusItems.Layout, PaymentHistory.Layout, BusinessCentralEntries.Layout,
        SapLineItems.Layout, SageAgeing.Layout, XeroInvoices.Layout, XeroAgedByContact.Layout, QuickBooksAgeing.Layout,
    ];

    /// <summary>The layout whose headings these are.</summary>
    public static Layout Of(string[] headings, ImmutableArray<string> plain) => All.FirstOrDefault(l => l.IsOf(headings, plain)) ?? Plain;

    /// <summary>Sets of headings of which a layout has one each; bars part those of a set.</summary>
    public static ImmutableArray<string[]> Marks(params string[] sets) => [.. sets.Select(s => s.Split('|'))];
}
