using System.Globalization;
using CollectionsBot.Channel;

namespace CollectionsBot.App;

/// <summary>Sends and changes messages until the channel takes or refuses them, and says what became of them as the history keeps it.</summary>
public sealed class ChannelSender(IConnectorClient connector, TimeProvider clock)
{
    /// <summary>How often what surely did not arrive is tried again.</summary>
    public const int AttemptsMax = 6;

    private const int DetailMax = 500;

    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(5);

    /// <summary>Sends a message, or changes one that is there.</summary>
    /// <param name="address">The conversation.</param>
    /// <param name="message">The message.</param>
    /// <param name="activity">The channel's identifier of the message to change; null to send a new one.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <returns>What became of it; the detail is the message's identifier when it was sent, or else the reason.</returns>
    public async Task<(Delivery Delivery, string? Detail)> SendAsync(
        ConversationReference address, Activity message, string? activity, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(address);
        ArgumentNullException.ThrowIfNull(message);
        message = message.ApplyConversationReference(address);
        for (var attempt = 1; ; attempt++)
        {
            var outcome = activity is null
                ? await connector.SendToConversationAsync(address.ServiceUrl, address.Conversation.Id, message, cancellation)
                : await connector.UpdateActivityAsync(address.ServiceUrl, address.Conversation.Id, activity, message, cancellation);
            if (Delay(outcome, attempt, isChange: activity is not null) is { } delay && attempt < AttemptsMax)
            {
                await Task.Delay(delay, clock, cancellation);
                continue;
            }

            var (delivery, detail) = Describe(outcome);
            return (delivery, detail is { Length: > DetailMax } ? detail[..DetailMax] : detail);
        }
    }

    /// <summary>How long to wait before trying again; null when trying again could send it twice or would not help.</summary>
    private static TimeSpan? Delay(SendOutcome outcome, int attempt, bool isChange)
    {
        var backOff = TimeSpan.FromSeconds(Math.Pow(2, attempt));
        return outcome switch
        {
            SendOutcome.Throttled { RetryAfter: { } asked } => asked > LongestWait ? LongestWait : asked,
            SendOutcome.Throttled or SendOutcome.Unreachable => backOff,
            SendOutcome.Uncertain when isChange => backOff, // to change a message twice does no harm
            _ => null,
        };
    }

    private static (Delivery Delivery, string? Detail) Describe(SendOutcome outcome) => outcome switch
    {
        SendOutcome.Sent sent => (Delivery.Sent, sent.ActivityId),
        SendOutcome.Uncertain uncertain => (Delivery.Uncertain, uncertain.Reason),
        SendOutcome.Refused refused => (Delivery.Refused, string.Create(CultureInfo.InvariantCulture, $"{refused.Status} {refused.Code} {refused.Message}").Trim()),
        SendOutcome.Gone gone => (Delivery.Refused, "The conversation is gone. " + gone.Code),
        SendOutcome.Throttled => (Delivery.Refused, "The channel took no more messages."),
        SendOutcome.Unreachable unreachable => (Delivery.Refused, unreachable.Reason),
        _ => throw new InvalidOperationException($"No words for {outcome.GetType().Name}."),
    };
}
