namespace CollectionsBot.App;

/// <summary>Through which doors files come in while the bot runs; beside the bounds, the section <c>Imports</c>.</summary>
public sealed class ImportDoorSettings
{
    /// <summary>Where OneDrive for work and SharePoint keep files, in Microsoft's public and government clouds.</summary>
    public static readonly ImmutableArray<string> OneDriveHosts = ["sharepoint.com", "sharepoint.us", "sharepoint-mil.us"];

    /// <summary>The folder that is watched; null for none.</summary>
    public string? Folder { get; set; }

    /// <summary>Whether a file in the watched folder holds everything that is open.</summary>
    public bool FolderSnapshot { get; set; }

    /// <summary>The order of day and month in the watched folder's files, as <c>--dates</c>; null to find out.</summary>
    public DateOrder? FolderDates { get; set; }

    /// <summary>The hosts, with everything below them, from which files that people send in chat are fetched; null for <see cref="OneDriveHosts"/>.</summary>
    public string[]? FileHosts { get; set; }

    /// <summary>See <see cref="SnapshotBounds.VanishingPercentMax"/>.</summary>
    public int VanishingPercentMax { get; set; } = new SnapshotBounds().VanishingPercentMax;

    /// <summary>See <see cref="SnapshotBounds.TotalPercentMax"/>.</summary>
    public int TotalPercentMax { get; set; } = new SnapshotBounds().TotalPercentMax;

    /// <summary>The bounds among them.</summary>
    internal SnapshotBounds Bounds => new() { VanishingPercentMax = VanishingPercentMax, TotalPercentMax = TotalPercentMax };
}
