using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using CollectionsBot.Cards;
using CollectionsBot.Channel;
using Xunit.Abstractions;
using Activity = CollectionsBot.Channel.Activity;

namespace CollectionsBot.App.Tests;

/// <summary>Six people who may decide Anna's request press approve and reject, all at once, and Teams sends some of it twice.</summary>
public sealed partial class ManyPressesTests(ITestOutputHelper output)
{
    private const int Presses = 1_000;

    /// <summary>Whoever finds the bot full comes again with a new id, as Teams does; this often at most.</summary>
    private const int RoundsMax = 50;

    private static readonly Actor[] Deciders =
        [Talk.Ada.Actor, .. Enumerable.Range(1, 5).Select(n => new Actor($"a-m{n}", $"Manager{n.ToString(CultureInfo.InvariantCulture)}"))];

    [Fact]
    public async Task A_thousand_presses_at_once_decide_once_and_every_answer_shows_the_same_decision()
    {
        await using var bot = await RunningBot.StartAsync();
        foreach (var manager in Deciders[1..])
        {
            await bot.Writer.ExecuteAsync(new GrantRole(SmallPortfolio.Stamp("grant-" + manager.Id) with { Actor = Talk.Ada.Actor }, manager, Role.Manager));
        }

        await bot.Writer.ExecuteAsync(SmallPortfolio.AskForPlan("plan-1", Talk.Anna.Actor));

        var (watch, answers, turnedAway) = (Stopwatch.StartNew(), new List<string>(), 0);
        var waiting = Enumerable.Range(0, Presses).Select(n => PressOf(bot, n)).ToList();
        for (var round = 1; waiting.Count > 0 && round <= RoundsMax; round++)
        {
            var results = await Task.WhenAll(waiting.Select(async press => (Press: press, Result: await bot.PostAsync(press))));
            answers.AddRange(results.Where(r => r.Result.Status == HttpStatusCode.OK).Select(r => r.Result.Body!.Value.GetRawText()));
            var full = results.Where(r => r.Result.Status != HttpStatusCode.OK).ToList();
            Assert.All(full, r => Assert.Equal(HttpStatusCode.ServiceUnavailable, r.Result.Status));
            turnedAway += full.Count;
            waiting = [.. full.Select(r => r.Press with { Id = $"{r.Press.Id}-{round}" })];
        }

        output.WriteLine(FormattableString.Invariant($"{Presses} presses, {turnedAway} told to come again, in {watch.Elapsed.TotalSeconds:F1} s"));
        Assert.Equal(Presses, answers.Count);
        var decision = Assert.Single(answers.Select(a => Decided().Match(a).Value).Distinct());
        Assert.NotEmpty(decision);
        var facts = bot.Facts<Core.Fact>();
        var decided = Assert.Single(facts, f => f is RequestApproved or RequestRejected);
        Assert.StartsWith(decided is RequestApproved ? "Approved by" : "Rejected by", decision, StringComparison.Ordinal);
        Assert.Equal(2, facts.Count(f => f is IRequestFact));
        Assert.True(facts.OfType<PostDue>().Count(p => p.Purpose == PostPurpose.Outcome) <= 1);
    }

    /// <summary>Of every ten presses one comes again as it was, and one with a new id.</summary>
    private static Activity PressOf(RunningBot bot, int n)
    {
        var original = n % 10 >= 8 ? n - 8 : n;
        var person = Deciders[original % Deciders.Length];
        return bot.Invoke(
            original % 2 == 0 ? Verbs.ApproveRequest : Verbs.RejectRequest, new { request = "PP-1", reason = "too long" }) with
        {
            Id = n % 10 == 9 ? $"again-{n}" : $"press-{original}",
            From = new ChannelAccount { Id = "29:" + person.Id, Name = person.Name, AadObjectId = person.Id },
            Conversation = new ConversationAccount { Id = "a:" + person.Id, ConversationType = "personal", TenantId = "t-1" },
        };
    }

    [GeneratedRegex("(Approved|Rejected) by [A-Za-z0-9]+")]
    private static partial Regex Decided();
}
