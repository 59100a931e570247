using System.Text;

namespace CollectionsBot.Channel;

/// <summary>A fault as a log may keep it: what kind it is of and where it happened.</summary>
/// <remarks>
/// Without the messages: an exception quotes what it stumbled over, and that is what people wrote or whom they wrote about.
/// </remarks>
public static class FaultTrace
{
    /// <summary>How many causes behind a fault are told.</summary>
    public const int CausesMax = 5;

    /// <summary>How long it gets at most, in characters.</summary>
    public const int LengthMax = 16_000;

    /// <summary>The kinds and places of a fault and its causes.</summary>
    public static string Of(Exception fault)
    {
        ArgumentNullException.ThrowIfNull(fault);
        var trace = new StringBuilder();
        var cause = fault;
        for (var i = 0; cause is not null && i <= CausesMax; i++, cause = cause.InnerException)
            trace.Append(i == 0 ? "" : "\ncaused by ").Append(cause.GetType().FullName).Append('\n').Append(cause.StackTrace);

        return trace.Length <= LengthMax ? trace.ToString() : trace.ToString(0, LengthMax);
    }
}
