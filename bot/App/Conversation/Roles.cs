using CollectionsBot.Cards;

namespace CollectionsBot.App;

/// <summary>Shows people, roles and limits, changes roles when a person presses the button under what was understood, and hands decisions over for an absence.</summary>
internal sealed class Roles(IPortfolio portfolio)
{
    /// <summary>How many people of one name are told apart at most.</summary>
    private const int CandidatesMax = 5;

    private static readonly string[] Untils = [" until ", " till "];

    public async Task<Reply> PeopleAsync(Turn turn, CancellationToken cancellation) => new(Intents.People, await PeopleAsync(turn, null, cancellation));

    public async Task<Reply> LimitsAsync(Turn turn, CancellationToken cancellation) => new(Intents.People, await LimitsCardAsync(turn, cancellation));

    /// <summary>"make Ben a manager": says what was understood, with a button; nothing is changed yet.</summary>
    public async Task<Reply> ChangeAsync(Turn turn, Said said, Meaning.ChangeRole change, CancellationToken cancellation)
    {
        var (person, question) = await FindAsync(turn, change.Name, cancellation);
        if (person is null)
        {
            return new Reply(Intents.People, question!);
        }

        var nonce = CommandIds.From([said.Conversation, said.Message, "role"]).Value;
        var command = CommandOf(turn, person, change.Role, change.Grants, nonce);
        return new Reply(Intents.People, await portfolio.AskAsync(p => Preview(p, turn, person, change, command, nonce), cancellation));
    }

    /// <summary>"Ben Okri until 15 December": from today unless another date is told.</summary>
    public async Task<Reply> DelegateAsync(Turn turn, Said said, string words, CancellationToken cancellation)
    {
        var (before, until) = Split(words, Untils);
        var (name, from) = Split(before, [" from "]);
        var (first, last) = (from is null ? turn.Today : DateOf(turn, from), until is null ? null : DateOf(turn, until));
        if (first is null || last is null)
        {
            return new Reply(Intents.People, new Answer.Text("To whom, and until when? For example: delegate to Ben Okri until 15 December"));
        }

        var (person, question) = await FindAsync(turn, name, cancellation);
        if (person is null)
        {
            return new Reply(Intents.People, question!);
        }

        var outcome = await portfolio.ExecuteAsync(
            new DelegateAuthority(turn.Stamp(said.Conversation, said.Message, "delegate"), person, first.Value, last.Value), cancellation);
        return new Reply(Intents.People, outcome is Outcome.Refused refused
            ? new Answer.Text(Phrases.Of(refused.Refusal, turn.Reader))
            : await PeopleAsync(
                turn,
                $"{person.Name} decides in your place from {turn.Reader.Date(first.Value)} to {turn.Reader.Date(last.Value)}. Say \"I am back\" to end it.",
                cancellation));
    }

    public async Task<Reply> EndDelegationAsync(Turn turn, Said said, CancellationToken cancellation)
    {
        var outcome = await portfolio.ExecuteAsync(new EndDelegation(turn.Stamp(said.Conversation, said.Message, "end-delegation")), cancellation);
        return new Reply(Intents.People, new Answer.Text(outcome switch
        {
            Outcome.Refused refused => Phrases.Of(refused.Refusal, turn.Reader),
            Outcome.Accepted { Facts.IsEmpty: true } => "Nobody decides in your place.",
            _ => "Welcome back. You decide yourself again, and nobody in your place.",
        }));
    }

    /// <summary>A press on a button of these cards; null for a button that is none of them.</summary>
    public async Task<Answer?> PressAsync(Turn turn, Pressed pressed, CancellationToken cancellation) => pressed.Verb switch
    {
        Verbs.ShowPeople => await PeopleAsync(turn, null, cancellation),
        Verbs.ShowLimits => await LimitsCardAsync(turn, cancellation),
        Verbs.GrantRole or Verbs.RevokeRole => await ChangeAsync(turn, pressed, cancellation),
        _ => null,
    };

    private async Task<Answer> ChangeAsync(Turn turn, Pressed pressed, CancellationToken cancellation)
    {
        if (pressed[Verbs.Person] is not { } id || pressed[Verbs.Nonce] is not { Length: <= CommandId.LengthMax } nonce
            || !Enum.TryParse<Role>(pressed[Verbs.Role], out var role) || !Enum.IsDefined(role) || role.ToString() != pressed[Verbs.Role]
            || await portfolio.AskAsync(p => p.Colleagues.Knows(id) ? p.Colleagues.Of(id) : null, cancellation) is not { } person)
        {
            return new Answer.Text("This button is incomplete. Ask me anew, for example: make Ben a manager");
        }

        var grants = pressed.Verb == Verbs.GrantRole;
        var outcome = await portfolio.ExecuteAsync(CommandOf(turn, person, role, grants, nonce), cancellation);
        return outcome is Outcome.Refused refused
            ? new Answer.Text(Phrases.Of(refused.Refusal, turn.Reader))
            : await PeopleAsync(turn, grants ? $"{person.Name} is now {AgreementPhrases.One(role)}." : $"{person.Name} is no longer {AgreementPhrases.One(role)}.", cancellation);
    }

    /// <summary>The core decides without carrying it out, so that what cannot be is not asked about.</summary>
    private static Answer Preview(Portfolio portfolio, Turn turn, Actor person, Meaning.ChangeRole change, Command command, string nonce)
    {
        var title = AgreementPhrases.Of(change.Role);
        var colleague = new Colleague(
            person, [.. portfolio.People.RolesOf(person.Id).Reverse()], portfolio.People.IsFirstAdministrator(person.Id), portfolio.People.Delegations.GetValueOrDefault(person.Id));
        return portfolio.Decide(command) switch
        {
            { Refusal: { } refusal } => new Answer.Text(Phrases.Of(refusal, turn.Reader)),
            { Facts.IsEmpty: true } => new Answer.Text($"{PlainText.Clean(person.Name, 100)} {(change.Grants ? "has" : "does not have")} the role of {title} as it is."),
            _ => new Answer.Card(
                PeopleCard.Confirm(colleague, change.Role, change.Grants, portfolio.Rules.Approvals, nonce, turn.Reader),
                $"{PlainText.Clean(person.Name, 100)}, {title}: not changed yet"),
        };
    }

    private static Command CommandOf(Turn turn, Actor person, Role role, bool grants, string nonce)
    {
        var stamp = turn.Stamp(nonce, person.Id, role.ToString(), grants ? "grant" : "revoke");
        return grants ? new GrantRole(stamp, person, role) : new RevokeRole(stamp, person, role);
    }

    private async Task<(Actor? Person, Answer? Question)> FindAsync(Turn turn, string name, CancellationToken cancellation)
    {
        if (name.Equals("me", StringComparison.OrdinalIgnoreCase))
        {
            return (turn.Person.Actor, null);
        }

        var found = await portfolio.AskAsync(p => p.Colleagues.Find(name), cancellation);
        var shown = PlainText.Clean(name, 60);
        return found.Length switch
        {
            1 => (found[0], null),
            0 => (null, new Answer.Text($"I know nobody in the team named \"{shown}\". Whoever wrote to me in a chat of their own, or recorded something, is known.")),
            _ => (null, new Answer.Text($"Which one do you mean by \"{shown}\"? Say it again with the whole name or the identifier: "
                + string.Join(", ", found.Take(CandidatesMax).Select(p => $"{PlainText.Clean(p.Name, 100)} ({PlainText.Clean(p.Id, 100)})")))),
        };
    }

    private static DateOnly? DateOf(Turn turn, string words) => DateWords.Read(words, turn.Today, turn.Person.Culture);

    private static (string Before, string? After) Split(string words, string[] ats)
    {
        foreach (var at in ats)
        {
            if (words.LastIndexOf(at, StringComparison.OrdinalIgnoreCase) is > 0 and var found)
            {
                return (words[..found].Trim(), words[(found + at.Length)..].Trim());
            }
        }

        return (words.Trim(), null);
    }

    private async Task<Answer> PeopleAsync(Turn turn, string? note, CancellationToken cancellation) => new Answer.Card(
        PeopleCard.Of(await portfolio.AskAsync(p => PeopleView.Of(p, turn.Today), cancellation), note, turn.Reader), "People and roles");

    private async Task<Answer> LimitsCardAsync(Turn turn, CancellationToken cancellation) => new Answer.Card(
        LimitsCard.Of(await portfolio.AskAsync(p => p.Rules.Approvals, cancellation), turn.Reader), "Who may approve what");
}
