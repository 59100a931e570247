namespace CollectionsBot.Channel;

/// <summary>What became of one attempt to send, update or delete. Exactly one of the cases nested here.</summary>
/// <remarks>
/// The cases are cut by what a sender may do next. An attempt is repeated without risk after <see cref="Throttled"/> and
/// <see cref="Unreachable"/>, at most once after <see cref="Uncertain"/>, and never after <see cref="Refused"/> or
/// <see cref="Gone"/>.
/// </remarks>
public abstract record SendOutcome
{
    private SendOutcome()
    {
    }

    /// <summary>The channel took it.</summary>
    /// <param name="ActivityId">The channel's id for the activity; null where it gave none that could be read.</param>
    public sealed record Sent(string? ActivityId) : SendOutcome;

    /// <summary>Not done, because too much was asked at a time (412, 429).</summary>
    /// <param name="RetryAfter">How long the channel asks to wait, 0 to <see cref="RetryAfterHeader.Max"/>; null if it does
    /// not say.</param>
    public sealed record Throttled(TimeSpan? RetryAfter) : SendOutcome;

    /// <summary>Not done, and asking again would change nothing.</summary>
    /// <param name="Status">The HTTP status; null when it was refused here, before anything left.</param>
    /// <param name="Code">The error's name, see <see cref="ConnectorErrorCodes"/>.</param>
    /// <param name="Message">The error in the channel's words.</param>
    public sealed record Refused(int? Status, string? Code, string? Message) : SendOutcome;

    /// <summary>The conversation, activity or member is not there any more (404, 410): forget its id.</summary>
    /// <param name="Code">The error's name, see <see cref="ConnectorErrorCodes"/>.</param>
    public sealed record Gone(string? Code) : SendOutcome;

    /// <summary>Perhaps done: a time-out, a broken connection, a gateway's error (408, 502, 503, 504).</summary>
    /// <param name="Reason">What happened, for a log.</param>
    /// <param name="RetryAfter">How long the channel asks to wait, if it says.</param>
    public sealed record Uncertain(string Reason, TimeSpan? RetryAfter = null) : SendOutcome;

    /// <summary>Surely not done: no connection, or no token to go with it.</summary>
    /// <param name="Reason">What happened, for a log.</param>
    public sealed record Unreachable(string Reason) : SendOutcome;
}
