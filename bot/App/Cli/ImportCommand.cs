using System.Globalization;
using CollectionsBot.Cards;
using CollectionsBot.Journal;
using Spectre.Console;

namespace CollectionsBot.App.Cli;

/// <summary>What to import, and how.</summary>
internal sealed record ImportRequest(FileInfo File, bool Snapshot, bool DryRun, string? Currency, DateOrder? Dates);

/// <summary>Reads a receivables export into the portfolio, and shows what it read and changed.</summary>
internal static class ImportCommand
{
    /// <summary>The most lines listed as rejected; the rest is counted.</summary>
    private const int RejectedShown = 1000;

    public static async Task<int> RunAsync(Settings settings, ImportRequest request, CancellationToken cancellation)
    {
        var calendar = settings.Rules.Calendar;
        var now = TimeProvider.System.GetUtcNow();
        var today = calendar.DateAt(now);
        var reading = Read(request, settings, today);
        Show(reading, new Reader(ReadQuestion.Person.Culture, calendar.Zone, today));
        if (reading.Rows.IsEmpty)
        {
            throw new CommandException("Nothing was imported: no line could be read.");
        }

        // What is missing from a file with unread lines may stand in one of those lines.
        var settle = request.Snapshot && reading.IsComplete;
        var stamp = new Stamp(CommandIds.New(), ReadQuestion.Person.Actor, now, today);
        var command = new ImportReceivables(stamp, reading.Source, reading.Rows, settle);
        Show(request.DryRun ? await PreviewAsync(settings, command) : await ImportAsync(settings, command, cancellation), request.DryRun);
        if (settle == request.Snapshot)
        {
            return 0;
        }

        throw new CommandException("Nothing was settled, because some lines could not be read and their documents would have counted as paid. Mend these lines and import the file again.");
    }

    private static ReceivablesReading Read(ImportRequest request, Settings settings, DateOnly today)
    {
        if (!request.File.Exists)
        {
            throw new CommandException($"There is no file {request.File.FullName}.");
        }

        var currency = settings.Currency;
        if (request.Currency is { } code && !Core.Currency.TryParse(code, out currency))
        {
            throw new CommandException($"\"{code}\" is not a currency of ISO 4217. Write it like EUR.");
        }

        using var stream = request.File.OpenRead();
        return ReceivablesFile.Read(stream, request.File.Name, new ImportOptions(currency, today, request.Dates));
    }

    private static async Task<ImportCounts> ImportAsync(Settings settings, ImportReceivables command, CancellationToken cancellation)
    {
        await using var writer = await DataFolder.OpenAsync(settings, TimeProvider.System, fillWithDemonstration: false);
        var demonstration = await writer.AskAsync(p => p.Demonstration, cancellation);
        RefuseDemonstration(demonstration);
        if (demonstration is null)
        {
            await writer.ExecuteAsync(new OpenPortfolio(command.Stamp with { Id = CommandIds.New() }, Demonstration: false), cancellation);
        }

        return await writer.ExecuteAsync(command, cancellation) switch
        {
            Outcome.Accepted accepted => CountsOf(accepted.Facts.Select(f => f.Fact)),
            Outcome.Refused refused => throw new CommandException(
                Phrases.Of(refused.Refusal, Reader.Plain(command.Stamp.On))),
            var other => throw new InvalidOperationException($"An import with a new name ended as {other.GetType().Name}."),
        };
    }

    /// <summary>Decides and stops there.</summary>
    private static async Task<ImportCounts> PreviewAsync(Settings settings, ImportReceivables command)
    {
        var portfolio = settings.Folder.HasJournal
            ? await DataFolder.ReadAsync(settings, TimeProvider.System)
            : new Portfolio(settings.Rules);
        RefuseDemonstration(portfolio.Demonstration);
        var decision = portfolio.Decide(command);
        return decision.Refusal is { } refusal
            ? throw new CommandException(Phrases.Of(refusal, Reader.Plain(command.Stamp.On)))
            : CountsOf(decision.Facts);
    }

    /// <summary>A journal only grows: real debtors among made-up ones could never be parted again.</summary>
    private static void RefuseDemonstration(bool? demonstration)
    {
        if (demonstration == true)
        {
            throw new CommandException("This data folder holds the demonstration's made-up customers. Name a folder of your own: --data mine");
        }
    }

    private static ImportCounts CountsOf(IEnumerable<Core.Fact> facts) =>
        facts.OfType<ReceivablesImported>().SingleOrDefault()?.Summary ?? new ImportCounts(0, 0, 0, 0, 0);

    private static void Show(ReceivablesReading reading, Reader reader)
    {
        var console = Plain();
        console.MarkupLineInterpolated($"{reading.Source}: {reading.Layout}");
        var table = new Spectre.Console.Table().AddColumn("Read").AddColumn(new Spectre.Console.TableColumn("").RightAligned());
        table.AddRow("Customers", reader.Number(reading.Customers));
        table.AddRow("Open items", reader.Number(reading.Items));
        table.AddRow("Cleared items", reader.Number(reading.Rows.Length - reading.Items));
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

    private static void Show(ImportCounts counts, bool dryRun)
    {
        var table = new Spectre.Console.Table()
            .AddColumn(dryRun ? "Would be" : "Now").AddColumn(new Spectre.Console.TableColumn("added").RightAligned())
            .AddColumn(new Spectre.Console.TableColumn("changed").RightAligned()).AddColumn(new Spectre.Console.TableColumn("settled").RightAligned());
        table.AddRow("Customers", Text(counts.CustomersAdded), Text(counts.CustomersChanged), "");
        table.AddRow("Open items", Text(counts.ItemsAdded), Text(counts.ItemsChanged), Text(counts.ItemsSettled));
        Plain().Write(table);
        if (dryRun)
        {
            Console.WriteLine("Nothing was written.");
        }
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static IAnsiConsole Plain() => AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.Detect, Out = new AnsiConsoleOutput(Console.Out) });
}
