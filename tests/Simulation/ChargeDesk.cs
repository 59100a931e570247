using CollectionsBot.Simulation.Model;

namespace CollectionsBot.Simulation;

/// <summary>What the people charge for late payment, and what they note when it is booked.</summary>
internal sealed class ChargeDesk(Random chance, ReferenceModel model)
{
    /// <summary>One of them does something.</summary>
    public Command Act(Stamp stamp, CustomerId customer) => chance.Next(12) switch
    {
        < 4 => new ChargeFee(stamp, customer, Item(customer), chance.Next(5)),
        < 7 => new ClaimInterest(stamp, customer, Items(customer), stamp.On.AddDays(chance.Next(3) == 0 ? chance.Next(-20, 2) : 0)),
        7 => new ClaimFixedSums(stamp, customer, Items(customer)),
        < 11 => Match(stamp, customer),
        _ => new SetInterestTerms(stamp, customer, chance.Next(3) == 0 ? null : new AnnualRate(chance.Next(-1, 80) * 2_500), chance.Next(20) == 0 ? "" : "clause 7"),
    };

    /// <summary>A charge, mostly one that is not booked yet, and a document that may be it.</summary>
    private MatchCharge Match(Stamp stamp, CustomerId customer)
    {
        var charges = model.Customers.Values.SelectMany(c => c.Charges.Select(k => (c.Id, Charge: k))).Where(c => c.Charge.Booked is null || chance.Next(8) == 0).ToList();
        var (whose, charge) = charges.Count == 0 ? (customer, 1) : charges[chance.Next(charges.Count)] is var (id, known) ? (id, known.Sequence) : default;
        return new MatchCharge(stamp, whose, charge, Item(whose));
    }

    private ImmutableArray<ItemKey> Items(CustomerId customer) => chance.Next(2) == 0 ? [] : [Item(customer), Item(customer)];

    private ItemKey Item(CustomerId customer)
    {
        var items = model.Find(customer)?.Items.Where(i => i.IsDebt || chance.Next(10) == 0).ToList() ?? [];
        return items.Count == 0 ? new ItemKey(ItemType.Invoice, "none") : items[chance.Next(items.Count)].Key;
    }
}
