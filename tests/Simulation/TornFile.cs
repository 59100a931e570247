namespace CollectionsBot.Simulation;

/// <summary>Damages a page of a closed journal: that is refused or named, and nothing that was acknowledged is silently lost.</summary>
internal static class TornFile
{
    private const int PageBytes = 4096;
    private const int Tries = 12;

    /// <summary>Tears copies of a journal's file, one after the other.</summary>
    public static void Check(string folder, IReadOnlyList<Entry> stored, PortfolioRules rules, Random chance)
    {
        var file = Path.Combine(folder, SqliteJournal.FileName);
        var sound = File.ReadAllBytes(file);
        for (var i = 0; i < Tries; i++)
        {
            File.WriteAllBytes(file, Tear(sound, chance));
            var (isNamed, read) = Look(folder, rules);
            SimulationFault.Unless(isNamed || read.SequenceEqual(stored), $"a torn page was not noticed: {read.Count} entries are read instead of {stored.Count}");
        }

        File.WriteAllBytes(file, sound);
        SimulationFault.Unless(Look(folder, rules) is (false, var whole) && whole.SequenceEqual(stored), $"the file that was never torn is not sound");
    }

    /// <summary>A page of nothing, half a page of nothing, a few bytes turned over, or a page in another's place.</summary>
    private static byte[] Tear(byte[] sound, Random chance)
    {
        var (torn, pages) = (sound.ToArray(), sound.Length / PageBytes);
        var page = torn.AsSpan(chance.Next(pages) * PageBytes, PageBytes);
        switch (chance.Next(4))
        {
            case 0:
                page.Clear();
                break;
            case 1:
                page[(PageBytes / 2)..].Clear();
                break;
            case 2:
                sound.AsSpan(chance.Next(pages) * PageBytes, PageBytes).CopyTo(page);
                break;
            default:
                for (var i = chance.Next(1, 8); i > 0; i--)
                {
                    page[chance.Next(PageBytes)] ^= (byte)(1 << chance.Next(8));
                }

                break;
        }

        return torn;
    }

    /// <summary>Opens a file as the program does, verifies it, and reads it; says whether somebody was told that it is damaged.</summary>
    private static (bool IsNamed, List<Entry> Read) Look(string folder, PortfolioRules rules)
    {
        try
        {
            using var journal = SqliteJournal.Open(folder);
            if (!JournalVerification.Verify(journal).IsSound)
            {
                return (true, []);
            }

            PortfolioReader.Read(journal, rules);
            return (false, [.. journal.Read()]);
        }
        catch (JournalException)
        {
            return (true, []);
        }
    }
}
