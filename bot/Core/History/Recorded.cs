namespace CollectionsBot.Core;

/// <summary>A fact with its place in the history.</summary>
/// <param name="Sequence">Its number, from 1 without gaps.</param>
/// <param name="At">The instant of the command, in UTC.</param>
/// <param name="On">The business date of the command.</param>
/// <param name="Actor">Who did it.</param>
/// <param name="Command">The command that brought it about.</param>
/// <param name="Fact">What happened.</param>
public sealed record RecordedFact(long Sequence, DateTimeOffset At, DateOnly On, Actor Actor, CommandId Command, Fact Fact);

/// <summary>Who does something, as the channel authenticated them.</summary>
/// <param name="Id">A stable identifier, such as the Entra object id; at most <see cref="LengthMax"/> characters.</param>
/// <param name="Name">The name to show; at most <see cref="LengthMax"/> characters.</param>
public sealed record Actor(string Id, string Name)
{
    /// <summary>The longest identifier or name, in characters.</summary>
    public const int LengthMax = 200;

    /// <summary>The program itself, acting on a schedule.</summary>
    public static Actor Schedule { get; } = new("schedule", "Schedule");
}

/// <summary>Names a command once and for all, so that the same command arriving again has no second effect.</summary>
/// <param name="Value">1 to <see cref="LengthMax"/> characters.</param>
public readonly record struct CommandId(string Value)
{
    /// <summary>The longest identifier, in characters.</summary>
    public const int LengthMax = 200;

    /// <inheritdoc/>
    public override string ToString() => Value;
}
