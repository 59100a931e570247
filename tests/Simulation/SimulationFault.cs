namespace CollectionsBot.Simulation;

/// <summary>The product and the reference model disagree, or a law of the house is broken.</summary>
internal sealed class SimulationFault(string message) : Exception(message)
{
    /// <summary>Stops the run unless something holds.</summary>
    public static void Unless(bool holds, FormattableString message)
    {
        if (!holds)
        {
            throw new SimulationFault(FormattableString.Invariant(message));
        }
    }
}
