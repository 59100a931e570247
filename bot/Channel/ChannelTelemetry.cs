using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace CollectionsBot.Channel;

/// <summary>What the channel tells of itself to whoever measures: figures and spans, never what was said or by whom.</summary>
public static class ChannelTelemetry
{
    /// <summary>The name of the meter and of the source of spans.</summary>
    public const string Name = "CollectionsBot.Channel";

    private const string Other = "other";

    private static readonly Meter Meter = new(Name);

    private static readonly HashSet<string> KnownTypes = new(StringComparer.Ordinal)
    {
        ActivityTypes.Message, ActivityTypes.MessageUpdate, ActivityTypes.MessageDelete, ActivityTypes.MessageReaction,
        ActivityTypes.ConversationUpdate, ActivityTypes.InstallationUpdate, ActivityTypes.Invoke, ActivityTypes.Event, ActivityTypes.Typing,
    };

    internal static ActivitySource Source { get; } = new(Name);

    internal static Histogram<double> TurnDuration { get; } = Meter.CreateHistogram<double>(
        "collectionsbot.turn.duration", "s", "How long turns take, by the activity's type and how they end.");

    internal static UpDownCounter<int> TurnsUnderWay { get; } = Meter.CreateUpDownCounter<int>(
        "collectionsbot.turns.active", "{turn}", "Turns under way.");

    internal static Counter<long> Refusals { get; } = Meter.CreateCounter<long>(
        "collectionsbot.requests.refused", "{request}", "Requests that became no turn, by status.");

    internal static Histogram<double> ConnectorDuration { get; } = Meter.CreateHistogram<double>(
        "collectionsbot.connector.duration", "s", "How long calls of the connector take, by operation and status; 412 and 429 are throttles.");

    /// <summary>A type as it may be told. What a sender invents is not: it could say anything.</summary>
    public static string TypeOf(Activity activity)
    {
        ArgumentNullException.ThrowIfNull(activity);
        return KnownTypes.Contains(activity.Type) ? activity.Type : Other;
    }

    internal static void Refused(int status) => Refusals.Add(1, new KeyValuePair<string, object?>("status", status));
}
