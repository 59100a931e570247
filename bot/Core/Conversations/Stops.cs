namespace CollectionsBot.Core;

/// <summary>Why nothing is sent into a conversation for the time being.</summary>
public enum StopReason
{
    /// <summary>The bot is not a member any more.</summary>
    NotAMember,

    /// <summary>The person blocked the bot.</summary>
    Blocked,

    /// <summary>An administrator of the channel switched the bot off.</summary>
    SwitchedOff,

    /// <summary>The team or its channel was deleted; it may be restored.</summary>
    Deleted,

    /// <summary>The person left the team.</summary>
    PersonLeft,
}

/// <summary>What shows that a conversation is there.</summary>
public enum Opening
{
    /// <summary>Somebody wrote or acted in it.</summary>
    Acted,

    /// <summary>The bot was added to it.</summary>
    Installed,

    /// <summary>The team or its channel is there again after it was deleted.</summary>
    Restored,
}

/// <summary>When what was stopped goes on.</summary>
internal static class Stops
{
    /// <remarks>What was put down by hand is not taken up by a message that was under way meanwhile.</remarks>
    public static bool MayGoOn(StopReason? reason, Opening opening) => (reason, opening) switch
    {
        (StopReason.Deleted, var why) => why != Opening.Acted,
        (_, Opening.Restored) => false,
        (StopReason.NotAMember, var why) => why == Opening.Installed,
        _ => true,
    };
}
