using CollectionsBot.Journal;

namespace CollectionsBot.App.Cli;

/// <summary>Writes everything about one account: a PDF to read, and a JSON file to check it by.</summary>
internal static class DossierCommand
{
    public static async Task<int> RunAsync(Settings settings, string name, DirectoryInfo folder, KnownAt? known)
    {
        var now = TimeProvider.System.GetUtcNow();
        var (madeAt, on) = known is null ? (now, settings.Rules.Calendar.DateAt(now)) : (known.Instant, known.On);
        var portfolio = await KnownAt.ReadAsync(settings, known);
        var customer = HistoryCommand.CustomerOf(CustomerLookup.Of(portfolio, name), name);
        var account = portfolio.Accounts[customer.Id];
        var fonts = FontFolders.Find(FontFolders.Usual());
        using var journal = settings.Folder.OpenReadOnly();
        var dossier = Dossier.Of(account, portfolio.Sequence, journal, madeAt, on);

        folder.Create();
        var signed = Sign(settings, dossier, folder);
        var path = Path.Combine(folder.FullName, $"dossier-{Safe(customer.Id)}-{dossier.Head.Sequence}");
        using (var json = File.Create(path + ".json"))
        {
            DossierJson.Write(dossier, json);
        }

        using (var pdf = File.Create(path + ".pdf"))
        {
            DossierPdf.Write(dossier, DossierText.Of(dossier, account, settings.Rules, Seals.ToRead(journal, settings.Folder.Key), signed?.Key), fonts, pdf);
        }

        Console.WriteLine($"{customer.Name} ({customer.Id}): {dossier.Entries.Length} entries in {path}.pdf and {path}.json.");
        Console.WriteLine(signed is null
            ? "The head is not signed: run \"heads\" once to make a key."
            : $"The head is signed in {signed.FileName} beside them.");
        Console.WriteLine($"Check with: CollectionsBot verify --dossier {path}.json{(signed is null ? "" : $" --head {Path.Combine(folder.FullName, signed.FileName)}")}");
        return 0;
    }

    /// <summary>The head, signed, when there is a key; a dossier makes none.</summary>
    private static SignedHead? Sign(Settings settings, Dossier dossier, DirectoryInfo folder)
    {
        if (!settings.Journal.HasHeadKey(settings.Data))
        {
            return null;
        }

        using var key = settings.Journal.OpenHeadKey(settings.Data);
        var head = key.Sign(dossier.Head, dossier.MadeAt);
        File.WriteAllText(Path.Combine(folder.FullName, head.FileName), head.ToJson() + "\n");
        File.WriteAllText(Path.Combine(folder.FullName, HeadKey.PublicFile), key.PublicPem);
        return head;
    }

    private static string Safe(CustomerId id) => string.Concat(id.Value.Select(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' ? c : '_'));
}
