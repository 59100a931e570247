using System.Globalization;

namespace CollectionsBot.Simulation;

/// <summary>Posts digests as the product's courier does: it records that it is about to, posts, and records what became of it.</summary>
internal sealed class Courier(Random chance, Office office, Func<JournalFault> draw)
{
    private readonly HashSet<(string Conversation, DateOnly Date)> _posted = [];

    /// <summary>How many digests arrived.</summary>
    public long Posted => _posted.Count;

    /// <summary>Closes what was left open, and posts what is due.</summary>
    public async Task LookAsync(Stamp stamp)
    {
        var found = await office.AskAsync(p => (Left: Digests(p, DigestStage.Sending), Due: Digests(p, DigestStage.Due), Posts: Posts(p, stamp.On), Imports: Imports(p)));
        foreach (var (conversation, date) in found.Left)
        {
            await EndAsync(stamp, conversation, date, Delivery.Uncertain);
        }

        foreach (var (conversation, date) in found.Due)
        {
            await PostAsync(stamp, conversation, date);
        }

        foreach (var (conversation, post) in found.Posts)
        {
            await ShowAsync(stamp, conversation, post);
        }

        foreach (var (conversation, import, stage) in found.Imports)
        {
            await TellAsync(stamp with { Actor = Actor.Schedule }, conversation, import, stage);
        }
    }

    /// <summary>Tells of an import once; of what was left open nobody knows whether it arrived.</summary>
    private async Task TellAsync(Stamp stamp, string conversation, string import, DigestStage stage)
    {
        var (begin, end) = (new CommandId($"{stamp.Id.Value} {conversation} {import} begin"), new CommandId($"{stamp.Id.Value} {conversation} {import} end"));
        var goesOn = stage == DigestStage.Sending
            || (await office.GiveAsync([new BeginImportReport(stamp with { Id = begin }, conversation, import)], draw()))[0] is Outcome.Accepted && chance.Next(10) > 0;
        if (goesOn)
        {
            var delivery = stage == DigestStage.Sending ? Delivery.Uncertain : (Delivery)chance.Next(3);
            await office.GiveAsync([new EndImportReport(stamp with { Id = end }, conversation, import, delivery, "1:abc")], draw());
        }
    }

    private static List<(string Conversation, string Import, DigestStage Stage)> Imports(Portfolio portfolio) => portfolio.Conversations.Values
        .SelectMany(c => c.ImportReports.Where(i => i.Value != DigestStage.Closed).Select(i => (c.Id, i.Key, i.Value)))
        .ToList();

    private async Task PostAsync(Stamp stamp, string conversation, DateOnly date)
    {
        // The command may be delivered twice, or come from a second courier that runs by mistake.
        Command begin = new BeginDelivery(Named(stamp, conversation, date, "begin"), conversation, date);
        Command again = chance.Next(2) == 0 ? begin : new BeginDelivery(Named(stamp, conversation, date, "rival"), conversation, date);
        var outcomes = await office.GiveAsync(chance.Next(4) == 0 ? [begin, again] : [begin], draw());
        foreach (var outcome in outcomes.Where(o => o is Outcome.Accepted { Facts: [{ Fact: DigestSending }] }))
        {
            SimulationFault.Unless(_posted.Add((conversation, date)), $"the digest of {date:O} was posted twice in {conversation}: {outcome}");
        }

        if (outcomes[0] is Outcome.Accepted { Facts: [{ Fact: DigestSending }] } && chance.Next(10) > 0)
        {
            await EndAsync(stamp, conversation, date, (Delivery)chance.Next(3));
        }
    }

    /// <summary>Shows a request to people and keeps what is shown current, as the product's courier does; nobody knows whether what was left open arrived.</summary>
    private async Task ShowAsync(Stamp stamp, string conversation, Post post)
    {
        if (post.Stage == PostStage.Sending)
        {
            var left = stamp with { Id = new CommandId($"{stamp.Id.Value} {conversation} {post.Key} left"), Actor = Actor.Schedule };
            await office.GiveAsync([new EndPost(left, conversation, post.Key, post.Version, Delivery.Uncertain, null)], draw());
            return;
        }

        var began = stamp with { Id = new CommandId($"{stamp.Id.Value} {conversation} {post.Key} begin"), Actor = Actor.Schedule };
        var outcomes = await office.GiveAsync([new BeginPost(began, conversation, post.Key)], draw());
        if (outcomes[0] is Outcome.Accepted { Facts: [{ Fact: PostSending { Version: var version } }] } && chance.Next(10) > 0)
        {
            var ended = began with { Id = new CommandId($"{stamp.Id.Value} {conversation} {post.Key} end") };
            await office.GiveAsync([new EndPost(ended, conversation, post.Key, version, (Delivery)chance.Next(3), chance.Next(4) == 0 ? null : "1:abc", chance.Next(4) == 0 ? "1:abd" : null)], draw());
        }
    }

    private List<(string Conversation, Post Post)> Posts(Portfolio portfolio, DateOnly on) => portfolio.Conversations.Values
        .SelectMany(c => c.Posts.Values
            .Where(post => post.Stage == PostStage.Sending || post.IsToBeSent(portfolio.FindRequest(post.Key.Request)!, on) || chance.Next(200) == 0)
            .Select(post => (c.Id, post)))
        .ToList();

    private async Task EndAsync(Stamp stamp, string conversation, DateOnly date, Delivery delivery) =>
        await office.GiveAsync([new EndDelivery(Named(stamp, conversation, date, "end"), conversation, date, delivery, "1:abc")], draw());

    private static Stamp Named(Stamp stamp, string conversation, DateOnly date, string what) =>
        stamp with { Id = new CommandId($"{conversation} {date.ToString("O", CultureInfo.InvariantCulture)} {what}"), Actor = Actor.Schedule };

    private static List<(string Conversation, DateOnly Date)> Digests(Portfolio portfolio, DigestStage stage) =>
        portfolio.Conversations.Values.SelectMany(c => c.Digests.Where(d => d.Value == stage).Select(d => (c.Id, d.Key))).ToList();
}
