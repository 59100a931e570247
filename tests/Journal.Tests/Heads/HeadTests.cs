using System.Security.Cryptography;

namespace CollectionsBot.Journal.Tests;

/// <summary>A head that was noted and kept elsewhere shows what the chain alone cannot.</summary>
public sealed class HeadTests : IDisposable
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 2, 12, 0, 0, TimeSpan.FromHours(1));

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_key_of_a_folder_is_made_once_and_readable_by_its_owner_alone()
    {
        using var first = HeadKey.OfFolder(_folder.Path);
        using var second = HeadKey.OfFolder(_folder.Path);

        Assert.Equal(first.PublicPem, second.PublicPem);
        var file = Assert.Single(Directory.GetFiles(_folder.Path));
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
        }
    }

    [Fact]
    public void A_signed_head_is_genuine_after_its_way_through_a_file_and_no_longer_when_anything_in_it_was_changed()
    {
        using var key = HeadKey.OfFolder(_folder.Path);
        var file = Path.Combine(_folder.Path, "head.json");
        File.WriteAllText(file, key.Sign(new ChainHead(7, new string('a', 64)), Noon).ToJson());

        var head = SignedHead.Read(file);

        Assert.Equal((7, Noon.ToUniversalTime()), (head.Head.Sequence, head.NotedAt));
        Assert.Equal(HeadKey.FingerprintOf(key.PublicPem), head.Key);
        Assert.True(head.IsSignedBy(key.PublicPem));
        Assert.False((head with { Head = head.Head with { Sequence = 6 } }).IsSignedBy(key.PublicPem));
        Assert.False((head with { Head = head.Head with { Hash = new string('b', 64) } }).IsSignedBy(key.PublicPem));
        Assert.False((head with { NotedAt = head.NotedAt.AddTicks(1) }).IsSignedBy(key.PublicPem));
        Assert.False((head with { Signature = "nonsense" }).IsSignedBy(key.PublicPem));
        using var other = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        Assert.False(head.IsSignedBy(other.ExportSubjectPublicKeyInfoPem()));
    }

    [Fact]
    public void A_key_can_be_given_and_one_that_cannot_sign_is_refused()
    {
        using var given = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var larger = ECDsa.Create(ECCurve.NamedCurves.nistP384);
        using var key = HeadKey.Of(given.ExportECPrivateKeyPem());

        Assert.True(key.Sign(ChainHead.Empty, Noon).IsSignedBy(given.ExportSubjectPublicKeyInfoPem()));
        Assert.Contains("public key", Assert.Throws<JournalException>(() => HeadKey.Of(key.PublicPem)).Message, StringComparison.Ordinal);
        Assert.Contains("P-256", Assert.Throws<JournalException>(() => HeadKey.Of(larger.ExportPkcs8PrivateKeyPem())).Message, StringComparison.Ordinal);
        Assert.Contains("P-256", Assert.Throws<JournalException>(() => HeadKey.Of("secret")).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"format":"collectionsbot.head/2"}""")]
    [InlineData("""{"format":"collectionsbot.head/1","sequence":"7","hash":"","notedAt":"","key":"","signature":""}""")]
    [InlineData("""{"format":"collectionsbot.head/1","sequence":7,"hash":"","notedAt":"noon","key":"","signature":""}""")]
    public void A_file_that_is_no_head_is_told_as_such(string text)
    {
        var file = Path.Combine(_folder.Path, "head.json");
        File.WriteAllText(file, text);

        Assert.Contains("is no head", Assert.Throws<JournalException>(() => SignedHead.Read(file)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_end_that_was_cut_off_is_found()
    {
        using var journal = new MemoryJournal();
        journal.Append(Story.Entries(ChainHead.Empty, 10));
        var noted = journal.Head;
        journal.Entries.RemoveRange(8, 2);

        Assert.Null(JournalVerification.Verify(journal).Fault);
        Assert.Contains("ends with entry 8, but had 10", JournalVerification.Verify(journal, noted).Fault, StringComparison.Ordinal);
    }

    [Fact]
    public void A_chain_that_was_computed_anew_is_found_by_any_head_noted_after_the_change()
    {
        using var journal = new MemoryJournal();
        var entries = Story.Entries(ChainHead.Empty, 10);
        ChainHead[] noted = [.. entries.Select(e => new ChainHead(e.Sequence, e.Hash))];
        Forgery.Reseal(entries, 4, e => e with { ActorName = "Sam" });
        journal.Append(entries);

        Assert.True(JournalVerification.Verify(journal).IsSound);
        Assert.True(JournalVerification.Verify(journal, noted[3]).IsSound);
        Assert.StartsWith("entry 5 is not the one that was noted", JournalVerification.Verify(journal, noted[4]).Fault, StringComparison.Ordinal);
        Assert.StartsWith("entry 8 is not the one that was noted", JournalVerification.Verify(journal, noted[7], noted[2]).Fault, StringComparison.Ordinal);
    }
}
