using Microsoft.AspNetCore.Http;

namespace CollectionsBot.Channel;

/// <summary>What the caller is told after a turn.</summary>
internal static class TurnAnswer
{
    /// <param name="context">The turn, which is over.</param>
    /// <param name="succeeded">Whether it ran to its end, or its failure was dealt with.</param>
    /// <returns>The HTTP status, and what is written as the body's JSON; null for an empty body.</returns>
    public static (int Status, object? Body) For(TurnContext context, bool succeeded)
    {
        if (!succeeded)
            return (StatusCodes.Status500InternalServerError, null);
        if (context.ExpectsReplies)
            return (StatusCodes.Status200OK, new ExpectedReplies { Activities = Replies(context) });
        if (context.Activity.Type != ActivityTypes.Invoke)
            return (StatusCodes.Status200OK, null);

        var answer = context.InvokeResponse ?? InvokeResponse.NotImplemented;
        return (answer.Status, answer.Body);
    }

    // A caller that wants everything in the response finds the invoke's answer among the replies, as the SDKs do it.
    private static List<Activity> Replies(TurnContext context) => context.InvokeResponse is { } answer
        ? [.. context.BufferedReplies, AsActivity(answer)]
        : [.. context.BufferedReplies];

    private static Activity AsActivity(InvokeResponse answer) =>
        new() { Type = ActivityTypes.InvokeResponse, Value = ActivityJson.ToElement(answer) };
}
