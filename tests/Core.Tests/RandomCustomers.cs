namespace CollectionsBot.Core.Tests;

/// <summary>Draws what is done about customers themselves: owners, tags, people, guarantees and merges.</summary>
internal static class RandomCustomers
{
    private static readonly string[] Tags = ["vip", "Key  Account", "slow payer", "", "a;b"];

    private static readonly CustomerId Guarantor = new("C3");

    /// <summary>The customer's columns of a row, most of them empty.</summary>
    public static CustomerRow Row(Random chance, CustomerId customer) => new(
        customer, chance.Next(4) == 0 ? $"Name {chance.Next(3)} & Name" : null, customer == Guarantor ? PartyKind.Guarantor : null);

    public static Func<Stamp, Command> Command(Random chance)
    {
        var (one, other) = (Customer(chance), Customer(chance));
        var (name, tag) = ($"Person {chance.Next(3)}", Tags[chance.Next(Tags.Length)]);
        var first = chance.Next(2) == 0;
        return chance.Next(11) switch
        {
            0 => s => new MergeCustomers(s, one, other, "one company"),
            1 or 2 => s => new AssignOwner(s, one, new Owner(name, first ? name : null)),
            3 when first => s => new UnassignOwner(s, one),
            3 when name == "Person 0" => s => new TellApart(s, one, other, tag.Length > 0 ? "two companies" : null),
            3 when name == "Person 1" => s => new KeepMapping(s, new ColumnMapping("a|b", [new MappedColumn("Open", "A")])),
            3 => s => new ImportReceivables(s, "history.csv", [Paid(one, s.On)], Snapshot: false),
            4 or 5 => s => new TagCustomer(s, one, [tag]),
            6 => s => new UntagCustomer(s, one, [tag]),
            7 => s => new SetContactPerson(s, one, new ContactPerson(name, "accounts payable", [new ContactAddress(ContactChannel.Phone, "+1 555")], First: first)),
            8 => s => new RemoveContactPerson(s, one, name.ToUpperInvariant()),
            9 => s => new GiveGuarantee(s, Guarantor, other),
            _ => s => new EndGuarantee(s, Guarantor, other),
        };
    }

    private static ReceivableRow Paid(CustomerId customer, DateOnly on)
    {
        var amount = Money.Parse("50.00 EUR");
        var item = new OpenItem(ItemType.Invoice, "P-1", on.AddDays(-60), on.AddDays(-30), amount, amount);
        return new ReceivableRow(new CustomerRow(customer, null), item.Key, null, new PaidItem(item, on.AddDays(-20)));
    }

    private static CustomerId Customer(Random chance) => new($"C{chance.Next(5)}");
}
