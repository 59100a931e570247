namespace CollectionsBot.App;

/// <summary>One of the weekly exports of the made-up portfolio.</summary>
/// <param name="Date">The business date of the export.</param>
/// <param name="Csv">The file: everything that is open on that date.</param>
public sealed record DemonstrationFile(DateOnly Date, string Csv)
{
    /// <summary>The file's name.</summary>
    public string Name => FormattableString.Invariant($"demonstration-{Date:yyyy-MM-dd}.csv");
}
