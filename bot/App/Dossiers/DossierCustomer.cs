using CollectionsBot.Cards;

namespace CollectionsBot.App;

/// <summary>Who a dossier is about: as it is known, and what was told when.</summary>
internal static class DossierCustomer
{
    /// <summary>The lines about the customer.</summary>
    public static IEnumerable<DossierLine> Lines(Account account, ImmutableArray<RecordedFact> facts, DossierWords words) =>
    [
        new(DossierPart.Subject, "Now"),
        new(DossierPart.Text, DossierWords.Of(account.Customer with { Owner = account.Owner?.Name, Tags = account.Tags.IsEmpty ? null : string.Join(", ", account.Tags) })),
        new(DossierPart.Text, $"Contact preferences: {ContactPhrases.Wanted(account.Preferences, words.Reader)}"),
        .. account.People.Select(p => new DossierLine(DossierPart.Text, "Person there: " + CustomerPhrases.Of(p))),
        .. account.Merged.Select(c => new DossierLine(DossierPart.Text, "Merged into this customer: " + DossierWords.Of(c))),
        .. account.Guarantors.Select(c => new DossierLine(DossierPart.Text, $"Answers for this customer's debt: {c.Name} ({c.Id})")),
        .. account.Guarantees.Select(c => new DossierLine(DossierPart.Text, $"This customer answers for the debt of: {c.Name} ({c.Id})")),
        new(DossierPart.Subject, "As it was told"),
        .. facts.Where(IsAbout).Select(words.Dated),
    ];

    private static bool IsAbout(RecordedFact recorded) => recorded.Fact is CustomerAdded or CustomerChanged or OwnerAssigned or OwnerUnassigned
        or CustomerTagged or CustomerUntagged or ContactPersonSet or ContactPersonRemoved or ContactPreferencesSet;
}
