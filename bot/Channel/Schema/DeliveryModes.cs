namespace CollectionsBot.Channel;

/// <summary>The values of <see cref="Activity.DeliveryMode"/>.</summary>
public static class DeliveryModes
{
    /// <summary>Replies go out through the connector. The meaning of an absent mode.</summary>
    public const string Normal = "normal";

    /// <summary>Replies are collected and returned in the body of the HTTP response.</summary>
    public const string ExpectReplies = "expectReplies";
}
