using CollectionsBot.Journal;

namespace CollectionsBot.App.Cli;

/// <summary>Walks the journal's chain and says whether it is intact, and whether it holds the heads that were noted earlier.</summary>
internal static class VerifyCommand
{
    public static int Run(Settings settings, IReadOnlyList<string> headFiles, string? keyFile, string? dossierFile)
    {
        var dossier = dossierFile is null ? null : DossierCheck.Read(dossierFile);
        var heads = headFiles.Select(f => Genuine(f, keyFile, settings.Data)).ToList();
        if (dossier is not null && !settings.Folder.HasJournal)
        {
            Tell(dossier);
            CheckHeads(dossier, heads);
            Console.WriteLine($"There is no journal in {settings.Data} to hold them against, so this proves only the entries that the dossier contains: not that they are the journal's, nor that none was left out. Name its folder with --data.");
            return 0;
        }

        var result = settings.Folder.Verify([.. heads.Select(h => h.Head)]);
        if (!result.IsSound)
        {
            foreach (var fault in new[] { result.Fault, result.StoreFault }.OfType<string>())
            {
                Console.Error.WriteLine($"Broken: {fault}");
            }

            Console.Error.WriteLine("Stop the bot, keep a copy of the data folder, and restore the last backup to an empty one.");

            return 1;
        }

        Console.WriteLine($"Intact: {result.Entries} entries. The chain ends in {result.Head.Hash}.");
        foreach (var head in heads)
        {
            Console.WriteLine($"It holds entry {head.Head.Sequence} as noted at {head.NotedAt.UtcDateTime:yyyy-MM-dd'T'HH:mm:ss'Z'} and signed by the key {head.Key}.");
        }

        return dossier is null ? 0 : HoldAgainstJournal(settings, dossier);
    }

    private static int HoldAgainstJournal(Settings settings, Dossier dossier)
    {
        using var journal = settings.Folder.OpenReadOnly();
        if (DossierCheck.FaultAgainst(dossier, journal, settings.Rules, Seals.ToVerify(journal, settings.Folder.Key)) is { } fault)
        {
            Console.Error.WriteLine($"The dossier is not sound: {fault}.");
            return 1;
        }

        Tell(dossier);
        Console.WriteLine($"The journal holds each of them unchanged, and up to entry {dossier.Head.Sequence} nothing else about this customer.");
        return 0;
    }

    private static void Tell(Dossier dossier) => Console.WriteLine(
        $"The dossier of {dossier.Name} ({dossier.Customer}) holds {dossier.Entries.Length} entries, each as its hash says. Its seal is {DossierJson.SealOf(dossier)}.");

    /// <summary>Without a journal, a signed head can still show that somebody who had the key vouched for the head that the dossier names.</summary>
    private static void CheckHeads(Dossier dossier, List<SignedHead> heads)
    {
        foreach (var head in heads)
        {
            Console.WriteLine(head.Head == dossier.Head
                ? $"The head that it was made from, entry {head.Head.Sequence}, is signed by the key {head.Key}."
                : throw new CommandException($"The signed head is entry {head.Head.Sequence}, and the dossier was made from another: entry {dossier.Head.Sequence}."));
        }
    }

    /// <summary>A head whose signature fits the public key: the one given, or the one beside the head, or the data folder's own.</summary>
    private static SignedHead Genuine(string file, string? keyFile, string data)
    {
        var head = SignedHead.Read(file);
        var candidates = keyFile is null
            ? [Path.Combine(Path.GetDirectoryName(Path.GetFullPath(file))!, HeadKey.PublicFile), Path.Combine(data, HeadKey.PrivateFile)]
            : new[] { keyFile };
        var key = candidates.FirstOrDefault(File.Exists)
            ?? throw new CommandException($"There is no public key to check '{file}' with. Put {HeadKey.PublicFile} beside it, or name it with --key.");
        return head.IsSignedBy(File.ReadAllText(key))
            ? head
            : throw new CommandException($"'{file}' was changed, or was signed by another key than '{key}'. Nothing can be concluded from it.");
    }
}
