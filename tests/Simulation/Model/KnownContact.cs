namespace CollectionsBot.Simulation.Model;

/// <summary>A logged contact, named by the sequence number of its fact.</summary>
internal sealed record KnownContact(long Sequence, DateTimeOffset At, DateOnly On, string By, ContactAttempt Attempt)
{
    /// <summary>The number of the last fact that followed from it.</summary>
    public long Last { get; set; }

    public ResultCode Result => Attempt.Result;

    public DateOnly? CallBackOn => Attempt.CallBackOn;

    /// <summary>Somebody was there, whoever it was.</summary>
    public bool ReachedSomebody => Result is not (ResultCode.NoAnswer or ResultCode.Busy or ResultCode.VoicemailLeft
        or ResultCode.WrongNumber or ResultCode.NumberDisconnected or ResultCode.ReminderSent);

    /// <summary>Somebody who can decide was spoken with.</summary>
    public bool ReachedDebtor => ReachedSomebody && Result is not (ResultCode.MessageWithThirdParty or ResultCode.Deceased);

    /// <summary>They wrote or called, or answered what was written: nothing of ours that a policy bounds.</summary>
    public bool IsTheirs => Attempt.Incoming || (IsWriting(Attempt.Channel) && ReachedSomebody);

    /// <summary>The last day on which the account still rests because of it.</summary>
    public DateOnly RestsUntil(WorklistPolicy policy) => On.AddDays(Result switch
    {
        ResultCode.VoicemailLeft or ResultCode.MessageWithThirdParty or ResultCode.ReminderSent => policy.RestAfterMessageDays,
        ResultCode.NoAnswer or ResultCode.Busy or ResultCode.WrongNumber or ResultCode.NumberDisconnected => policy.RestAfterAttemptDays,
        _ => policy.RestAfterContactDays,
    });

    /// <summary>Whether a way of contact is one by which people write.</summary>
    public static bool IsWriting(ContactChannel channel) => channel is ContactChannel.Email or ContactChannel.TextMessage or ContactChannel.Letter;
}
