using System.Globalization;
using CollectionsBot.Cards;

namespace CollectionsBot.App;

/// <summary>Shows requests and has them decided, in words and with buttons. The core says who may.</summary>
internal sealed class Requests(IPortfolio portfolio)
{
    /// <summary>Everything that waits.</summary>
    public async Task<Reply> ListAsync(Turn turn, CancellationToken cancellation) =>
        new(Intents.Requests, await ListAsync(turn, null, cancellation));

    /// <summary>One request by its name, or what waits about a customer.</summary>
    public async Task<Reply> ShowAsync(Turn turn, string words, CancellationToken cancellation) =>
        RequestId.TryParse(words, out var id)
            ? new Reply(Intents.Requests, await CardAsync(turn, id, null, cancellation))
            : await OfCustomerAsync(turn, words, cancellation);

    /// <summary>"PP-12 because too long": decides it. A customer's name decides nothing and shows what waits about them.</summary>
    public async Task<Reply> DecideAsync(Turn turn, string words, bool approve, CancellationToken cancellation)
    {
        var (which, why) = ReasonWords.Split(words);
        return RequestId.TryParse(which, out var id)
            ? new Reply(Intents.Requests, await DecideAsync(turn, id, approve, why, cancellation))
            : await OfCustomerAsync(turn, which, cancellation);
    }

    /// <summary>"PP-12 what do they earn?": asks whoever made it.</summary>
    public async Task<Reply> AskBackAsync(Turn turn, string words, CancellationToken cancellation) =>
        Named(words) is var (id, question)
            ? new Reply(Intents.Requests, await AskBackAsync(turn, id, question, cancellation))
            : new Reply(Intents.Requests, new Answer.Text("Say about which request. For example: ask back PP-12 what do they earn?"));

    /// <summary>"PP-12 they have a new contract": answers what was asked about one's own request.</summary>
    public async Task<Reply> AnswerAsync(Turn turn, string words, CancellationToken cancellation) =>
        Named(words) is var (id, answer)
            ? new Reply(Intents.Requests, await AnswerAsync(turn, id, answer, cancellation))
            : new Reply(Intents.Requests, new Answer.Text("Say about which request. For example: answer PP-12 they have a new contract"));

    public async Task<Reply> WithdrawAsync(Turn turn, string words, CancellationToken cancellation) =>
        RequestId.TryParse(words, out var id)
            ? new Reply(Intents.Requests, await WithdrawAsync(turn, id, cancellation))
            : await OfCustomerAsync(turn, words, cancellation);

    /// <summary>A press on a request's button; null for a button that is none of them.</summary>
    public async Task<Answer?> PressAsync(Turn turn, Pressed pressed, CancellationToken cancellation)
    {
        if (pressed.Verb is not (Verbs.ShowRequest or Verbs.ApproveRequest or Verbs.RejectRequest or Verbs.AskBack or Verbs.AnswerQuestion or Verbs.WithdrawRequest))
        {
            return null;
        }

        if (!RequestId.TryParse(pressed[Verbs.Request], out var id))
        {
            return new Answer.Text("This button names no request. Say \"approvals\" to see what waits.");
        }

        return pressed.Verb switch
        {
            Verbs.ApproveRequest => await DecideAsync(turn, id, true, null, cancellation),
            Verbs.RejectRequest => await DecideAsync(turn, id, false, pressed[RequestCard.Reason], cancellation),
            Verbs.AskBack => await AskBackAsync(turn, id, pressed[RequestCard.Reason], cancellation),
            Verbs.AnswerQuestion => await AnswerAsync(turn, id, pressed[RequestCard.Answer], cancellation),
            Verbs.WithdrawRequest => await WithdrawAsync(turn, id, cancellation),
            _ => await CardAsync(turn, id, null, cancellation),
        };
    }

    private async Task<Answer> DecideAsync(Turn turn, RequestId id, bool approve, string? why, CancellationToken cancellation)
    {
        var stamp = turn.Stamp(id.ToString(), approve ? "approve" : "reject");
        return await AfterAsync(turn, id, new DecideRequest(stamp, id, approve, why), cancellation);
    }

    /// <summary>The same question of the same person counts once, however often the press arrives.</summary>
    private async Task<Answer> AskBackAsync(Turn turn, RequestId id, string? question, CancellationToken cancellation) =>
        await AfterAsync(turn, id, new AskBack(turn.Stamp(id.ToString(), "ask-back", question ?? ""), id, question), cancellation);

    /// <summary>"Yes" may answer two questions, so which one is part of the command's name.</summary>
    private async Task<Answer> AnswerAsync(Turn turn, RequestId id, string? answer, CancellationToken cancellation)
    {
        var asked = await portfolio.AskAsync(p => p.FindRequest(id)?.Inquiries.Length ?? 0, cancellation);
        var stamp = turn.Stamp(id.ToString(), "answer", asked.ToString(CultureInfo.InvariantCulture), answer ?? "");
        return await AfterAsync(turn, id, new AnswerQuestion(stamp, id, answer), cancellation);
    }

    /// <summary>A request's name, written in one word or two, and what follows it; null when the words begin with none.</summary>
    private static (RequestId Id, string? Text)? Named(string words)
    {
        var each = words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        foreach (var length in (ReadOnlySpan<int>)[1, 2])
        {
            if (each.Length >= length && RequestId.TryParse(string.Join(' ', each[..length]).TrimEnd(':', ',', '.'), out var id))
            {
                return (id, each.Length > length ? string.Join(' ', each[length..]) : null);
            }
        }

        return null;
    }

    private async Task<Answer> WithdrawAsync(Turn turn, RequestId id, CancellationToken cancellation) =>
        await AfterAsync(turn, id, new WithdrawRequest(turn.Stamp(id.ToString(), "withdraw"), id), cancellation);

    /// <summary>Whatever came of it, the card shows how the request stands now.</summary>
    private async Task<Answer> AfterAsync(Turn turn, RequestId id, Command command, CancellationToken cancellation)
    {
        var outcome = await portfolio.ExecuteAsync(command, cancellation);
        return await CardAsync(turn, id, outcome is Outcome.Refused { Refusal: var refusal } ? Phrases.Of(refusal, turn.Reader) : null, cancellation);
    }

    private async Task<Answer> CardAsync(Turn turn, RequestId id, string? note, CancellationToken cancellation) =>
        await portfolio.AskAsync(p => RequestView.Of(p, id, turn.Person.Actor.Id, turn.Today), cancellation) is { } view
            ? new Answer.Card(
                RequestCard.Of(view, offers: true, note, turn.Reader),
                $"{AgreementPhrases.Of(view.Request.Terms.Kind)} {id} for {PlainText.Clean(view.Account.Customer.Name, 100)}")
            : new Answer.Text($"There is no request {id}. Say \"approvals\" to see what waits.");

    private async Task<Reply> OfCustomerAsync(Turn turn, string name, CancellationToken cancellation)
    {
        var lookup = await portfolio.AskAsync(p => CustomerLookup.Of(p, name), cancellation);
        return lookup.Certain is { } customer
            ? new Reply(Intents.Requests, await ListAsync(turn, customer.Id, cancellation)) { Customer = customer }
            : Questions.Which(Intents.Requests, lookup, Verbs.ShowAccount);
    }

    private async Task<Answer> ListAsync(Turn turn, CustomerId? customer, CancellationToken cancellation)
    {
        var waiting = await portfolio.AskAsync(p => WaitingRequests.Of(p, turn.Person.Actor.Id, turn.Today, customer), cancellation);
        return new Answer.Card(RequestsCard.Of(waiting, turn.Reader), $"{waiting.ToDecide.Length} requests for you to decide");
    }
}
