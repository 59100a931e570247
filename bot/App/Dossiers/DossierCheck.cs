using CollectionsBot.Journal;

namespace CollectionsBot.App;

/// <summary>Checks a dossier by itself, and against the journal that it is said to come from.</summary>
internal static class DossierCheck
{
    /// <summary>Reads a dossier whose entries are what their hashes say.</summary>
    /// <exception cref="JournalException">It is no dossier, or something in it was changed; the message says what.</exception>
    public static Dossier Read(string file)
    {
        if (!File.Exists(file) || new FileInfo(file).Length > DossierJson.FileLengthMax)
        {
            throw new JournalException($"'{file}' is not there or is no dossier. Name the JSON file that \"dossier\" wrote.");
        }

        var dossier = DossierJson.TryRead(File.ReadAllBytes(file))
            ?? throw new JournalException($"'{file}' is no dossier, or was changed: it is not byte for byte what \"dossier\" writes. Nothing can be concluded from it.");
        var broken = dossier.Entries.FirstOrDefault(e => !e.IsSound);
        return broken is null
            ? dossier
            : throw new JournalException($"'{file}' was changed: entry {broken.Entry.Sequence} is not what was written, its hash does not fit.");
    }

    /// <summary>What of a dossier is not as the journal has it; null when all of it is, and nothing about the customer is left out.</summary>
    /// <param name="dossier">A dossier that is sound by itself.</param>
    /// <param name="journal">A journal that is sound.</param>
    /// <param name="rules">The team's rules.</param>
    /// <param name="seals">The journal's; without its key, or after an erasure, the name cannot be held against it.</param>
    public static string? FaultAgainst(Dossier dossier, IJournal journal, PortfolioRules rules, Seals seals)
    {
        if (journal.HashAt(dossier.Head.Sequence) != dossier.Head.Hash)
        {
            return $"the journal does not hold entry {dossier.Head.Sequence} as it was when the dossier was made: it is another history, or its end was cut off";
        }

        if (PortfolioReader.Read(journal, rules, upTo: dossier.Head.Sequence, seals).Find(dossier.Customer) is not { } account)
        {
            return $"the journal knows no customer {dossier.Customer}";
        }

        var right = Dossier.Of(account, dossier.Head.Sequence, journal, dossier.MadeAt, dossier.On);
        var foreign = dossier.Entries.Except(right.Entries).FirstOrDefault();
        var missing = right.Entries.Except(dossier.Entries).FirstOrDefault();
        return foreign is not null ? $"entry {foreign.Entry.Sequence} of the dossier is not in the journal, or is not about this customer"
            : missing is not null ? $"entry {missing.Entry.Sequence} is about this customer and was left out"
            : (dossier.Name != right.Name && right.Name is not (CustomerErased.Text or Seals.ClosedText)) || dossier.Entries.Length != right.Entries.Length ? "the name or the order of the entries is not the journal's"
            : null;
    }
}
