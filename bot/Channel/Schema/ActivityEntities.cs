namespace CollectionsBot.Channel;

/// <summary>The entities of an activity, by kind.</summary>
public static class ActivityEntities
{
    /// <summary>Who is mentioned, in the order written. A mention in a shape of its own is passed over.</summary>
    public static IEnumerable<Mention> GetMentions(this Activity activity) =>
        OfType<Mention>(activity, Mention.EntityType);

    /// <summary>What the sender's client says of itself; null when it says nothing readable.</summary>
    public static ClientInfo? GetClientInfo(this Activity activity) =>
        OfType<ClientInfo>(activity, ClientInfo.EntityType).FirstOrDefault();

    private static IEnumerable<T> OfType<T>(Activity activity, string type)
        where T : class
    {
        foreach (var entity in activity.Entities ?? [])
        {
            if (string.Equals(entity.Type, type, StringComparison.OrdinalIgnoreCase) && entity.GetAs<T>() is { } found)
                yield return found;
        }
    }
}
