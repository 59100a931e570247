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

    /// <summary>To take back what was promised: "Acme because their order was cancelled".</summary>
    public sealed record WithdrawPromise(string Words) : Meaning;

    /// <summary>To open a dispute: "Acme INV-1 because the price is wrong, due Friday".</summary>
    public sealed record OpenDispute(string Words) : Meaning;

    /// <summary>To resolve one: "Acme in our favour because the price was agreed".</summary>
    public sealed record ResolveDispute(string Words) : Meaning;

    /// <summary>Anything else; perhaps only a name.</summary>
    public sealed record Unknown(string Text) : Meaning;
}
