namespace CollectionsBot.Core.Tests;

/// <summary>Draws people who open chats of their own, and the courier's work with the messages about requests.</summary>
internal static class RandomPosts
{
    private static readonly Actor[] People = [new("ada", "Ada"), new("mara", "Mara"), new("sena", "Sena")];

    public static Func<Stamp, Command> Command(Random chance, Desk desk)
    {
        var person = People[chance.Next(People.Length)];
        var posts = desk.Portfolio.Conversations.Values.SelectMany(c => c.Posts.Values.Select(p => (c.Id, Post: p)))
            .Where(p => p.Post.Stage != PostStage.Closed).ToList();
        if (chance.Next(4) == 0)
        {
            return s => new CheckRequests(s);
        }

        if (chance.Next(100) == 0)
        {
            return s => new HoldImport(s, "open.csv", new SnapshotMove(100, 40, []), new SnapshotBounds());
        }

        var reports = desk.Portfolio.Conversations.Values.SelectMany(c => c.ImportReports.Select(r => (c.Id, Import: r.Key, Stage: r.Value))).ToList();
        if (reports.Count > 0 && chance.Next(3) == 0)
        {
            var (place, import, stage) = reports[chance.Next(reports.Count)];
            return s => stage == DigestStage.Sending ? new EndImportReport(s, place, import, Delivery.Uncertain, null) : new BeginImportReport(s, place, import);
        }

        if (posts.Count == 0 || chance.Next(4) == 0)
        {
            return s => new OpenConversation(s with { Actor = person }, "a:" + person.Id, "{}", IsPersonal: true);
        }

        var (conversation, post) = posts[chance.Next(posts.Count)];
        var (delivery, activity) = ((Delivery)chance.Next(3), chance.Next(4) == 0 ? null : "1:abc");
        var other = chance.Next(4) == 0 ? "1:abd" : null;
        return s => post.Stage == PostStage.Sending
            ? new EndPost(s, conversation, post.Key, post.Version, delivery, activity, other)
            : new BeginPost(s, conversation, post.Key);
    }
}
