using System.Diagnostics.Metrics;
using CollectionsBot.Journal;

namespace CollectionsBot.App;

/// <summary>Watches how many messages wait in the outbox, and for how long.</summary>
/// <remarks>It looks at the history and not at the courier, so it notices whatever keeps messages from leaving.</remarks>
public sealed class OutboxWatch : BackgroundService
{
    /// <summary>The meter's name.</summary>
    public const string MeterName = "CollectionsBot.Outbox";

    /// <summary>How often it looks.</summary>
    public static readonly TimeSpan Interval = TimeSpan.FromSeconds(15);

    /// <summary>From how long on the outbox is stuck. Longer than a throttled channel makes one message wait.</summary>
    public static readonly TimeSpan StuckAfter = TimeSpan.FromMinutes(35);

    private readonly IPortfolio _portfolio;
    private readonly TimeProvider _clock;
    private readonly Settings _settings;
    private readonly Meter _meter = new(MeterName);
    private volatile IReadOnlyDictionary<(string Conversation, string What), DateTimeOffset> _since =
        new Dictionary<(string, string), DateTimeOffset>();

    /// <summary>Watches a portfolio's outbox.</summary>
    public OutboxWatch(IPortfolio portfolio, TimeProvider clock, Settings settings)
    {
        (_portfolio, _clock, _settings) = (portfolio, clock, settings);
        _meter.CreateObservableGauge("collectionsbot.outbox.waiting", () => _since.Count, "{message}", "Messages that wait to be sent or changed.");
    }

    /// <summary>Whether something has waited for <see cref="StuckAfter"/>.</summary>
    public bool IsStuck => _since.Values.Any(since => _clock.GetUtcNow() - since >= StuckAfter);

    /// <summary>Looks now.</summary>
    public async Task LookAsync(CancellationToken cancellation = default)
    {
        var now = _clock.GetUtcNow();
        var on = _settings.Rules.Calendar.DateAt(now);
        var before = _since;
        var waiting = await _portfolio.AskAsync(p => Waiting(p, on), cancellation);
        _since = waiting.ToDictionary(w => w, w => before.TryGetValue(w, out var since) ? since : now);
    }

    /// <inheritdoc/>
    public override void Dispose()
    {
        _meter.Dispose();
        base.Dispose();
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, _clock);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                await TryLookAsync(stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The program ends.
        }
    }

    /// <summary>When the journal fails, its own figures and its check tell of that; what waited goes on waiting.</summary>
    private async Task TryLookAsync(CancellationToken cancellation)
    {
        try
        {
            await LookAsync(cancellation);
        }
        catch (Exception e) when (e is JournalException or PortfolioBusyException)
        {
            return;
        }
    }

    private static List<(string Conversation, string What)> Waiting(Portfolio portfolio, DateOnly on) =>
    [
        .. portfolio.Conversations.Values.SelectMany(c => c.Digests.Where(d => d.Value != DigestStage.Closed).Select(d => (c.Id, $"{d.Key:O}"))),
        .. portfolio.Conversations.Values.SelectMany(c => c.ImportReports.Where(i => i.Value == DigestStage.Sending || (i.Value == DigestStage.Due && c.IsOpen)).Select(i => (c.Id, i.Key))),
        .. portfolio.Conversations.Values.Where(c => c.IsOpen).SelectMany(c => c.Posts.Values
            .Where(post => portfolio.FindRequest(post.Key.Request) is { } request && post.IsToBeSent(request, on))
            .Select(post => (c.Id, $"{post.Key.Request} {post.Key.Purpose}"))),
    ];
}
