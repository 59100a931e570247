namespace CollectionsBot.Simulation;

/// <summary>Holds the whole journal against what was acknowledged, and a replay of it against the memory.</summary>
internal static class Audit
{
    /// <summary>Checks the journal and the memory of an office on a date.</summary>
    public static async Task CheckAsync(Office office, FaultyJournal journal, PortfolioRules rules, DateOnly on)
    {
        CheckCommands(office, journal);
        // The chain is checked on the way.
        var again = PortfolioReader.Read(journal, rules);
        var (memory, replay) = (await office.AskAsync(p => Picture.Of(p, on)), Picture.Of(again, on));
        SimulationFault.Unless(memory == replay, $"a replay gives another state: {Difference(memory, replay)}");
        SimulationFault.Unless(journal.FindStoreFault() is null, $"the store is damaged: {journal.FindStoreFault()}");
    }

    /// <summary>Every command that was carried out has its facts in their place, and nothing else is there.</summary>
    private static void CheckCommands(Office office, FaultyJournal journal)
    {
        var entries = journal.Read().ToList();
        SimulationFault.Unless(entries.Count == office.Model.Sequence, $"the journal holds {entries.Count} entries instead of {office.Model.Sequence}");
        foreach (var (command, (first, facts)) in office.Model.Done)
        {
            for (var i = 0; i < facts; i++)
            {
                SimulationFault.Unless(entries[(int)first - 1 + i].Command == command.Value, $"entry {first + i} is not of command {command}");
            }
        }
    }

    private static string Difference(string one, string other)
    {
        var at = one.Zip(other).TakeWhile(c => c.First == c.Second).Count();
        return $"…{one[Math.Max(0, at - 80)..Math.Min(one.Length, at + 80)]}… and …{other[Math.Max(0, at - 80)..Math.Min(other.Length, at + 80)]}…";
    }
}
