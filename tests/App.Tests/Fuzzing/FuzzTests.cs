using System.Diagnostics;
using System.Globalization;
using System.Text;
using Xunit.Abstractions;

namespace CollectionsBot.App.Tests;

/// <summary>Mutated activities against the bot as it serves. COLLECTIONSBOT_FUZZ sets how many, COLLECTIONSBOT_FUZZ_SEED which.</summary>
[Collection(AloneCollection.Name)]
public sealed class FuzzTests(ITestOutputHelper output)
{
    private const int Usually = 100_000;

    /// <summary>After so many the portfolio begins anew, so that only a leak makes memory grow.</summary>
    private const int Round = 2_000;

    private const long GrowthMax = 16 * 1024 * 1024;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    [Fact]
    public async Task However_an_activity_is_mutated_the_bot_neither_fails_nor_hangs_nor_grows()
    {
        var (count, seed) = (Number("COLLECTIONSBOT_FUZZ", Usually), Number("COLLECTIONSBOT_FUZZ_SEED", 1));
        await using var bot = await DirectBot.StartAsync();
        var seeds = await Seeds.GatherAsync(bot);
        var mutation = new Mutation(seeds, seed);
        var (answers, memory, watch) = (new SortedDictionary<int, int>(), 0L, Stopwatch.StartNew());
        for (var n = 1; n <= count; n++)
        {
            var json = mutation.Next();
            var (status, body) = await bot.PostAsync(json).WaitAsync(Patience);
            answers[status] = answers.GetValueOrDefault(status) + 1;
            Assert.True(
                bot.Fault is null && status is < 500 or 501 && !body.Contains("\"statusCode\":5", StringComparison.Ordinal),
                $"Number {n} of seed {seed}: {status} {bot.Fault}\n{Encoding.UTF8.GetString(json)}\n{body}");
            if (n % Round == 0)
            {
                await bot.RenewAsync();
                memory = n == 5 * Round ? GC.GetTotalMemory(forceFullCollection: true) : memory;
            }
        }

        var growth = memory == 0 ? 0 : GC.GetTotalMemory(forceFullCollection: true) - memory;
        output.WriteLine($"{count} of {seeds.Count} kinds in {watch.Elapsed.TotalSeconds:F0} s; {string.Join(", ", answers.Select(a => $"{a.Key}: {a.Value}"))}; memory grew by {growth / 1024} KiB");
        Assert.InRange(growth, long.MinValue, GrowthMax);
        Assert.InRange(answers.GetValueOrDefault(200), count / 3, count);
    }

    private static int Number(string variable, int usual) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), CultureInfo.InvariantCulture, out var number) ? number : usual;
}
