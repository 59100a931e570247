using System.Collections.Immutable;

namespace CollectionsBot.App;

/// <summary>How to start the Microsoft 365 Agents Playground, the local stand-in for Teams.</summary>
public sealed record PlaygroundOptions
{
    /// <summary>The port that the Playground listens on when nobody says otherwise.</summary>
    public const int DefaultPort = 56150;

    /// <summary>
    /// How long a start may take, in all. Generous, because the first one downloads some 15 MB; later ones take
    /// two seconds.
    /// </summary>
    public static readonly TimeSpan DefaultReadyWithin = TimeSpan.FromSeconds(60);

    /// <summary>Where the bot takes its activities, such as <c>http://127.0.0.1:3978/api/messages</c>.</summary>
    public required Uri BotEndpoint { get; init; }

    /// <summary>A folder for the Playground's settings and log; made when it isn't there.</summary>
    public required string Folder { get; init; }

    /// <summary>The port wanted. When another program has it, the Playground takes any free one.</summary>
    public int Port { get; init; } = DefaultPort;

    /// <summary>After how long a start that hasn't answered is given up and cleaned away.</summary>
    public TimeSpan ReadyWithin { get; init; } = DefaultReadyWithin;

    /// <summary>The bot's name as the chat shows it; at most 42 characters, which is the Playground's own limit.</summary>
    public string BotName { get; init; } = "CollectionsBot";

    /// <summary>Who sits at the keyboard.</summary>
    public PlaygroundPerson Person { get; init; } = new("user-id-0", "Alex Wilber");

    /// <summary>
    /// The others in the group chat and the team, in the order shown. The Playground insists on five to ten. They can
    /// be mentioned and listed, and messages to them are accepted, but nobody sees those: for a second pair of eyes
    /// start a second Playground with another <see cref="Person"/>, on another port and folder.
    /// </summary>
    public ImmutableArray<PlaygroundPerson> Colleagues { get; init; } =
    [
        new("user-id-1", "Megan Bowen"),
        new("user-id-2", "Adele Vance"),
        new("user-id-3", "Isaiah Langer"),
        new("user-id-4", "Patti Fernandez"),
        new("user-id-5", "Lynne Robbins"),
    ];
}
