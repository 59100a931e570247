using CollectionsBot.Core;

namespace CollectionsBot.Cards;

/// <summary>Some lines about one thing that an import brought.</summary>
/// <param name="Title">What they are about; plain text.</param>
/// <param name="Lines">The first of them; plain text.</param>
/// <param name="More">How many more there are.</param>
public sealed record ImportSection(string Title, ImmutableArray<string> Lines, int More);

/// <summary>The words for what an import brought: the same on a card, on the terminal and in a file.</summary>
public static class ImportPhrases
{
    /// <summary>The most lines of a section.</summary>
    private const int LinesMax = 5;

    /// <summary>The most characters of a customer's name.</summary>
    private const int NameMax = 80;

    /// <summary>What changed, a figure for each thing.</summary>
    public static ImmutableArray<(string Title, string Figure)> Figures(ImportOutcome outcome, Reader reader)
    {
        ArgumentNullException.ThrowIfNull(outcome);
        ArgumentNullException.ThrowIfNull(reader);
        var counts = outcome.Imported.Summary;
        return
        [
            ("Customers", $"{reader.Number(counts.CustomersAdded)} new, {reader.Number(counts.CustomersChanged)} changed"),
            ("Open items", $"{reader.Number(counts.ItemsAdded)} new, {reader.Number(counts.ItemsChanged)} changed, {reader.Number(counts.ItemsSettled)} settled"),
            .. counts.PaymentsLearned is { } past ? [("Payments of the past", reader.Number(past))] : ImmutableArray<(string, string)>.Empty,
            .. outcome.Received.Select(m => (m.IsNegative ? "Taken back" : "Received", reader.Amount(m.IsNegative ? -m : m))),
        ];
    }

    /// <summary>What came of promises and plans, and what nobody expected; only what there is.</summary>
    public static ImmutableArray<ImportSection> Sections(ImportOutcome outcome, Reader reader)
    {
        ArgumentNullException.ThrowIfNull(outcome);
        ArgumentNullException.ThrowIfNull(reader);
        return
        [
            .. Section("Promises kept", outcome.Kept, p => Promised(p, reader)),
            .. Section("Promises broken", outcome.Broken, p => Promised(p, reader)),
            .. Section("Plans", outcome.Plans, p => $"{Name(p.Customer)}: {p.Plan.Request.Id} {Stands(p.Plan, reader)}"),
            .. Section("Balances that jumped", outcome.Jumps, s => $"{Name(s.Customer)}: {reader.Amount(s.Amount)} more"),
            .. Section("New customers with large debts", outcome.NewDebts, s => $"{Name(s.Customer)}: {reader.Amount(s.Amount)}"),
        ];
    }

    /// <summary>All of it as lines of plain text.</summary>
    public static IEnumerable<string> Lines(ImportOutcome outcome, Reader reader) =>
    [
        .. Figures(outcome, reader).Select(f => $"{f.Title}: {f.Figure}"),
        .. Sections(outcome, reader).SelectMany(s => s.Lines.Select(l => "  " + l).Prepend(s.Title).Concat(s.More > 0 ? ["  " + And(s, reader)] : [])),
    ];

    /// <summary>What is left out of a section.</summary>
    internal static string And(ImportSection section, Reader reader) => $"and {reader.Number(section.More)} more";

    private static IEnumerable<ImportSection> Section<T>(string title, IEnumerable<T> all, Func<T, string> line)
    {
        var found = all.ToList();
        return found.Count == 0 ? [] : [new ImportSection($"{title}: {found.Count}", [.. found.Take(LinesMax).Select(line)], Math.Max(0, found.Count - LinesMax))];
    }

    private static string Promised(PromiseOutcome outcome, Reader reader)
    {
        var promise = outcome.Promise.Promise;
        var part = outcome.Promise.Status == PromiseStatus.PartlyKept ? $", {reader.Amount(outcome.Promise.Received)} of it came" : "";
        return $"{Name(outcome.Customer)}: {reader.Amount(promise.Amount)} by {reader.Date(promise.DueOn)}{part}";
    }

    private static string Stands(JudgedPlan plan, Reader reader) => plan switch
    {
        { Status: PlanStatus.Completed } => "is paid in full",
        { Status: PlanStatus.Defaulted } => "has failed",
        { LateSince: { } since } => $"is behind: the instalment of {reader.Date(since)} is missing",
        _ => "has caught up",
    };

    private static string Name(Customer customer) => PlainText.Clean(customer.Name, NameMax);
}
