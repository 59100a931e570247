using System.Text.RegularExpressions;
using CollectionsBot.FakeTeams;

namespace CollectionsBot.App.Tests;

/// <summary>
/// A day of fifty conversations: 49 channels and the chat of Ada, who decides. All get a digest, and in 40 of the channels
/// somebody asks for a payment plan. Every other channel and Ada's chat meet with faults.
/// </summary>
public sealed partial class DayOfFaultsTests
{
    private const int Channels = 49;
    private const int Requests = 40;
    private const string Removed = "19:c05";
    private const string Blocked = "19:c07";
    private const string Missing = "19:c09";

    private static readonly DateTimeOffset HalfPastEight = new(2026, 11, 18, 8, 30, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Everything_arrives_once_or_is_uncertain_in_order_within_the_limits_and_without_waiting_for_others(int seed)
    {
        await using var office = await PlayAsync(new FaultScript(seed, 40, id => id == TeamsOffice.Ada || IsTroubled(id)));
        Assert.Equal(0, office.Teams.BeyondLimits);
        await CheckDigestsAsync(office);
        await CheckRequestsAsync(office);
        CheckOrder(office.Teams.Conversations[TeamsOffice.Ada].Messages);
        await CheckStoppedAsync(office);
        foreach (var id in Enumerable.Range(0, Channels).Select(Channel).Where(id => !IsTroubled(id)))
        {
            var digest = office.Teams.Conversations[id].Messages.Single(m => m.Summary.StartsWith("Digest:", StringComparison.Ordinal));
            Assert.InRange(digest.At, HalfPastEight, HalfPastEight.AddMinutes(1));
        }
    }

    private static async Task<TeamsOffice> PlayAsync(FaultScript script)
    {
        var office = await TeamsOffice.OpenAsync(Requests);
        await office.MeetAsync(TeamsOffice.Ada, "personal", Talk.Ada.Actor);
        foreach (var id in Enumerable.Range(0, Channels).Select(Channel))
        {
            await office.MeetAsync(id, "channel", Talk.Anna.Actor, isThere: id != Missing);
        }

        office.Teams.Faults = (id, number) => id is Removed or Blocked or Missing ? Fault.None : script.Draw(id, number);
        office.Teams.Conversations[Removed].Standing = Standing.NotInRoster;
        office.Teams.Conversations[Blocked].Standing = Standing.WritesBlocked;
        foreach (var n in Enumerable.Range(0, Requests))
        {
            await office.AskAsync(n, Channel(n));
        }

        office.Clock.GoTo(HalfPastEight);
        await office.CheckClockAsync();
        await office.LookAsync();
        foreach (var n in Enumerable.Range(1, Requests / 2))
        {
            await office.GiveAsync(new DecideRequest(SmallPortfolio.Stamp($"decide-{n}") with { Actor = Talk.Ada.Actor }, Id(n), true));
        }

        await office.LookAsync();
        return office;
    }

    private static async Task CheckDigestsAsync(TeamsOffice office)
    {
        var delivered = office.Facts<DigestDelivered>();
        Assert.Equal(delivered.Length, delivered.Select(d => d.Conversation).Distinct().Count());
        foreach (var digest in delivered)
        {
            var count = MessagesOf(office, digest.Conversation).Count(m => m.Summary.StartsWith("Digest:", StringComparison.Ordinal));
            AssertArrived(digest.Delivery, null, isOnce: true, count, digest.Conversation);
        }

        var open = await office.QueryAsync(p => p.Conversations.Values.Where(c => c.IsOpen).Select(c => c.Id).ToList());
        Assert.All(open, id => Assert.Contains(id, delivered.Select(d => d.Conversation)));
    }

    private static async Task CheckRequestsAsync(TeamsOffice office)
    {
        var firsts = office.Facts<PostDelivered>().GroupBy(d => (d.Conversation, d.Request, d.Purpose)).Select(g => g.First()).ToList();
        foreach (var post in firsts.Where(p => !firsts.Exists(o => o != p && (o.Conversation, o.Request) == (p.Conversation, p.Request) && IsCard(o) && IsCard(p))))
        {
            var count = MessagesOf(office, post.Conversation).Count(m => Named(m) == post.Request.ToString() && IsOutcome(m) != IsCard(post));
            AssertArrived(post.Delivery, post.Activity, post.Purpose != PostPurpose.Decide, count, post.ToString());
        }

        var shown = await office.QueryAsync(p => p.Conversations.Values.SelectMany(c => c.Posts.Values.Where(post => post.Stage == PostStage.Shown)
            .Select(post => (Conversation: c.Id, Post: post, p.FindRequest(post.Key.Request)!.Resolution))).ToList());
        Assert.NotEmpty(shown);
        foreach (var (conversation, post, resolution) in shown.Where(s => s.Resolution is not null))
        {
            var message = MessagesOf(office, conversation).Single(m => m.Id == post.Activity);
            Assert.DoesNotContain("\"Approve\"", message.Activity.GetRawText(), StringComparison.Ordinal);
            Assert.True(message.Versions > 1, $"{resolution!.Verdict} {post}");
        }
    }

    /// <summary>What was asked first is shown first; of one that came twice the first counts.</summary>
    private static void CheckOrder(IEnumerable<TeamsMessage> messages)
    {
        var numbers = messages.Where(m => !IsOutcome(m)).Select(Named).OfType<string>().Distinct().Select(n => int.Parse(n[3..], System.Globalization.CultureInfo.InvariantCulture)).ToList();
        Assert.True(numbers.Count > Requests / 2);
        Assert.Equal(numbers.Order(), numbers);
    }

    /// <summary>One attempt each, and then silence.</summary>
    private static async Task CheckStoppedAsync(TeamsOffice office)
    {
        var standing = await office.QueryAsync(p => new[] { Removed, Blocked, Missing }.Select(id => (p.Conversations[id].IsOpen, p.Conversations[id].StoppedFor)).ToList());
        Assert.Equal([(false, StopReason.NotAMember), (false, StopReason.Blocked), (false, null)], standing);
        Assert.All(new[] { Removed, Blocked, Missing }, id => Assert.Single(office.Teams.Log, l => l.Path.Contains(id, StringComparison.Ordinal)));
    }

    private static void AssertArrived(Delivery delivery, string? activity, bool isOnce, int count, string what)
    {
        var (least, most) = delivery switch
        {
            Delivery.Sent => (1, 1),
            Delivery.Uncertain => (activity is null ? 0 : 1, isOnce ? 1 : 2),
            _ => (0, 0),
        };
        Assert.True(count >= least && count <= most, $"{what}: arrived {count} times");
    }

    private static List<TeamsMessage> MessagesOf(TeamsOffice office, string conversation) =>
        office.Teams.Conversations.TryGetValue(conversation, out var there) ? there.Messages : [];

    private static bool IsOutcome(TeamsMessage message) => message.Activity.TryGetProperty("text", out _);

    private static bool IsCard(PostDelivered post) => post.Purpose is PostPurpose.Decide or PostPurpose.Follow;

    private static string? Named(TeamsMessage message) => RequestName().Match(message.Summary) is { Success: true } match ? match.Value : null;

    private static bool IsTroubled(string id) => id == Missing || (id.StartsWith("19:c", StringComparison.Ordinal) && id[^1] % 2 == 1);

    private static string Channel(int n) => $"19:c{n:00}";

    private static RequestId Id(int n) => RequestId.TryParse($"PP-{n}", out var id) ? id : throw new FormatException();

    [GeneratedRegex(@"PP-\d+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex RequestName();
}
