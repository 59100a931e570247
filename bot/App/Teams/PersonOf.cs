using System.Globalization;
using CollectionsBot.Channel;

namespace CollectionsBot.App;

/// <summary>Tells who sent an activity, and how they read.</summary>
internal static class PersonOf
{
    private static readonly CultureInfo Fallback = CultureInfo.GetCultureInfo("en-US");

    /// <summary>Whether an activity says who sent it, and that was not the bot: what is recorded needs a person.</summary>
    public static bool IsSomebody(Activity activity) => activity.From is { Id.Length: > 0 } from && from.Id != activity.Recipient?.Id;

    /// <summary>The sender: by directory object where there is one, since the channel's own identifier differs from bot to bot.</summary>
    public static Person Sender(Activity activity)
    {
        var client = activity.GetClientInfo();
        return new Person(ActorOf(activity), Culture(activity.Locale ?? client?.Locale), Zone(client?.Timezone ?? activity.LocalTimezone));
    }

    /// <summary>The sender by identifier and name alone.</summary>
    public static Actor ActorOf(Activity activity)
    {
        var from = activity.From;
        var id = (Guid.TryParse(from?.AadObjectId, out var account) ? ObjectId(account) : Bounded(from?.AadObjectId ?? from?.Id)) ?? "unknown";
        return new Actor(id, Bounded(from?.Name) ?? id);
    }

    /// <summary>Whether an account is somebody's who is known here by an identifier.</summary>
    public static bool Is(ChannelAccount account, string person) =>
        account.Id == person || string.Equals(account.AadObjectId, person, StringComparison.OrdinalIgnoreCase);

    /// <summary>The name to record; null when there is none.</summary>
    public static string? NameOf(ChannelAccount account) => Bounded(account.Name);

    /// <summary>A directory object's identifier in the one way in which it is written here: nobody is two people by its capitals.</summary>
    public static string ObjectId(Guid account) => account.ToString("D");

    /// <summary>A culture by its name, or US English for a name that means none.</summary>
    public static CultureInfo Culture(string? name)
    {
        if (string.IsNullOrWhiteSpace(name))
        {
            return Fallback;
        }

        try
        {
            var culture = CultureInfo.GetCultureInfo(name, predefinedOnly: true);
            return culture.IsNeutralCulture ? CultureInfo.CreateSpecificCulture(culture.Name) : culture;
        }
        catch (CultureNotFoundException)
        {
            return Fallback;
        }
    }

    private static TimeZoneInfo? Zone(string? id) =>
        !string.IsNullOrEmpty(id) && TimeZoneInfo.TryFindSystemTimeZoneById(id, out var zone) ? zone : null;

    private static string? Bounded(string? text) =>
        string.IsNullOrWhiteSpace(text) ? null : text.Length > Actor.LengthMax ? text[..Actor.LengthMax] : text;
}
