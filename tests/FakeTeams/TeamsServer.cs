using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace CollectionsBot.FakeTeams;

/// <summary>Teams' connector on this machine, with its rules, its limits and its faults. Thread-safe.</summary>
/// <remarks>
/// Time is the given clock's. A request that is kept waiting by a slow or silent answer is counted in <see cref="Parked"/>,
/// so that a test's clock knows that nothing but time will move it on.
/// </remarks>
public sealed class TeamsServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly TimeProvider _clock;
    private readonly TeamsLimits _limits;
    private readonly Lock _door = new();
    private readonly Dictionary<string, TeamsConversation> _conversations = new(StringComparer.Ordinal);
    private readonly Dictionary<string, CallCount> _starts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (string Name, List<string> Channels)> _teams = new(StringComparer.Ordinal);
    private readonly CallCount _tenant;
    private int _lastId;
    private int _parked;

    private TeamsServer(WebApplication app, TimeProvider clock, TeamsLimits limits) =>
        (_app, _clock, _limits, _tenant) = (app, clock, limits, new CallCount(limits.Tenant));

    /// <summary>The tenant of everybody here.</summary>
    public const string TenantId = "00000000-0000-0000-0000-0000000000a1";

    /// <summary>What an activity's <c>serviceUrl</c> must be to be answered here.</summary>
    public string ServiceUrl => _app.Urls.First() + "/teams";

    /// <summary>What goes wrong; nothing unless a test says so.</summary>
    public Func<string, int, Fault> Faults { get; set; } = (_, _) => Fault.None;

    /// <summary>How many requests were more than the limits allow. Those that a fault refused with 429 do not count.</summary>
    public int BeyondLimits { get; private set; }

    /// <summary>How many requests wait for time to pass.</summary>
    public int Parked => Volatile.Read(ref _parked);

    /// <summary>All requests, by method, path and status; 0 for one without an answer.</summary>
    public List<(string Method, string Path, int Status)> Log { get; } = [];

    /// <summary>Everybody who may be written to.</summary>
    public List<TeamsPerson> People { get; } = [];

    /// <summary>The conversations, by identifier.</summary>
    public IReadOnlyDictionary<string, TeamsConversation> Conversations => _conversations;

    /// <summary>Listens on a port of the system's choice.</summary>
    public static async Task<TeamsServer> StartAsync(TimeProvider? clock = null, TeamsLimits? limits = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var teams = new TeamsServer(builder.Build(), clock ?? TimeProvider.System, limits ?? new TeamsLimits());
        teams._app.Run(teams.AnswerAsync);
        await teams._app.StartAsync();
        return teams;
    }

    /// <summary>A conversation that is there.</summary>
    public TeamsConversation Add(string id, params IEnumerable<TeamsPerson> members) => _conversations[id] = new TeamsConversation(id, members, _limits);

    /// <summary>A team and its channels; the first has the team's own identifier.</summary>
    public void AddTeam(string id, string name, IEnumerable<string> channels, params IReadOnlyList<TeamsPerson> members)
    {
        _teams[id] = (name, [.. channels]);
        foreach (var channel in _teams[id].Channels.Where(c => !_conversations.ContainsKey(c)))
        {
            Add(channel, members);
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    internal string NextId() => Interlocked.Increment(ref _lastId).ToString(CultureInfo.InvariantCulture);

    internal DateTimeOffset Now => _clock.GetUtcNow();

    internal TeamsConversation? Find(string id) => _conversations.GetValueOrDefault(id);

    internal (string Name, List<string> Channels)? FindTeam(string id) => _teams.TryGetValue(id, out var team) ? team : null;

    private async Task AnswerAsync(HttpContext http)
    {
        var request = await TeamsRequest.ReadAsync(http.Request);
        Fault fault;
        TeamsAnswer answer;
        lock (_door)
        {
            fault = FaultFor(request);
            answer = fault.Kind switch
            {
                _ when Excess(request) is { } wait => TeamsAnswer.Error(429, "TooManyRequests", wait),
                FaultKind.StatusBefore => TeamsAnswer.Error(fault.Status, fault.Code, fault.Wait),
                FaultKind.LostBefore => TeamsAnswer.Error(0, null),
                _ => TeamsRules.Carry(this, request, _limits),
            };
            answer = fault.Kind == FaultKind.StatusAfter ? TeamsAnswer.Error(fault.Status, fault.Code, fault.Wait) : answer;
            Log.Add((request.Method, request.Path, fault.Kind is FaultKind.LostAfter or FaultKind.SilentAfter ? 0 : answer.Status));
        }

        await GiveAsync(http, fault, answer);
    }

    private Fault FaultFor(TeamsRequest request) => request.Conversation is { } id && Find(id) is { } conversation
        ? Faults(id, ++conversation.Requests)
        : Faults(request.Conversation ?? "", 0);

    /// <summary>Every request counts, also one that is refused.</summary>
    private TimeSpan? Excess(TeamsRequest request)
    {
        var all = _tenant.Note(Now);
        var own = (request.Conversation is { } id ? Find(id) : null) is { } conversation
            ? (request.IsRead ? conversation.Reads : conversation.Sends).Note(Now)
            : request.Member is { } member ? StartOf(member).Note(Now) : null;
        if (all is null && own is null)
        {
            return null;
        }

        BeyondLimits++;
        return own > all || all is null ? own : all;
    }

    private CallCount StartOf(string member) => _starts.TryGetValue(member, out var count) ? count : _starts[member] = new CallCount(_limits.Sends);

    private async Task GiveAsync(HttpContext http, Fault fault, TeamsAnswer answer)
    {
        switch (fault.Kind)
        {
            case FaultKind.LostBefore or FaultKind.LostAfter:
                http.Abort();
                return;
            case FaultKind.SilentAfter:
                await ParkAsync(Timeout.InfiniteTimeSpan, http.RequestAborted);
                return;
            case FaultKind.Slow:
                await ParkAsync(fault.Wait ?? TimeSpan.Zero, http.RequestAborted);
                break;
        }

        await answer.WriteAsync(http.Response);
    }

    private async Task ParkAsync(TimeSpan time, CancellationToken aborted)
    {
        Interlocked.Increment(ref _parked);
        try
        {
            await Task.Delay(time, _clock, aborted);
        }
        catch (OperationCanceledException)
        {
            // Nobody waits for the answer any more.
        }
        finally
        {
            Interlocked.Decrement(ref _parked);
        }
    }
}
