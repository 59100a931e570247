namespace CollectionsBot.Core;

/// <summary>Holds the next step against the contact policy.</summary>
/// <remarks>
/// A contact that is not allowed before a later date lets the account rest until then. Hours and days of the week alone do
/// not: whoever looks at the list in the evening or on a Sunday sees what comes next, and from when it is allowed. A call
/// that is excluded for good becomes a letter or mail, and a decision when nothing is left.
/// </remarks>
/// <param name="on">The business date.</param>
/// <param name="rules">The team's calendar and policies.</param>
/// <param name="at">The instant at which a contact is judged; null for the start of the date's hours on the debtor's clock.</param>
internal sealed class ContactTiming(DateOnly on, PortfolioRules rules, DateTimeOffset? at)
{
    private static readonly ContactChannel[] Written = [ContactChannel.Email, ContactChannel.Letter, ContactChannel.TextMessage];

    // Most customers of a long list never had a contact and asked for nothing: they differ in profile and time zone only.
    private readonly Dictionary<(ContactProfileName, string? Zone, ContactChannel), ContactVerdict> _untouched = [];

    public ContactVerdict Judge(Account account, ContactChannel channel)
    {
        var profile = rules.Contacts.ProfileOf(account);
        if (account is not { Contacts.Count: 0, Flags.Count: 0, Preferences: { Excluded.IsEmpty: true, Inconvenient.IsEmpty: true } })
        {
            return Judge(account, profile, channel);
        }

        var alike = (profile.Name, account.Customer.TimeZone, channel);
        return _untouched.TryGetValue(alike, out var verdict) ? verdict : _untouched[alike] = Judge(account, profile, channel);
    }

    public NextStep Apply(NextStep step, Account account)
    {
        if (step.Action is NextAction.Courtesy or NextAction.Remind or NextAction.RemindOfPromise)
        {
            return Write(step, account);
        }

        if (step.Action is not (NextAction.Call or NextAction.CallBack or NextAction.ChasePromise or NextAction.ChaseInstalment))
        {
            return step;
        }

        var verdict = Judge(account, ContactChannel.Phone);
        if (verdict is not ContactVerdict.NotAllowed)
        {
            return Time(step, verdict);
        }

        step = step with { Reasons = [.. step.Reasons, .. Because(verdict)] };
        return step.Action switch
        {
            // They wanted a call and want none: what they expect instead is for a person to say.
            NextAction.CallBack => step with { Action = NextAction.Review },
            NextAction.ChasePromise or NextAction.ChaseInstalment => Write(step, account),
            _ => Write(step with { Action = NextAction.Remind }, account),
        };
    }

    private ContactVerdict Judge(Account account, ContactProfile profile, ContactChannel channel)
    {
        var home = rules.Calendar.Zone;
        return ContactPolicy.Judge(profile, account, PlannedContact.By(channel), at ?? ContactPolicy.StartOf(on, profile, account, home), on, home);
    }

    /// <summary>The first way of writing that is not excluded.</summary>
    private NextStep Write(NextStep step, Account account)
    {
        var reasons = step.Reasons;
        foreach (var channel in Written)
        {
            var verdict = Judge(account, channel);
            if (verdict is not ContactVerdict.NotAllowed)
            {
                return Time(step, verdict);
            }

            reasons = [.. reasons.Union(Because(verdict))];
        }

        return step with { Action = NextAction.Review, Reasons = reasons };
    }

    private NextStep Time(NextStep step, ContactVerdict verdict)
    {
        if (verdict is not ContactVerdict.AllowedFrom { Instant: var instant })
        {
            return step;
        }

        var date = rules.Calendar.DateAt(instant);
        step = step with { AllowedFrom = instant, Held = verdict.Reasons };
        return date > on && verdict.Reasons.Any(r => r.Forbids && r.Rule is not (ContactRule.Hours or ContactRule.InconvenientTime))
            ? step with { Action = NextAction.None, RestUntil = date, Reasons = [.. Because(verdict)] }
            : step;
    }

    private static IEnumerable<Reason> Because(ContactVerdict verdict) =>
        verdict.Reasons.Where(r => r.Forbids).Select(r => new Reason(Rule.ContactPolicy, Contact: r));
}
