using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging;

namespace CollectionsBot.Channel.Tests;

/// <summary>A channel's connector on this machine: takes everything, writes it down, and fails when told to.</summary>
/// <remarks>Needs nothing of the bot's, so another test project can link this one file.</remarks>
public sealed class FakeConnector : IAsyncDisposable
{
    /// <summary>How long a test waits for a request before it fails.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly WebApplication app;
    private readonly ConcurrentQueue<Func<HttpContext, Task>> faults = new();
    private readonly List<Call> calls = [];
    private readonly List<(Func<Call, bool> Match, TaskCompletionSource<Call> Waiting)> waiters = [];
    private readonly Lock door = new();
    private int lastId;

    private FakeConnector(WebApplication app) => this.app = app;

    /// <summary>One request, as it came.</summary>
    /// <param name="Method">GET, POST, PUT or DELETE.</param>
    /// <param name="Path">The path below the service URL and the query, escaped as they travelled.</param>
    /// <param name="Body">The body; null when there was none.</param>
    /// <param name="Authorization">The Authorization header; null when there was none.</param>
    public sealed record Call(string Method, string Path, JsonElement? Body, string? Authorization)
    {
        private string[] Segments => Path.Split('?')[0].Split('/');

        /// <summary>The conversation; null when one is being begun.</summary>
        public string? ConversationId => Segments is [_, _, _, var id, ..] ? Uri.UnescapeDataString(id) : null;

        /// <summary>The activity in the path; null when there is none.</summary>
        public string? ActivityId => Segments is [_, _, _, _, "activities", var id] ? Uri.UnescapeDataString(id) : null;

        /// <summary>A new activity, with or without one that it answers.</summary>
        public bool IsSend => Method == "POST" && Segments is [_, _, _, _, "activities", ..];

        /// <summary>An activity in the place of another.</summary>
        public bool IsUpdate => Method == "PUT";

        /// <summary>An activity taken back.</summary>
        public bool IsDelete => Method == "DELETE";

        /// <summary>A conversation begun.</summary>
        public bool IsCreate => Method == "POST" && Segments is [_, "v3", "conversations"];

        /// <summary>The text of the activity sent; null when it has none.</summary>
        public string? Text => Body is { } body && body.TryGetProperty("text", out var text) ? text.GetString() : null;

        /// <summary>The card of the activity sent; null when it has none.</summary>
        public JsonElement? Card =>
            Body is { } body && body.TryGetProperty("attachments", out var list) && list.GetArrayLength() > 0
                ? list[0].GetProperty("content")
                : null;
    }

    /// <summary>What an activity's serviceUrl must be to be answered here.</summary>
    public string ServiceUrl => $"{app.Urls.First()}/_connector";

    /// <summary>The members of every conversation, as JSON.</summary>
    public string Members { get; set; } = """[{"id":"29:anna","name":"Anna","aadObjectId":"a1"}]""";

    /// <summary>Everything that came, in order, failed ones included.</summary>
    public IReadOnlyList<Call> Calls
    {
        get
        {
            lock (door)
                return [.. calls];
        }
    }

    /// <summary>The activities sent.</summary>
    public IReadOnlyList<Call> Sends => [.. Calls.Where(c => c.IsSend)];

    /// <summary>The activities updated.</summary>
    public IReadOnlyList<Call> Updates => [.. Calls.Where(c => c.IsUpdate)];

    /// <summary>The activities taken back.</summary>
    public IReadOnlyList<Call> Deletes => [.. Calls.Where(c => c.IsDelete)];

    /// <summary>The conversations begun.</summary>
    public IReadOnlyList<Call> Creates => [.. Calls.Where(c => c.IsCreate)];

    /// <summary>Listens on a port of the system's choice.</summary>
    public static async Task<FakeConnector> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var connector = new FakeConnector(builder.Build());
        connector.app.Run(connector.AnswerAsync);
        await connector.app.StartAsync();
        return connector;
    }

    /// <summary>The next call is refused.</summary>
    public void FailNext(int status, string? code = null, string? message = null, string? retryAfter = null) =>
        faults.Enqueue(async http =>
        {
            http.Response.StatusCode = status;
            if (retryAfter is not null)
                http.Response.Headers.RetryAfter = retryAfter;
            if (code is not null)
                await http.Response.WriteAsJsonAsync(new { error = new { code, message } });
        });

    /// <summary>The next call is taken and never answered.</summary>
    public void HangNext() => faults.Enqueue(async http =>
    {
        var gone = new TaskCompletionSource();
        await using var registration = http.RequestAborted.Register(gone.SetResult);
        await gone.Task;
    });

    /// <summary>The next call is taken, and the connection broken instead of an answer.</summary>
    public void BreakNext() => faults.Enqueue(http =>
    {
        http.Abort();
        return Task.CompletedTask;
    });

    /// <summary>The next call is answered with <paramref name="body"/>.</summary>
    public void AnswerNext(int status, string body, string? location = null) => faults.Enqueue(http =>
    {
        http.Response.StatusCode = status;
        http.Response.ContentType = "application/json";
        if (location is not null)
            http.Response.Headers.Location = location;
        return http.Response.WriteAsync(body);
    });

    /// <summary>The first call, past or to come, that matches.</summary>
    /// <exception cref="TimeoutException">None came within <see cref="Patience"/>.</exception>
    public Task<Call> WaitForAsync(Func<Call, bool> match)
    {
        lock (door)
        {
            if (calls.Find(c => match(c)) is { } there)
                return Task.FromResult(there);
            var waiting = new TaskCompletionSource<Call>(TaskCreationOptions.RunContinuationsAsynchronously);
            waiters.Add((match, waiting));
            return waiting.Task.WaitAsync(Patience);
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync() => await app.DisposeAsync();

    private async Task AnswerAsync(HttpContext http)
    {
        Record(await ReadAsync(http));
        if (faults.TryDequeue(out var fault))
            await fault(http);
        else
            await SucceedAsync(http);
    }

    private async Task SucceedAsync(HttpContext http)
    {
        var path = http.Request.Path.Value!;
        var id = Interlocked.Increment(ref lastId).ToString(CultureInfo.InvariantCulture);
        http.Response.ContentType = "application/json";
        if (path.EndsWith("/pagedmembers", StringComparison.Ordinal))
            await http.Response.WriteAsync($$"""{"members":{{Members}}}""");
        else if (path.Contains("/members/", StringComparison.Ordinal))
            await http.Response.WriteAsync(JsonDocument.Parse(Members).RootElement[0].GetRawText());
        else if (path.EndsWith("/v3/conversations", StringComparison.Ordinal))
            await http.Response.WriteAsync($$"""{"id":"conversation-{{id}}"}""");
        else if (http.Request.Method == HttpMethods.Post)
            await WriteIdAsync(http, 201, $"activity-{id}");
        else
            await WriteIdAsync(http, 200, path.Split('/')[^1]);
    }

    private static Task WriteIdAsync(HttpContext http, int status, string id)
    {
        http.Response.StatusCode = status;
        return http.Response.WriteAsync($$"""{"id":"{{id}}"}""");
    }

    private static async Task<Call> ReadAsync(HttpContext http)
    {
        using var body = new MemoryStream();
        await http.Request.Body.CopyToAsync(body);
        // The target as it travelled: the parsed path has its escapes undone.
        var target = http.Features.Get<IHttpRequestFeature>()!.RawTarget;
        return new Call(
            http.Request.Method,
            target.Replace("/_connector", "", StringComparison.Ordinal),
            body.Length == 0 ? null : JsonDocument.Parse(body.ToArray()).RootElement,
            http.Request.Headers.Authorization.FirstOrDefault());
    }

    private void Record(Call call)
    {
        lock (door)
        {
            calls.Add(call);
            foreach (var (_, waiting) in waiters.Where(w => w.Match(call)).ToList())
                waiting.TrySetResult(call);
        }
    }
}
