using CollectionsBot.Core;
using Humanizer;

namespace CollectionsBot.Cards;

/// <summary>Who has which role, who is away, and who stands in.</summary>
public static class PeopleCard
{
    private const int PeopleShown = 25;

    /// <summary>Draws them.</summary>
    /// <param name="view">Everybody.</param>
    /// <param name="note">What came of the last press, or null; plain text.</param>
    /// <param name="reader">Whom it is for.</param>
    public static AdaptiveCard Of(PeopleView view, string? note, Reader reader)
    {
        ArgumentNullException.ThrowIfNull(view);
        ArgumentNullException.ThrowIfNull(reader);
        var body = ImmutableArray.CreateBuilder<CardElement>();
        body.Add(TextBlock.Heading("People and roles"));
        if (note is not null)
        {
            body.Add(new TextBlock(Markdown.Escape(note, 400)));
        }

        if (view.People.IsEmpty)
        {
            body.Add(new TextBlock("Nobody has a role. The setting FirstAdministrators names those who give the others theirs."));
        }

        body.AddRange(view.People.Take(PeopleShown).Select(p => Row(p, reader)));
        if (view.People.Length > PeopleShown)
        {
            body.Add(TextBlock.Subtle($"and {reader.Number(view.People.Length - PeopleShown)} more"));
        }

        body.AddRange(view.People.SelectMany(p => p.Roles).Distinct().Where(role => view.Policy.Limits.Any(l => l.Role == role)).OrderDescending()
            .Select(role => TextBlock.Subtle($"{AgreementPhrases.One(role).Humanize(LetterCasing.Sentence)} {LimitsCard.Of(role, view.Policy, reader)}")));
        body.Add(TextBlock.Subtle("An administrator says: make Ben a manager, or: Ben is no longer a manager. Who goes away says: delegate to Ben until 15 December, and: I am back."));
        return new AdaptiveCard(body.ToImmutable()) { Actions = [new ExecuteAction("Limits", Verbs.ShowLimits, ActionData.None)] };
    }

    /// <summary>Asks whether a role is to be given or taken, and shows what that means.</summary>
    /// <param name="person">Whose.</param>
    /// <param name="role">Which role.</param>
    /// <param name="grants">Whether it is given.</param>
    /// <param name="policy">Up to how much each role approves.</param>
    /// <param name="nonce">Names what was said, so that two presses have one effect.</param>
    /// <param name="reader">Whom it is for.</param>
    public static AdaptiveCard Confirm(Colleague person, Role role, bool grants, ApprovalPolicy policy, string nonce, Reader reader)
    {
        ArgumentNullException.ThrowIfNull(person);
        var (name, title) = (Markdown.Escape(person.Person.Name, 100), AgreementPhrases.Of(role));
        return new AdaptiveCard([
            TextBlock.Heading(grants ? $"Make {name} {AgreementPhrases.One(role)}?" : $"Take the role of {title} from {name}?"),
            new TextBlock($"{name} ({Markdown.Escape(person.Person.Id, 100)}) is now {Roles(person)}."),
            TextBlock.Subtle($"{AgreementPhrases.One(role).Humanize(LetterCasing.Sentence)} {LimitsCard.Of(role, policy, reader)}."),
            TextBlock.Subtle("Nothing has changed yet."),
        ])
        {
            Actions =
            [
                new ExecuteAction(
                    grants ? $"Make {title}" : $"No longer {title}",
                    grants ? Verbs.GrantRole : Verbs.RevokeRole,
                    ActionData.Of((Verbs.Person, person.Person.Id), (Verbs.Role, role.ToString()), (Verbs.Nonce, nonce)))
                { Style = grants ? ActionStyle.Positive : ActionStyle.Destructive },
                new ExecuteAction("People", Verbs.ShowPeople, ActionData.None),
            ],
        };
    }

    private static Container Row(Colleague person, Reader reader)
    {
        var items = ImmutableArray.CreateBuilder<CardElement>();
        items.Add(new TextBlock($"**{Markdown.Escape(person.Person.Name, 100)}** · {Roles(person)}"));
        if (person.Delegation is { } away)
        {
            items.Add(TextBlock.Subtle($"Away {reader.Date(away.From)} to {reader.Date(away.Until)}; {Markdown.Escape(away.To.Name, 100)} stands in") with { Spacing = Spacing.None });
        }

        return new Container(items.ToImmutable()) { Spacing = Spacing.Small };
    }

    private static string Roles(Colleague person) =>
        (person.Roles.IsEmpty ? "without a role" : string.Join(", ", person.Roles.Select(AgreementPhrases.Of)))
        + (person.IsFirstAdministrator ? " (administrator by configuration)" : "");
}
