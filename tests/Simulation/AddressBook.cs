namespace CollectionsBot.Simulation;

/// <summary>Whom one reaches at customers, and who answers for them.</summary>
internal sealed class AddressBook(Random chance)
{
    private static readonly string[] Names = ["Ms Ünal", "ms ünal", "Mr Ito", "Zoë", " "];
    private static readonly string?[] Languages = [null, "de", "pt-BR", "de_AT"];
    private static readonly string?[] Zones = [null, "Europe/London", "Asia/Tokyo"];

    /// <summary>Somebody notes something.</summary>
    public Command Act(Stamp stamp, CustomerId customer, CustomerId other) => chance.Next(6) switch
    {
        < 2 => new SetContactPerson(stamp, customer, Person()),
        2 => new RemoveContactPerson(stamp, customer, Names[chance.Next(Names.Length)]),
        < 5 => new GiveGuarantee(stamp, customer, other),
        _ => new EndGuarantee(stamp, customer, other),
    };

    private ContactPerson Person() => new(
        Names[chance.Next(Names.Length)],
        chance.Next(3) == 0 ? "accounts payable" : null,
        [.. Enumerable.Range(0, chance.Next(3)).Select(_ => new ContactAddress((ContactChannel)chance.Next(5), chance.Next(20) == 0 ? "" : $"+49 {chance.Next(3)}"))],
        Languages[chance.Next(Languages.Length)],
        Zones[chance.Next(Zones.Length)],
        chance.Next(3) == 0);
}
