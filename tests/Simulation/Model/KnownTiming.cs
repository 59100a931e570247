namespace CollectionsBot.Simulation.Model;

/// <summary>Holds the next step against the contact policy.</summary>
internal static class KnownTiming
{
    /// <summary>Hours and inconvenient times put nothing off to another day: the list shows from when it is allowed.</summary>
    private static readonly ContactRule[] OfTheDay = [ContactRule.Hours, ContactRule.InconvenientTime];

    public static KnownStep Apply(KnownStep step, KnownContactPolicy policy, DateOnly on, BusinessCalendar calendar, DateTimeOffset? instant)
    {
        var at = instant ?? policy.Opening;
        var written = new[] { ContactChannel.Email, ContactChannel.Letter, ContactChannel.TextMessage };
        switch (step.Action)
        {
            case NextAction.Courtesy or NextAction.Remind or NextAction.RemindOfPromise:
                return First(step, written);
            case NextAction.Call when policy.Next(ContactChannel.Phone, at).From is null:
                return First(step with { Action = NextAction.Remind }, written);
            case NextAction.CallBack when policy.Next(ContactChannel.Phone, at).From is null:
                return step with { Action = NextAction.Review };
            case NextAction.ChasePromise or NextAction.ChaseInstalment:
                return First(step, [ContactChannel.Phone, .. written]);
            case NextAction.Call or NextAction.CallBack:
                return First(step, [ContactChannel.Phone]);
            default:
                return step;
        }

        // The first way that will ever be allowed; where there is none, a person has to say how to go on.
        KnownStep First(KnownStep asked, ContactChannel[] ways)
        {
            var verdict = ways.Select(way => policy.Next(way, at)).FirstOrDefault(v => v.From is not null);
            if (verdict?.From is not { } from)
            {
                return asked with { Action = NextAction.Review };
            }

            var date = KnownClock.DayOf(calendar.Zone, from);
            return verdict.Against.Count == 0 ? asked
                : date > on && verdict.Against.Exists(a => !OfTheDay.Contains(a.Rule))
                    ? new KnownStep(NextAction.None, [], date) { AllowedFrom = from }
                    : asked with { AllowedFrom = from };
        }
    }
}
