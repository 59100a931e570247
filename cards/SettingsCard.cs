using CollectionsBot.Core;

namespace CollectionsBot.Cards;

/// <summary>What is set in a conversation: how one's figures and times are written, and when the digest comes.</summary>
public static class SettingsCard
{
    /// <summary>The fields' names, as they come back.</summary>
    public const string Days = "digestDays", Time = "digestTime", Zone = "digestZone";

    /// <summary>Which days can be chosen; <see cref="AsSet"/> are other ones that were set in words.</summary>
    public const string Weekdays = "weekdays", EveryDay = "every", AsSet = "set";

    private const int ZoneLengthMax = 64;

    /// <summary>Draws the settings.</summary>
    /// <param name="schedule">When the digest comes here; null when it does not.</param>
    /// <param name="draft">What was filled in so far; null where no digest can be posted.</param>
    /// <param name="errors">What is wrong with it, by field name; plain text.</param>
    /// <param name="note">What came of the last press, or null; plain text.</param>
    /// <param name="reader">Whom it is for.</param>
    public static AdaptiveCard Of(DigestSchedule? schedule, DigestSettingsDraft? draft, IReadOnlyDictionary<string, string> errors, string? note, Reader reader)
    {
        ArgumentNullException.ThrowIfNull(errors);
        ArgumentNullException.ThrowIfNull(reader);
        var body = ImmutableArray.CreateBuilder<CardElement>();
        body.Add(TextBlock.Heading("Settings"));
        if (note is not null)
        {
            body.Add(TextBlock.Subtle(Markdown.Escape(note, 400)));
        }

        body.Add(new FactSet([
            new Fact("Your time zone", Markdown.Escape(reader.Zone.Id, 80) + ", from your client; the team's where that tells none"),
            new Fact("Your figures", $"{reader.Number(1234)} · {reader.Date(reader.Today)}"),
            new Fact("Digest here", schedule is null ? "not set" : Markdown.Escape(Phrases.Of(schedule, reader), 200) + ", except on days that are free"),
        ]));
        if (draft is null)
        {
            body.Add(TextBlock.Subtle("A digest can be posted only into a chat or channel that I was added to."));
            return new AdaptiveCard(body.ToImmutable());
        }

        foreach (var field in Fields(schedule, draft))
        {
            body.Add(field);
            if (errors.TryGetValue(field.Id!, out var error))
            {
                body.Add(LogContactCard.Warning(error));
            }
        }

        return new AdaptiveCard(body.ToImmutable()) { Actions = [.. Buttons(schedule, draft.Nonce)] };
    }

    private static IEnumerable<Input> Fields(DigestSchedule? schedule, DigestSettingsDraft draft)
    {
        Choice[] set = schedule is not null && DaysOf(schedule) == AsSet ? [new Choice("As it is set now", AsSet)] : [];
        yield return new ChoiceSetInput(Days, "Digest on", [new Choice("Weekdays", Weekdays), new Choice("Every day", EveryDay), .. set])
        {
            Value = draft.Days is EveryDay || (draft.Days is AsSet && set is [_]) ? draft.Days : Weekdays,
        };
        yield return new TimeInput(Time, "Digest at", "Give a time.") { Value = draft.Time };
        yield return new TextInput(Zone, "Time zone of that time", "Give a time zone, such as Europe/London.") { MaxLength = ZoneLengthMax, Value = LogContactCard.Cut(draft.Zone, ZoneLengthMax) };
    }

    /// <summary>The days of a schedule as the form offers them.</summary>
    public static string DaysOf(DigestSchedule schedule)
    {
        ArgumentNullException.ThrowIfNull(schedule);
        return schedule.Days.Order().SequenceEqual(DigestSchedule.Weekdays.Order()) ? Weekdays
            : schedule.Days.Length == DigestSchedule.EveryDay.Length ? EveryDay
            : AsSet;
    }

    private static IEnumerable<CardAction> Buttons(DigestSchedule? schedule, string nonce)
    {
        yield return new ExecuteAction("Save", Verbs.SaveSettings, ActionData.Of((Verbs.Nonce, nonce))) { Style = ActionStyle.Positive };
        if (schedule is not null)
        {
            yield return new ExecuteAction("Stop the digest", Verbs.StopDigest, ActionData.Of((Verbs.Nonce, nonce))) { SendsInputs = false };
        }
    }
}
