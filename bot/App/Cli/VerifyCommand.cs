using CollectionsBot.Journal;

namespace CollectionsBot.App.Cli;

/// <summary>Walks the journal's chain and says whether it is intact, and whether it holds the heads that were noted earlier.</summary>
internal static class VerifyCommand
{
    public static int Run(Settings settings, IReadOnlyList<string> headFiles, string? keyFile)
    {
        var heads = headFiles.Select(f => Genuine(f, keyFile, settings.Data)).ToList();
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

        return 0;
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
