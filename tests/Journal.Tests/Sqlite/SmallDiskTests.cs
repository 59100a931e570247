namespace CollectionsBot.Journal.Tests;

/// <summary>A disk that fills up under the running bot.</summary>
public sealed class SmallDiskTests
{
    [SmallDiskFact]
    public async Task On_a_full_disk_the_bot_says_so_keeps_what_was_acknowledged_and_goes_on_by_itself_when_there_is_room()
    {
        using var disk = new SmallDisk();
        var folder = new JournalFolder(Path.Combine(disk.Path, "data"));
        var acknowledged = new List<string>();
        await using (var writer = PortfolioWriter.Open(folder.Open(), Story.Rules, folder.Snapshot))
        {
            await writer.ExecuteAsync(Story.Open());
            await writer.ExecuteAsync(Story.Import());
            var ballast = disk.Fill();
            JournalException? told = null;
            for (var n = 0; told is null; n++)
            {
                try
                {
                    await writer.ExecuteAsync(Story.Log($"{n}", note: new string('x', 1_000)));
                    acknowledged.Add($"{n}");
                }
                catch (JournalException e)
                {
                    told = e;
                }
            }

            Assert.Contains("Nothing was stored", told.Message, StringComparison.Ordinal);
            Assert.Contains("Free some space and try again; the bot need not be restarted", told.Message, StringComparison.Ordinal);
            Assert.Equal(acknowledged.Count, await writer.AskAsync(p => p.Accounts[Story.Northwind].Contacts.Count));

            File.Delete(ballast);
            Assert.IsType<Outcome.Accepted>(await writer.ExecuteAsync(Story.Log($"{acknowledged.Count}")));
            acknowledged.Add($"{acknowledged.Count}");
        }

        Assert.Null(folder.Verify().Fault);
        using var journal = folder.OpenReadOnly();
        Assert.Equal(acknowledged, journal.Read().Where(e => e.Kind == "contact.logged/1").Select(e => e.Command));
    }

    [SmallDiskFact]
    public void A_backup_to_a_full_disk_fails_plainly_and_succeeds_when_there_is_room()
    {
        using var disk = new SmallDisk();
        using var temporary = new TemporaryFolder();
        var (folder, backup) = (new JournalFolder(temporary.Path), Path.Combine(disk.Path, "backup"));
        using (var journal = folder.Open())
        {
            journal.Append(Story.Entries(journal.Head, 500));
        }

        Directory.CreateDirectory(backup);
        var ballast = disk.Fill();

        var told = Assert.Throws<JournalException>(() => folder.BackUp(backup)).Message;

        Assert.Matches("is full|cannot be written to", told);
        File.Delete(ballast);
        Assert.Equal(500, folder.BackUp(backup).Copy.Entries);
    }
}
