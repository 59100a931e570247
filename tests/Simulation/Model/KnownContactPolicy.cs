namespace CollectionsBot.Simulation.Model;

/// <summary>Whether a contact is allowed, and what stands against it.</summary>
/// <param name="From">The first instant at which it is allowed; null for never.</param>
/// <param name="Against">What stands against it at the instant asked about.</param>
internal sealed record KnownVerdict(DateTimeOffset? From, List<(ContactRule Rule, FlagKind? Flag)> Against);

/// <summary>Asks every rule about one instant; finds the first allowed instant by trying one after the other.</summary>
internal sealed class KnownContactPolicy
{
    /// <summary>Longer than any flag with an end can last.</summary>
    private const int DaysTriedMax = 1200;

    private readonly KnownCustomer _customer;
    private readonly ContactProfile _profile;
    private readonly DateOnly _on;
    private readonly TimeZoneInfo _zone;
    private readonly List<(DateOnly Day, ContactAttempt Attempt, KnownContact Contact)> _contacts;

    public KnownContactPolicy(KnownCustomer customer, PortfolioRules rules, DateOnly on)
    {
        (_customer, _profile, _on, _zone) = (customer, ProfileOf(customer, rules.Contacts), on, ZoneOf(customer) ?? rules.Calendar.Zone);
        _contacts = [.. customer.Contacts.Where(c => c.On <= on).Select(c => (KnownClock.DayOf(_zone, c.At), c.Attempt, c))];
    }

    /// <summary>When the hours of the date asked about begin, on the debtor's clock.</summary>
    public DateTimeOffset Opening => KnownClock.At(_zone, _on, _profile.From);

    public static ContactProfile ProfileOf(KnownCustomer customer, ContactPolicy policy)
    {
        var isPerson = customer.Master.Kind == PartyKind.Consumer || customer.Master.Kind == PartyKind.Guarantor;
        return policy.Profiles[customer.Preferences.Profile ?? (isPerson ? policy.Individuals : policy.Business)];
    }

    /// <summary>A message of ours is taken for a reminder.</summary>
    public KnownVerdict Next(ContactChannel channel, DateTimeOffset at) => Judge(channel, KnownContact.IsWriting(channel), false, at);

    /// <summary>A contact that is being logged; null when no policy bounds it.</summary>
    public KnownVerdict? Logged(KnownContact contact) => contact.IsTheirs
        ? null
        : Judge(contact.Attempt.Channel, contact.Result == ResultCode.ReminderSent, contact.Result == ResultCode.VoicemailLeft, contact.At);

    private static TimeZoneInfo? ZoneOf(KnownCustomer customer) =>
        customer.Master.TimeZone is { } id && TimeZoneInfo.TryFindSystemTimeZoneById(id, out var zone) ? zone : null;

    private KnownVerdict Judge(ContactChannel channel, bool reminds, bool leavesVoicemail, DateTimeOffset at)
    {
        var against = Against(channel, reminds, leavesVoicemail, at);
        if (against.Count == 0)
        {
            return new KnownVerdict(at, against);
        }

        return new KnownVerdict(IsExcluded(channel) ? null : FirstAfter(at, m => Against(channel, reminds, leavesVoicemail, m).Count == 0), against);
    }

    private DateTimeOffset? FirstAfter(DateTimeOffset at, Func<DateTimeOffset, bool> isAllowed)
    {
        var day = KnownClock.DayOf(_zone, at);
        for (var days = 0; days <= DaysTriedMax; days++, day = day.AddDays(1))
        {
            var flags = FlagsOn(day);
            if (flags.Exists(f => f.Until is null))
            {
                return null;
            }

            // Nothing begins to be allowed but at midnight, at the opening hour, or when an inconvenient time ends.
            var moments = _customer.Preferences.Inconvenient.Select(t => t.Until).Append(TimeOnly.MinValue).Append(_profile.From);
            foreach (var moment in moments.Where(_ => flags.Count == 0).Select(t => KnownClock.At(_zone, day, t)).Where(m => m > at).Order())
            {
                if (isAllowed(moment))
                {
                    return moment;
                }
            }
        }

        return null;
    }

    private List<(ContactRule Rule, FlagKind? Flag)> Against(ContactChannel channel, bool reminds, bool leavesVoicemail, DateTimeOffset at)
    {
        var day = KnownClock.DayOf(_zone, at);
        var against = new List<(ContactRule Rule, FlagKind? Flag)>();
        if (_profile.HoursApplyTo.Contains(channel) && !(_profile.Days.Contains(day.DayOfWeek) && IsBetween(at, day, _profile.From, _profile.Until)))
        {
            against.Add((ContactRule.Hours, null));
        }

        if (_profile.HoursApplyTo.Contains(channel) && _customer.Preferences.Inconvenient.Any(t => t.Day == day.DayOfWeek && IsBetween(at, day, t.From, t.Until)))
        {
            against.Add((ContactRule.InconvenientTime, null));
        }

        if (channel == ContactChannel.Phone && !HasConsent(day))
        {
            if (_contacts.Count(c => IsCounted(c.Day, c.Attempt) && c.Day <= day && day.DayNumber - c.Day.DayNumber < _profile.CallsDays) >= _profile.CallsMax)
            {
                against.Add((ContactRule.CallsInDays, null));
            }

            if (_contacts.Exists(c => c.Attempt.Channel == ContactChannel.Phone && c.Contact.ReachedDebtor && IsWithin(_profile.DaysAfterConversation, c.Day, day)))
            {
                against.Add((ContactRule.AfterConversation, null));
            }
        }

        if (leavesVoicemail && _contacts.Count(c => c.Day == day && c.Attempt.Result == ResultCode.VoicemailLeft) >= _profile.VoicemailsADayMax)
        {
            against.Add((ContactRule.VoicemailsADay, null));
        }

        if (reminds && _contacts.Exists(c => c.Attempt.Result == ResultCode.ReminderSent && IsWithin(_profile.ReminderIntervalDays, c.Day, day)))
        {
            against.Add((ContactRule.ReminderInterval, null));
        }

        if (IsExcluded(channel))
        {
            against.Add((ContactRule.ChannelExcluded, null));
        }

        against.AddRange(FlagsOn(day).OrderBy(f => f.Kind).ThenBy(f => f.Sequence).Select(f => (ContactRule.Flagged, (FlagKind?)f.Kind)));
        return against;
    }

    private bool IsExcluded(ContactChannel channel) => _customer.Preferences.Excluded.Contains(channel) || _profile.Excluded.Contains(channel);

    /// <summary>A flag of the portfolio's date holds at once, although it may still be yesterday with the debtor.</summary>
    private List<KnownFlag> FlagsOn(DateOnly day) => [.. _customer.Flags.Where(f => f.Kind != FlagKind.CreditHold
        && (f.From <= day || f.From <= _on) && (f.Until is null || day <= f.Until) && (f.LiftedOn is null || _on < f.LiftedOn))];

    private bool IsBetween(DateTimeOffset at, DateOnly day, TimeOnly from, TimeOnly until)
    {
        var ends = until == TimeOnly.MinValue ? KnownClock.At(_zone, day.AddDays(1), until) : KnownClock.At(_zone, day, until);
        return at >= KnownClock.At(_zone, day, from) && at < ends;
    }

    /// <summary>Whether a number of days that began with one day is not over on another.</summary>
    private static bool IsWithin(int days, DateOnly began, DateOnly day) => days > 0 && day.DayNumber - began.DayNumber < days;

    /// <summary>Our calls that connected, unless they had asked for them.</summary>
    private bool IsCounted(DateOnly day, ContactAttempt attempt) => attempt.Channel == ContactChannel.Phone && !attempt.Incoming
        && attempt.Result != ResultCode.Busy && attempt.Result != ResultCode.NumberDisconnected && !HasConsent(day);

    private bool HasConsent(DateOnly day) => _contacts.Exists(c => c.Attempt.Result == ResultCode.CallBackAsked && c.Attempt.CallBackOn <= day
        && c.Day <= day && day.DayNumber - c.Day.DayNumber < _profile.ConsentDays);
}
