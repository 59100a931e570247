using System.IO.Compression;
using System.Runtime.CompilerServices;

namespace CollectionsBot.Journal.Tests;

/// <summary>
/// A journal that an earlier version wrote is read for ever. The files beside this one together hold every kind of fact that
/// there is. They are never edited: whoever adds a kind adds a file with it, such as an entry for each line of the codec's tests.
/// </summary>
public sealed class VersionTests : IDisposable
{
    private const string Sealed = "0.1.0-sealed";

    private readonly TemporaryFolder _folder = new();

    public static TheoryData<string, int, string> Journals => new()
    {
        { "0.1.0", 51, "2705a35e7fc5e941c2888639a11eb5d729466d7abd749a6e31e632f9c49b70d8" },
        { "0.1.0-b", 87, "a09c18ded9f429d4466f33895a1801bca22f0ec817562261fc5287a38cd9ebd8" },
        { "0.1.0-stopped", 8, "e0688af79f619e00c90e708be9f5074fa02c4322f5a8b845d8ba3e22620681f6" },
        { "0.1.0-import-reports", 11, "72e5ba3a8902cf3d9bcd5ffa98792e93a351ee6a3ca7ce17bf8a7aad95f51aa4" },
        { "0.1.0-asked-back", 9, "7b1a85b1f8806682ab65dca70b5a3bd704f1146a6016be6d0add85a6a574ae94" },
        { "0.1.0-imports", 12, "44c61a97d07a56fd7ca33303157c59546e05fc9ec67f399df4613cc75bd6f07e" },
    };

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(Journals))]
    public async Task A_journal_of_an_earlier_version_is_sound_can_be_read_and_is_carried_on_with(string version, int entries, string hash)
    {
        var folder = Unpack(version);
        Assert.Equal(new VerificationResult(entries, new ChainHead(entries, hash), null, null), folder.Verify());

        await using (var writer = folder.OpenPortfolio(Story.Rules))
        {
            Assert.Equal("Ünal", await writer.AskAsync(p => p.Accounts[Story.Northwind].Customer.Name));
            Assert.IsType<Outcome.Accepted>(await writer.ExecuteAsync(Story.Log("now")));
        }

        Assert.True(folder.Verify().IsSound);
        Assert.True(folder.Verify().Entries > entries);
    }

    [Theory]
    [MemberData(nameof(Journals))]
    public void Every_fact_of_it_comes_back_from_a_snapshot_as_it_was(string version, int entries, string hash)
    {
        using var journal = Unpack(version).OpenReadOnly();
        var facts = journal.Read().Select(FactCodec.Read).ToList();

        var read = FactImage.Read(FactImage.Of(facts), first: 1, facts.Count);

        Assert.Equal((entries, hash), (read.Length, journal.Head.Hash));
        var head = ChainHead.Empty;
        foreach (var fact in read)
        {
            var entry = Chain.Link(head, fact);
            head = new ChainHead(entry.Sequence, entry.Hash);
        }

        Assert.Equal(journal.Head, head);
    }

    [Fact]
    public async Task What_an_earlier_version_sealed_is_opened_with_its_key_and_what_it_erased_stays_erased()
    {
        var folder = Unpack(Sealed);
        folder = folder with { Key = new JournalKeySource(folder.Path, Convert.ToBase64String([.. Enumerable.Range(0, 32).Select(n => (byte)n)])) };
        Assert.True(folder.Verify().IsSound);

        await using var writer = folder.OpenPortfolio(Story.Rules);
        var texts = await writer.AskAsync(p => (p.Accounts[Debtors.Ann].Customer.Name, p.Accounts[Debtors.Ltd].Contacts[0].Attempt.Note));
        Assert.Equal((CustomerErased.Text, $"{Debtors.Canary} will pay"), texts);
    }

    [Fact]
    public void Every_kind_of_fact_stands_in_one_of_them()
    {
        var kinds = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var version in Journals.Select(j => (string)j[0]).Append(Sealed))
        {
            using var journal = Unpack(version).OpenReadOnly();
            kinds.UnionWith(journal.Read().Select(e => e.Kind.Replace(Seals.Suffix, "", StringComparison.Ordinal)));
        }

        Assert.Equal(FactCodec.AllKinds.Order(StringComparer.Ordinal), kinds);
    }

    [Fact]
    public void Every_kind_of_fact_has_its_place_in_a_snapshot()
    {
        foreach (var type in typeof(Fact).Assembly.GetTypes().Where(t => !t.IsAbstract && (t.IsSubclassOf(typeof(Fact)) || t.IsSubclassOf(typeof(RequestTerms)))))
        {
            RuntimeHelpers.RunClassConstructor(typeof(ImageCodec<>).MakeGenericType(type).TypeHandle);
        }
    }

    private JournalFolder Unpack(string version)
    {
        var folder = new JournalFolder(Path.Combine(_folder.Path, version));
        Directory.CreateDirectory(folder.Path);
        using var packed = typeof(VersionTests).Assembly.GetManifestResourceStream($"journal-{version}.db.gz")!;
        using var unpacked = new GZipStream(packed, CompressionMode.Decompress);
        using var file = File.Create(folder.File);
        unpacked.CopyTo(file);
        return folder;
    }
}
