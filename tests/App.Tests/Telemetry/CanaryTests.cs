using System.Net;
using System.Text;
using System.Text.Json;
using CollectionsBot.Channel;
using CollectionsBot.Channel.Tests;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace CollectionsBot.App.Tests;

/// <summary>What people write, who they are and whom they write about appears in no log, span or figure.</summary>
public sealed class CanaryTests
{
    /// <summary>Stands in every name, text, card, exception and token of these turns.</summary>
    private const string Canary = "Zyxwomat";

    private static readonly string Portfolio = SmallPortfolio.Csv
        .Replace("Acme Corporation", $"{Canary} Acme", StringComparison.Ordinal).Replace("ap@acme.example", $"ap@{Canary}.example", StringComparison.Ordinal);

    [Fact]
    public async Task Whatever_is_said_pressed_or_goes_wrong_nobody_who_reads_logs_or_figures_learns_it()
    {
        using var ear = new Ear();
        await using (var bot = await StartAsync(ear))
        {
            await DriveAsync(bot);
            ear.Ask();
        }

        // Heard at all: the levels, the framework, the faults, and every figure.
        Assert.Contains(ear.Heard, h => h.StartsWith("Trace ", StringComparison.Ordinal) || h.StartsWith("Debug ", StringComparison.Ordinal));
        Assert.Contains(ear.Heard, h => h.Contains("Microsoft.AspNetCore", StringComparison.Ordinal));
        Assert.Contains(ear.Heard, h => h.Contains("Quartz", StringComparison.Ordinal));
        Assert.Contains(ear.Heard, h => h.Contains("System.InvalidOperationException", StringComparison.Ordinal) && h.Contains(nameof(CanaryTests), StringComparison.Ordinal));
        Assert.Contains(ear.Heard, h => h.Contains("The disk is full.", StringComparison.Ordinal));
        Assert.Contains(ear.Heard, h => h.StartsWith("span turn message", StringComparison.Ordinal));
        Assert.Contains(ear.Heard, h => h.StartsWith("span connector send", StringComparison.Ordinal));
        string[] figures =
        [
            "turn.duration", "turns.active", "requests.refused", "connector.duration", "commands",
            "journal.flush.duration", "journal.entries", "journal.failures", "journal.queue.length", "outbox.waiting",
        ];
        Assert.All(figures, f => Assert.Contains(ear.Heard, h => h.StartsWith($"figure collectionsbot.{f} ", StringComparison.Ordinal)));

        Assert.DoesNotContain(ear.Heard, h => h.Contains(Canary, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task A_fault_is_found_in_the_log_by_the_reference_that_the_person_was_told()
    {
        using var ear = new Ear();
        await using var bot = await StartAsync(ear);
        var told = Assert.Single(await bot.SayAsync($"explode {Canary}", "m-1")).Text!;
        var reference = told.Split(' ')[^1].TrimEnd('.');
        Assert.Contains(ear.Heard, h => h.Contains($"Fault {reference} in a turn about message: System.InvalidOperationException", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_collector_gets_traces_and_figures_and_no_word_of_what_was_said()
    {
        await using var collector = await Collector.StartAsync();
        using var ear = new Ear();
        await using var bot = await StartAsync(ear, collector.Address);
        await DriveAsync(bot);
        bot.Host.Services.GetRequiredService<TracerProvider>().ForceFlush(5_000);
        bot.Host.Services.GetRequiredService<MeterProvider>().ForceFlush(5_000);

        var sent = collector.Bodies.ToLookup(b => b.Path, b => b.Body);
        Assert.Contains(sent["/v1/traces"], b => b.Contains("turn message", StringComparison.Ordinal));
        Assert.Contains(sent["/v1/metrics"], b => b.Contains("collectionsbot.journal.flush.duration", StringComparison.Ordinal));
        Assert.DoesNotContain(collector.Bodies, b => b.Body.Contains(Canary, StringComparison.OrdinalIgnoreCase));
    }

    private static Task<RunningBot> StartAsync(Ear ear, Uri? collector = null) => RunningBot.StartAsync(
        s => s with { Telemetry = new TelemetrySettings { OtlpEndpoint = collector } },
        services =>
        {
            services.RemoveAll<ILoggerProvider>().AddSingleton<ILoggerProvider>(ear);
            services.Configure<LoggerFilterOptions>(o =>
            {
                o.Rules.Clear();
                o.MinLevel = LogLevel.Trace;
            });
            services.AddSingleton<TeamsBot>().AddSingleton<IBot, Explosive>();
        },
        Portfolio);

    /// <summary>Every kind of turn, answered, refused and failing.</summary>
    private static async Task DriveAsync(RunningBot bot)
    {
        await bot.PostAsync(Marked(bot.Installation()));
        string[] sentences =
        [
            "help", "digest", $"{Canary}", $"what does {Canary} owe?", $"history {Canary}", $"log call {Canary}: promised 500 by 15 December, spoke to {Canary} Lee",
            $"assign Acme to {Canary}", $"tag Acme {Canary}", $"hold Acme until 15 January because {Canary}", $"dispute Acme INV-1 because {Canary}",
            $"undo Acme because {Canary}", $"explode {Canary}", $"{Canary} nonsense", "digest every weekday at 8:30",
        ];
        for (var i = 0; i < sentences.Length; i++)
        {
            await bot.PostAsync(Marked(bot.Message(sentences[i], $"{Canary}-{i}")));
            await bot.PostAsync(Marked(bot.Message(sentences[i], $"{Canary}-{i}")) with { Type = ActivityTypes.MessageUpdate, DeliveryMode = DeliveryModes.ExpectReplies });
        }

        foreach (var type in new[] { ActivityTypes.MessageDelete, ActivityTypes.MessageReaction, ActivityTypes.Event, ActivityTypes.ConversationUpdate, Canary })
        {
            await bot.PostAsync(Marked(bot.Activity(type, Canary)) with { Name = Canary, MembersAdded = [new ChannelAccount { Id = Canary, Name = Canary }] });
        }

        await PressAsync(bot);
        await FailAsync(bot);
    }

    private static async Task PressAsync(RunningBot bot)
    {
        await bot.PostAsync(Marked(bot.Invoke(Verbs.SaveLogContact, new { customer = "C-1001", nonce = Canary, result = "Disputes", spokeTo = Canary, note = Canary })));
        await bot.PostAsync(Marked(bot.Invoke(Verbs.SaveLogContact, new { customer = "C-1001", nonce = Canary, result = Canary, amount = Canary })));
        await bot.PostAsync(Marked(bot.Invoke(Verbs.ShowAccount, new { customer = Canary })));
        await bot.PostAsync(Marked(bot.Invoke("explode", new { customer = Canary })));
        await bot.PostAsync(Marked(bot.Activity(ActivityTypes.Invoke, Canary)) with { Name = Canary, Value = JsonSerializer.SerializeToElement(Canary) });
    }

    /// <summary>The channel refuses, the disk is full, the request is malformed, comes without its type or with a token.</summary>
    private static async Task FailAsync(RunningBot bot)
    {
        bot.Connector.FailNext(403, "MessageWritesBlocked", Canary);
        await bot.PostAsync(Marked(bot.Message($"what does {Canary} owe?", "m-1")));
        bot.Connector.BreakNext();
        await bot.PostAsync(Marked(bot.Message($"what does {Canary} owe?", "m-2")));
        bot.Journal.IsFull = true;
        await bot.PostAsync(Marked(bot.Message($"log call {Canary}: no answer", "m-3")));
        bot.Journal.IsFull = false;

        using var http = new HttpClient();
        foreach (var (body, type) in new[] { ($$"""{"type":"message","text":"{{Canary}}""", "application/json"), ($$"""{"{{Canary}}":1}""", "application/json"), (Canary, "text/plain") })
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(new Uri(bot.Host.Urls.First()), "api/messages"));
            request.Content = new StringContent(body, Encoding.UTF8, type);
            request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {Canary}");
            using var response = await http.SendAsync(request);
            Assert.True(response.StatusCode is HttpStatusCode.BadRequest or HttpStatusCode.UnsupportedMediaType);
        }
    }

    private static Activity Marked(Activity activity) => activity with
    {
        From = new ChannelAccount { Id = $"29:{Canary}", Name = Canary, AadObjectId = $"a-{Canary}" },
        Conversation = activity.Conversation! with { Id = $"a:{Canary}", Name = Canary },
        Entities = [Entity.Of("mention", new { mentioned = new { id = "29:x", name = Canary }, text = $"<at>{Canary}</at>" })],
        ChannelData = JsonSerializer.SerializeToElement(new { tenant = new { id = "t-1" }, source = Canary }),
        TopicName = Canary,
        Locale = "en-US",
    };

    /// <summary>The bot, with a word that makes it fail as only a bug would: quoting what it stumbled over.</summary>
    private sealed class Explosive(TeamsBot bot) : IBot
    {
        public Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default) =>
            JsonSerializer.Serialize(turnContext.Activity).Contains("explode", StringComparison.Ordinal)
                ? Explode(turnContext.Activity.Text)
                : bot.OnTurnAsync(turnContext, cancellationToken);

        private static Task Explode(string? text) => throw new InvalidOperationException($"{text} {Canary}", new FormatException(Canary));
    }
}
