using System.Globalization;
using CollectionsBot.Cards;
using Spectre.Console;

namespace CollectionsBot.App.Cli;

/// <summary>Shows on the terminal what was read from a file and what it changes.</summary>
internal static class ImportScreen
{
    /// <summary>The most lines listed as rejected; the rest is counted.</summary>
    private const int RejectedShown = 1000;

    /// <summary>What was read.</summary>
    public static void Show(ReceivablesReading reading, Reader reader)
    {
        var console = Plain();
        console.MarkupLineInterpolated($"{reading.Source}: {reading.Layout}");
        var table = new Spectre.Console.Table().AddColumn("Read").AddColumn(new Spectre.Console.TableColumn("").RightAligned());
        table.AddRow("Customers", reader.Number(reading.Customers));
        table.AddRow("Open items", reader.Number(reading.Items));
        table.AddRow("Cleared items", reader.Number(reading.Rows.Length - reading.Items));
        if (reading.Payments > 0)
        {
            table.AddRow("of them with the date of payment", reader.Number(reading.Payments));
        }

        foreach (var total in reading.Totals)
        {
            table.AddRow(Markup.Escape($"Total {total.Currency.Code}"), Markup.Escape(reader.Amount(total)));
        }

        table.AddRow("Rejected lines", reader.Number(reading.Rejected.Length));
        console.Write(table);
        foreach (var note in reading.Notes)
        {
            Console.WriteLine("Note: " + PlainText.Clean(note, 500));
        }

        foreach (var row in reading.Rejected.Take(RejectedShown))
        {
            var where = row.Column is null ? "" : $", {PlainText.Clean(row.Column, 60)}{(row.Value is null ? "" : $" \"{PlainText.Clean(row.Value, 60)}\"")}";
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Line {row.Line} rejected{where}: {PlainText.Clean(row.Reason, 500)}"));
        }

        if (reading.Rejected.Length > RejectedShown)
        {
            Console.WriteLine($"… and {reader.Number(reading.Rejected.Length - RejectedShown)} more lines rejected.");
        }
    }

    /// <summary>What changed, or would.</summary>
    public static void Show(ImportCounts counts, bool isPreview)
    {
        var table = new Spectre.Console.Table()
            .AddColumn(isPreview ? "Would be" : "Now").AddColumn(new Spectre.Console.TableColumn("added").RightAligned())
            .AddColumn(new Spectre.Console.TableColumn("changed").RightAligned()).AddColumn(new Spectre.Console.TableColumn("settled").RightAligned());
        table.AddRow("Customers", Text(counts.CustomersAdded), Text(counts.CustomersChanged), "");
        table.AddRow("Open items", Text(counts.ItemsAdded), Text(counts.ItemsChanged), Text(counts.ItemsSettled));
        if (counts.PaymentsLearned is { } payments)
        {
            table.AddRow("Payments of the past", Text(payments), "", "");
        }

        Plain().Write(table);
        if (isPreview)
        {
            Console.WriteLine("Nothing was written.");
        }
    }

    /// <summary>What came of promises and plans, and what nobody expected.</summary>
    public static void Show(ImmutableArray<ImportSection> sections)
    {
        foreach (var section in sections)
        {
            Console.WriteLine(section.Title);
            foreach (var line in section.Lines)
            {
                Console.WriteLine("  " + PlainText.Clean(line, 300));
            }

            if (section.More > 0)
            {
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  and {section.More} more"));
            }
        }
    }

    /// <summary>What the columns of an unknown layout may mean.</summary>
    public static void Show(MappingProposal proposal)
    {
        var table = new Spectre.Console.Table().AddColumn("Heading").AddColumn("may mean").AddColumn(new Spectre.Console.TableColumn("sure").RightAligned());
        foreach (var column in proposal.Columns)
        {
            table.AddRow(Markup.Escape(PlainText.Clean(column.Heading, 60)), column.Meaning, Text(column.ConfidencePercent) + " %");
        }

        Plain().Write(table);
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static IAnsiConsole Plain() => AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.Detect, Out = new AnsiConsoleOutput(Console.Out) });
}
