namespace CollectionsBot.Core;

/// <summary>Whether a contact is allowed at an instant, with every rule that applies and not only the first.</summary>
/// <param name="Reasons">The rules that stand in the way, in the order of <see cref="ContactRule"/>, and then what only tells something.</param>
public abstract record ContactVerdict(ImmutableArray<ContactReason> Reasons)
{
    /// <summary>From which instant it is allowed; null for never.</summary>
    /// <param name="at">The instant that was judged.</param>
    public DateTimeOffset? From(DateTimeOffset at) => this switch
    {
        Allowed => at,
        AllowedFrom later => later.Instant,
        _ => null,
    };

    /// <summary>It is allowed.</summary>
    public sealed record Allowed(ImmutableArray<ContactReason> Reasons) : ContactVerdict(Reasons);

    /// <summary>It is allowed from a later instant on, if nothing happens until then.</summary>
    /// <param name="Instant">The first instant at which it is allowed, in UTC.</param>
    /// <param name="Reasons">What stands in the way now.</param>
    public sealed record AllowedFrom(DateTimeOffset Instant, ImmutableArray<ContactReason> Reasons) : ContactVerdict(Reasons);

    /// <summary>It is not allowed, and no time makes it so.</summary>
    public sealed record NotAllowed(ImmutableArray<ContactReason> Reasons) : ContactVerdict(Reasons);
}

/// <summary>A contact that somebody is about to make, or made.</summary>
/// <param name="Channel">By which way.</param>
/// <param name="IsReminder">Whether it reminds them of what is owed, so that the interval between reminders bounds it.</param>
/// <param name="LeavesVoicemail">Whether a voicemail is left.</param>
public sealed record PlannedContact(ContactChannel Channel, bool IsReminder = false, bool LeavesVoicemail = false)
{
    /// <summary>The next contact of ours by a way: what we write is taken for a reminder.</summary>
    public static PlannedContact By(ContactChannel channel) => new(channel, IsReminder: channel is not (ContactChannel.Phone or ContactChannel.InPerson));

    /// <summary>A contact that was logged; null when it was theirs, as a call of theirs or a written answer is.</summary>
    public static PlannedContact? Of(ContactAttempt attempt)
    {
        ArgumentNullException.ThrowIfNull(attempt);
        var written = attempt.Channel is not (ContactChannel.Phone or ContactChannel.InPerson);
        return attempt.Incoming || (written && attempt.Result.IsContact())
            ? null
            : new PlannedContact(attempt.Channel, attempt.Result == ResultCode.ReminderSent, attempt.Result == ResultCode.VoicemailLeft);
    }
}
