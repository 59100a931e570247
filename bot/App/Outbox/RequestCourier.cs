namespace CollectionsBot.App;

/// <summary>Shows requests where the history says that they are to be shown, keeps what is shown current, and records what became of it.</summary>
/// <remarks>
/// As with digests, what is about to be sent is recorded first. A new message that a crash interrupted is not sent again,
/// because nobody could tell whether it arrived; a change of one is made again, because that does no harm. Only what is to be
/// decided is sent once more when its answer was lost: somebody waits for it.
/// </remarks>
public sealed class RequestCourier(
    IPortfolio portfolio, RequestMessages messages, ChannelSender sender, TimeProvider clock, Settings settings, ILogger<RequestCourier> logger)
{
    private readonly record struct Errand(string Conversation, string Reference, Actor? Person, Post Post);

    /// <summary>The conversations in which a message is to be sent or changed, or was being sent.</summary>
    public async Task<List<string>> FindAsync(CancellationToken cancellation = default)
    {
        var today = Today();
        return await portfolio.AskAsync(
            p => p.Conversations.Values
                .Where(c => c.Posts.Values.Any(post => WasLeft(post) || (c.IsOpen && IsDue(p, post, today))))
                .Select(c => c.Id).ToList(),
            cancellation);
    }

    /// <summary>Sends and changes everything that is due in a conversation now, in the order in which it became due.</summary>
    public async Task SendDueAsync(string conversation, CancellationToken cancellation = default)
    {
        var today = Today();
        foreach (var errand in await FindAsync(conversation, (p, c, post) => c.IsOpen && IsDue(p, post, today), cancellation))
        {
            await SendAsync(errand, cancellation);
        }
    }

    /// <summary>What was being sent for the first time when the process died, or when the journal failed, may have arrived.</summary>
    public async Task CloseUncertainAsync(string conversation, CancellationToken cancellation = default)
    {
        foreach (var errand in await FindAsync(conversation, (_, _, post) => WasLeft(post), cancellation))
        {
            await EndAsync(errand, errand.Post.Version, new(Delivery.Uncertain, "The program ended, or could not record it, while sending."), cancellation);
        }
    }

    private static bool WasLeft(Post post) => post is { Stage: PostStage.Sending, Activity: null };

    private static bool IsDue(Portfolio portfolio, Post post, DateOnly today) =>
        portfolio.FindRequest(post.Key.Request) is { } request && post.IsToBeSent(request, today);

    private async Task SendAsync(Errand errand, CancellationToken cancellation)
    {
        var (post, version) = (errand.Post, errand.Post.Version);
        if (post.Stage != PostStage.Sending)
        {
            if (await portfolio.ExecuteAsync(new BeginPost(Stamp(), errand.Conversation, post.Key), cancellation) is not Outcome.Accepted { Facts: [{ Fact: PostSending sending }] })
            {
                return;
            }

            version = sending.Version;
        }

        if (ConversationAddresses.Read(errand.Reference) is not { } address)
        {
            await EndAsync(errand, version, new(Delivery.Refused, "The conversation's address cannot be read."), cancellation);
            return;
        }

        var reader = new Person(errand.Person ?? Actor.Schedule, PersonOf.Culture(address.Locale), null);
        var answer = await messages.OfAsync(post.Key, reader, cancellation);
        var report = await sender.SendAsync(
            errand.Conversation, address, TeamsBot.MessageOf(answer), post.Activity, mayBeTwice: post.Key.Purpose == PostPurpose.Decide, cancellation);
        await EndAsync(errand, version, report, cancellation);
        logger.LogInformation("{Purpose} of {Request}, version {Version}: {Delivery}", post.Key.Purpose, post.Key.Request, version, report.Delivery);
    }

    private async Task EndAsync(Errand errand, int version, SendReport report, CancellationToken cancellation) => await portfolio.ExecuteAsync(
        new EndPost(Stamp(), errand.Conversation, errand.Post.Key, version, report.Delivery, report.Detail, report.Activity), cancellation);

    /// <summary>The stages of a post let each step happen once, so its commands need no name that comes again.</summary>
    private Stamp Stamp() => new(CommandIds.New(), Actor.Schedule, clock.GetUtcNow(), Today());

    private DateOnly Today() => settings.Rules.Calendar.DateAt(clock.GetUtcNow());

    private async Task<List<Errand>> FindAsync(string conversation, Func<Portfolio, Conversation, Post, bool> isMeant, CancellationToken cancellation) =>
        await portfolio.AskAsync(
            p =>
            {
                var c = p.Conversations[conversation];
                return c.PostsInOrder.Where(post => isMeant(p, c, post)).Select(post => new Errand(c.Id, c.Reference, c.Person, post)).ToList();
            },
            cancellation);
}
