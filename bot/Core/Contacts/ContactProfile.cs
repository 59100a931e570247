namespace CollectionsBot.Core;

/// <summary>The sets of numbers that can bound how a customer is contacted.</summary>
public enum ContactProfileName
{
    /// <summary>Courtesy between businesses; no law asks for its figures.</summary>
    BusinessCourtesy,

    /// <summary>Consumers in the United States, collected from by a third party: Regulation F, 12 CFR 1006.</summary>
    UsConsumer,

    /// <summary>Individuals and sole traders in the United Kingdom: CONC 7 and Breathing Space.</summary>
    UnitedKingdom,

    /// <summary>Businesses in the European Union.</summary>
    EuropeanBusiness,
}

/// <summary>When, how often and by which ways a customer may be contacted: numbers and switches, no rules.</summary>
/// <remarks>
/// A profile helps a team to keep to what it has decided to keep to. It is no legal advice, and whether a law applies to a
/// debt is not decided here. Figures of a law cite it; those without a citation are this program's own courtesy and may be
/// changed within their ranges.
/// </remarks>
public sealed record ContactProfile
{
    /// <summary>Which profile it is; the sources of its rules hang on it.</summary>
    public required ContactProfileName Name { get; init; }

    /// <summary>From which time on, on the debtor's clock. Before <see cref="Until"/>.</summary>
    public TimeOnly From { get; init; } = new(8, 0);

    /// <summary>Until before which time, on the debtor's clock.</summary>
    public TimeOnly Until { get; init; } = new(18, 0);

    /// <summary>On which days of the week; at least one.</summary>
    public ImmutableArray<DayOfWeek> Days { get; init; } = DigestSchedule.Weekdays;

    /// <summary>Which ways the hours and days bound. Mail that waits until it is read needs none.</summary>
    public ImmutableArray<ContactChannel> HoursApplyTo { get; init; } =
        [ContactChannel.Phone, ContactChannel.TextMessage, ContactChannel.InPerson];

    /// <summary>How many calls may be placed in <see cref="CallsDays"/>; null for any number. 1 to 100.</summary>
    public int? CallsMax { get; init; }

    /// <summary>The consecutive days in which calls are counted. 1 to 31.</summary>
    public int CallsDays { get; init; } = 7;

    /// <summary>Days without a call after a conversation, its own day being the first; 0 for none. 0 to 60.</summary>
    /// <remarks>With 7, a conversation on the 1st means that the next call may be placed on the 8th.</remarks>
    public int DaysAfterConversation { get; init; }

    /// <summary>Days in which a call that they asked for stays agreed, the day of asking being the first. 1 to 31.</summary>
    public int ConsentDays { get; init; } = 7;

    /// <summary>How many voicemails may be left in a day; null for any number. 1 to 10.</summary>
    public int? VoicemailsADayMax { get; init; } = 1;

    /// <summary>Days from one reminder to the next, over all ways of contact; 0 for none. 0 to 60.</summary>
    public int ReminderIntervalDays { get; init; } = 5;

    /// <summary>Ways that are never used with this profile.</summary>
    public ImmutableArray<ContactChannel> Excluded { get; init; } = [];

    /// <summary>Days of a breathing space for which no end was given, its first day included. 1 to 366.</summary>
    /// <remarks>UK Breathing Space: 60 days. In a mental-health crisis the end is not known beforehand.</remarks>
    public int BreathingSpaceDays { get; init; } = 60;

    /// <summary>Words by which somebody ends messages to them; lower case. 12 CFR 1006.6(d), (e) names these.</summary>
    public ImmutableArray<string> OptOutWords { get; init; } = ["stop", "unsubscribe", "end", "quit", "cancel"];

    /// <summary>The profile as it comes, before a team changes it.</summary>
    public static ContactProfile Default(ContactProfileName name) => name switch
    {
        ContactProfileName.BusinessCourtesy => new() { Name = name },
        // 8:00 to 21:00 is 1006.6(b)(1), seven in seven and seven after a conversation 1006.14(b)(2): a presumption, no hard
        // cap. E-mails and texts keep to the hours as well. The interval between reminders is courtesy.
        ContactProfileName.UsConsumer => new()
        {
            Name = name,
            Until = new(21, 0),
            Days = DigestSchedule.EveryDay,
            HoursApplyTo = [ContactChannel.Phone, ContactChannel.Email, ContactChannel.TextMessage, ContactChannel.InPerson],
            CallsMax = 7,
            DaysAfterConversation = 7,
        },
        // CONC 7 asks to respect when, where and how; it gives no hours, so these are courtesy.
        ContactProfileName.UnitedKingdom => new()
        {
            Name = name,
            Until = new(20, 0),
            Days = [.. DigestSchedule.Weekdays, DayOfWeek.Saturday],
        },
        // Directive 2011/7 is about interest and gives no hours; these are courtesy.
        ContactProfileName.EuropeanBusiness => new() { Name = name },
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, "No such profile."),
    };

    /// <summary>Whether a message of theirs asks for no more messages: one of the words, alone, whatever stands around it.</summary>
    public bool IsOptOut(string message)
    {
        ArgumentNullException.ThrowIfNull(message);
        var word = message.AsSpan().Trim([' ', '.', '!', '"', '\'', '\r', '\n', '\t']);
        foreach (var optOut in OptOutWords)
        {
            if (word.Equals(optOut, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Checks every number against its range.</summary>
    /// <exception cref="ArgumentOutOfRangeException">One is out of range; the message names it and the range.</exception>
    public void Validate()
    {
        Check(CallsMax ?? 1, 1, 100, nameof(CallsMax));
        Check(CallsDays, 1, 31, nameof(CallsDays));
        Check(DaysAfterConversation, 0, 60, nameof(DaysAfterConversation));
        Check(ConsentDays, 1, 31, nameof(ConsentDays));
        Check(VoicemailsADayMax ?? 1, 1, 10, nameof(VoicemailsADayMax));
        Check(ReminderIntervalDays, 0, 60, nameof(ReminderIntervalDays));
        Check(BreathingSpaceDays, 1, 366, nameof(BreathingSpaceDays));
        if (From >= Until)
        {
            throw new ArgumentOutOfRangeException(nameof(From), "From must be before Until.");
        }

        if (Days.IsDefaultOrEmpty || !Days.All(Enum.IsDefined))
        {
            throw new ArgumentOutOfRangeException(nameof(Days), "Days must name at least one day of the week.");
        }

        if (HoursApplyTo.IsDefault || Excluded.IsDefault || OptOutWords.IsDefault)
        {
            throw new ArgumentOutOfRangeException(nameof(HoursApplyTo), "A list may be empty, but not missing.");
        }
    }

    private static void Check(int value, int min, int max, string name)
    {
        if (value < min || value > max)
        {
            throw new ArgumentOutOfRangeException(name, $"{name} must lie between {min} and {max}, and is {value}.");
        }
    }
}
