using System.Globalization;

namespace CollectionsBot.Journal.Tests;

/// <summary>Only one process writes in a data folder.</summary>
public sealed class SecondProcessTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_second_opening_in_the_same_process_is_refused_until_the_first_is_closed()
    {
        using (SqliteJournal.Open(_folder.Path))
        {
            Assert.Equal(Refusal(Environment.ProcessId), Assert.Throws<JournalException>(() => SqliteJournal.Open(_folder.Path)).Message);
        }

        SqliteJournal.Open(_folder.Path).Dispose();
    }

    [Fact]
    public void A_process_that_finds_another_one_there_names_it()
    {
        using var journal = SqliteJournal.Open(_folder.Path);
        using var second = Child.Start("hold", _folder.Path);

        Assert.Equal(Refusal(Environment.ProcessId).TrimEnd('.'), second.ReadLine());
    }

    [Fact]
    public void A_process_that_was_killed_leaves_the_folder_free()
    {
        using var first = Child.Start("hold", _folder.Path);
        Assert.Equal("open", first.ReadLine());
        Assert.Equal(Refusal(first.Id), Assert.Throws<JournalException>(() => SqliteJournal.Open(_folder.Path)).Message);
        using (var reading = SqliteJournal.OpenReadOnly(_folder.Path))
        {
            Assert.Equal(0, reading.Head.Sequence);
        }

        first.Kill();

        using (var reading = SqliteJournal.OpenReadOnly(_folder.Path))
        {
            Assert.Empty(reading.Read());
        }

        SqliteJournal.Open(_folder.Path).Dispose();
    }

    private static string Refusal(int process) => string.Create(
        CultureInfo.InvariantCulture,
        $"The bot is already running on this data folder (process {process}). Stop it first, or use --data for another folder.");
}
