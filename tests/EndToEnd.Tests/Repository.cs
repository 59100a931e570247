namespace CollectionsBot.EndToEnd.Tests;

/// <summary>Where things lie in the repository that these tests were built in.</summary>
internal static class Repository
{
    /// <summary>The folder with the solution.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>The bot's program, built in the same configuration as these tests.</summary>
    public static string Program { get; } = FindProgram();

    /// <summary>Where screenshots go; not under version control.</summary>
    public static string Screenshots { get; } = Path.Combine(Root, "artifacts", "screenshots");

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "CollectionsBot.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException($"{AppContext.BaseDirectory} lies in no checkout of the repository.");
    }

    private static string FindProgram()
    {
        var framework = new DirectoryInfo(AppContext.BaseDirectory);
        return Path.Combine(Root, "bot", "App", "bin", framework.Parent!.Name, framework.Name, "CollectionsBot.dll");
    }
}
