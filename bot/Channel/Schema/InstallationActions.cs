namespace CollectionsBot.Channel;

/// <summary>The values of <see cref="Activity.Action"/> in an installation update.</summary>
public static class InstallationActions
{
    /// <summary>The app was installed.</summary>
    public const string Add = "add";

    /// <summary>The app was installed over an older version.</summary>
    public const string AddUpgrade = "add-upgrade";

    /// <summary>The app was removed.</summary>
    public const string Remove = "remove";

    /// <summary>The older version was removed to make room for a newer one.</summary>
    public const string RemoveUpgrade = "remove-upgrade";
}
