namespace CollectionsBot.Core;

/// <summary>How an attempt to reach a customer ended.</summary>
public enum ResultCode
{
    /// <summary>It rang and nobody answered.</summary>
    NoAnswer,

    /// <summary>The line was busy.</summary>
    Busy,

    /// <summary>A message was left on voicemail.</summary>
    VoicemailLeft,

    /// <summary>Somebody else took a message.</summary>
    MessageWithThirdParty,

    /// <summary>The number belongs to somebody else.</summary>
    WrongNumber,

    /// <summary>The number is no longer in service.</summary>
    NumberDisconnected,

    /// <summary>A reminder went out by mail, text or letter.</summary>
    ReminderSent,

    /// <summary>Spoke with a person who can decide, without another result.</summary>
    SpokeRightParty,

    /// <summary>They asked to be called back.</summary>
    CallBackAsked,

    /// <summary>They refuse to pay.</summary>
    RefusedToPay,

    /// <summary>They promised to pay an amount by a date.</summary>
    PromisedToPay,

    /// <summary>They say that payment is on its way or made.</summary>
    PaidAlready,

    /// <summary>They contest a document.</summary>
    Disputes,

    /// <summary>They ask to pay in instalments.</summary>
    AsksForPlan,

    /// <summary>They cannot pay now.</summary>
    Hardship,

    /// <summary>They never received the invoice.</summary>
    InvoiceNotReceived,

    /// <summary>Payment awaits an approval on their side.</summary>
    AwaitingInternalApproval,

    /// <summary>An attorney represents them.</summary>
    RepresentedByAttorney,

    /// <summary>They asked not to be contacted.</summary>
    AskedNotToBeContacted,

    /// <summary>They are bankrupt or insolvent.</summary>
    Insolvent,

    /// <summary>The person has died.</summary>
    Deceased,
}

/// <summary>What a result code says about the attempt, and what follows from it.</summary>
public static class ResultCodes
{
    /// <summary>Every code, in the order in which a form offers them: what happens most often first.</summary>
    public static ImmutableArray<ResultCode> All { get; } =
    [
        .. new[]
        {
            ResultCode.NoAnswer, ResultCode.VoicemailLeft, ResultCode.PromisedToPay, ResultCode.SpokeRightParty, ResultCode.CallBackAsked,
            ResultCode.PaidAlready, ResultCode.Disputes, ResultCode.ReminderSent,
        }.Union(Enum.GetValues<ResultCode>()),
    ];

    /// <summary>Whether anybody was reached.</summary>
    public static bool IsContact(this ResultCode code) =>
        code is not (ResultCode.NoAnswer or ResultCode.Busy or ResultCode.VoicemailLeft or ResultCode.WrongNumber
            or ResultCode.NumberDisconnected or ResultCode.ReminderSent);

    /// <summary>Whether the person reached can decide about payment (right-party contact).</summary>
    public static bool IsRightParty(this ResultCode code) =>
        code.IsContact() && code is not (ResultCode.MessageWithThirdParty or ResultCode.Deceased);

    /// <summary>Whether a message reached or awaits them, although nobody spoke.</summary>
    public static bool IsMessage(this ResultCode code) =>
        code is ResultCode.VoicemailLeft or ResultCode.MessageWithThirdParty or ResultCode.ReminderSent;

    /// <summary>
    /// Whether ordinary chasing must stop until somebody has decided how to go on: the law protects these people
    /// (FDCPA, Regulation F 12 CFR 1006.6(b)(2) and (c); insolvency law), and decency the others.
    /// </summary>
    public static bool StopsChasing(this ResultCode code) =>
        code is ResultCode.RepresentedByAttorney or ResultCode.AskedNotToBeContacted or ResultCode.Insolvent or ResultCode.Deceased;
}
