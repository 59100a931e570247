using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Xunit.Abstractions;

namespace CollectionsBot.Channel.Tests.Forged;

/// <summary>Whatever is not the channel's own request gets no turn, over the real endpoint and a real connection.</summary>
public sealed class ForgedRequestTests(ITestOutputHelper output)
{
    [Fact]
    public async Task Every_forged_request_is_refused_and_its_valid_twin_gets_a_turn()
    {
        var faults = new List<string>();
        var statuses = new SortedDictionary<int, int>();
        foreach (var forged in ForgedCase.All)
        {
            var (status, found) = await TryAsync(forged);
            faults.AddRange(found.Select(f => $"{forged.Name}: {f}"));
            statuses[status] = statuses.GetValueOrDefault(status) + 1;
        }

        output.WriteLine(
            $"{ForgedCase.All.Count} forged requests and as many valid twins, {faults.Count} faults; "
            + $"the forged ones answered {string.Join(", ", statuses.Select(s => $"{s.Key}: {s.Value}"))}");
        Assert.True(faults.Count == 0, string.Join('\n', faults));
        Assert.Equal(ForgedCase.All.Count, ForgedCase.All.Select(c => c.Name).Distinct().Count());
        Assert.InRange(ForgedCase.All.Count, 100, 1000);
    }

    private static async Task<(int Status, List<string> Faults)> TryAsync(ForgedCase forged)
    {
        using var issuer = RequestDraft.NewIssuer();
        var clock = new HandClock();
        using var log = new LogLines();
        await using var host = await BotHost.StartAsync(AuthenticationTests.Configure, services: services =>
        {
            AuthenticationTests.AddIssuer(services, issuer, clock);
            services.AddSingleton<ILoggerProvider>(log);
        });
        using var counted = new CountedRefusals(host.Services.GetRequiredService<IMeterFactory>());

        var twin = await PostAsync(host, Draft(issuer, forged.Twin));
        forged.Meanwhile?.Invoke(issuer, clock);
        var draft = Draft(issuer, forged.Forge);
        var headers = draft.Headers;
        var (status, body) = await PostAsync(host, draft);
        var again = forged.Meanwhile is null ? await PostAsync(host, Draft(issuer, forged.Twin)) : twin;

        var leaked = headers.SelectMany(h => h.Split(' ', '.')).Any(part => part.Length > 8 && log.Text.Contains(part));
        return (status, [.. Faults()]);

        IEnumerable<string> Faults()
        {
            if (twin.Status != 200 || again.Status != 200)
                yield return $"the twin got {twin.Status}, and {again.Status} afterwards";
            if (status is not (401 or 403 or 503) || (status == 503) != (forged.Meanwhile is not null && IsWithoutKeys(issuer)))
                yield return $"it got {status}";
            if (body.Length > 0)
                yield return $"it was told: {body}";
            if (host.Bot.Called.Count != (forged.Meanwhile is null ? 2 : 1))
                yield return $"the bot had {host.Bot.Called.Count} turns";
            if (counted.Count != 1)
                yield return $"{counted.Count} refusals were counted";
            if (leaked)
                yield return "a part of the token was logged";
        }
    }

    private static bool IsWithoutKeys(FakeIssuer issuer) => issuer.IsDown || issuer.AnnouncesNothing;

    private static RequestDraft Draft(FakeIssuer issuer, Action<RequestDraft>? change)
    {
        var draft = new RequestDraft(issuer);
        change?.Invoke(draft);
        return draft;
    }

    private static Task<(int Status, string Body)> PostAsync(BotHost host, RequestDraft draft) =>
        RawRequest.PostAsync(host.Http.BaseAddress!, draft.Headers, Samples.ToJson(draft.Activity));

    /// <summary>What the one program under test counts.</summary>
    private sealed class CountedRefusals : IDisposable
    {
        private readonly MeterListener listener = new();
        private long count;

        public CountedRefusals(IMeterFactory factory)
        {
            listener.InstrumentPublished = (instrument, listening) =>
            {
                if (instrument.Name == RefusalCounter.Name && ReferenceEquals(instrument.Meter.Scope, factory))
                    listening.EnableMeasurementEvents(instrument);
            };
            listener.SetMeasurementEventCallback<long>((_, measured, _, _) => Interlocked.Add(ref count, measured));
            listener.Start();
        }

        public long Count => Interlocked.Read(ref count);

        public void Dispose() => listener.Dispose();
    }
}
