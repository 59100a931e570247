namespace CollectionsBot.Core;

/// <summary>Why a request is shown in a conversation.</summary>
public enum PostPurpose
{
    /// <summary>So that it is decided; kept up to date.</summary>
    Decide,

    /// <summary>Because it was asked for there; kept up to date.</summary>
    Follow,

    /// <summary>Because nobody decided it within a working day.</summary>
    Reminder,

    /// <summary>To tell whoever asked what came of it.</summary>
    Outcome,

    /// <summary>To tell whoever asked for it that somebody who may decide it has a question.</summary>
    Question,

    /// <summary>To tell whoever had a question that it was answered.</summary>
    Answer,
}

/// <summary>How far the message about a request has come.</summary>
public enum PostStage
{
    /// <summary>It is to be sent.</summary>
    Due,

    /// <summary>It is being sent or changed, and may have arrived.</summary>
    Sending,

    /// <summary>It is there, and is changed when the request moves on.</summary>
    Shown,

    /// <summary>Nothing more is done about it.</summary>
    Closed,
}

/// <summary>Names a message about a request within a conversation: one for each purpose.</summary>
public readonly record struct PostKey(RequestId Request, PostPurpose Purpose) : IComparable<PostKey>
{
    /// <summary>Whether the message is changed when the request moves on.</summary>
    public bool IsKeptCurrent => Purpose is PostPurpose.Decide or PostPurpose.Follow;

    /// <summary>Whether the message asks for something that is pointless once the request is decided.</summary>
    public bool IsForOpenRequest => Purpose is not (PostPurpose.Follow or PostPurpose.Outcome);

    /// <summary>By request and purpose.</summary>
    public int CompareTo(PostKey other) =>
        (Request.Kind, Request.Number, Purpose).CompareTo((other.Request.Kind, other.Request.Number, other.Purpose));
}

/// <summary>A message about a request, in one conversation.</summary>
/// <param name="Key">About which request, and why.</param>
/// <param name="Stage">How far it has come.</param>
/// <param name="Version">Which version of the request it shows, or is being made to show; 0 before it was sent. See <see cref="Request.VersionOn"/>.</param>
/// <param name="Activity">The channel's identifier of the message, by which it is changed; null while there is none.</param>
public sealed record Post(PostKey Key, PostStage Stage, int Version, string? Activity)
{
    /// <summary>Whether it is to be sent, or changed because the request moved on or a change was interrupted.</summary>
    public bool IsToBeSent(Request request, DateOnly on)
    {
        ArgumentNullException.ThrowIfNull(request);
        return Stage switch
        {
            PostStage.Due => true,
            PostStage.Sending => Activity is not null, // to change a message twice does no harm
            PostStage.Shown => Key.IsKeptCurrent && Version < request.VersionOn(on),
            _ => false,
        };
    }
}
