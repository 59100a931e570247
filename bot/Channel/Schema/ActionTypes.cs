namespace CollectionsBot.Channel;

/// <summary>The values of <see cref="CardAction.Type"/> for suggested actions.</summary>
public static class ActionTypes
{
    /// <summary>Sends the value as if the user had typed it.</summary>
    public const string ImBack = "imBack";

    /// <summary>Sends a value together with a text that may differ from it.</summary>
    public const string MessageBack = "messageBack";

    /// <summary>Opens an address.</summary>
    public const string OpenUrl = "openUrl";
}
