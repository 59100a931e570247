namespace CollectionsBot.App;

/// <summary>The names of what people mean, as the JSON output tells them.</summary>
public static class Intents
{
    /// <summary>What somebody owes.</summary>
    public const string Balance = "balance";

    /// <summary>What happened about somebody.</summary>
    public const string History = "history";

    /// <summary>Who needs a reminder or a follow-up.</summary>
    public const string Digest = "digest";

    /// <summary>To log a call or another contact.</summary>
    public const string LogContact = "log-contact";

    /// <summary>To set or end the digest's schedule.</summary>
    public const string Schedule = "schedule";

    /// <summary>To let an account rest until a date, or to end that.</summary>
    public const string Hold = "hold";

    /// <summary>Which ways there are to go on with a debt.</summary>
    public const string Options = "options";

    /// <summary>What agencies and lawyers take, and what they brought.</summary>
    public const string Agencies = "agencies";

    /// <summary>What one can say.</summary>
    public const string Help = "help";

    /// <summary>Not understood.</summary>
    public const string Unknown = "unknown";
}
