using System.Text.Json;

namespace CollectionsBot.Channel;

/// <summary>From the bytes of a body to an activity that a turn can be about.</summary>
internal static class IncomingActivity
{
    /// <summary>No id, name or address of a channel comes near this.</summary>
    public const int MaxIdChars = 2048;

    /// <returns>The activity, or why there is none: exactly one of the two.</returns>
    public static (Activity? Activity, string? Fault) Read(ReadOnlySpan<byte> json)
    {
        if (JsonScreen.Fault(json) is { } malformed)
            return (null, malformed);

        try
        {
            var activity = JsonSerializer.Deserialize<Activity>(json, ActivityJson.Options)!;
            return Fault(activity) is { } fault ? (null, fault) : (activity, null);
        }
        catch (JsonException)
        {
            return (null, "A property of the activity has the wrong shape, is missing or stands twice.");
        }
    }

    private static string? Fault(Activity activity)
    {
        if (activity.Type.Length == 0)
            return "The activity has no type.";
        if (string.IsNullOrEmpty(activity.ChannelId))
            return "The activity has no channelId.";
        if (string.IsNullOrEmpty(activity.ServiceUrl))
            return "The activity has no serviceUrl.";
        if (string.IsNullOrEmpty(activity.Conversation?.Id))
            return "The activity has no conversation id.";
        if (HasLongId(activity))
            return $"An id is longer than {MaxIdChars} characters.";
        return HasHole(activity) ? "A list of the activity has an empty place." : null;
    }

    private static bool HasLongId(Activity activity)
    {
        string?[] ids =
        [
            activity.Type, activity.Id, activity.Name, activity.ReplyToId, activity.ChannelId, activity.ServiceUrl,
            activity.Conversation?.Id, activity.From?.Id, activity.From?.AadObjectId, activity.Recipient?.Id,
        ];
        return ids.Any(id => id?.Length > MaxIdChars);
    }

    // The reader lets null into a list of things that are never null.
    private static bool HasHole(Activity activity)
    {
        IEnumerable<object?>?[] lists =
        [
            activity.MembersAdded, activity.MembersRemoved, activity.ReactionsAdded, activity.ReactionsRemoved,
            activity.Attachments, activity.Entities, activity.SuggestedActions?.Actions,
        ];
        return lists.Any(list => list is not null && list.Contains(null));
    }
}
