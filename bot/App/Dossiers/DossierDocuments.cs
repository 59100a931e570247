using CollectionsBot.Cards;

namespace CollectionsBot.App;

/// <summary>The documents of a dossier and what is owed by them.</summary>
internal static class DossierDocuments
{
    /// <summary>What is owed on a date, a line for each currency.</summary>
    public static IEnumerable<DossierLine> Balances(Account account, DateOnly on, DossierWords words)
    {
        var amount = words.Reader.Amount;
        return account.BalancesOn(on).Select(b => new DossierLine(
            DossierPart.Text,
            $"{amount(b.Total)}: {amount(b.Overdue)} overdue ({amount(b.Days1To30)} for 1 to 30 days, {amount(b.Days31To60)} for 31 to 60, "
            + $"{amount(b.Days61To90)} for 61 to 90, {amount(b.Days91Up)} for 91 and more), {amount(b.NotDue)} not due, {amount(b.Credits)} credits"));
    }

    /// <summary>Each document: what it is now, and each change of it.</summary>
    public static IEnumerable<DossierLine> Lines(Account account, ImmutableArray<RecordedFact> facts, DossierWords words)
    {
        var changes = facts.Where(f => KeyOf(f.Fact) is not null).GroupBy(f => (((ICustomerFact)f.Fact).Customer, KeyOf(f.Fact)!.Value));
        foreach (var document in changes)
        {
            var (customer, key) = document.Key;
            var item = account.Find(customer == account.Customer.Id ? key : key with { Under = key.Under ?? customer });
            var now = item is null ? "cleared" : $"{words.Reader.Amount(item.Open)} open of {words.Reader.Amount(item.Amount)}, dated {words.Reader.Date(item.DocumentDate)}"
                + (item.DueDate is { } due ? $", due {words.Reader.Date(due)}" : "");
            yield return new(DossierPart.Subject, $"{Phrases.Of(key.Type)} {key.Number}{(customer == account.Customer.Id ? "" : $" (listed under {customer})")}: {now}");
            foreach (var change in document)
            {
                yield return words.Dated(change);
            }
        }
    }

    private static ItemKey? KeyOf(Core.Fact fact) => fact switch
    {
        ItemAdded added => added.Item.Key,
        ItemChanged changed => changed.Item.Key,
        ItemSettled settled => settled.Key,
        _ => null,
    };
}
