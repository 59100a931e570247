using CollectionsBot.Core;
using Humanizer;

namespace CollectionsBot.Cards;

/// <summary>The words for flags, and for what the contact policy says.</summary>
public static class ContactPhrases
{
    private const int ReasonShown = 120;

    /// <summary>A flag as a label.</summary>
    public static string Of(FlagKind kind) => kind switch
    {
        FlagKind.CeasedContact => "Asked for no contact",
        FlagKind.Attorney => "Attorney represents them",
        FlagKind.Insolvent => "Insolvency",
        FlagKind.Deceased => "Has died",
        FlagKind.BreathingSpace => "Breathing space",
        FlagKind.DoNotChase => "Do not chase",
        FlagKind.CreditHold => "Credit hold",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No words for this flag."),
    };

    /// <summary>A profile.</summary>
    public static string Of(ContactProfileName profile) => profile switch
    {
        ContactProfileName.BusinessCourtesy => "courtesy between businesses",
        ContactProfileName.UsConsumer => "US consumers (Regulation F)",
        ContactProfileName.UnitedKingdom => "United Kingdom",
        ContactProfileName.EuropeanBusiness => "EU businesses",
        _ => throw new ArgumentOutOfRangeException(nameof(profile), profile, "No words for this profile."),
    };

    /// <summary>A rule of the contact policy as half a sentence, with its numbers and its source.</summary>
    public static string Of(ContactReason reason, Reader reader)
    {
        ArgumentNullException.ThrowIfNull(reason);
        ArgumentNullException.ThrowIfNull(reader);
        var (from, until) = (Time(reason.From, reader), Time(reason.Until, reader));
        var date = reason.Date is { } day ? reader.Date(day) : "an open date";
        var words = reason.Rule switch
        {
            ContactRule.Hours => $"their hours are {from} to {until} on their clock",
            ContactRule.InconvenientTime => $"{from} to {(reason.Until == TimeOnly.MinValue ? "midnight" : until)} is inconvenient to them",
            ContactRule.CallsInDays => $"{"call".ToQuantity(reason.Count ?? 0)} in {Phrases.Days(reason.Days ?? 0)} were placed",
            ContactRule.AfterConversation => $"they were spoken with on {date}, and {Phrases.Days(reason.Days ?? 0)} must pass",
            ContactRule.VoicemailsADay => $"{"voicemail".ToQuantity(reason.Count ?? 0)} a day may be left",
            ContactRule.ReminderInterval => $"the last reminder went on {date}, and {Phrases.Days(reason.Days ?? 0)} must pass",
            ContactRule.ChannelExcluded => reason.Channel is { } channel ? $"{Phrases.Of(channel).ToLowerInvariant()} is excluded" : "this way is excluded",
            ContactRule.Flagged => (reason.Flag is { } flag ? Cause(flag) : "a flag")
                + (reason.Date is null ? " forbids contact" : $" forbids contact until {date}"),
            ContactRule.ZoneUnknown => "their time zone is not known, so the team's was taken",
            _ => throw new ArgumentOutOfRangeException(nameof(reason), reason.Rule, "No words for this rule."),
        };
        return reason.Source.Length > 0 ? $"{words} ({reason.Source})" : words;
    }

    /// <summary>Every reason, in one sentence's worth of words.</summary>
    public static string Of(IEnumerable<ContactReason> reasons, Reader reader) => string.Join("; ", reasons.Select(r => Of(r, reader)));

    /// <summary>From when they may be called, and why not now; null when they may be called now.</summary>
    public static string? Call(ContactVerdict verdict, Reader reader)
    {
        ArgumentNullException.ThrowIfNull(verdict);
        ArgumentNullException.ThrowIfNull(reader);
        return verdict switch
        {
            ContactVerdict.AllowedFrom later => $"May be called from {reader.Instant(later.Instant)} because {Of(Weightiest(later.Reasons), reader)}.",
            ContactVerdict.NotAllowed never => $"Not to be called because {Of(Weightiest(never.Reasons), reader)}.",
            _ => null,
        };
    }

    /// <summary>How a customer wants to be contacted.</summary>
    public static string Wanted(ContactPreferences wanted, Reader reader)
    {
        ArgumentNullException.ThrowIfNull(wanted);
        ArgumentNullException.ThrowIfNull(reader);
        var parts = new[]
        {
            wanted.Profile is { } profile ? "profile " + Of(profile) : null,
            wanted.Excluded.IsEmpty ? null : "never by " + Phrases.List([.. wanted.Excluded.Select(c => Phrases.Of(c).ToLowerInvariant())]),
            wanted.Inconvenient.IsEmpty ? null : "inconvenient " + string.Join(", ", wanted.Inconvenient.GroupBy(t => (t.From, t.Until)).Select(g =>
                $"{Days([.. g.Select(t => t.Day)])} {reader.Time(g.Key.From)} to {(g.Key.Until == TimeOnly.MinValue ? "midnight" : reader.Time(g.Key.Until))}")),
        }.OfType<string>().ToList();
        return parts.Count == 0 ? "none" : string.Join("; ", parts);
    }

    /// <summary>A flag with its end and reason, without its label.</summary>
    public static string Terms(CustomerFlag flag, Reader reader)
    {
        ArgumentNullException.ThrowIfNull(flag);
        ArgumentNullException.ThrowIfNull(reader);
        var reason = flag.Reason.Length > ReasonShown ? flag.Reason[..ReasonShown] + "…" : flag.Reason;
        return (flag.Until is { } until ? $"until {reader.Date(until)}" : $"since {reader.Date(flag.From)}")
            + (reason.Length > 0 ? $". “{reason}”" : "");
    }

    /// <summary>A hold as a reason of the worklist.</summary>
    internal static string Hold(CustomerFlag? flag, string until) => flag is null
        ? $"on hold until {until}"
        : $"{Label(flag.Kind)} until {until}" + (flag.Reason.Length > 0 ? $": “{(flag.Reason.Length > ReasonShown ? flag.Reason[..ReasonShown] + "…" : flag.Reason)}”" : "");

    /// <summary>Where something stands in the way for days or for good, the hours of the day say nothing.</summary>
    private static IEnumerable<ContactReason> Weightiest(ImmutableArray<ContactReason> reasons)
    {
        var others = reasons.Where(r => r.Rule is not (ContactRule.Hours or ContactRule.InconvenientTime)).ToList();
        return others.Exists(r => r.Forbids) ? others : reasons;
    }

    /// <summary>Three days or more in a row by the first and the last.</summary>
    private static string Days(ImmutableArray<DayOfWeek> days) => days.Length > 2 && days[^1] - days[0] == days.Length - 1
        ? $"{days[0]} to {days[^1]}"
        : Phrases.List([.. days.Select(d => d.ToString())]);

    /// <summary>What forbids the contact, as a noun.</summary>
    private static string Cause(FlagKind flag) => flag switch
    {
        FlagKind.CeasedContact => "their own wish",
        FlagKind.Attorney => "their attorney",
        FlagKind.Deceased => "their death",
        FlagKind.DoNotChase => "our own hold",
        _ => Label(flag),
    };

    private static string Label(FlagKind flag)
    {
        var label = Of(flag);
        return char.ToLowerInvariant(label[0]) + label[1..];
    }

    private static string Time(TimeOnly? time, Reader reader) => time is { } at ? reader.Time(at) : "any time";
}
