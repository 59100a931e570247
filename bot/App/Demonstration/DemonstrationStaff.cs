using CollectionsBot.Core;

namespace CollectionsBot.App;

/// <summary>The made-up people of the team, and the export that runs at night.</summary>
internal static class DemonstrationStaff
{
    public static Actor Megan { get; } = new("demo-megan-lindqvist", "Megan Lindqvist");

    public static Actor Tomas { get; } = new("demo-tomas-rivera", "Tomás Rivera");

    public static Actor Aiko { get; } = new("demo-aiko-tan", "Aiko Tan");

    public static Actor Export { get; } = new("demo-accounting-export", "Accounting export");

    public static IReadOnlyList<Actor> Collectors { get; } = [Megan, Tomas, Aiko];
}
