namespace CollectionsBot.Simulation;

/// <summary>How much was tried.</summary>
internal sealed record Figures(long Commands, long Facts, long Faults, long Digests, long Checks)
{
    /// <summary>Nothing yet.</summary>
    public static Figures None { get; } = new(0, 0, 0, 0, 0);

    /// <summary>Both together.</summary>
    public static Figures operator +(Figures left, Figures right) => new(
        left.Commands + right.Commands, left.Facts + right.Facts, left.Faults + right.Faults, left.Digests + right.Digests, left.Checks + right.Checks);
}
