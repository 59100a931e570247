using System.Text.Json.Serialization;

namespace CollectionsBot.Core;

/// <summary>The way in which somebody was, or should be, reached.</summary>
public enum ContactChannel
{
    /// <summary>A telephone call.</summary>
    Phone,

    /// <summary>An e-mail.</summary>
    Email,

    /// <summary>A text message.</summary>
    TextMessage,

    /// <summary>A letter by post.</summary>
    Letter,

    /// <summary>A visit or meeting.</summary>
    InPerson,
}

/// <summary>One attempt to reach a customer, as a member of staff logged it.</summary>
/// <param name="Channel">By which way.</param>
/// <param name="Result">How it ended.</param>
/// <param name="SpokeTo">With whom, when anybody was reached; at most <see cref="SpokeToLengthMax"/> characters.</param>
/// <param name="Note">What was said; at most <see cref="NoteLengthMax"/> characters.</param>
/// <param name="CallBackOn">When to call again, when that was agreed.</param>
/// <param name="Incoming">Whether they contacted us. Only then is it written to disk, so that older entries keep their bytes.</param>
public sealed record ContactAttempt(
    ContactChannel Channel,
    ResultCode Result,
    string? SpokeTo = null,
    string? Note = null,
    DateOnly? CallBackOn = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] bool Incoming = false)
{
    /// <summary>The longest name, in characters.</summary>
    public const int SpokeToLengthMax = 100;

    /// <summary>The longest note, in characters.</summary>
    public const int NoteLengthMax = 2000;
}
