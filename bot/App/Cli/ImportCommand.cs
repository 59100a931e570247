using System.Collections.Immutable;
using CollectionsBot.Cards;
using CollectionsBot.Journal;

namespace CollectionsBot.App.Cli;

/// <summary>What to import, and how.</summary>
internal sealed record ImportRequest(FileInfo File, bool Snapshot, bool DryRun, string? Currency, DateOrder? Dates)
{
    /// <summary>Whether somebody knows what the file does and wants it.</summary>
    public bool Yes { get; init; }

    /// <summary>The file that says what the columns mean, or where a proposal is written when it is not there; null for none.</summary>
    public FileInfo? Mapping { get; init; }

    /// <summary>Where the rejected rows are written; null for nowhere.</summary>
    public FileInfo? Rejects { get; init; }
}

/// <summary>Reads an export into the portfolio: all of it is read and judged before anything is written.</summary>
internal static class ImportCommand
{
    public static async Task<int> RunAsync(Settings settings, ImportRequest request, CancellationToken cancellation)
    {
        var calendar = settings.Rules.Calendar;
        var now = TimeProvider.System.GetUtcNow();
        var today = calendar.DateAt(now);
        var reader = new Reader(ReadQuestion.Person.Culture, calendar.Zone, today);
        var portfolio = settings.Folder.HasJournal
            ? await DataFolder.ReadAsync(settings, TimeProvider.System)
            : new Portfolio(settings.Rules);
        RefuseDemonstration(portfolio.Demonstration);
        ImmutableArray<Core.MappedColumn>? mapping = request.Mapping is { Exists: true } file ? MappingFile.Read(file.FullName) : null;
        var reading = Read(request, settings, today, mapping, portfolio);
        ImportScreen.Show(reading, reader);
        WriteRejects(request, reading);
        if (reading.IsEmpty)
        {
            throw new CommandException("Nothing was imported: no line could be read.");
        }

        var stamp = new Stamp(CommandIds.New(), ReadQuestion.Person.Actor, now, today);
        var command = ImportSteps.Import(reading, stamp, request.Snapshot, request.Yes ? null : settings.Imports);
        await JudgeAndApplyAsync(settings, request, portfolio, command, reading, mapping, reader, cancellation);
        return command.Snapshot == request.Snapshot ? 0
            : throw new CommandException(reading.IsComplete
                ? "Nothing was settled: the file names customers and no documents, so it is no snapshot of what is open."
                : "Nothing was settled, because some lines could not be read and their documents would have counted as paid. Mend these lines and import the file again.");
    }

    private static async Task JudgeAndApplyAsync(
        Settings settings,
        ImportRequest request,
        Portfolio portfolio,
        ImportReceivables command,
        ReceivablesReading reading,
        ImmutableArray<Core.MappedColumn>? mapping,
        Reader reader,
        CancellationToken cancellation)
    {
        var preview = ImportPreview.Of(portfolio, command, settings.Imports);
        if (preview.Refusal is { } refusal)
        {
            throw new CommandException(Phrases.Of(refusal, reader));
        }

        var held = preview.IsHeld && !request.Yes;
        if (request.DryRun || held)
        {
            ImportScreen.Show(preview.Counts, isPreview: true);
        }

        if (held)
        {
            throw new CommandException("Held back; nothing was written. " + string.Join(" ", preview.Reasons(reader.Amount)) + " If that is right, import the file again with --yes.");
        }

        if (!request.DryRun)
        {
            await ApplyAsync(settings, command, reading, mapping, reader, cancellation);
        }
    }

    private static ReceivablesReading Read(
        ImportRequest request, Settings settings, DateOnly today, ImmutableArray<Core.MappedColumn>? mapping, Portfolio portfolio)
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

        try
        {
            using var stream = request.File.OpenRead();
            return ReceivablesFile.Read(stream, request.File.Name, new ImportOptions(currency, today, request.Dates)
            {
                Mapping = mapping,
                KeptMappings = portfolio.Mappings,
            });
        }
        catch (UnknownLayoutException unknown)
        {
            throw new CommandException(Proposed(request, unknown));
        }
    }

    /// <summary>Shows what the columns may mean, and writes it where the person wants to mend it, but never over what is there.</summary>
    private static string Proposed(ImportRequest request, UnknownLayoutException unknown)
    {
        ImportScreen.Show(unknown.Proposal);
        if (request.Mapping is not { Exists: false } to)
        {
            return unknown.Message + (request.Mapping is null
                ? " To say what the columns mean, import with --mapping FILE: the proposal is written there, to be mended."
                : " The mapping does not name what is missing, or names headings that the file does not have.");
        }

        File.WriteAllText(to.FullName, MappingFile.TextOf(unknown.Proposal));
        return unknown.Message + $" What they may mean is in {to.FullName}: mend it and import again with --mapping.";
    }

    private static async Task ApplyAsync(
        Settings settings,
        ImportReceivables command,
        ReceivablesReading reading,
        ImmutableArray<Core.MappedColumn>? mapping,
        Reader reader,
        CancellationToken cancellation)
    {
        await using var writer = await DataFolder.OpenAsync(settings, TimeProvider.System, fillWithDemonstration: false);
        var demonstration = await writer.AskAsync(p => p.Demonstration, cancellation);
        RefuseDemonstration(demonstration);
        if (demonstration is null)
        {
            await writer.ExecuteAsync(new OpenPortfolio(command.Stamp with { Id = CommandIds.New() }, Demonstration: false), cancellation);
        }

        var (counts, refusal) = await ImportSteps.ApplyAsync(new LivePortfolio(writer), command, reading, mapping, CommandIds.New, cancellation);
        if (refusal is not null)
        {
            throw new CommandException(Phrases.Of(refusal, reader));
        }

        ImportScreen.Show(counts!, isPreview: false);
        var outcome = await writer.AskAsync(p => ImportOutcome.Of(p, command.Stamp.Id), cancellation);
        ImportScreen.Show(outcome is null ? [] : ImportPhrases.Sections(outcome, reader));
        var named = reading.Rows.Select(r => r.Customer.Id).Concat(reading.Masters.Select(m => m.Id)).ToHashSet();
        var duplicates = await writer.AskAsync(Duplicates.Of, cancellation);
        DuplicatesCommand.Show([.. duplicates.Where(d => named.Contains(d.Kept.Id) || named.Contains(d.Duplicate.Id))]);
    }

    private static void WriteRejects(ImportRequest request, ReceivablesReading reading)
    {
        if (request.Rejects is { } to && !reading.IsComplete)
        {
            using var text = new StreamWriter(to.FullName);
            RejectsFile.Write(reading, text);
            Console.WriteLine($"The rejected lines are in {to.FullName}.");
        }
    }

    /// <summary>A journal only grows: real debtors among made-up ones could never be parted again.</summary>
    private static void RefuseDemonstration(bool? demonstration)
    {
        if (demonstration == true)
        {
            throw new CommandException("This data folder holds the demonstration's made-up customers. Name a folder of your own: --data mine");
        }
    }
}
