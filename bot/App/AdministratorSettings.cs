using CollectionsBot.App.Cli;
using Microsoft.Extensions.Configuration;

namespace CollectionsBot.App;

/// <summary>Reads who is an administrator by configuration, so that somebody can give the first role.</summary>
internal static class AdministratorSettings
{
    /// <summary>The most people.</summary>
    private const int PeopleMax = 100;

    private const string Terminal = "terminal:";

    /// <summary>Reads <c>FirstAdministrators</c>.</summary>
    /// <remarks>
    /// People are known by what the channel authenticates: the object id of their account in Microsoft Entra. An e-mail address
    /// or a name does not come with a message, so it would name nobody, and is refused. In the demonstration, which answers this
    /// machine alone, the Playground's own person and the one at the terminal are administrators too.
    /// </remarks>
    /// <param name="section">The setting.</param>
    /// <param name="isDemonstration">Whether the bot runs in Development without an app id.</param>
    /// <returns>The identifiers, as <see cref="PersonOf"/> makes them.</returns>
    /// <exception cref="SettingsException">An entry can match nobody; the message says what would.</exception>
    public static ImmutableArray<string> Read(IConfigurationSection section, bool isDemonstration)
    {
        var people = section.Value is { } one ? [one] : section.GetChildren().Select(c => c.Value).ToList();
        if (people.Count > PeopleMax)
        {
            throw new SettingsException($"{section.Path}: name at most {PeopleMax} people.");
        }

        return
        [
            .. people.Select(p => IdOf(p, section.Path))
                .Concat(isDemonstration ? [PlaygroundFolder.OwnObjectId, ReadQuestion.Person.Actor.Id] : [])
                .Distinct(StringComparer.Ordinal),
        ];
    }

    private static string IdOf(string? text, string path) =>
        Guid.TryParse(text, out var id) && id != Guid.Empty ? PersonOf.ObjectId(id)
        : text?.Trim() is { } name && name.StartsWith(Terminal, StringComparison.Ordinal) && name.Length > Terminal.Length ? name
        : throw new SettingsException(
            $"{path}: \"{text}\" is no person's object id. Write it like 8b0f3c1e-5f0a-4d0e-9c55-3f2f6a1b7c9d, as Microsoft Entra shows it beside the account; "
            + "Teams sends neither names nor e-mail addresses that could be trusted. Somebody at this machine's terminal is terminal:NAME.");
}
