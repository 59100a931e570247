using System.Text.Json;

namespace CollectionsBot.App;

/// <summary>The files that the Playground is started with, kept in one folder of the bot's data.</summary>
/// <remarks>
/// Rewritten at every start, so they always match this program. Every conversation's id is fixed: what the bot was
/// asked to send to a chat tomorrow finds the same chat after a restart.
/// </remarks>
internal sealed class PlaygroundFolder
{
    /// <summary>
    /// Loaded by Node ahead of the Playground. The bot holds the other end of its standard input and never writes to
    /// it; the operating system closes that end however the bot dies, so that even <c>kill -9</c> leaves no orphan. And whatever
    /// listens there is kept to this machine, as the bot is.
    /// </summary>
    private const string EndWithTheBotScript = """
        const end = () => process.exit(0);
        process.stdin.on('end', end).on('close', end).on('error', end).resume();
        const { Server } = require('node:net');
        const listen = Server.prototype.listen;
        Server.prototype.listen = function (port, ...rest) {
          const isPort = typeof port === 'number' || typeof port === 'string';
          return isPort && typeof rest[0] !== 'string' ? listen.call(this, port, '127.0.0.1', ...rest) : listen.call(this, port, ...rest);
        };

        """;

    private const string Tenant = "00000000-0000-0000-0000-000000000001";

    /// <summary>The directory object of the person as whom one writes; the colleagues' follow.</summary>
    public static string OwnObjectId => ObjectId(0);

    private PlaygroundFolder(string path)
    {
        Path = path;
        Cast = System.IO.Path.Combine(path, "people.yml");
        EndWithTheBot = System.IO.Path.Combine(path, "end-with-the-bot.cjs");
        Log = System.IO.Path.Combine(path, "playground.log");
    }

    public string Path { get; }

    /// <summary>The Playground's configuration: who is there, and the ids of the chats and channels.</summary>
    public string Cast { get; }

    public string EndWithTheBot { get; }

    /// <summary>The Playground's own log; it starts afresh each time.</summary>
    public string Log { get; }

    /// <exception cref="IOException">The folder cannot be written.</exception>
    public static PlaygroundFolder Write(PlaygroundOptions options)
    {
        var folder = new PlaygroundFolder(System.IO.Path.GetFullPath(options.Folder));
        Directory.CreateDirectory(folder.Path);
        File.WriteAllText(folder.EndWithTheBot, EndWithTheBotScript);

        // The file has to be YAML, and every JSON text is.
        File.WriteAllText(folder.Cast, JsonSerializer.Serialize(CastOf(options), JsonSerializerOptions.Web));
        return folder;
    }

    private static object CastOf(PlaygroundOptions options) => new
    {
        Version = "0.1.1",
        TenantId = Tenant,
        Bot = new { Id = "28:collections-bot", Name = options.BotName },
        CurrentUser = User(options.Person, 0),
        Users = options.Colleagues.Select((colleague, index) => User(colleague, index + 1)),
        PersonalChat = new { Id = $"personal-{options.Person.Id}" },
        GroupChat = new { Id = "group-chat", Name = "Group chat" },
        Team = new
        {
            Id = "team-collections",
            Name = "Collections",
            AadGroupId = "00000000-0000-0000-0001-000000000000",
            Channels = new[] { new { Id = "channel-approvals", Name = "Approvals" } },
        },
    };

    private static object User(PlaygroundPerson person, int index)
    {
        var names = person.Name.Split(' ', 2);
        var address = $"{person.Id}@example.com";
        return new
        {
            person.Id,
            person.Name,
            UserPrincipleName = address,
            AadObjectId = ObjectId(index),
            GivenName = names[0],
            Surname = names[^1],
            Email = address,
        };
    }

    private static string ObjectId(int index) => $"00000000-0000-0000-0002-{index:D12}";
}
