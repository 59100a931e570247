namespace CollectionsBot.Cards;

/// <summary>What the bot is for and what one can say to it.</summary>
public static class WelcomeCard
{
    private static readonly ImmutableArray<(string Say, string Gives)> Sentences =
    [
        ("what does Acme owe?", "balance, ageing, promises, disputes, and what to do next"),
        ("digest", "who needs a reminder or a follow-up today, and why"),
        ("next", "your accounts one by one, most urgent first; \"snooze Acme 2 weeks\" lets one rest"),
        ("my digest", "the accounts that you look after; also unassigned, promises, plans and disputes"),
        ("digest every weekday at 8:30", "the same, posted here by itself; \"stop digest\" ends it"),
        ("log call Acme", "the form for a call's outcome"),
        ("log call Acme: left voicemail, call back Friday", "the same in words"),
        ("Acme promised 500 by Friday and 700 by 15 December", "a promise in parts; \"withdraw promise Acme because …\" takes it back"),
        ("dispute Acme INV-1 because the price is wrong, due Friday", "no chasing of that while the rest goes on; \"resolve dispute Acme in our favour because …\" ends it"),
        ("hold Acme until 15 January because they await a credit note", "no chasing until then; \"lift hold Acme\" ends it"),
        ("plan Acme 6 months from 1 March", "what that comes to, and a button that sends it for approval; also settle, extend, waive, write off, credit hold, place"),
        ("approvals", "what waits for a decision; \"approve PP-12\", \"reject PP-12 because …\", \"ask back PP-12 …\""),
        ("people", "who has which role and who stands in; \"make Ben a manager\", \"delegate to Ben until 15 December\", \"limits\""),
        ("undo Acme", "takes back what you logged about them last, when it was a mistake"),
        ("assign Acme to me", "who looks after an account; \"tag Acme key account\" puts a tag on it"),
        ("interest Acme", "what late payment costs, line by line, and a button that charges it"),
        ("options for Acme", "what a discount, a plan, a settlement, an agency or the court would bring; \"agencies\" shows those"),
        ("history Acme", "who did what about them, and when"),
        ("report 90 days", "DSO, effectiveness, promises kept, and debts by age"),
        ("settings", "when the digest comes here"),
        ("help", "this list"),
    ];

    /// <summary>Draws the welcome.</summary>
    /// <param name="demonstration">Whether the customers are made up.</param>
    /// <param name="today">The business date, for the digest's button.</param>
    public static AdaptiveCard Of(bool demonstration, DateOnly today) => new([
        TextBlock.Heading("CollectionsBot"),
        new TextBlock("I keep the receivables of your team: who owes what, whom to contact today and why, what was agreed, and who did it."
            + (demonstration ? " These customers are made up, so try anything." : "")),
        .. Sentences.Select(s => new TextBlock($"**{s.Say}**: {s.Gives}") { Spacing = Spacing.Small }),
        TextBlock.Subtle("In a group chat or a channel begin with @CollectionsBot, picked from the list."),
        TextBlock.Subtle("What I show are figures and records, not legal advice."),
    ])
    {
        Actions = [new DigestPlace(today, 0).Button("Today's digest")],
    };
}
