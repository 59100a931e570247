using CollectionsBot.Cards;

namespace CollectionsBot.App;

/// <summary>Takes a person through the accounts that need something, one by one: their own, and when there are none, those that nobody looks after.</summary>
/// <remarks>
/// Nothing is kept of it. The buttons say after which place of the list to go on: who was dealt with has left the list, and who was
/// passed over is still in it, so that they come last when the list starts again.
/// </remarks>
internal sealed class WorkingThrough(IPortfolio portfolio)
{
    private const string Nothing = "Nothing is left to do: no account of yours needs anything, and none of those that nobody looks after. \"digest\" shows everybody's.";

    /// <summary>The account after a place, or the most urgent one.</summary>
    public async Task<Answer> NextAsync(Turn turn, WorklistPlace? after, CancellationToken cancellation) =>
        await portfolio.AskAsync(p => Find(p, turn, after), cancellation) is var (place, next, view)
            ? Accounts.Card(turn, view, Standing(place.IsOwn, next, turn.Reader), place)
            : new Answer.Text(Nothing);

    private static (WorklistPlace Place, WorklistTurn Next, AccountView View)? Find(Portfolio portfolio, Turn turn, WorklistPlace? after)
    {
        foreach (var own in (ReadOnlySpan<bool>)[true, false])
        {
            DigestFilter filter = own ? new DigestFilter.OwnedBy(turn.Person.Actor) : new DigestFilter.Unassigned();
            if (portfolio.WhoseTurn(turn.On, filter, after?.IsOwn == own ? after.Mark : null) is { } next)
            {
                return (new WorklistPlace(own, next.Mark), next, Accounts.ViewOf(portfolio, next.Customer, turn)!);
            }
        }

        return null;
    }

    private static string Standing(bool own, WorklistTurn next, Reader reader) =>
        $"{reader.Number(next.Number)} of {reader.Number(next.Count)} {(own ? "that you look after" : "that nobody looks after; none of yours needs anything")}."
        + (next.IsRoundAgain ? " From the top again: these were skipped." : "");
}
