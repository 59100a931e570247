namespace CollectionsBot.Channel;

/// <summary>Which of Microsoft's clouds the bot is registered in.</summary>
public enum BotFrameworkCloud
{
    /// <summary>The one that everybody shares.</summary>
    Public,

    /// <summary>Azure Government (GCC High and DoD) of the United States.</summary>
    UsGovernment,
}
