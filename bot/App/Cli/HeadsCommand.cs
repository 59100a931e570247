using CollectionsBot.Journal;

namespace CollectionsBot.App.Cli;

/// <summary>Writes where the chain ends now, signed, with the public key that checks it.</summary>
internal static class HeadsCommand
{
    public static int Run(Settings settings, DirectoryInfo folder)
    {
        using var journal = settings.Folder.OpenReadOnly();
        using var key = settings.Journal.OpenHeadKey(settings.Data);
        var head = key.Sign(journal.Head, TimeProvider.System.GetUtcNow());
        folder.Create();
        var file = Path.Combine(folder.FullName, head.FileName);
        File.WriteAllText(file, head.ToJson() + "\n");
        File.WriteAllText(Path.Combine(folder.FullName, HeadKey.PublicFile), key.PublicPem);
        Console.WriteLine($"The chain ends with entry {head.Head.Sequence} in {head.Head.Hash}.");
        Console.WriteLine($"Signed by the key {head.Key} in {file}; {HeadKey.PublicFile} beside it checks it.");
        Console.WriteLine("Keep both where the bot's user cannot write. \"verify --head FILE\" holds the journal against it.");
        return 0;
    }
}
