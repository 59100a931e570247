using System.Collections.Concurrent;
using System.Globalization;
using System.Net.Http.Json;

namespace CollectionsBot.EndToEnd.Tests;

/// <summary>What was acknowledged survives a kill; what wasn't may be said again and has one effect.</summary>
public sealed class CrashTests : IAsyncDisposable
{
    private const int Callers = 4;
    private const int AcknowledgedBeforeTheKill = 60;

    private readonly string _data = Directory.CreateTempSubdirectory("collections-bot-").FullName;
    private readonly int _port = FreePort.Next();
    private readonly HttpClient _http = new(new SocketsHttpHandler { UseProxy = false }) { Timeout = TimeSpan.FromSeconds(30) };
    private readonly ConcurrentDictionary<string, bool> _said = new();

    [Fact]
    public async Task Calls_acknowledged_before_kill_9_are_all_there_after_it_and_saying_them_again_changes_nothing()
    {
        await using (var bot = BotProcess.Start(_data, _port, playgroundPort: null))
        {
            await bot.WaitUntilListeningAsync();
            await LogCallsUntilKilledAsync(bot);
        }

        var acknowledged = _said.Where(s => s.Value).Select(s => s.Key).ToList();
        Assert.True(acknowledged.Count >= AcknowledgedBeforeTheKill);
        Assert.Equal((0, ""), await FailureOf("verify", "--data", _data));

        await using (var bot = BotProcess.Start(_data, _port, playgroundPort: null))
        {
            await bot.WaitUntilListeningAsync();
            foreach (var mark in _said.Keys)
            {
                Assert.True(await LogCallAsync(bot.Url, mark), mark);
            }
        }

        Assert.Equal((0, ""), await FailureOf("verify", "--data", _data));
        var exported = Path.Combine(_data, "exported");
        Assert.Equal((0, ""), await FailureOf("export", "--out", exported, "--data", _data));
        var history = await File.ReadAllTextAsync(Path.Combine(exported, "history.csv"));
        Assert.All(_said.Keys, mark => Assert.Equal(1, CountOf(mark, history)));
    }

    public ValueTask DisposeAsync()
    {
        _http.Dispose();
        Directory.Delete(_data, recursive: true);
        return ValueTask.CompletedTask;
    }

    private static async Task<(int ExitCode, string Output)> FailureOf(params string[] arguments)
    {
        var (exitCode, output) = await BotProcess.RunAsync(arguments);
        return exitCode == 0 ? (0, "") : (exitCode, output);
    }

    private static int CountOf(string mark, string text) => text.Split(mark).Length - 1;

    private async Task LogCallsUntilKilledAsync(BotProcess bot)
    {
        var enough = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var calls = Enumerable.Range(0, Callers).Select(async caller =>
        {
            for (var call = 0; ; call++)
            {
                var mark = string.Create(CultureInfo.InvariantCulture, $"mark-{caller}-{call}-end");
                _said[mark] = false;
                try
                {
                    _said[mark] = await LogCallAsync(bot.Url, mark);
                }
                catch (HttpRequestException)
                {
                    return;
                }

                if (_said.Count(s => s.Value) >= AcknowledgedBeforeTheKill)
                {
                    enough.TrySetResult();
                }
            }
        }).ToList();

        // The others are in the middle of something when it comes.
        await Task.WhenAny(enough.Task, Task.WhenAll(calls));
        await bot.KillAsync();
        await Task.WhenAll(calls);
    }

    /// <returns>Whether the bot said that it is recorded.</returns>
    private async Task<bool> LogCallAsync(Uri bot, string mark)
    {
        using var response = await _http.PostAsJsonAsync(new Uri(bot, "/api/messages"), new
        {
            type = "message",
            id = mark.Replace("mark", "activity", StringComparison.Ordinal),
            text = $"log call {Demonstration.Customer}: no answer, {mark}",
            deliveryMode = "expectReplies",
            channelId = "msteams",
            serviceUrl = "http://127.0.0.1:9/",
            locale = "en-US",
            from = new { id = "user-1", name = "Test Caller" },
            recipient = new { id = "bot", name = "CollectionsBot" },
            conversation = new { id = "crash-test", conversationType = "personal" },
        });
        var body = await response.Content.ReadAsStringAsync();
        return response.IsSuccessStatusCode && body.Contains("Recorded", StringComparison.Ordinal);
    }
}
