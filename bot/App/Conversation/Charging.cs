using CollectionsBot.Cards;

namespace CollectionsBot.App;

/// <summary>Shows interest and fees, and charges what was shown when a person presses the button under it.</summary>
internal sealed class Charging(IPortfolio portfolio)
{
    public async Task<Reply> SayAsync(Turn turn, Said said, string name, CancellationToken cancellation)
    {
        var lookup = await portfolio.AskAsync(p => CustomerLookup.Of(p, name), cancellation);
        if (lookup.Certain is not { } customer || await FindAsync(turn, customer.Id, cancellation) is not { } found)
        {
            return Questions.Which(Intents.Charges, lookup, Verbs.ShowCharges);
        }

        var nonce = CommandIds.From([said.Conversation, said.Message, "charges"]).Value;
        return new Reply(Intents.Charges, Card(turn, found, lookup.Understood, nonce)) { Customer = customer, Charges = found.Charges };
    }

    public async Task<Answer?> ShowAsync(Turn turn, CustomerId customer, CancellationToken cancellation) =>
        await FindAsync(turn, customer, cancellation) is { } found ? Card(turn, found, null, CommandIds.New().Value) : null;

    /// <summary>Claims up to the date of the card that was shown, and shows what became of it.</summary>
    public async Task<Answer?> ClaimAsync(Turn turn, CustomerId customer, Pressed pressed, CancellationToken cancellation)
    {
        if (pressed[Verbs.Nonce] is not { Length: > 0 and <= CommandId.LengthMax } nonce || ActionValues.Date(pressed[Verbs.Date]) is not { } until)
        {
            return new Answer.Text("This button is incomplete. Ask me anew, for example: interest Acme");
        }

        if (await FindAsync(turn, customer, cancellation) is null)
        {
            return null;
        }

        var interest = await portfolio.ExecuteAsync(new ClaimInterest(turn.Stamp(nonce, customer.Value, "interest"), customer, [], until), cancellation);
        var sums = await portfolio.ExecuteAsync(new ClaimFixedSums(turn.Stamp(nonce, customer.Value, "fixed sums"), customer, []), cancellation);
        if (interest is Outcome.Refused refused && sums is Outcome.Refused)
        {
            return new Answer.Text(Phrases.Of(refused.Refusal, turn.Reader));
        }

        return await FindAsync(turn, customer, cancellation) is { } after ? Card(turn, after, "Charged. A fee waiver, which somebody else approves, gives it up again.", null) : null;
    }

    /// <summary>A card about another day offers nothing to charge.</summary>
    private static Answer.Card Card(Turn turn, (Customer Customer, AccountCharges Charges) found, string? understood, string? nonce) => new(
        ChargesCard.Of(found.Customer, found.Charges, understood, turn.On == turn.Today ? nonce : null, turn.Reader),
        $"{PlainText.Clean(found.Customer.Name, 100)}: interest and fees");

    private ValueTask<(Customer Customer, AccountCharges Charges)?> FindAsync(Turn turn, CustomerId customer, CancellationToken cancellation) => portfolio.AskAsync(
        p => p.Find(customer) is { } a ? (a.Customer, AccountCharges.Of(a, turn.On, p.Rules)) : ((Customer, AccountCharges)?)null, cancellation);
}
