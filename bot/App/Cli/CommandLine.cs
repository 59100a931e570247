using System.CommandLine;
using System.Globalization;
using CollectionsBot.Journal;

namespace CollectionsBot.App.Cli;

/// <summary>The program's commands. Every one ends with exit code 0 only when it did what was asked.</summary>
public static class CommandLine
{
    private static readonly Option<string?> Data = new("--data") { Description = "The data folder, with the journal in it. Default: data", HelpName = "DIR", Recursive = true };
    private static readonly Option<string?> EnvironmentName = new("--environment") { Description = "Development or Production. Default: DOTNET_ENVIRONMENT, or else Production", HelpName = "NAME", Recursive = true };
    private static readonly Option<DateOnly?> On = new("--on") { Description = "The business date to age and judge by, on everything known. Default: today", HelpName = "DATE", CustomParser = ParseDate };
    private static readonly Option<string?> Known = new("--known") { Description = "Answer from what was known at this past instant, or by the end of this date; --on is then its date. Default: all that is known", HelpName = "INSTANT" };
    private static readonly Option<string> AgedBy = AgedByOption();
    private static readonly Option<bool> Json = new("--json") { Description = "Print one JSON object" };
    private static readonly Argument<string> Customer = new("CUSTOMER") { Description = "A customer's name or identifier" };

    /// <summary>Reads the arguments and runs the command.</summary>
    public static Task<int> RunAsync(string[] args)
    {
        Console.OutputEncoding = System.Text.Encoding.UTF8;
        return Root().Parse(args).InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null });
    }

    private static RootCommand Root()
    {
        var root = new RootCommand("CollectionsBot keeps a team's receivables: who owes what, whom to contact today and why, what was agreed, and who did it.")
        {
            Data, EnvironmentName, Serve(), Chat(), ImportFile(), NewApiKey(), LikelyDuplicates(), Ask(), Digest(), History(), DossierFiles(), ReportFigures(), Verify(), Heads(), Backup(), Restore(), Export(), RetentionList(), Erase(),
        };
        var serve = root.Subcommands.First(c => c.Name == "serve");
        foreach (var option in serve.Options)
        {
            root.Add(option);
        }

        root.SetAction((parse, cancellation) => ((System.CommandLine.Invocation.AsynchronousCommandLineAction)serve.Action!).InvokeAsync(parse, cancellation));
        return root;
    }

    private static System.CommandLine.Command Serve()
    {
        var url = new Option<string?>("--url") { Description = "Where to listen. Default: http://127.0.0.1:3978", HelpName = "URL" };
        var port = new Option<int>("--playground-port") { Description = "The local client's port", DefaultValueFactory = _ => PlaygroundOptions.DefaultPort };
        var none = new Option<bool>("--no-playground") { Description = "Do not start the local client" };
        var serve = new System.CommandLine.Command("serve", "Run the bot (the default)") { url, port, none };
        serve.SetAction((parse, cancellation) => GuardedAsync(parse, parse.GetValue(url), settings =>
            ServeCommand.RunAsync(settings, parse.GetValue(none) ? null : parse.GetValue(port), cancellation)));
        return serve;
    }

    private static System.CommandLine.Command Chat()
    {
        var chat = new System.CommandLine.Command("chat", "Hold the conversation here in the terminal, with cards drawn as text");
        chat.SetAction((parse, cancellation) => GuardedAsync(parse, null, settings => ChatCommand.RunAsync(settings, cancellation)));
        return chat;
    }

    private static System.CommandLine.Command ImportFile()
    {
        var file = new Argument<FileInfo>("FILE") { Description = "An export as CSV or XLSX: open items of a usual accounting system, a payment history, or a list of customers" };
        var snapshot = new Option<bool>("--snapshot") { Description = "The file holds every open item: what is missing from it was settled" };
        var dryRun = new Option<bool>("--dry-run") { Description = "Show what would change, and change nothing" };
        var dates = new Option<string?>("--dates") { Description = "The order of day and month, when the file's dates could be read both ways", HelpName = "dmy|mdy" };
        var yes = new Option<bool>("--yes") { Description = "Take in also a snapshot that moves more than a usual day does" };
        var mapping = new Option<FileInfo?>("--mapping") { Description = "A JSON file that says what the columns mean; when it is not there and the layout is unknown, a proposal is written to it", HelpName = "FILE" };
        var rejects = new Option<FileInfo?>("--rejects") { Description = "Where to write the rejected lines, as CSV to mend and import again", HelpName = "FILE" };
        dates.AcceptOnlyFromAmong("dmy", "mdy");
        var currency = new Option<string?>("--currency") { Description = "The currency of amounts for which the file names none", HelpName = "CODE" };
        var import = new System.CommandLine.Command("import", "Read a receivables export. Lines that cannot be read are listed and kept out") { file, snapshot, dryRun, dates, currency, yes, mapping, rejects };
        import.SetAction((parse, cancellation) => GuardedAsync(parse, null, settings => ImportCommand.RunAsync(
            settings,
            new ImportRequest(parse.GetRequiredValue(file), parse.GetValue(snapshot), parse.GetValue(dryRun), parse.GetValue(currency), parse.GetValue(dates) switch
            {
                "dmy" => DateOrder.DayMonth,
                "mdy" => DateOrder.MonthDay,
                _ => null,
            })
            {
                Yes = parse.GetValue(yes),
                Mapping = parse.GetValue(mapping),
                Rejects = parse.GetValue(rejects),
            },
            cancellation)));
        return import;
    }

    private static System.CommandLine.Command NewApiKey()
    {
        var key = new System.CommandLine.Command("api-key", "Make the key with which a machine hands files to the running bot (PUT /api/imports/NAME); a key before it is void");
        key.SetAction((parse, cancellation) => GuardedAsync(parse, null, settings => Task.FromResult(ApiKeyCommand.Run(settings))));
        return key;
    }

    private static System.CommandLine.Command LikelyDuplicates()
    {
        var apart = new Option<string[]>("--apart") { Description = "Two customers' identifiers: they are not the same, and nobody is to be asked about them again", HelpName = "ID ID", Arity = new ArgumentArity(2, 2), AllowMultipleArgumentsPerToken = true };
        var because = new Option<string?>("--because") { Description = "How one knows", HelpName = "TEXT" };
        var duplicates = new System.CommandLine.Command("duplicates", "List customers who may be the same") { apart, because };
        duplicates.SetAction((parse, cancellation) => GuardedAsync(parse, null, settings =>
            DuplicatesCommand.RunAsync(settings, parse.GetValue(apart) ?? [], parse.GetValue(because), cancellation)));
        return duplicates;
    }

    private static System.CommandLine.Command Ask()
    {
        var text = new Argument<string>("TEXT") { Description = "What one would say to the bot, such as \"what does Acme owe?\"; - answers each line of standard input by one line of JSON" };
        var ask = new System.CommandLine.Command("ask", "Answer one question; nothing is recorded") { text, On, Known, AgedBy, Json };
        ask.SetAction((parse, cancellation) => GuardedAsync(parse, null, settings =>
            AskCommand.RunAsync(settings, parse.GetRequiredValue(text), parse.GetValue(On), KnownOf(parse, settings), BasisOf(parse), parse.GetValue(Json), cancellation)));
        return ask;
    }

    private static System.CommandLine.Command Digest()
    {
        var digest = new System.CommandLine.Command("digest", "Print who needs a reminder or a follow-up, and why") { On, Known, AgedBy, Json };
        digest.SetAction((parse, cancellation) => GuardedAsync(parse, null, settings =>
            DigestCommand.RunAsync(settings, parse.GetValue(On), KnownOf(parse, settings), BasisOf(parse), parse.GetValue(Json))));
        return digest;
    }

    private static System.CommandLine.Command History()
    {
        var history = new System.CommandLine.Command("history", "Print who did what about a customer, newest first") { Customer, Known, Json };
        history.SetAction((parse, cancellation) => GuardedAsync(parse, null, settings =>
            HistoryCommand.RunAsync(settings, parse.GetRequiredValue(Customer), KnownOf(parse, settings), parse.GetValue(Json))));
        return history;
    }

    private static System.CommandLine.Command DossierFiles()
    {
        var to = OutFolder();
        var dossier = new System.CommandLine.Command("dossier", "Write everything about a customer as a PDF to read and as JSON with the hashes that check it; --known is its stated instant") { Customer, Known, to };
        dossier.SetAction((parse, cancellation) => GuardedAsync(parse, null, settings =>
            DossierCommand.RunAsync(settings, parse.GetRequiredValue(Customer), parse.GetRequiredValue(to), KnownOf(parse, settings))));
        return dossier;
    }

    private static System.CommandLine.Command ReportFigures()
    {
        var days = new Option<int>("--days") { Description = "How many days the report is about", HelpName = "N", DefaultValueFactory = _ => 90 };
        var report = new System.CommandLine.Command("report", "Print DSO, CEI, ageing, roll rates, promises kept and who did what, each with its formula") { On, Known, AgedBy, days, Json };
        report.SetAction((parse, cancellation) => GuardedAsync(parse, null, settings =>
            ReportCommand.RunAsync(settings, parse.GetValue(On), KnownOf(parse, settings), parse.GetValue(days), BasisOf(parse), parse.GetValue(Json))));
        return report;
    }

    private static System.CommandLine.Command Verify()
    {
        var heads = new Option<string[]>("--head") { Description = "A head that \"heads\" wrote earlier: finds an end that was cut off and a chain that was computed anew", HelpName = "FILE" };
        var key = new Option<string?>("--key") { Description = "The public key that checks it. Default: head-key.pem beside it", HelpName = "FILE" };
        var dossier = new Option<string?>("--dossier") { Description = "A JSON file that \"dossier\" wrote: checks its entries, and holds them against the journal when there is one", HelpName = "FILE" };
        var verify = new System.CommandLine.Command("verify", "Walk the journal's chain and name the first broken entry, if there is one") { heads, key, dossier };
        verify.SetAction((parse, cancellation) => GuardedAsync(parse, null, settings =>
            Task.FromResult(VerifyCommand.Run(settings, parse.GetValue(heads) ?? [], parse.GetValue(key), parse.GetValue(dossier)))));
        return verify;
    }

    private static System.CommandLine.Command Heads()
    {
        var to = OutFolder();
        var heads = new System.CommandLine.Command("heads", "Write where the chain ends, signed, to keep elsewhere") { to };
        heads.SetAction((parse, cancellation) => GuardedAsync(parse, null, settings => Task.FromResult(HeadsCommand.Run(settings, parse.GetRequiredValue(to)))));
        return heads;
    }

    private static System.CommandLine.Command Backup()
    {
        var to = new Argument<string>("DIR") { Description = "The folder of the backup: new, or one of this journal, which is brought up to date" };
        var backup = new System.CommandLine.Command("backup", "Copy the journal, also while the bot runs, and verify the copy") { to };
        backup.SetAction((parse, cancellation) => GuardedAsync(parse, null, settings => Task.FromResult(BackupCommand.Run(settings, parse.GetRequiredValue(to)))));
        return backup;
    }

    private static System.CommandLine.Command Restore()
    {
        var from = new Argument<string>("DIR") { Description = "The folder of the backup" };
        var restore = new System.CommandLine.Command("restore", "Bring the data folder up to a backup. Nothing that is newer than the backup is overwritten") { from };
        restore.SetAction((parse, cancellation) => GuardedAsync(parse, null, settings => Task.FromResult(RestoreCommand.Run(settings, parse.GetRequiredValue(from)))));
        return restore;
    }

    private static System.CommandLine.Command Export()
    {
        var to = OutFolder();
        var export = new System.CommandLine.Command("export", "Write customers, open items and history as CSV files") { to };
        export.SetAction((parse, cancellation) => GuardedAsync(parse, null, settings => Task.FromResult(ExportCommand.Run(settings, parse.GetRequiredValue(to)))));
        return export;
    }

    private static System.CommandLine.Command RetentionList()
    {
        var retention = new System.CommandLine.Command("retention", "Print which customers can be erased: nothing is open, and records need not be kept any longer (Retention:Years)") { On, Json };
        retention.SetAction((parse, cancellation) => GuardedAsync(parse, null, settings => RetentionCommand.RunAsync(settings, parse.GetValue(On), parse.GetValue(Json))));
        return retention;
    }

    private static System.CommandLine.Command Erase()
    {
        var reason = new Option<string>("--reason") { Description = "Why; it stays readable, so name nobody", HelpName = "WHY", Required = true };
        var erase = new System.CommandLine.Command("erase", "Destroy the key of what is known of the persons at a customer. Stop the bot first; it cannot be taken back") { Customer, reason };
        erase.SetAction((parse, cancellation) => GuardedAsync(parse, null, settings =>
            EraseCommand.RunAsync(settings, parse.GetRequiredValue(Customer), parse.GetRequiredValue(reason), cancellation)));
        return erase;
    }

    private static Option<DirectoryInfo> OutFolder() =>
        new("--out") { Description = "The folder to write to; made when it is not there", HelpName = "DIR", Required = true };

    /// <summary>Expected faults become one plain line on the error output and exit code 1; anything else is a bug and shows itself.</summary>
    private static async Task<int> GuardedAsync(ParseResult parse, string? url, Func<Settings, Task<int>> run)
    {
        try
        {
            return await run(Settings.Load(parse.GetValue(Data), url, parse.GetValue(EnvironmentName)));
        }
        catch (Exception e) when (e is SettingsException or JournalException or ReceivablesFileException or CommandException)
        {
            await Console.Error.WriteLineAsync(e.Message);
            return 1;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            await Console.Error.WriteLineAsync(e.Message);
            return 1;
        }
        catch (OperationCanceledException)
        {
            await Console.Error.WriteLineAsync("Interrupted.");
            return 130;
        }
    }

    private static KnownAt? KnownOf(ParseResult parse, Settings settings) =>
        KnownAt.Parse(parse.GetValue(Known), settings.Rules.Calendar, TimeProvider.System.GetUtcNow());

    private static AgeingBasis BasisOf(ParseResult parse) => parse.GetValue(AgedBy) == "document" ? AgeingBasis.DocumentDate : AgeingBasis.DueDate;

    private static Option<string> AgedByOption()
    {
        var option = new Option<string>("--aged-by") { Description = "Count the age of debts from their due date, or from their document's", HelpName = "due|document", DefaultValueFactory = _ => "due" };
        option.AcceptOnlyFromAmong("due", "document");
        return option;
    }

    private static DateOnly? ParseDate(System.CommandLine.Parsing.ArgumentResult result)
    {
        var text = result.Tokens.Count == 1 ? result.Tokens[0].Value : "";
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) && date.Year is >= 2000 and < 2200)
        {
            return date;
        }

        result.AddError($"\"{text}\" is no date between 2000 and 2199. Write it like 2026-11-30.");
        return null;
    }
}

/// <summary>A command cannot do what was asked; the message says why, and what would help.</summary>
public sealed class CommandException : Exception
{
    /// <summary>With what to tell the person.</summary>
    public CommandException(string message)
        : base(message)
    {
    }
}
