namespace CollectionsBot.Channel;

/// <summary>The values of <see cref="Activity.Name"/> that have a meaning of their own here.</summary>
public static class InvokeNames
{
    /// <summary>A card's <c>Action.Execute</c>, pressed or sent by a refresh.</summary>
    public const string AdaptiveCardAction = "adaptiveCard/action";

    /// <summary>The event that stands for a conversation which the bot continues on its own account.</summary>
    public const string ContinueConversation = "ContinueConversation";
}
