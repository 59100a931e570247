namespace CollectionsBot.App;

/// <summary>Shows requests where the history says that they are to be shown, keeps what is shown current, and records what became of it.</summary>
/// <remarks>
/// As with digests, what is about to be sent is recorded first. A new message that a crash interrupted is not sent again,
/// because nobody could tell whether it arrived; a change of one is made again, because that does no harm.
/// </remarks>
public sealed class RequestCourier(
    IPortfolio portfolio, RequestMessages messages, ChannelSender sender, TimeProvider clock, Settings settings, ILogger<RequestCourier> logger)
{
    private readonly record struct Errand(string Conversation, string Reference, Actor? Person, Post Post);

    /// <summary>Sends and changes everything that is due now.</summary>
    public async Task SendDueAsync(CancellationToken cancellation = default)
    {
        var today = Today();
        foreach (var errand in await FindAsync((p, post) => p.FindRequest(post.Key.Request) is { } request && post.IsToBeSent(request, today), cancellation))
        {
            await SendAsync(errand, cancellation);
        }
    }

    /// <summary>What was being sent for the first time when the process died, or when the journal failed, may have arrived.</summary>
    public async Task CloseUncertainAsync(CancellationToken cancellation = default)
    {
        foreach (var errand in await FindAsync((_, post) => post is { Stage: PostStage.Sending, Activity: null }, cancellation))
        {
            await EndAsync(errand, errand.Post.Version, Delivery.Uncertain, "The program ended, or could not record it, while sending.", cancellation);
        }
    }

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
            await EndAsync(errand, version, Delivery.Refused, "The conversation's address cannot be read.", cancellation);
            return;
        }

        var reader = new Person(errand.Person ?? Actor.Schedule, PersonOf.Culture(address.Locale), null);
        var answer = await messages.OfAsync(post.Key, reader, cancellation);
        var (delivery, detail) = await sender.SendAsync(address, TeamsBot.MessageOf(answer), post.Activity, cancellation);
        await EndAsync(errand, version, delivery, detail, cancellation);
        logger.LogInformation("{Purpose} of {Request}, version {Version}: {Delivery}", post.Key.Purpose, post.Key.Request, version, delivery);
    }

    private async Task EndAsync(Errand errand, int version, Delivery delivery, string? detail, CancellationToken cancellation) =>
        await portfolio.ExecuteAsync(new EndPost(Stamp(), errand.Conversation, errand.Post.Key, version, delivery, detail), cancellation);

    /// <summary>The stages of a post let each step happen once, so its commands need no name that comes again.</summary>
    private Stamp Stamp() => new(CommandIds.New(), Actor.Schedule, clock.GetUtcNow(), Today());

    private DateOnly Today() => settings.Rules.Calendar.DateAt(clock.GetUtcNow());

    private async Task<List<Errand>> FindAsync(Func<Portfolio, Post, bool> isMeant, CancellationToken cancellation) => await portfolio.AskAsync(
        p => p.Conversations.Values.Where(c => c.IsOpen)
            .SelectMany(c => c.Posts.Values.Where(post => isMeant(p, post)).Select(post => new Errand(c.Id, c.Reference, c.Person, post)))
            .ToList(),
        cancellation);
}
