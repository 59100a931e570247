namespace CollectionsBot.Channel;

/// <summary>How the bot's application is registered, which decides where its tokens come from.</summary>
public enum BotAppType
{
    /// <summary>In one tenant, which gives the tokens against a secret or a certificate.</summary>
    SingleTenant,

    /// <summary>For many tenants; tokens come from the Bot Framework's own. Such bots can no longer be created.</summary>
    MultiTenant,

    /// <summary>A managed identity of its own, whose client id is the app id. Needs no secret; Azure gives the tokens.</summary>
    UserAssignedMsi,

    /// <summary>The managed identity of the machine or service that the bot runs on. Needs no secret.</summary>
    SystemAssignedMsi,
}
