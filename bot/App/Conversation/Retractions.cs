using CollectionsBot.Cards;

namespace CollectionsBot.App;

/// <summary>Takes back what was logged by mistake, in words and with a button.</summary>
internal sealed class Retractions(IPortfolio portfolio)
{
    public async Task<Reply> SayAsync(Turn turn, Said said, string words, CancellationToken cancellation)
    {
        var (name, why) = ReasonWords.Split(words);
        if (name.Length == 0)
        {
            return await OfferAsync(turn, cancellation);
        }

        var lookup = await portfolio.AskAsync(p => CustomerLookup.Of(p, name), cancellation);
        if (Questions.Unsure(Intents.Retract, lookup) is { } question)
        {
            return question;
        }

        var customer = lookup.Certain!;
        var stamp = turn.Stamp(said.Conversation, said.Message, "retract");
        var contact = await portfolio.AskAsync(p => LastOf(p, stamp, customer.Id), cancellation);
        return new Reply(Intents.Retract, new Answer.Text(contact is { } sequence
            ? await RetractAsync(turn, stamp, customer.Id, sequence, why, cancellation)
            : $"Nobody has logged a contact with {PlainText.Clean(customer.Name, 100)}."))
        { Customer = customer };
    }

    /// <summary>What came of the press, to stand above the account.</summary>
    public async Task<string> PressAsync(Turn turn, CustomerId customer, Pressed pressed, CancellationToken cancellation)
    {
        var contact = ActionValues.Contact(pressed);
        return await RetractAsync(turn, turn.Stamp(customer.Value, $"{contact}", "retract"), customer, contact, null, cancellation);
    }

    private async Task<string> RetractAsync(Turn turn, Stamp stamp, CustomerId customer, long contact, string? why, CancellationToken cancellation)
    {
        var outcome = await portfolio.ExecuteAsync(new RetractContact(stamp, customer, contact, why ?? "logged by mistake"), cancellation);
        return outcome switch
        {
            Outcome.Refused { Refusal: var refusal } => Phrases.Of(refusal, turn.Reader),
            Outcome.AlreadyDone { Facts: [var first, ..] } => Done(first),
            Outcome.Accepted { Facts: [var first, ..] } => Done(first),
            _ => throw new InvalidOperationException("Taking a contact back leaves one fact."),
        };

        string Done(RecordedFact fact) => FactPhrases.Of(fact, turn.Reader) + ". It counts no longer, nor what came of it; the history keeps both.";
    }

    /// <summary>Without a name nothing is changed, because the last record may be another one than the person thinks of.</summary>
    private async Task<Reply> OfferAsync(Turn turn, CancellationToken cancellation)
    {
        var last = await portfolio.AskAsync(
            p => p.Accounts.Values
                .SelectMany(a => a.Contacts.Where(c => c.By.Id == turn.Person.Actor.Id).Select(c => (a.Customer, Contact: c)))
                .OrderByDescending(c => c.Contact.Sequence).Select(c => ((Customer, LoggedContact)?)c).FirstOrDefault(),
            cancellation);
        return new Reply(Intents.Retract, new Answer.Text(last is var (customer, contact)
            ? $"You last logged \"{Phrases.Of(contact.Attempt.Result)}\" with {PlainText.Clean(customer.Name, 100)}, {turn.Reader.Instant(contact.At)}. "
                + $"To take it back, say: undo {PlainText.Clean(customer.Name, 100)}"
            : "You have logged nothing that could be taken back."));
    }

    /// <summary>The last contact that this person logged with a customer, or else the last one at all; the same again when the message comes again.</summary>
    private static long? LastOf(Portfolio portfolio, Stamp stamp, CustomerId customer)
    {
        if (portfolio.OutcomeOf(stamp.Id) is { } before)
        {
            return before.Select(f => f.Fact).OfType<ContactRetracted>().Select(f => (long?)f.Contact).FirstOrDefault();
        }

        var contacts = portfolio.Find(customer)!.Contacts;
        return contacts.OrderBy(c => c.By.Id == stamp.Actor.Id).ThenBy(c => c.Sequence).Select(c => (long?)c.Sequence).LastOrDefault();
    }
}
