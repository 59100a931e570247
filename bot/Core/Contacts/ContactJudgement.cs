namespace CollectionsBot.Core;

/// <summary>Holds one planned contact against every rule.</summary>
/// <remarks>
/// Each rule says whether it forbids the contact at an instant, and the first instant after it at which it no longer does.
/// Going from the latest of these to the next, until none forbids, finds the first instant at which all allow it.
/// Days are those of the debtor's calendar. The law counts calls about one debt; here they are counted over all debts of the
/// customer, which is stricter, because a call is logged with a customer and not with an invoice.
/// </remarks>
internal sealed class ContactJudgement
{
    /// <summary>The times of a week repeat, and every other rule ends once: whoever is forbidden this often is so for ever.</summary>
    private const int StepsMax = 100;

    private static readonly ContactReason ZoneUnknown = new(ContactRule.ZoneUnknown, "");

    private readonly ContactProfile _profile;
    private readonly Account _account;
    private readonly PlannedContact _planned;
    private readonly DateOnly _on;
    private readonly TimeZoneInfo _zone;
    private readonly bool _isZoneKnown;
    private readonly List<(DateOnly Day, ContactAttempt Attempt)> _contacts = [];

    public ContactJudgement(ContactProfile profile, Account account, PlannedContact planned, DateOnly on, TimeZoneInfo home)
    {
        var zone = ContactPolicy.ZoneOf(account.Customer, home);
        (_profile, _account, _planned, _on, _zone, _isZoneKnown) = (profile, account, planned, on, zone ?? home, zone is not null);
        foreach (var contact in account.Contacts)
        {
            if (contact.On <= on)
            {
                _contacts.Add((Zones.DateAt(contact.At, _zone), contact.Attempt));
            }
        }
    }

    public ContactVerdict At(DateTimeOffset at)
    {
        var held = Holds(at);
        var reasons = Reasons(held);
        if (held.Count == 0)
        {
            return new ContactVerdict.Allowed(reasons);
        }

        for (var step = 0; step < StepsMax; step++)
        {
            if (held.Exists(r => r.AllowedFrom is null))
            {
                return new ContactVerdict.NotAllowed(step == 0 ? reasons : Reasons([.. reasons.Where(r => r.Forbids).Union(held.Where(r => r.AllowedFrom is null))]));
            }

            at = held.Max(r => r.AllowedFrom!.Value);
            held = Holds(at);
            if (held.Count == 0)
            {
                return new ContactVerdict.AllowedFrom(at, reasons);
            }
        }

        return new ContactVerdict.NotAllowed(reasons);
    }

    private ImmutableArray<ContactReason> Reasons(List<ContactReason> held) => _isZoneKnown
        ? [.. held]
        : [.. held, ZoneUnknown];

    private List<ContactReason> Holds(DateTimeOffset at)
    {
        var day = Zones.DateAt(at, _zone);
        var held = new List<ContactReason>();
        ReadOnlySpan<ContactReason?> rules =
            [Hours(at, day), InconvenientTime(at, day), CallsInDays(day), AfterConversation(day), VoicemailsADay(day), ReminderInterval(day), Excluded()];
        foreach (var rule in rules)
        {
            if (rule is not null)
            {
                held.Add(rule);
            }
        }

        if (_account.Flags.Count > 0)
        {
            held.AddRange(Flags(day));
        }

        return held;
    }

    /// <summary>12 CFR 1006.6(b)(1) for US consumers: 8:00 to 21:00 at the debtor's local time. Courtesy elsewhere.</summary>
    private ContactReason? Hours(DateTimeOffset at, DateOnly day)
    {
        if (!_profile.HoursApplyTo.Contains(_planned.Channel))
        {
            return null;
        }

        // Two weeks, because a change of the clocks may swallow the hours of one day.
        for (var ahead = 0; ahead <= 14; ahead++)
        {
            var date = day.AddDays(ahead);
            var (opens, closes) = (Zones.InstantOf(date, _profile.From, _zone), Zones.InstantOf(date, _profile.Until, _zone));
            if (_profile.Days.Contains(date.DayOfWeek) && opens < closes && at < closes)
            {
                return at >= opens ? null : Reason(ContactRule.Hours) with { From = _profile.From, Until = _profile.Until, AllowedFrom = opens };
            }
        }

        return Reason(ContactRule.Hours) with { From = _profile.From, Until = _profile.Until };
    }

    /// <summary>12 CFR 1006.6(b)(1): at any time known to be inconvenient. CONC 7: respect requests on when.</summary>
    private ContactReason? InconvenientTime(DateTimeOffset at, DateOnly day)
    {
        if (!_profile.HoursApplyTo.Contains(_planned.Channel))
        {
            return null;
        }

        foreach (var time in _account.Preferences.Inconvenient)
        {
            if (time.Day == day.DayOfWeek && time.On(day, _zone) is var (begins, ends) && begins <= at && at < ends)
            {
                return Reason(ContactRule.InconvenientTime) with { From = time.From, Until = time.Until, AllowedFrom = ends };
            }
        }

        return null;
    }

    /// <summary>12 CFR 1006.14(b)(2): not more than seven calls in seven consecutive days.</summary>
    private ContactReason? CallsInDays(DateOnly day)
    {
        if (_planned.Channel != ContactChannel.Phone || _profile.CallsMax is not { } max)
        {
            return null;
        }

        var calls = _contacts.Where(c => Counts(c.Day, c.Attempt)).Select(c => c.Day).ToList();
        return FirstDay(day, d => IsAgreed(d) || calls.Count(c => c <= d && c > d.AddDays(-_profile.CallsDays)) < max) is { } first
            ? Reason(ContactRule.CallsInDays) with { Count = max, Days = _profile.CallsDays, AllowedFrom = StartOf(first) }
            : null;
    }

    /// <summary>12 CFR 1006.14(b)(2): no call within seven consecutive days after a conversation, whose day is the first.</summary>
    private ContactReason? AfterConversation(DateOnly day)
    {
        if (_planned.Channel != ContactChannel.Phone || _profile.DaysAfterConversation == 0)
        {
            return null;
        }

        // Who called whom does not matter for this clock.
        var talks = _contacts.Where(c => c.Attempt.Channel == ContactChannel.Phone && c.Attempt.Result.IsRightParty()).Select(c => c.Day).ToList();
        return FirstDay(day, d => IsAgreed(d) || !talks.Exists(t => d < t.AddDays(_profile.DaysAfterConversation))) is { } first
            ? Reason(ContactRule.AfterConversation) with { Days = _profile.DaysAfterConversation, Date = talks.Max(), AllowedFrom = StartOf(first) }
            : null;
    }

    private ContactReason? VoicemailsADay(DateOnly day) => _planned.LeavesVoicemail && _profile.VoicemailsADayMax is { } max
        && _contacts.Count(c => c.Day == day && c.Attempt.Result == ResultCode.VoicemailLeft) >= max
            ? Reason(ContactRule.VoicemailsADay) with { Count = max, AllowedFrom = StartOf(day.AddDays(1)) }
            : null;

    private ContactReason? ReminderInterval(DateOnly day)
    {
        if (!_planned.IsReminder || _profile.ReminderIntervalDays == 0 || _contacts.Count == 0)
        {
            return null;
        }

        var last = _contacts.Where(c => c.Attempt.Result == ResultCode.ReminderSent).Select(c => c.Day).DefaultIfEmpty().Max();
        return last != default && day < last.AddDays(_profile.ReminderIntervalDays)
            ? Reason(ContactRule.ReminderInterval) with
            {
                Days = _profile.ReminderIntervalDays,
                Date = last,
                AllowedFrom = StartOf(last.AddDays(_profile.ReminderIntervalDays)),
            }
            : null;
    }

    /// <summary>12 CFR 1006.14(h): a person may exclude a way of contact.</summary>
    private ContactReason? Excluded() => _account.Preferences.Excluded.Contains(_planned.Channel) || _profile.Excluded.Contains(_planned.Channel)
        ? Reason(ContactRule.ChannelExcluded) with { Channel = _planned.Channel }
        : null;

    /// <summary>
    /// 12 CFR 1006.6(b)(2), (c), UK Breathing Space, insolvency, and the team's own holds. What the law still allows after a
    /// request to stop, such as to say that efforts end, is for a person to decide.
    /// </summary>
    private IEnumerable<ContactReason> Flags(DateOnly day) => _account.Flags
        // A flag raised on the portfolio's date holds at once, although the debtor's calendar may show the day before.
        .Where(f => f.Kind.ForbidsContact() && !(f.LiftedOn <= _on) && !(f.Until < day) && (f.From <= day || f.From <= _on))
        .OrderBy(f => f.Kind).ThenBy(f => f.Sequence)
        .Select(f => new ContactReason(
            ContactRule.Flagged,
            ContactSources.Of(ContactRule.Flagged, _profile.Name, f.Kind),
            Date: f.Until,
            Flag: f.Kind,
            AllowedFrom: f.Until is { } last ? StartOf(last.AddDays(1)) : null));

    /// <summary>Calls that do not connect, that they made, or that they had agreed to are left out: 12 CFR 1006.14(b)(2).</summary>
    private bool Counts(DateOnly day, ContactAttempt attempt) => attempt is { Channel: ContactChannel.Phone, Incoming: false }
        && attempt.Result is not (ResultCode.Busy or ResultCode.NumberDisconnected) && !IsAgreed(day);

    /// <summary>They asked, in the last days, to be called on that day or before: direct prior consent.</summary>
    private bool IsAgreed(DateOnly day) => _contacts.Exists(c => c.Attempt is { Result: ResultCode.CallBackAsked, CallBackOn: { } date }
        && c.Day <= day && date <= day && day < c.Day.AddDays(_profile.ConsentDays));

    /// <summary>The first day after the given one that is allowed; null when that one is.</summary>
    private static DateOnly? FirstDay(DateOnly day, Func<DateOnly, bool> isAllowed)
    {
        if (isAllowed(day))
        {
            return null;
        }

        // Every clock is shorter than a year, so this ends.
        do
        {
            day = day.AddDays(1);
        }
        while (!isAllowed(day));
        return day;
    }

    private DateTimeOffset StartOf(DateOnly day) => Zones.InstantOf(day, TimeOnly.MinValue, _zone);

    private ContactReason Reason(ContactRule rule) => new(rule, ContactSources.Of(rule, _profile.Name));
}
