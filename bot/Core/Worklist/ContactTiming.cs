namespace CollectionsBot.Core;

/// <summary>Holds the next step against the contact policy.</summary>
/// <remarks>
/// A contact that is not allowed before a later date lets the account rest until then. Hours and days of the week alone do
/// not: whoever looks at the list in the evening or on a Sunday sees what comes next, and from when it is allowed. A call
/// that is excluded for good becomes a letter or mail, and a decision when nothing is left.
/// </remarks>
internal static class ContactTiming
{
    private static readonly ContactChannel[] Written = [ContactChannel.Email, ContactChannel.Letter, ContactChannel.TextMessage];

    public static ContactVerdict Judge(Account account, PlannedContact planned, DateOnly on, PortfolioRules rules, DateTimeOffset? at)
    {
        var profile = rules.Contacts.ProfileOf(account);
        var home = rules.Calendar.Zone;
        return ContactPolicy.Judge(profile, account, planned, at ?? ContactPolicy.StartOf(on, profile, account, home), on, home);
    }

    public static NextStep Apply(NextStep step, Account account, DateOnly on, PortfolioRules rules, DateTimeOffset? at)
    {
        if (step.Action is NextAction.Courtesy or NextAction.Remind or NextAction.RemindOfPromise)
        {
            return Write(step, account, on, rules, at);
        }

        if (step.Action is not (NextAction.Call or NextAction.CallBack or NextAction.ChasePromise or NextAction.ChaseInstalment))
        {
            return step;
        }

        var verdict = Judge(account, PlannedContact.By(ContactChannel.Phone), on, rules, at);
        if (verdict is not ContactVerdict.NotAllowed)
        {
            return Time(step, verdict, on, rules.Calendar);
        }

        step = step with { Reasons = [.. step.Reasons, .. Because(verdict)] };
        return step.Action switch
        {
            // They wanted a call and want none: what they expect instead is for a person to say.
            NextAction.CallBack => step with { Action = NextAction.Review },
            NextAction.ChasePromise or NextAction.ChaseInstalment => Write(step, account, on, rules, at),
            _ => Write(step with { Action = NextAction.Remind }, account, on, rules, at),
        };
    }

    /// <summary>The first way of writing that is not excluded.</summary>
    private static NextStep Write(NextStep step, Account account, DateOnly on, PortfolioRules rules, DateTimeOffset? at)
    {
        var reasons = step.Reasons;
        foreach (var channel in Written)
        {
            var verdict = Judge(account, PlannedContact.By(channel), on, rules, at);
            if (verdict is not ContactVerdict.NotAllowed)
            {
                return Time(step, verdict, on, rules.Calendar);
            }

            reasons = [.. reasons.Union(Because(verdict))];
        }

        return step with { Action = NextAction.Review, Reasons = reasons };
    }

    private static NextStep Time(NextStep step, ContactVerdict verdict, DateOnly on, BusinessCalendar calendar)
    {
        if (verdict is not ContactVerdict.AllowedFrom { Instant: var instant })
        {
            return step;
        }

        var date = calendar.DateAt(instant);
        step = step with { AllowedFrom = instant, Held = verdict.Reasons };
        return date > on && verdict.Reasons.Any(r => r.Forbids && r.Rule is not (ContactRule.Hours or ContactRule.InconvenientTime))
            ? step with { Action = NextAction.None, RestUntil = date, Reasons = [.. Because(verdict)] }
            : step;
    }

    private static IEnumerable<Reason> Because(ContactVerdict verdict) =>
        verdict.Reasons.Where(r => r.Forbids).Select(r => new Reason(Rule.ContactPolicy, Contact: r));
}
