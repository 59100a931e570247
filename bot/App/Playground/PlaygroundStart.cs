namespace CollectionsBot.App;

/// <summary>What came of an attempt to start the Playground.</summary>
/// <remarks>
/// None of these is a failure of the bot, which serves Teams as well without its local client: hence a value for the
/// caller to tell the person about, rather than an exception.
/// </remarks>
public abstract record PlaygroundStart
{
    private PlaygroundStart()
    {
    }

    /// <summary>It runs and answers; whoever asked for it disposes of it.</summary>
    /// <param name="Playground">The running client, with the address to open in a browser.</param>
    public sealed record Started(PlaygroundProcess Playground) : PlaygroundStart;

    /// <summary>Node.js and its <c>npx</c> are not on the PATH, and the Playground is a Node program.</summary>
    public sealed record NodeMissing : PlaygroundStart;

    /// <summary>It could not be downloaded, ended early, or did not answer in time. Nothing is left running.</summary>
    /// <param name="Reason">A sentence for a person, with the last lines that the program printed.</param>
    public sealed record NotReachable(string Reason) : PlaygroundStart;
}
