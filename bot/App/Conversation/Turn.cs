using System.Security.Cryptography;
using System.Text;
using CollectionsBot.Cards;

namespace CollectionsBot.App;

/// <summary>The circumstances of one turn: who speaks, on which business date, and what the clock says.</summary>
/// <param name="Person">Who speaks.</param>
/// <param name="Reader">How they read.</param>
/// <param name="Now">The instant, in UTC.</param>
/// <param name="Today">The business date that facts are recorded under.</param>
/// <param name="On">The business date to answer for.</param>
public sealed record Turn(Person Person, Reader Reader, DateTimeOffset Now, DateOnly Today, DateOnly On)
{
    /// <summary>The circumstances now.</summary>
    public static Turn Begin(Person person, TimeProvider clock, BusinessCalendar calendar, DateOnly? on = null)
    {
        ArgumentNullException.ThrowIfNull(person);
        ArgumentNullException.ThrowIfNull(clock);
        ArgumentNullException.ThrowIfNull(calendar);
        var now = clock.GetUtcNow();
        var today = calendar.DateAt(now);
        return new Turn(person, new Reader(person.Culture, person.Zone ?? calendar.Zone, on ?? today), now, today, on ?? today);
    }

    /// <summary>The stamp of a command that this person gives now.</summary>
    /// <param name="parts">What makes it this command and no other: the same parts always name the same command.</param>
    public Stamp Stamp(params string[] parts) => new(CommandIds.From([.. parts, Person.Actor.Id]), Person.Actor, Now, Today);
}

/// <summary>Names commands by what brought them about.</summary>
public static class CommandIds
{
    /// <summary>One short name for any number of parts of any length.</summary>
    public static CommandId From(params IReadOnlyList<string> parts) =>
        new(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\u001f', parts))))[..40]);

    /// <summary>A name that nothing else has.</summary>
    public static CommandId New() => new(Guid.CreateVersion7().ToString("N"));
}
