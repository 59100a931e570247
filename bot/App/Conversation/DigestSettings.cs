using System.Globalization;
using CollectionsBot.Cards;

namespace CollectionsBot.App;

/// <summary>Shows what is set in a conversation, and sets its digest with a form.</summary>
internal sealed class DigestSettings(IPortfolio portfolio, BusinessCalendar calendar)
{
    private static readonly TimeOnly TimeUnsaid = new(8, 30);

    private static readonly Dictionary<string, string> NoErrors = [];

    /// <summary>The settings as they are now.</summary>
    public async Task<Answer> ShowAsync(Turn turn, string? conversation, string? note, CancellationToken cancellation)
    {
        var (isOpen, schedule) = await portfolio.AskAsync(
            p => conversation is not null && p.Conversations.TryGetValue(conversation, out var here) ? (here.IsOpen, here.Schedule) : default, cancellation);
        var draft = isOpen
            ? new DigestSettingsDraft(
                Drafts.Empty().Nonce,
                schedule is null ? null : SettingsCard.DaysOf(schedule),
                schedule?.Time ?? TimeUnsaid,
                schedule?.TimeZone ?? (turn.Person.Zone ?? calendar.Zone).Id)
            : null;
        return Card(turn, schedule, draft, NoErrors, note);
    }

    /// <summary>Saves the form, or ends the digest.</summary>
    public async Task<Answer> PressAsync(Turn turn, Pressed pressed, CancellationToken cancellation)
    {
        var conversation = pressed.Conversation ?? "";
        var stamp = turn.Stamp(conversation, pressed.FormName, pressed.Verb);
        if (pressed.Verb == Verbs.StopDigest)
        {
            return await DoAsync(turn, new StopDigest(stamp, conversation), conversation, cancellation);
        }

        var before = await portfolio.AskAsync(p => p.Conversations.GetValueOrDefault(conversation)?.Schedule, cancellation);
        var draft = DraftOf(pressed);
        var errors = new Dictionary<string, string>();
        if (draft.Time is null)
        {
            errors[SettingsCard.Time] = "Give a time.";
        }

        if (draft.Zone is null || !TimeZoneInfo.TryFindSystemTimeZoneById(draft.Zone, out _))
        {
            errors[SettingsCard.Zone] = $"I don't know the time zone \"{PlainText.Clean(draft.Zone ?? "", 60)}\". Write it like Europe/London.";
        }

        if (draft is not { Time: { } time, Zone: { } zone } || errors.Count > 0)
        {
            return Card(turn, before, draft, errors, null);
        }

        var days = draft.Days switch { SettingsCard.EveryDay => DigestSchedule.EveryDay, SettingsCard.AsSet when before is not null => before.Days, _ => DigestSchedule.Weekdays };
        return await DoAsync(turn, new ScheduleDigest(stamp, conversation, new DigestSchedule(days, time, zone)), conversation, cancellation);
    }

    private async Task<Answer> DoAsync(Turn turn, Command command, string conversation, CancellationToken cancellation)
    {
        var outcome = await portfolio.ExecuteAsync(command, cancellation);
        return await ShowAsync(turn, conversation, outcome is Outcome.Refused { Refusal: var refusal } ? Phrases.Of(refusal, turn.Reader) : "Saved.", cancellation);
    }

    private static DigestSettingsDraft DraftOf(Pressed pressed) => new(
        pressed.FormName,
        LogContactForm.Bounded(pressed[SettingsCard.Days], 64),
        TimeOnly.TryParseExact(pressed[SettingsCard.Time], "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null,
        LogContactForm.Bounded(pressed[SettingsCard.Zone], 64)?.Trim());

    private static Answer.Card Card(Turn turn, DigestSchedule? schedule, DigestSettingsDraft? draft, IReadOnlyDictionary<string, string> errors, string? note) =>
        new(SettingsCard.Of(schedule, draft, errors, note, turn.Reader), "Settings");
}
