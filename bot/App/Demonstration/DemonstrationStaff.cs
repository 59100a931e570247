using CollectionsBot.Core;

namespace CollectionsBot.App;

/// <summary>The made-up people of the team with their roles, and the export that runs at night.</summary>
internal static class DemonstrationStaff
{
    public static Actor Megan { get; } = new("demo-megan-lindqvist", "Megan Lindqvist");

    public static Actor Tomas { get; } = new("demo-tomas-rivera", "Tomás Rivera");

    public static Actor Aiko { get; } = new("demo-aiko-tan", "Aiko Tan");

    /// <summary>The senior.</summary>
    public static Actor Ravi { get; } = new("demo-ravi-menon", "Ravi Menon");

    /// <summary>The manager.</summary>
    public static Actor Helen { get; } = new("demo-helen-osgood", "Helen Osgood");

    /// <summary>Who gives the others their roles.</summary>
    public static Actor Ines { get; } = new("demo-ines-falk", "Ines Falk");

    public static Actor Export { get; } = new("demo-accounting-export", "Accounting export");

    public static IReadOnlyList<Actor> Collectors { get; } = [Megan, Tomas, Aiko];

    public static IReadOnlyList<(Actor Person, Role Role)> Roles { get; } =
        [.. Collectors.Select(c => (c, Role.Collector)), (Ravi, Role.Senior), (Helen, Role.Manager)];
}
