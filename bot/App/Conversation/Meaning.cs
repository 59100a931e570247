namespace CollectionsBot.App;

/// <summary>What a sentence means, before anybody looked for the customer it names.</summary>
public abstract record Meaning
{
    private Meaning()
    {
    }

    /// <summary>What one can say.</summary>
    public sealed record Help : Meaning;

    /// <summary>What somebody owes.</summary>
    public sealed record Balance(string Name) : Meaning;

    /// <summary>What happened about somebody.</summary>
    public sealed record History(string Name) : Meaning;

    /// <summary>Who needs a reminder or a follow-up.</summary>
    public sealed record Digest : Meaning;

    /// <summary>Which ways there are to go on with somebody's debt.</summary>
    public sealed record Options(string Name) : Meaning;

    /// <summary>What agencies and lawyers take, and what they brought.</summary>
    public sealed record Agencies : Meaning;

    /// <summary>To log a contact; with details in words, or with none for the form.</summary>
    public sealed record LogContact(string Name, string? Details, ContactChannel Channel = ContactChannel.Phone) : Meaning;

    /// <summary>To get the digest at set times.</summary>
    public sealed record ScheduleDigest(string When) : Meaning;

    /// <summary>To get it no longer.</summary>
    public sealed record StopDigest : Meaning;

    /// <summary>Not to chase somebody until a date: "Acme until 15 January because they await a credit note".</summary>
    public sealed record Hold(string Words) : Meaning;

    /// <summary>To chase them again.</summary>
    public sealed record LiftHold(string Name) : Meaning;

    /// <summary>Anything else; perhaps only a name.</summary>
    public sealed record Unknown(string Text) : Meaning;
}
