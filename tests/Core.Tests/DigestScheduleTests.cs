using FsCheck.Xunit;

namespace CollectionsBot.Core.Tests;

public class DigestScheduleTests
{
    private const string Team = "19:team";
    private static readonly DigestSchedule HalfPastEight = new(DigestSchedule.Weekdays, new TimeOnly(8, 30), "UTC");

    [Theory]
    [InlineData("America/New_York", "2026-03-06", "2026-03-06T13:30Z")]
    [InlineData("America/New_York", "2026-03-09", "2026-03-09T12:30Z")]
    [InlineData("America/New_York", "2026-10-30", "2026-10-30T12:30Z")]
    [InlineData("America/New_York", "2026-11-02", "2026-11-02T13:30Z")]
    [InlineData("Europe/London", "2026-03-27", "2026-03-27T08:30Z")]
    [InlineData("Europe/London", "2026-03-30", "2026-03-30T07:30Z")]
    [InlineData("Europe/London", "2026-10-23", "2026-10-23T07:30Z")]
    [InlineData("Europe/London", "2026-10-26", "2026-10-26T08:30Z")]
    [InlineData("Asia/Kolkata", "2026-03-30", "2026-03-30T03:00Z")]
    [InlineData("Asia/Kolkata", "2026-10-26", "2026-10-26T03:00Z")]
    [InlineData("Australia/Lord_Howe", "2026-04-03", "2026-04-02T21:30Z")]
    [InlineData("Australia/Lord_Howe", "2026-04-06", "2026-04-05T22:00Z")]
    [InlineData("Australia/Lord_Howe", "2026-10-02", "2026-10-01T22:00Z")]
    [InlineData("Australia/Lord_Howe", "2026-10-05", "2026-10-04T21:30Z")]
    public void Half_past_eight_is_half_past_eight_on_the_wall_before_and_after_the_clocks_change(string zone, string date, string dueAt) =>
        Assert.Equal(Instant(dueAt), (HalfPastEight with { TimeZone = zone }).DueAt(Day(date)));

    [Theory]
    [InlineData("America/New_York", "2026-03-08", "02:30", "2026-03-08T07:00Z")]
    [InlineData("America/New_York", "2026-03-08", "02:00", "2026-03-08T07:00Z")]
    [InlineData("America/New_York", "2026-03-08", "03:00", "2026-03-08T07:00Z")]
    [InlineData("Europe/London", "2026-03-29", "01:30:30", "2026-03-29T01:00Z")]
    [InlineData("Australia/Lord_Howe", "2026-10-04", "02:15", "2026-10-03T15:30Z")]
    public void A_time_that_the_clocks_skip_moves_to_the_end_of_the_gap(string zone, string date, string time, string dueAt) =>
        Assert.Equal(Instant(dueAt), DueAt(zone, date, time));

    [Theory]
    [InlineData("America/New_York", "2026-11-01", "01:30", "2026-11-01T05:30Z")]
    [InlineData("Europe/London", "2026-10-25", "01:30", "2026-10-25T00:30Z")]
    [InlineData("Australia/Lord_Howe", "2026-04-05", "01:45", "2026-04-04T14:45Z")]
    public void A_time_that_occurs_twice_takes_the_first(string zone, string date, string time, string dueAt) =>
        Assert.Equal(Instant(dueAt), DueAt(zone, date, time));

    [Property(MaxTest = 300)]
    public void Every_date_has_one_instant_in_every_zone_and_they_follow_one_another(ushort zone, ushort day, ushort minute)
    {
        var zones = TimeZoneInfo.GetSystemTimeZones();
        var schedule = new DigestSchedule(DigestSchedule.EveryDay, TimeOnly.MinValue.AddMinutes(minute % 1440), zones[zone % zones.Count].Id);
        var date = Day("2015-01-01").AddDays(day % 7300);

        var dueAt = schedule.DueAt(date);

        Assert.Equal(TimeSpan.Zero, dueAt.Offset);
        Assert.True(dueAt < schedule.DueAt(date.AddDays(1)));
        var shown = TimeZoneInfo.ConvertTime(dueAt, zones[zone % zones.Count]).DateTime;
        Assert.InRange(shown - date.ToDateTime(schedule.Time), TimeSpan.Zero, TimeSpan.FromHours(2));
    }

    [Theory]
    [InlineData("America/New_York")]
    [InlineData("Europe/London")]
    [InlineData("Asia/Kolkata")]
    [InlineData("Australia/Lord_Howe")]
    public void A_clock_that_looks_every_quarter_of_an_hour_posts_once_a_working_day_the_year_round(string zone)
    {
        var desk = Scheduled(HalfPastEight with { TimeZone = zone }, at: "2025-12-31T23:00Z");
        var posted = new List<DateOnly>();
        for (var now = Instant("2026-01-01T00:00Z"); now < Instant("2027-01-01T00:00Z"); now = now.AddMinutes(15))
        {
            foreach (var fact in Check(desk, now))
            {
                var date = Assert.IsType<DigestDue>(fact).Date;
                Assert.InRange(now - (HalfPastEight with { TimeZone = zone }).DueAt(date), TimeSpan.Zero, TimeSpan.FromMinutes(14));
                posted.Add(date);
            }
        }

        // On Lord Howe, half past eight of 1 January comes on 31 December in UTC: before the schedule in 2026, within the year in 2027.
        var weekdays = Enumerable.Range(0, 365).Select(Day("2026-01-01").AddDays).Where(d => d.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday));
        var lordHowe = zone == "Australia/Lord_Howe";
        Assert.Equal(lordHowe ? weekdays.Skip(1).Append(Day("2027-01-01")) : weekdays, posted);
    }

    [Fact]
    public void A_digest_is_due_at_its_minute_and_not_before_and_once_for_each_conversation_and_date()
    {
        var desk = Scheduled(HalfPastEight, at: "2026-11-02T07:00Z");
        desk.Does(s => new OpenConversation(s, "19:other", "{}")).Does(s => new ScheduleDigest(s, "19:other", HalfPastEight));

        Assert.Empty(Check(desk, "2026-11-02T08:29:59.9999999Z"));
        Assert.Equal(
            [new DigestDue("19:other", Day("2026-11-02")), new DigestDue(Team, Day("2026-11-02"))],
            Check(desk, "2026-11-02T08:30Z"));
        Assert.Empty(Check(desk, "2026-11-02T08:30Z"));
        Assert.Empty(Check(desk, "2026-11-02T23:59Z"));
    }

    [Fact]
    public void A_digest_is_caught_up_within_four_hours_and_noted_as_skipped_after_that()
    {
        Assert.IsType<DigestDue>(Assert.Single(Check(Scheduled(HalfPastEight, at: "2026-11-02T07:00Z"), "2026-11-02T12:30Z")));

        var late = Scheduled(HalfPastEight, at: "2026-11-02T07:00Z");
        Assert.Equal([new DigestSkipped(Team, Day("2026-11-02"))], Check(late, "2026-11-02T12:30:00.0000001Z"));
        Assert.Empty(Check(late, "2026-11-02T12:31Z"));
    }

    [Fact]
    public void A_digest_of_the_late_evening_is_caught_up_after_midnight()
    {
        var desk = Scheduled(HalfPastEight with { Time = new TimeOnly(23, 0) }, at: "2026-11-02T07:00Z");
        Assert.Equal([new DigestDue(Team, Day("2026-11-02"))], Check(desk, "2026-11-03T01:00Z"));
    }

    [Fact]
    public void After_some_days_of_silence_each_missed_digest_is_noted_and_only_the_one_of_today_is_posted()
    {
        var desk = Scheduled(HalfPastEight, at: "2026-11-02T07:00Z");
        Assert.Equal(
            [
                new DigestSkipped(Team, Day("2026-11-02")),
                new DigestSkipped(Team, Day("2026-11-03")),
                new DigestSkipped(Team, Day("2026-11-04")),
                new DigestDue(Team, Day("2026-11-05")),
            ],
            Check(desk, "2026-11-05T09:00Z"));
    }

    [Fact]
    public void Weekends_and_holidays_get_no_digest_and_are_not_noted_as_missed()
    {
        var calendar = BusinessCalendar.Plain(TimeZoneInfo.Utc) with { Holidays = [Day("2026-11-09")] };
        var desk = Scheduled(HalfPastEight with { Days = DigestSchedule.EveryDay }, at: "2026-11-06T12:00Z", calendar);
        Assert.Empty(Check(desk, "2026-11-07T08:30Z"));
        Assert.Empty(Check(desk, "2026-11-09T08:30Z"));
        Assert.Equal([new DigestDue(Team, Day("2026-11-10"))], Check(desk, "2026-11-10T08:30Z"));
    }

    [Theory]
    [InlineData("2026-11-02T08:29Z", "2026-11-02")]
    [InlineData("2026-11-02T08:30Z", "2026-11-03")]
    [InlineData("2026-11-02T08:31Z", "2026-11-03")]
    public void A_schedule_that_is_set_when_the_hour_of_today_has_come_starts_tomorrow(string setAt, string first)
    {
        var desk = Scheduled(HalfPastEight, setAt);
        var due = new[] { "2026-11-02T08:45Z", "2026-11-03T08:45Z" }.SelectMany(at => Check(desk, at));
        Assert.Equal(new DigestDue(Team, Day(first)), due.First());
    }

    [Fact]
    public void A_schedule_that_is_changed_to_a_later_hour_does_not_post_twice_on_a_day()
    {
        var desk = Scheduled(HalfPastEight, at: "2026-11-02T07:00Z");
        Assert.Single(Check(desk, "2026-11-02T08:30Z"));
        desk.At(Instant("2026-11-02T09:00Z")).Does(s => new ScheduleDigest(s, Team, HalfPastEight with { Time = new TimeOnly(10, 0) }));
        Assert.Empty(Check(desk, "2026-11-02T10:00Z"));
        Assert.Empty(Check(desk, "2026-11-03T08:30Z"));
        Assert.Equal([new DigestDue(Team, Day("2026-11-03"))], Check(desk, "2026-11-03T10:00Z"));
    }

    [Fact]
    public void Setting_the_same_schedule_again_changes_nothing()
    {
        var desk = Scheduled(HalfPastEight, at: "2026-11-02T07:00Z");
        Assert.Empty(desk.Give(s => new ScheduleDigest(s, Team, HalfPastEight with { Days = [.. DigestSchedule.Weekdays] })).Facts);
        Assert.Single(desk.Give(s => new ScheduleDigest(s, Team, HalfPastEight with { Days = [DayOfWeek.Monday] })).Facts);
    }

    [Fact]
    public void A_closed_or_stopped_conversation_gets_no_digest_and_a_reopened_one_asks_anew()
    {
        var closed = Scheduled(HalfPastEight, at: "2026-11-02T07:00Z").Does(s => new CloseConversation(s, Team));
        Assert.Empty(Check(closed, "2026-11-02T08:30Z"));
        Assert.Equal(RefusalReason.ConversationUnknown, closed.Give(s => new ScheduleDigest(s, Team, HalfPastEight)).Refusal?.Reason);
        closed.Does(s => new OpenConversation(s, Team, "{}"));
        Assert.Empty(Check(closed, "2026-11-02T08:31Z"));

        var stopped = Scheduled(HalfPastEight, at: "2026-11-02T07:00Z").Does(s => new StopDigest(s, Team));
        Assert.Empty(Check(stopped, "2026-11-02T08:30Z"));
        Assert.Empty(stopped.Give(s => new StopDigest(s, Team)).Facts);
    }

    [Theory]
    [InlineData("Europe/Nowhere", 5)]
    [InlineData("", 5)]
    [InlineData("UTC", 0)]
    [InlineData("UTC", 8)]
    public void A_schedule_without_a_day_or_a_zone_that_exists_is_refused(string zone, int days)
    {
        var schedule = new DigestSchedule([.. Enumerable.Range(0, days).Select(d => (DayOfWeek)(d % 7))], new TimeOnly(8, 30), zone);
        var desk = new Desk().Does(s => new OpenConversation(s, Team, "{}"));
        Assert.Equal(RefusalReason.ScheduleInvalid, desk.Give(s => new ScheduleDigest(s, Team, schedule)).Refusal?.Reason);
    }

    [Theory]
    [InlineData(0, 10, RefusalReason.OutOfBounds)]
    [InlineData(1000, 8000, null)]
    [InlineData(1001, 8000, RefusalReason.OutOfBounds)]
    [InlineData(1000, 8001, RefusalReason.OutOfBounds)]
    public void A_conversation_has_an_identifier_and_an_address_of_bounded_length(int id, int reference, RefusalReason? refusal) =>
        Assert.Equal(refusal, new Desk().Give(s => new OpenConversation(s, new string('i', id), new string('r', reference))).Refusal?.Reason);

    [Fact]
    public void A_conversation_learns_a_new_address_and_keeps_its_schedule()
    {
        var desk = Scheduled(HalfPastEight, at: "2026-11-02T07:00Z");
        Assert.Empty(desk.Give(s => new OpenConversation(s, Team, "{}")).Facts);
        desk.Does(s => new OpenConversation(s, Team, """{"moved":true}"""));
        var conversation = desk.Portfolio.Conversations[Team];
        Assert.Equal(("""{"moved":true}""", HalfPastEight), (conversation.Reference, conversation.Schedule));
    }

    [Fact]
    public void A_digest_goes_from_due_to_sending_to_closed_and_is_begun_once()
    {
        var desk = Scheduled(HalfPastEight, at: "2026-11-02T07:00Z");
        var date = Day("2026-11-02");
        Assert.Equal(RefusalReason.NothingToSend, Begin().Refusal?.Reason);
        Check(desk, "2026-11-02T08:30Z");
        Assert.Equal(DigestStage.Due, Stage());
        Assert.Equal(RefusalReason.NothingToSend, End(Delivery.Sent).Refusal?.Reason);

        Assert.Equal([new DigestSending(Team, date)], Begin().Facts.AsEnumerable());
        Assert.Equal(DigestStage.Sending, Stage());
        Assert.Equal(RefusalReason.NothingToSend, Begin().Refusal?.Reason);

        Assert.Equal([new DigestDelivered(Team, date, Delivery.Uncertain, "1:abc")], End(Delivery.Uncertain).Facts.AsEnumerable());
        Assert.Equal(DigestStage.Closed, Stage());
        Assert.Equal(RefusalReason.NothingToSend, Begin().Refusal?.Reason);
        Assert.Equal(RefusalReason.NothingToSend, End(Delivery.Sent).Refusal?.Reason);

        Decision Begin() => desk.Give(s => new BeginDelivery(s, Team, date));
        Decision End(Delivery delivery) => desk.Give(s => new EndDelivery(s, Team, date, delivery, "1:abc"));
        DigestStage Stage() => desk.Portfolio.Conversations[Team].Digests[date];
    }

    [Fact]
    public void A_digest_that_was_skipped_is_never_sent()
    {
        var desk = Scheduled(HalfPastEight, at: "2026-11-02T07:00Z");
        Check(desk, "2026-11-02T20:00Z");
        Assert.Equal(RefusalReason.NothingToSend, desk.Give(s => new BeginDelivery(s, Team, Day("2026-11-02"))).Refusal?.Reason);
    }

    [Theory]
    [InlineData("2026-11-02T12:30Z", true)]
    [InlineData("2026-11-02T12:31Z", false)]
    [InlineData("2026-11-05T08:30Z", false)]
    public void A_digest_that_was_due_when_the_program_ended_is_sent_within_four_hours_and_skipped_later(string at, bool sent)
    {
        var desk = Scheduled(HalfPastEight, at: "2026-11-02T07:00Z");
        Check(desk, "2026-11-02T08:30Z");
        var fact = Assert.Single(desk.At(Instant(at)).Give(s => new BeginDelivery(s, Team, Day("2026-11-02"))).Facts);
        Assert.Equal(sent ? new DigestSending(Team, Day("2026-11-02")) : new DigestSkipped(Team, Day("2026-11-02")), fact);
    }

    [Fact]
    public void A_digest_that_was_due_when_somebody_stopped_it_is_skipped()
    {
        var desk = Scheduled(HalfPastEight, at: "2026-11-02T07:00Z");
        Check(desk, "2026-11-02T08:30Z");
        desk.Does(s => new StopDigest(s, Team));
        Assert.Equal([new DigestSkipped(Team, Day("2026-11-02"))], desk.Give(s => new BeginDelivery(s, Team, Day("2026-11-02"))).Facts.AsEnumerable());
    }

    [Fact]
    public void What_became_of_a_digest_is_recorded_although_the_bot_was_taken_out_meanwhile()
    {
        var desk = Scheduled(HalfPastEight, at: "2026-11-02T07:00Z");
        Check(desk, "2026-11-02T08:30Z");
        desk.Does(s => new BeginDelivery(s, Team, Day("2026-11-02"))).Does(s => new CloseConversation(s, Team));
        desk.Does(s => new EndDelivery(s, Team, Day("2026-11-02"), Delivery.Refused, "gone"));
        Assert.Equal(DigestStage.Closed, desk.Portfolio.Conversations[Team].Digests[Day("2026-11-02")]);
    }

    private static DateTimeOffset DueAt(string zone, string date, string time) => new DigestSchedule(
        DigestSchedule.EveryDay, TimeOnly.Parse(time, System.Globalization.CultureInfo.InvariantCulture), zone).DueAt(Day(date));

    private static Desk Scheduled(DigestSchedule schedule, string at, BusinessCalendar? calendar = null) => new Desk(calendar: calendar)
        .At(Instant(at))
        .Does(s => new OpenConversation(s, Team, "{}"))
        .Does(s => new ScheduleDigest(s, Team, schedule));

    private static Fact[] Check(Desk desk, string at) => Check(desk, Instant(at));

    private static Fact[] Check(Desk desk, DateTimeOffset at) => [.. desk.At(at).Give(s => new CheckDigests(s)).Facts];
}
