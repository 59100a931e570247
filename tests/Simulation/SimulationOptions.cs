using System.Globalization;

namespace CollectionsBot.Simulation;

/// <summary>What decides a run. Everything else, faults included, is drawn from the seed.</summary>
/// <param name="Seed">The seed.</param>
/// <param name="Days">How many days are played.</param>
/// <param name="Customers">How many debtors there are.</param>
/// <param name="Quick">Whether nothing fails, only what becomes of each command is compared on the way, and everything else on the last day.</param>
internal sealed record SimulationOptions(int Seed, int Days = 60, int Customers = 12, bool Quick = false)
{
    /// <summary>Every so many seeds the journal is a real file.</summary>
    private const int OnDiskEvery = 25;

    /// <summary>Whether the journal is a real file.</summary>
    public bool OnDisk => !Quick && Seed % OnDiskEvery == 0;

    /// <summary>The command that plays this run again.</summary>
    public string Command => string.Create(
        CultureInfo.InvariantCulture, $"dotnet run -c Release --project tests/Simulation -- --seed {Seed} --days {Days} --customers {Customers}{(Quick ? " --quick 1" : "")}");
}
