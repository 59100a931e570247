namespace CollectionsBot.CrashChild;

/// <summary>Says when something begins and when it is over, so that a test can kill in the middle of it and know that it did.</summary>
internal static class Moment
{
    public static void Begin(string what) => Console.Out.Write($"begin {what}.\n");

    public static void End(string what) => Console.Out.Write($"end {what}.\n");

    public static T Of<T>(string what, Func<T> work)
    {
        Begin(what);
        var done = work();
        End(what);
        return done;
    }

    public static async Task Of(string what, Func<Task> work)
    {
        Begin(what);
        await work();
        End(what);
    }
}
