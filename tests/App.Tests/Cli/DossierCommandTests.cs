namespace CollectionsBot.App.Tests;

/// <summary>The command that makes a dossier, and the one that checks it.</summary>
[Collection(ConsoleCollection.Name)]
public sealed class DossierCommandTests : IAsyncLifetime, IDisposable
{
    private readonly Shell _shell = new();

    private string Out => Path.Combine(_shell.Folder.Path, "out");

    public async Task InitializeAsync() => await _shell.ImportAsync();

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _shell.Dispose();

    [Fact]
    public async Task A_dossier_is_checked_against_the_journal_with_the_signed_head_and_by_itself_says_what_that_proves()
    {
        await _shell.RunAsync("heads", "--out", Path.Combine(_shell.Folder.Path, "heads"));
        var made = await _shell.RunAsync("dossier", "acme corp", "--out", Out);
        Assert.Equal((0, ""), (made.ExitCode, made.Error));
        Assert.Contains("The head is signed in head-", made.Out, StringComparison.Ordinal);
        var (json, head) = (Assert.Single(Directory.GetFiles(Out, "dossier-C-1001-*.json")), Assert.Single(Directory.GetFiles(Out, "head-*.json")));
        Assert.True(File.Exists(Path.ChangeExtension(json, ".pdf")));

        await _shell.ImportAsync(SmallPortfolio.Hostile);
        var against = await _shell.RunAsync("verify", "--dossier", json, "--head", head);
        Assert.Equal((0, ""), (against.ExitCode, against.Error));
        Assert.Contains("The journal holds each of them unchanged", against.Out, StringComparison.Ordinal);

        var alone = await Shell.TypeAsync("", "verify", "--dossier", json, "--head", head, "--data", Path.Combine(_shell.Folder.Path, "none"));
        Assert.Equal((0, ""), (alone.ExitCode, alone.Error));
        Assert.Contains("this proves only the entries that the dossier contains", alone.Out, StringComparison.Ordinal);
        Assert.Contains("is signed by the key", alone.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_dossier_in_which_an_amount_was_changed_is_refused_in_one_line()
    {
        await _shell.RunAsync("dossier", "C-1001", "--out", Out);
        var json = Assert.Single(Directory.GetFiles(Out, "dossier-*.json"));
        await File.WriteAllTextAsync(json, (await File.ReadAllTextAsync(json)).Replace("1200.00 USD", "1300.00 USD", StringComparison.Ordinal));
        var printed = await _shell.RunAsync("verify", "--dossier", json);
        Assert.Equal((1, ""), (printed.ExitCode, printed.Out));
        Assert.Contains("was changed: entry", printed.Error, StringComparison.Ordinal);
        Assert.Single(printed.Error.TrimEnd().Split('\n'));
    }

    [Fact]
    public async Task The_same_history_and_instant_give_the_same_files_whatever_was_recorded_since()
    {
        var known = DateTimeOffset.UtcNow.ToString("yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'", System.Globalization.CultureInfo.InvariantCulture);
        await _shell.RunAsync("dossier", "C-1001", "--out", Out, "--known", known);
        var before = Directory.GetFiles(Out).Order().Select(File.ReadAllBytes).ToList();
        await _shell.ImportAsync(SmallPortfolio.Csv.Replace(",800.50,USD", ",300.50,USD", StringComparison.Ordinal));
        await _shell.RunAsync("dossier", "C-1001", "--out", Out, "--known", known);
        Assert.Equal(before, Directory.GetFiles(Out).Order().Select(File.ReadAllBytes));
    }
}
