using System.Diagnostics;

namespace CollectionsBot.Channel;

/// <summary>One turn as it is measured: begun when it is made, ended when it is disposed of.</summary>
internal sealed class MeasuredTurn : IDisposable
{
    private readonly long begun = Stopwatch.GetTimestamp();
    private readonly string type;
    private readonly System.Diagnostics.Activity? span;

    public MeasuredTurn(Activity activity)
    {
        type = ChannelTelemetry.TypeOf(activity);
        span = ChannelTelemetry.Source.StartActivity($"turn {type}");
        ChannelTelemetry.TurnsUnderWay.Add(1);
    }

    /// <summary>How it ended: <c>abandoned</c> by the caller unless told otherwise.</summary>
    public string Outcome { get; set; } = "abandoned";

    public void Dispose()
    {
        ChannelTelemetry.TurnsUnderWay.Add(-1);
        ChannelTelemetry.TurnDuration.Record(
            Stopwatch.GetElapsedTime(begun).TotalSeconds,
            new KeyValuePair<string, object?>("type", type),
            new KeyValuePair<string, object?>("outcome", Outcome));
        span?.SetTag("collectionsbot.turn.outcome", Outcome);
        span?.Dispose();
    }
}
