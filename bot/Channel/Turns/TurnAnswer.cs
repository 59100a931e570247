using Microsoft.AspNetCore.Http;

namespace CollectionsBot.Channel;

/// <summary>What the caller is told after a turn.</summary>
internal static class TurnAnswer
{
    /// <param name="context">The turn, which is over.</param>
    /// <param name="succeeded">Whether it ran to its end, or its failure was dealt with.</param>
    public static InvokeResponse For(TurnContext context, bool succeeded)
    {
        if (!succeeded)
            return new InvokeResponse { Status = StatusCodes.Status500InternalServerError };
        if (context.ExpectsReplies)
            return InvokeResponse.Ok(new ExpectedReplies { Activities = Replies(context) });
        if (context.Activity.Type == ActivityTypes.Invoke)
            return context.InvokeResponse ?? InvokeResponse.NotImplemented;

        return new InvokeResponse { Status = StatusCodes.Status200OK };
    }

    // A caller that wants everything in the response finds the invoke's answer among the replies, as the SDKs do it.
    private static List<Activity> Replies(TurnContext context) => context.InvokeResponse is { } answer
        ? [.. context.BufferedReplies, AsActivity(answer)]
        : [.. context.BufferedReplies];

    private static Activity AsActivity(InvokeResponse answer) =>
        new() { Type = ActivityTypes.InvokeResponse, Value = ActivityJson.ToElement(answer) };
}
