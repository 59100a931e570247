using CollectionsBot.Simulation.Model;

namespace CollectionsBot.Simulation;

/// <summary>What the people do about flags, and about how customers want to be contacted.</summary>
internal sealed class FlagDesk(Random chance, ReferenceModel model)
{
    /// <summary>Raises a flag; now and then one that makes no sense.</summary>
    public Command Raise(Stamp stamp, CustomerId customer)
    {
        var from = chance.Next(3) == 0 ? stamp.On.AddDays(chance.Next(-3, 9)) : (DateOnly?)null;
        var until = chance.Next(3) > 0 ? stamp.On.AddDays(chance.Next(20) == 0 ? 1100 : chance.Next(-1, 12)) : (DateOnly?)null;
        return new RaiseFlag(stamp, customer, (FlagKind)chance.Next(7), chance.Next(20) == 0 ? " " : "as they wrote", until, from, chance.Next(4) == 0);
    }

    /// <summary>Lifts a flag; mostly one that holds, and mostly for good reason, or soon nobody would be left to chase.</summary>
    public Command Lift(Stamp stamp, CustomerId customer)
    {
        var flags = model.Customers.Values.SelectMany(c => c.Flags.Select(f => (c.Id, Flag: f))).Where(f => chance.Next(10) == 0 || f.Flag.IsStanding(stamp.On)).ToList();
        var (whose, flag) = flags.Count == 0 ? (customer, 1) : flags[chance.Next(flags.Count)] is var (id, known) ? (id, known.Sequence) : default;
        return new LiftFlag(stamp, whose, flag, chance.Next(20) == 0 ? "" : "it is settled");
    }

    /// <summary>Notes how a customer wants to be contacted.</summary>
    public Command Prefer(Stamp stamp, CustomerId customer) => new SetContactPreferences(stamp, customer, new ContactPreferences(
        chance.Next(2) == 0 ? null : (ContactProfileName)chance.Next(4),
        [.. Enumerable.Range(0, chance.Next(4) == 0 ? chance.Next(5) : 0).Select(_ => (ContactChannel)chance.Next(5))],
        [.. Enumerable.Range(0, chance.Next(3)).Select(_ => Inconvenient())]));

    private InconvenientTime Inconvenient()
    {
        var from = new TimeOnly(chance.Next(20), 15 * chance.Next(4));
        var until = chance.Next(10) == 0 ? TimeOnly.MinValue : new TimeOnly(chance.Next(30) == 0 ? 1 : from.Hour + 1 + chance.Next(23 - from.Hour), 0);
        return new InconvenientTime((DayOfWeek)chance.Next(7), from, until);
    }
}
