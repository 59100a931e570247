using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text;
using CollectionsBot.Channel;
using Xunit.Abstractions;
using Activity = CollectionsBot.Channel.Activity;

namespace CollectionsBot.App.Tests;

/// <summary>The whole bot over loopback with its journal on disk. COLLECTIONSBOT_LOAD_SECONDS sets for how long.</summary>
[Collection(AloneCollection.Name)]
public sealed class LoadTests(ITestOutputHelper output)
{
    private const double TurnsPerSecond = 10_000 / 60.0;
    private const int Customers = 500;

    [Fact]
    public async Task Ten_thousand_turns_a_minute_lose_nothing_and_pile_up_nothing()
    {
        var seconds = int.TryParse(Environment.GetEnvironmentVariable("COLLECTIONSBOT_LOAD_SECONDS"), CultureInfo.InvariantCulture, out var set) ? set : 10;
        await using var bot = await RunningBot.StartAsync(portfolio: Portfolio());
        var (turns, latencies, underWay, most) = ((int)(seconds * TurnsPerSecond), new List<double>(), 0, 0);
        async Task TurnAsync(int n)
        {
            most = Math.Max(most, Interlocked.Increment(ref underWay));
            var begun = Stopwatch.GetTimestamp();
            var (status, _) = await bot.PostAsync(TurnOf(bot, n));
            Interlocked.Decrement(ref underWay);
            lock (latencies)
            {
                latencies.Add(Stopwatch.GetElapsedTime(begun).TotalMilliseconds);
            }

            Assert.Equal(HttpStatusCode.OK, status);
        }

        var (watch, running) = (Stopwatch.StartNew(), new List<Task>());
        while (running.Count < turns)
        {
            // As many as are due by now, whether or not those before were answered.
            for (var due = Math.Min(turns, (int)(watch.Elapsed.TotalSeconds * TurnsPerSecond)); running.Count < due;)
            {
                running.Add(TurnAsync(running.Count));
            }

            await Task.Delay(2);
        }

        await Task.WhenAll(running);
        latencies.Sort();
        output.WriteLine(FormattableString.Invariant(
            $"{turns} turns in {watch.Elapsed.TotalSeconds:F1} s, at most {most} at once; p50 {latencies[turns / 2]:F1} ms, p99 {latencies[turns * 99 / 100]:F1} ms, longest {latencies[^1]:F1} ms"));
        Assert.Equal(
            Enumerable.Range(0, turns).Where(IsLogged).CountBy(CustomerOf).OrderBy(c => c.Key, StringComparer.Ordinal),
            bot.Facts<ContactLogged>().CountBy(f => f.Customer.Value).OrderBy(c => c.Key, StringComparer.Ordinal));
    }

    [Fact]
    public async Task When_the_bot_is_full_the_rest_are_told_at_once_to_come_again_and_nothing_is_lost_or_done_twice()
    {
        const int TooMany = 20;
        await using var bot = await RunningBot.StartAsync(portfolio: Portfolio());
        var (all, turns) = (new BotChannelOptions().MaxConcurrentTurns + TooMany, new Dictionary<Task<(HttpStatusCode Status, System.Text.Json.JsonElement?)>, int>());
        using var held = new ManualResetEventSlim();
        var holding = bot.Writer.AskAsync(_ => held.Wait(TimeSpan.FromMinutes(1))).AsTask();
        for (var n = 0; n < all; n++)
        {
            turns.Add(bot.PostAsync(Logging(bot, n)), n);
        }

        var refused = new List<int>();
        await foreach (var turn in Task.WhenEach(turns.Keys))
        {
            Assert.Equal(HttpStatusCode.ServiceUnavailable, (await turn).Status);
            refused.Add(turns[turn]);
            if (refused.Count == TooMany)
            {
                break;
            }
        }

        Assert.False(holding.IsCompleted);
        held.Set();
        Assert.Equal(all - TooMany, (await Task.WhenAll(turns.Keys)).Count(t => t.Status == HttpStatusCode.OK));
        foreach (var n in refused)
        {
            Assert.Equal(HttpStatusCode.OK, (await bot.PostAsync(Logging(bot, n))).Status);
        }

        Assert.Equal(all, bot.Facts<ContactLogged>().Length);
    }

    private static bool IsLogged(int n) => n % 3 == 0;

    private static string CustomerOf(int n) => string.Create(CultureInfo.InvariantCulture, $"L-{n % Customers:D4}");

    private static Activity TurnOf(RunningBot bot, int n) => (IsLogged(n) ? Logging(bot, n) : Message(bot, n, $"what does {CustomerOf(n)} owe?")) with
    {
        DeliveryMode = n % 2 == 0 ? DeliveryModes.ExpectReplies : null,
    };

    private static Activity Logging(RunningBot bot, int n) => Message(bot, n, $"log call {CustomerOf(n)}: no answer");

    /// <summary>Before the same words come again, the conversation is another: else they could be taken for the same message.</summary>
    private static Activity Message(RunningBot bot, int n, string text) => bot.Activity(
        ActivityTypes.Message, FormattableString.Invariant($"m-{n}"), FormattableString.Invariant($"a:{n / Customers}")) with
    { Text = text };

    private static string Portfolio() => Enumerable.Range(0, Customers).Aggregate(
        new StringBuilder("Customer ID,Customer,Number,Date,Due Date,Amount,Open Amount,Currency\n"),
        (csv, n) => csv.Append(CultureInfo.InvariantCulture, $"{CustomerOf(n)},Customer {CustomerOf(n)},INV-{n},2026-08-10,2026-09-09,1200.00,1200.00,USD\n")).ToString();
}
