using System.Globalization;
using CollectionsBot.Channel;

namespace CollectionsBot.App;

/// <summary>What became of a message, as the history keeps it.</summary>
/// <param name="Delivery">Sent, refused or uncertain.</param>
/// <param name="Detail">The message's identifier when it was sent, or else the reason.</param>
/// <param name="Activity">The identifier of the second of two, when nobody knows whether the first arrived; else null.</param>
public readonly record struct SendReport(Delivery Delivery, string? Detail, string? Activity = null);

/// <summary>Sends and changes messages, and says what became of them. What the channel will take no more of is stopped in the history.</summary>
/// <remarks>Pace and patience are the connector's; see <see cref="PacedConnectorClient"/>.</remarks>
public sealed class ChannelSender(IConnectorClient connector, ServiceUrlAllowList services, IPortfolio portfolio, TimeProvider clock, Settings settings)
{
    private const int DetailMax = 500;

    /// <summary>Sends a message, or changes one that is there.</summary>
    /// <param name="conversation">The conversation's name in the history.</param>
    /// <param name="address">Where it is.</param>
    /// <param name="message">The message.</param>
    /// <param name="activity">The channel's identifier of the message to change; null to send a new one.</param>
    /// <param name="mayBeTwice">Whether a new one of which nobody knows whether it arrived is sent once more: better twice than not at all.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<SendReport> SendAsync(
        string conversation, ConversationReference address, Activity message, string? activity, bool mayBeTwice, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(address);
        ArgumentNullException.ThrowIfNull(message);
        services.Trust(address.ServiceUrl); // the history holds only addresses that came in authenticated activities
        message = message.ApplyConversationReference(address);
        var outcome = activity is null
            ? await connector.SendToConversationAsync(address.ServiceUrl, address.Conversation.Id, message, cancellation)
            : await connector.UpdateActivityAsync(address.ServiceUrl, address.Conversation.Id, activity, message, cancellation);
        if (outcome is SendOutcome.Uncertain first && activity is null && mayBeTwice
            && await connector.SendToConversationAsync(address.ServiceUrl, address.Conversation.Id, message, cancellation) is SendOutcome.Sent { ActivityId: { } second })
        {
            return new SendReport(Delivery.Uncertain, Bounded(first.Reason + " Sent once more; the first may be there too."), second);
        }

        if (After(outcome, conversation) is { } end)
        {
            await portfolio.ExecuteAsync(end, cancellation);
        }

        var (delivery, detail) = Describe(outcome);
        return new SendReport(delivery, Bounded(detail));
    }

    /// <summary>What a failure means for everything else that is to be sent there; null when it means nothing.</summary>
    private Command? After(SendOutcome outcome, string conversation) => outcome switch
    {
        SendOutcome.Refused { Status: 403, Code: ConnectorErrorCodes.BotNotInConversationRoster } => new StopConversation(Stamp(), conversation, StopReason.NotAMember),
        SendOutcome.Refused { Status: 403, Code: ConnectorErrorCodes.ConversationBlockedByUser or ConnectorErrorCodes.MessageWritesBlocked } =>
            new StopConversation(Stamp(), conversation, StopReason.Blocked),
        SendOutcome.Refused { Status: 403, Code: ConnectorErrorCodes.BotDisabledByAdmin } => new StopConversation(Stamp(), conversation, StopReason.SwitchedOff),
        SendOutcome.Gone { Code: ConnectorErrorCodes.ConversationNotFound } => new CloseConversation(Stamp(), conversation),
        _ => null,
    };

    private Stamp Stamp()
    {
        var now = clock.GetUtcNow();
        return new Stamp(CommandIds.New(), Actor.Schedule, now, settings.Rules.Calendar.DateAt(now));
    }

    private static string? Bounded(string? detail) => detail is { Length: > DetailMax } ? detail[..DetailMax] : detail;

    private static (Delivery Delivery, string? Detail) Describe(SendOutcome outcome) => outcome switch
    {
        SendOutcome.Sent sent => (Delivery.Sent, sent.ActivityId),
        SendOutcome.Uncertain uncertain => (Delivery.Uncertain, uncertain.Reason),
        SendOutcome.Refused refused => (Delivery.Refused, string.Create(CultureInfo.InvariantCulture, $"{refused.Status} {refused.Code} {refused.Message}").Trim()),
        SendOutcome.Gone gone => (Delivery.Refused, "The conversation or message is gone. " + gone.Code),
        SendOutcome.Throttled => (Delivery.Refused, "The channel took no more messages."),
        SendOutcome.Unreachable unreachable => (Delivery.Refused, unreachable.Reason),
        _ => throw new InvalidOperationException($"No words for {outcome.GetType().Name}."),
    };
}
