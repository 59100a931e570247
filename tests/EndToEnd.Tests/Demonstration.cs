namespace CollectionsBot.EndToEnd.Tests;

/// <summary>Names in the made-up portfolio that a first start comes with.</summary>
internal static class Demonstration
{
    /// <summary>What one customer alone is called by, and who owes money.</summary>
    public const string Customer = "Acme";

    /// <summary>What several customers are called by.</summary>
    public const string AmbiguousName = "Globex";
}
