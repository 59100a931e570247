using CollectionsBot.Cards;

namespace CollectionsBot.App;

/// <summary>Answers which ways there are to go on with a debt, and what agencies and lawyers brought.</summary>
internal sealed class OptionQuestions(IPortfolio portfolio)
{
    public async Task<Reply> OptionsAsync(Turn turn, string name, CancellationToken cancellation)
    {
        var lookup = await portfolio.AskAsync(p => CustomerLookup.Of(p, name), cancellation);
        if (lookup.Certain is not { } customer || await CompareAsync(turn, customer.Id, cancellation) is not { } found)
        {
            return Questions.Which(Intents.Options, lookup, Verbs.ShowOptions);
        }

        return new Reply(Intents.Options, Card(turn, found.Customer, found.Comparisons, lookup.Understood)) { Customer = customer, Comparisons = found.Comparisons };
    }

    public async Task<Answer?> OptionsAsync(Turn turn, CustomerId customer, CancellationToken cancellation) =>
        await CompareAsync(turn, customer, cancellation) is { } found ? Card(turn, found.Customer, found.Comparisons, null) : null;

    public async Task<Reply> AgenciesAsync(Turn turn, CancellationToken cancellation)
    {
        var agencies = await portfolio.AskAsync(p => AgencyView.All(p.Rules.Agencies, p.TrackRecordOn(turn.On)), cancellation);
        return new Reply(Intents.Agencies, new Answer.Card(AgenciesCard.Of(agencies, turn.Reader), "Agencies and lawyers")) { Agencies = agencies };
    }

    private ValueTask<Compared?> CompareAsync(Turn turn, CustomerId customer, CancellationToken cancellation) => portfolio.AskAsync(
        p => p.Find(customer) is { } account
            ? new Compared(account.Customer, OptionComparison.OptionsFor(account, turn.On, p.Rules, p.TrackRecordOn(turn.On)))
            : null,
        cancellation);

    private static Answer.Card Card(Turn turn, Customer customer, ImmutableArray<OptionComparison> comparisons, string? understood) => new(
        OptionsCard.Of(customer, comparisons, understood, turn.Reader), $"{PlainText.Clean(customer.Name, 100)}: options");

    private sealed record Compared(Customer Customer, ImmutableArray<OptionComparison> Comparisons);
}
