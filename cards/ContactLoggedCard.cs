using CollectionsBot.Core;

namespace CollectionsBot.Cards;

/// <summary>What was recorded of a contact, and what comes next.</summary>
public static class ContactLoggedCard
{
    /// <summary>Draws the confirmation.</summary>
    /// <param name="view">The account as it stands now.</param>
    /// <param name="facts">What was recorded.</param>
    /// <param name="understood">What was understood, when that needs saying; plain text.</param>
    /// <param name="back">The list to go back to, or null.</param>
    /// <param name="reader">Whom it is for.</param>
    public static AdaptiveCard Of(AccountView view, ImmutableArray<RecordedFact> facts, string? understood, ListPlace? back, Reader reader)
    {
        ArgumentNullException.ThrowIfNull(view);
        ArgumentNullException.ThrowIfNull(reader);
        var body = ImmutableArray.CreateBuilder<CardElement>();
        if (understood is not null)
        {
            body.Add(TextBlock.Subtle(Markdown.Escape(understood)));
        }

        body.Add(TextBlock.Heading("Recorded: " + Markdown.Escape(view.Customer.Name, 100)));
        body.AddRange(facts.Select(f => new TextBlock((f.Fact is ContactOutsidePolicy ? "⚠ " : "✓ ") + Markdown.Escape(FactPhrases.Of(f, reader), 600)) { Spacing = Spacing.Small }));
        if (facts is [var first, ..])
        {
            body.Add(TextBlock.Subtle($"{Markdown.Escape(first.Actor.Name, 60)}, {reader.Instant(first.At)}"));
        }

        body.Add(AccountCard.Next(view.Step, reader));
        return new AdaptiveCard(body.ToImmutable())
        {
            Actions =
            [
                new ExecuteAction("Account", Verbs.ShowAccount, ActionData.Of([(Verbs.Customer, view.Customer.Id.Value), .. back?.Values ?? []])),
                new ExecuteAction("History", Verbs.ShowHistory, ActionData.Of([(Verbs.Customer, view.Customer.Id.Value), .. back?.Values ?? []])),
                .. facts.Where(f => f.Fact is ContactLogged).Select(f => new ExecuteAction("Undo", Verbs.RetractContact, ActionData.Of(
                    [(Verbs.Customer, view.Customer.Id.Value), (Verbs.Contact, f.Sequence), .. back?.Values ?? []]))),
                .. back is null ? ImmutableArray<CardAction>.Empty : [back.Onward()],
            ],
        };
    }
}
