using CollectionsBot.Core;

namespace CollectionsBot.App;

/// <summary>The names that a master file gives contact profiles: those of the settings, however they are spelt.</summary>
internal static class ProfileWords
{
    /// <summary>The profile that a word names; null when it names none.</summary>
    public static ContactProfileName? Of(string word)
    {
        var plain = Headings.Plain(word);
        foreach (var name in Enum.GetValues<ContactProfileName>())
        {
            if (plain == Headings.Plain(name.ToString()))
            {
                return name;
            }
        }

        return null;
    }
}
