using CollectionsBot.Cards;

namespace CollectionsBot.App;

/// <summary>Words the messages about requests, each for who gets it.</summary>
public sealed class RequestMessages(IPortfolio portfolio, TimeProvider clock, Settings settings)
{
    /// <summary>The message as it is now.</summary>
    public async Task<Answer> OfAsync(PostKey post, Person person, CancellationToken cancellation = default)
    {
        var turn = Turn.Begin(person, clock, settings.Rules.Calendar);
        var found = await portfolio.AskAsync(p => RequestView.Of(p, post.Request, person.Actor.Id, turn.Today), cancellation);
        var view = found ?? throw new InvalidOperationException($"{post.Request} is to be shown, and there is none.");

        // In a conversation of several people nobody in particular reads: who may decide is for the core to say when somebody presses.
        var shared = person.Actor == Actor.Schedule && view.Status == RequestStatus.Open ? view with { MayDecide = true } : view;
        var name = PlainText.Clean(view.Account.Customer.Name, 100);
        var asked = view.Request.Inquiries.LastOrDefault();
        var title = $"{AgreementPhrases.Of(view.Request.Terms.Kind)} {post.Request} for {name}";
        return post.Purpose switch
        {
            PostPurpose.Decide => new Answer.Card(RequestCard.Of(shared, offers: true, null, turn.Reader), title + (view.Status == RequestStatus.Open ? ": to be decided" : "")),
            PostPurpose.Follow => new Answer.Card(RequestCard.Of(view, offers: person.Actor.Id == view.Request.By.Id, null, turn.Reader), title),
            PostPurpose.Reminder => new Answer.Text($"{title} still waits for a decision. Say {post.Request} to see it, or: approve {post.Request}"),
            PostPurpose.Outcome => new Answer.Text($"{title}: {AgreementPhrases.Stands(view, turn.Reader)}"),
            PostPurpose.Question => new Answer.Text(
                $"{title}: {asked?.By.Name} asks: “{asked?.Question}” Say {post.Request} for a card to answer on, or: answer {post.Request} and the answer"),
            PostPurpose.Answer => new Answer.Text($"{title}: {view.Request.By.Name} answers: “{asked?.Answer}” Say {post.Request} to decide it."),
            _ => throw new InvalidOperationException($"No words for {post.Purpose}."),
        };
    }
}
