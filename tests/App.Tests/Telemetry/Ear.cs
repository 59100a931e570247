using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.Logging;

namespace CollectionsBot.App.Tests;

/// <summary>Keeps everything that the bot logs, at every level and with every scope, and the tags of every span and figure.</summary>
internal sealed class Ear : ILoggerProvider, ISupportExternalScope
{
    private readonly ActivityListener _spans;
    private readonly MeterListener _figures = new();
    private IExternalScopeProvider _scopes = new LoggerExternalScopeProvider();

    public Ear()
    {
        _spans = new ActivityListener
        {
            ShouldListenTo = source => OtlpExport.Sources.Contains(source.Name),
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = span => Hear($"span {span.OperationName} {span.DisplayName} {span.StatusDescription} {Tags(span.TagObjects)} "
                + $"{string.Join(' ', span.Events.Select(e => e.Name + Tags(e.Tags)))} {Tags(span.Baggage.Select(b => KeyValuePair.Create(b.Key, (object?)b.Value)))}"),
        };
        ActivitySource.AddActivityListener(_spans);
        _figures.InstrumentPublished = (instrument, listener) =>
        {
            if (OtlpExport.Meters.Contains(instrument.Meter.Name))
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _figures.SetMeasurementEventCallback<double>((i, _, tags, _) => Hear($"figure {i.Name} {Tags(tags.ToArray())}"));
        _figures.SetMeasurementEventCallback<long>((i, _, tags, _) => Hear($"figure {i.Name} {Tags(tags.ToArray())}"));
        _figures.SetMeasurementEventCallback<int>((i, _, tags, _) => Hear($"figure {i.Name} {Tags(tags.ToArray())}"));
        _figures.Start();
    }

    public ConcurrentQueue<string> Heard { get; } = new();

    public ILogger CreateLogger(string categoryName) => new Line(this, categoryName);

    public void SetScopeProvider(IExternalScopeProvider scopeProvider) => _scopes = scopeProvider;

    /// <summary>Asks for what is only told when asked for, as queue lengths.</summary>
    public void Ask() => _figures.RecordObservableInstruments();

    public void Dispose()
    {
        _spans.Dispose();
        _figures.Dispose();
    }

    private static string Tags(IEnumerable<KeyValuePair<string, object?>> tags) => string.Join(' ', tags.Select(t => $"{t.Key}={t.Value}"));

    private void Hear(string what) => Heard.Enqueue(what);

    private sealed class Line(Ear ear, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => ear._scopes.Push(state);

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            var scopes = new List<string>();
            ear._scopes.ForEachScope((scope, list) => list.Add(Whole(scope)), scopes);
            ear.Hear($"{logLevel} {category} {formatter(state, exception)} {Whole(state)} {exception} {string.Join(' ', scopes)}");
        }

        /// <summary>The values too: a structured log keeps them, whether the sentence shows them or not.</summary>
        private static string Whole(object? state) => state is IEnumerable<KeyValuePair<string, object?>> values ? $"{state} {Tags(values)}" : $"{state}";
    }
}
