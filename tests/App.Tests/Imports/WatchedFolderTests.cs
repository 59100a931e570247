using Microsoft.Extensions.DependencyInjection;

namespace CollectionsBot.App.Tests;

/// <summary>An accounting system puts its exports into a folder every night.</summary>
public sealed class WatchedFolderTests : IAsyncLifetime, IDisposable
{
    private readonly TemporaryFolder _files = new();
    private RunningBot _bot = null!;

    public async Task InitializeAsync() => _bot = await RunningBot.StartAsync(s => s with
    {
        Imports = new SnapshotBounds(),
        Doors = new ImportDoorSettings { Folder = _files.Path, FolderSnapshot = true },
    });

    public async Task DisposeAsync() => await _bot.DisposeAsync();

    public void Dispose() => _files.Dispose();

    private static string OnlyAcme => string.Join('\n', SmallPortfolio.Csv.Split('\n').Take(3));

    private static string WithoutOne => SmallPortfolio.Csv.Replace("C-1006,Prepaid Partners,company,Payment,PP-1,2026-11-02,,-75.00,-75.00,USD,,", "", StringComparison.Ordinal);

    private WatchedFolder Folder => _bot.Host.Services.GetRequiredService<WatchedFolder>();

    [Fact]
    public async Task A_file_that_stands_still_is_taken_in_and_moved_to_done_with_a_report()
    {
        _files.File("open.csv", WithoutOne);
        await Folder.LookAsync();
        Assert.Single(_bot.Facts<ReceivablesImported>());
        await Folder.LookAsync();
        Assert.Equal(1, _bot.Facts<ReceivablesImported>()[^1].Summary.ItemsSettled);
        Assert.Empty(Directory.GetFiles(_files.Path));
        Assert.Contains("1 settled", await ReadAsync("done", "*open.csv.report.txt"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_still_being_written_is_left_until_it_stands_still()
    {
        _files.File("open.csv", OnlyAcme);
        await Folder.LookAsync();
        _files.File("open.csv", WithoutOne);
        await Folder.LookAsync();
        Assert.True(File.Exists(Path.Combine(_files.Path, "open.csv")));
        await Folder.LookAsync();
        Assert.False(File.Exists(Path.Combine(_files.Path, "open.csv")));
    }

    [Fact]
    public async Task A_snapshot_that_goes_too_far_waits_in_held_until_a_person_says_yes_in_chat()
    {
        await _bot.SayAsync("digest every weekday at 8:30", "m-1");
        await DropAsync("open.csv", OnlyAcme);
        Assert.Contains("would count as settled", await ReadAsync("held", "open.csv.report.txt"), StringComparison.Ordinal);
        Assert.Single(_bot.Facts<ImportHeld>());
        Assert.Single(_bot.Facts<ImportReportDue>());
        Assert.Single(_bot.Facts<ReceivablesImported>());

        Assert.Contains("No file other.csv waits", (await _bot.SayAsync("import yes other.csv", "m-2"))[^1].Text, StringComparison.Ordinal);
        await _bot.SayAsync("import yes open.csv", "m-3");
        Assert.Equal(9, _bot.Facts<ReceivablesImported>()[^1].Summary.ItemsSettled);
        Assert.Empty(Directory.GetFiles(Path.Combine(_files.Path, "held")));
    }

    [Fact]
    public async Task Once_roles_are_granted_only_who_has_one_says_yes()
    {
        await DropAsync("open.csv", OnlyAcme);
        await _bot.Writer.ExecuteAsync(new GrantRole(SmallPortfolio.Stamp("grant-1") with { Actor = Talk.Ada.Actor }, new Actor("a-mara", "Mara"), Role.Collector));
        Assert.Contains("Only collectors", (await _bot.SayAsync("import yes open.csv", "m-1"))[^1].Text, StringComparison.Ordinal);
        Assert.Single(_bot.Facts<ReceivablesImported>());
    }

    [Fact]
    public async Task The_same_file_again_as_after_a_crash_before_the_move_changes_nothing()
    {
        await DropAsync("open.csv", WithoutOne);
        var before = _bot.Facts<Core.Fact>().Length;
        await DropAsync("open.csv", WithoutOne);
        Assert.Equal(before, _bot.Facts<Core.Fact>().Length);
        Assert.Equal(2, Directory.GetFiles(Path.Combine(_files.Path, "done"), "*.csv").Length);
    }

    [Fact]
    public async Task What_cannot_be_read_goes_to_failed_with_the_reason_and_the_rejected_lines_to_mend()
    {
        await DropAsync("notes.pdf", "%PDF-1.7 nothing to see");
        Assert.Contains("The file is a PDF", await ReadAsync("failed", "*notes.pdf.report.txt"), StringComparison.Ordinal);

        await DropAsync("open.csv", WithoutOne.Replace("2026-10-19,3000.00,3000.00", "2026-10-19,3000.00,lots", StringComparison.Ordinal));
        Assert.Contains("1 lines rejected", await ReadAsync("failed", "*open.csv.report.txt"), StringComparison.Ordinal);
        Assert.Contains("lots", await ReadAsync("failed", "*open.csv.rejected.csv"), StringComparison.Ordinal);
        Assert.Single(_bot.Facts<ReceivablesImported>());
    }

    [Fact]
    public async Task Links_empty_and_hidden_files_and_sub_folders_are_left_alone()
    {
        using var elsewhere = new TemporaryFolder();
        File.CreateSymbolicLink(Path.Combine(_files.Path, "link.csv"), elsewhere.File("secret.csv", WithoutOne));
        Directory.CreateDirectory(Path.Combine(_files.Path, "sub"));
        await File.WriteAllTextAsync(Path.Combine(_files.Path, "sub", "open.csv"), WithoutOne);
        _files.File(".hidden.csv", WithoutOne);
        await DropAsync("empty.csv", "");
        Assert.Single(_bot.Facts<ReceivablesImported>());
        Assert.False(Directory.Exists(Path.Combine(_files.Path, "done")));
    }

    [Fact]
    public async Task While_nothing_can_be_recorded_the_file_stays_and_is_taken_later()
    {
        _bot.Journal.IsFull = true;
        await DropAsync("open.csv", WithoutOne);
        Assert.True(File.Exists(Path.Combine(_files.Path, "open.csv")));
        _bot.Journal.IsFull = false;
        await Folder.LookAsync();
        Assert.Equal(2, _bot.Facts<ReceivablesImported>().Length);
    }

    private async Task DropAsync(string name, string text)
    {
        _files.File(name, text);
        await Folder.LookAsync();
        await Folder.LookAsync();
    }

    private async Task<string> ReadAsync(string folder, string pattern) =>
        await File.ReadAllTextAsync(Assert.Single(Directory.GetFiles(Path.Combine(_files.Path, folder), pattern)));
}
