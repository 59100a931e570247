using CollectionsBot.Cards;

namespace CollectionsBot.App;

/// <summary>Answers with the account of a customer as it stands now.</summary>
internal sealed class Accounts(IPortfolio portfolio)
{
    /// <summary>The account; null for a customer who is not there.</summary>
    public async Task<Answer?> ShowAsync(Turn turn, CustomerId customer, string? understood, ListPlace? back, CancellationToken cancellation) =>
        await ViewAsync(turn, customer, cancellation) is { } view ? Card(turn, view, understood, back) : null;

    /// <summary>The view that the account is drawn from; null for a customer who is not there.</summary>
    public ValueTask<AccountView?> ViewAsync(Turn turn, CustomerId customer, CancellationToken cancellation) =>
        portfolio.AskAsync(p => ViewOf(p, customer, turn), cancellation);

    public static AccountView? ViewOf(Portfolio portfolio, CustomerId customer, Turn turn) => portfolio.Find(customer) is { } account
        ? AccountView.Of(account, turn.On, portfolio.Rules, turn.On == turn.Today ? turn.Now : null)
        : null;

    public static Answer.Card Card(Turn turn, AccountView view, string? understood, ListPlace? back) => new(
        AccountCard.Of(view, understood, back, turn.Reader),
        $"{PlainText.Clean(view.Customer.Name, 100)}: account");
}
