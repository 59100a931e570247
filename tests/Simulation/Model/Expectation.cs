namespace CollectionsBot.Simulation.Model;

/// <summary>What should come of a command.</summary>
internal enum Fate
{
    /// <summary>It is refused.</summary>
    Refused,

    /// <summary>It is carried out now.</summary>
    Accepted,

    /// <summary>It was carried out before.</summary>
    AlreadyDone,
}

/// <summary>What should come of a command, with the facts that tell of it.</summary>
/// <param name="Fate">What should come of it.</param>
/// <param name="First">The number of its first fact.</param>
/// <param name="Facts">How many facts tell of it.</param>
internal readonly record struct Expectation(Fate Fate, long First, int Facts);
