using CollectionsBot.Cards;

namespace CollectionsBot.App;

/// <summary>Takes pending promises back, in words: "Acme because their order was cancelled".</summary>
internal sealed class PromiseWithdrawals(IPortfolio portfolio)
{
    public async Task<Reply> SayAsync(Turn turn, Said said, string words, CancellationToken cancellation)
    {
        var (name, why) = ReasonWords.Split(words);
        var lookup = await portfolio.AskAsync(p => CustomerLookup.Of(p, name), cancellation);
        if (Questions.Unsure(Intents.WithdrawPromise, lookup) is { } question)
        {
            return question;
        }

        var customer = lookup.Certain!;
        var shown = PlainText.Clean(customer.Name, 100);
        if (why is null)
        {
            return Answered(customer, $"Why? For example: withdraw promise {shown} because their order was cancelled");
        }

        var stamp = turn.Stamp(said.Conversation, said.Message, "withdraw promise");
        return await portfolio.ExecuteAsync(new WithdrawPromise(stamp, customer.Id, null, why), cancellation) is Outcome.Refused refused
            ? Answered(customer, Phrases.Of(refused.Refusal, turn.Reader))
            : Answered(customer, $"What {shown} promised and is still pending is taken back. It stays in the history and does not count as broken.");
    }

    private static Reply Answered(Customer customer, string text) => new(Intents.WithdrawPromise, new Answer.Text(text)) { Customer = customer };
}
