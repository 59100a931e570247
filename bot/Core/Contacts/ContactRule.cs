namespace CollectionsBot.Core;

/// <summary>The named rules by which a contact is judged.</summary>
public enum ContactRule
{
    /// <summary>Outside the hours or days of the profile, on the debtor's clock.</summary>
    Hours,

    /// <summary>At a time that they said is inconvenient.</summary>
    InconvenientTime,

    /// <summary>As many calls as allowed were placed in the consecutive days that end with this one.</summary>
    CallsInDays,

    /// <summary>Too few days after a telephone conversation.</summary>
    AfterConversation,

    /// <summary>A voicemail was left today.</summary>
    VoicemailsADay,

    /// <summary>Too few days after the last reminder, by whatever way it went.</summary>
    ReminderInterval,

    /// <summary>They, or the profile, exclude this way of contact.</summary>
    ChannelExcluded,

    /// <summary>A flag forbids contact.</summary>
    Flagged,

    /// <summary>Forbids nothing: their time zone is not known, and the portfolio's was taken.</summary>
    ZoneUnknown,
}

/// <summary>One rule that stands in the way, with its numbers and where it comes from.</summary>
/// <remarks>It is kept in the journal with the fact that a contact broke it, so members are only ever added.</remarks>
/// <param name="Rule">The rule.</param>
/// <param name="Source">The law or policy it comes from, such as <c>12 CFR 1006.14(b)(2)</c>; empty for courtesy.</param>
/// <param name="Count">A number of calls or voicemails, when the rule is about one.</param>
/// <param name="Days">A number of days, when the rule is about one.</param>
/// <param name="Date">The date of the conversation or reminder from which it counts.</param>
/// <param name="From">From which time of day contact is allowed, or inconvenient.</param>
/// <param name="Until">Until which time of day contact is allowed, or inconvenient.</param>
/// <param name="Channel">The way that is excluded.</param>
/// <param name="Flag">The flag that forbids it.</param>
/// <param name="AllowedFrom">From when this rule alone would allow it, in UTC; null for never, or for a rule that forbids nothing.</param>
public sealed record ContactReason(
    ContactRule Rule,
    string Source,
    int? Count = null,
    int? Days = null,
    DateOnly? Date = null,
    TimeOnly? From = null,
    TimeOnly? Until = null,
    ContactChannel? Channel = null,
    FlagKind? Flag = null,
    DateTimeOffset? AllowedFrom = null)
{
    /// <summary>Whether it stands in the way, or only tells something.</summary>
    public bool Forbids => Rule != ContactRule.ZoneUnknown;
}

/// <summary>Where the rules come from.</summary>
internal static class ContactSources
{
    /// <summary>The source of a rule in a profile; empty where it is the program's or the team's courtesy.</summary>
    public static string Of(ContactRule rule, ContactProfileName profile, FlagKind? flag = null) => (rule, profile, flag) switch
    {
        (ContactRule.Hours or ContactRule.InconvenientTime, ContactProfileName.UsConsumer, _) => "12 CFR 1006.6(b)(1)",
        (ContactRule.CallsInDays or ContactRule.AfterConversation, ContactProfileName.UsConsumer, _) => "12 CFR 1006.14(b)(2)",
        (ContactRule.ChannelExcluded, ContactProfileName.UsConsumer, _) => "12 CFR 1006.14(h)",
        (ContactRule.Flagged, ContactProfileName.UsConsumer, FlagKind.Attorney) => "12 CFR 1006.6(b)(2)",
        (ContactRule.Flagged, ContactProfileName.UsConsumer, FlagKind.CeasedContact) => "12 CFR 1006.6(c)",
        (ContactRule.Flagged, _, FlagKind.BreathingSpace) => "UK Breathing Space",
        (ContactRule.InconvenientTime or ContactRule.ChannelExcluded, ContactProfileName.UnitedKingdom, _) => "CONC 7",
        _ => "",
    };
}
