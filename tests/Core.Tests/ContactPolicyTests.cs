using FsCheck.Xunit;

namespace CollectionsBot.Core.Tests;

/// <summary>When, how often and by which ways one may contact a customer. 2 November 2026 is a Monday.</summary>
public class ContactPolicyTests
{
    private const string NewYork = "America/New_York";

    /// <summary>12 CFR 1006.14(b)(2): the conversation's day is day 1, so a conversation on the 1st allows the next call on the 8th.</summary>
    [Fact]
    public void After_a_conversation_on_the_first_the_next_call_may_be_placed_on_the_eighth()
    {
        var desk = Consumer(NewYork).At(Instant("2026-12-01T15:00:00Z")).Logs("Ann", ResultCode.SpokeRightParty);

        var verdict = Assert.IsType<ContactVerdict.AllowedFrom>(Judge(desk, "2026-12-02T15:00:00Z"));
        Assert.Equal(Instant("2026-12-08T13:00:00Z"), verdict.Instant);
        var reason = Assert.Single(verdict.Reasons);
        Assert.Equal(
            (ContactRule.AfterConversation, "12 CFR 1006.14(b)(2)", 7, Day("2026-12-01"), Instant("2026-12-08T05:00:00Z")),
            (reason.Rule, reason.Source, reason.Days, reason.Date, reason.AllowedFrom));
        Assert.IsType<ContactVerdict.AllowedFrom>(Judge(desk, "2026-12-08T04:59:00Z"));
        Assert.IsType<ContactVerdict.Allowed>(Judge(desk, "2026-12-08T13:00:00Z"));
    }

    /// <summary>12 CFR 1006.14(b)(2): not more than seven calls in seven consecutive days.</summary>
    [Fact]
    public void After_seven_calls_in_seven_days_the_eighth_waits_until_the_first_is_seven_days_old()
    {
        var desk = Consumer(NewYork);
        for (var day = 1; day <= 7; day++)
        {
            Assert.IsType<ContactVerdict.Allowed>(Judge(desk, $"2026-12-0{day}T15:00:00Z"));
            desk.At(Instant($"2026-12-0{day}T15:00:00Z")).Logs("Ann", ResultCode.NoAnswer);
        }

        var verdict = Assert.IsType<ContactVerdict.AllowedFrom>(Judge(desk, "2026-12-07T18:00:00Z"));
        Assert.Equal(Instant("2026-12-08T13:00:00Z"), verdict.Instant);
        Assert.Equal((ContactRule.CallsInDays, 7, 7), (verdict.Reasons[0].Rule, verdict.Reasons[0].Count, verdict.Reasons[0].Days));
        Assert.IsType<ContactVerdict.Allowed>(Judge(desk, "2026-12-08T15:00:00Z"));
    }

    [Fact]
    public void Calls_that_do_not_connect_and_calls_of_theirs_do_not_count_but_speaking_in_one_starts_the_second_clock()
    {
        var desk = Consumer(NewYork).At(Instant("2026-12-01T15:00:00Z"));
        for (var i = 0; i < 9; i++)
        {
            desk.Logs("Ann", i % 2 == 0 ? ResultCode.Busy : ResultCode.NumberDisconnected).Does(Incoming(ResultCode.MessageWithThirdParty));
        }

        Assert.IsType<ContactVerdict.Allowed>(Judge(desk, "2026-12-01T16:00:00Z"));
        desk.Does(Incoming(ResultCode.SpokeRightParty));
        Assert.Equal(Instant("2026-12-08T13:00:00Z"), Judge(desk, "2026-12-01T16:00:00Z").From(default));

        static Func<Stamp, Command> Incoming(ResultCode result) =>
            s => Desk.Contact(s, "Ann", new ContactAttempt(ContactChannel.Phone, result, Incoming: true));
    }

    /// <summary>12 CFR 1006.14(b)(2): calls with direct prior consent given within the last seven days are excluded.</summary>
    [Fact]
    public void A_call_back_that_they_asked_for_may_be_made_on_its_day_although_they_were_spoken_with()
    {
        var desk = Consumer(NewYork).At(Instant("2026-12-01T15:00:00Z")).Logs("Ann", ResultCode.CallBackAsked, callBackOn: "2026-12-04");
        Assert.Equal(Instant("2026-12-04T13:00:00Z"), Judge(desk, "2026-12-02T15:00:00Z").From(default));
        Assert.IsType<ContactVerdict.Allowed>(Judge(desk, "2026-12-07T15:00:00Z"));
        Assert.Equal(NextAction.CallBack, desk.On("2026-12-04").ActionFor("Ann"));
    }

    /// <summary>12 CFR 1006.6(b)(1): 8:00 to 21:00 at the debtor's local time, not the collector's.</summary>
    [Theory]
    [InlineData(NewYork, "2026-12-01T12:59:00Z", false)]
    [InlineData(NewYork, "2026-12-01T13:00:00Z", true)]
    [InlineData(NewYork, "2026-12-02T01:59:00Z", true)]
    [InlineData(NewYork, "2026-12-02T02:00:00Z", false)]
    [InlineData(NewYork, "2026-07-01T12:00:00Z", true)]
    [InlineData("America/Los_Angeles", "2026-12-01T15:59:00Z", false)]
    [InlineData("America/Los_Angeles", "2026-12-01T16:00:00Z", true)]
    [InlineData("America/Phoenix", "2026-07-01T15:00:00Z", true)]
    [InlineData("Asia/Kolkata", "2026-12-01T02:30:00Z", true)]
    [InlineData("Asia/Kolkata", "2026-12-01T02:29:00Z", false)]
    public void Calls_keep_to_eight_until_nine_in_the_evening_on_the_debtors_clock(string zone, string at, bool allowed)
    {
        var verdict = Judge(Consumer(zone), at);
        Assert.Equal(allowed, verdict is ContactVerdict.Allowed);
        Assert.Equal(allowed ? [] : ["12 CFR 1006.6(b)(1)"], verdict.Reasons.Select(r => r.Source));
    }

    [Theory]
    [InlineData("2026-03-07T23:00:00-05:00", "2026-03-08T12:00:00Z")]
    [InlineData("2026-10-31T23:00:00-04:00", "2026-11-01T13:00:00Z")]
    public void On_the_night_the_clocks_change_the_morning_begins_at_eight_on_the_new_clock(string evening, string morning)
    {
        var verdict = Assert.IsType<ContactVerdict.AllowedFrom>(Judge(Consumer(NewYork), evening));
        Assert.Equal(Instant(morning), verdict.Instant);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("Nowhere/Else")]
    public void Where_the_debtors_time_zone_is_not_known_the_portfolios_is_taken_and_that_is_said(string? zone)
    {
        Assert.Equal([ContactRule.ZoneUnknown], Judge(Consumer(zone), "2026-12-01T08:00:00Z").Reasons.Select(r => r.Rule));
        var early = Assert.IsType<ContactVerdict.AllowedFrom>(Judge(Consumer(zone), "2026-12-01T07:59:00Z"));
        Assert.Equal([ContactRule.Hours, ContactRule.ZoneUnknown], early.Reasons.Select(r => r.Rule));
        Assert.Equal(Instant("2026-12-01T08:00:00Z"), early.Instant);
    }

    /// <summary>12 CFR 1006.14(h): a person may exclude a way of contact.</summary>
    [Fact]
    public void An_excluded_way_is_never_allowed_and_the_others_are()
    {
        var desk = Consumer(NewYork).Does(Prefers(excluded: [ContactChannel.Phone]));
        var verdict = Assert.IsType<ContactVerdict.NotAllowed>(Judge(desk, "2026-12-01T15:00:00Z"));
        Assert.Equal(new ContactReason(ContactRule.ChannelExcluded, "12 CFR 1006.14(h)", Channel: ContactChannel.Phone), Assert.Single(verdict.Reasons));
        Assert.IsType<ContactVerdict.Allowed>(Judge(desk, "2026-12-01T15:00:00Z", ContactChannel.Email));
    }

    [Fact]
    public void A_time_that_they_call_inconvenient_is_left_out_of_the_hours()
    {
        var desk = Consumer(NewYork).Does(Prefers(inconvenient: [new InconvenientTime(DayOfWeek.Tuesday, new TimeOnly(9, 0), TimeOnly.MinValue)]));
        Assert.IsType<ContactVerdict.Allowed>(Judge(desk, "2026-12-01T13:30:00Z"));
        var verdict = Assert.IsType<ContactVerdict.AllowedFrom>(Judge(desk, "2026-12-01T14:00:00Z"));
        Assert.Equal(Instant("2026-12-02T13:00:00Z"), verdict.Instant);
        Assert.Equal([ContactRule.InconvenientTime], verdict.Reasons.Select(r => r.Rule));
    }

    /// <summary>12 CFR 1006.6(b)(2) and (c).</summary>
    [Theory]
    [InlineData(ResultCode.RepresentedByAttorney, FlagKind.Attorney, "12 CFR 1006.6(b)(2)")]
    [InlineData(ResultCode.AskedNotToBeContacted, FlagKind.CeasedContact, "12 CFR 1006.6(c)")]
    [InlineData(ResultCode.Insolvent, FlagKind.Insolvent, "")]
    [InlineData(ResultCode.Deceased, FlagKind.Deceased, "")]
    public void Who_has_an_attorney_or_asked_to_be_left_alone_is_not_contacted_by_any_way_until_the_flag_is_lifted(ResultCode result, FlagKind kind, string source)
    {
        var desk = Consumer(NewYork).Logs("Ann", result);
        var flag = Assert.Single(desk.Account("Ann").Flags);
        Assert.Equal((kind, Day("2026-11-02"), (DateOnly?)null, "Mara"), (flag.Kind, flag.From, flag.Until, flag.By.Name));
        foreach (var channel in Enum.GetValues<ContactChannel>())
        {
            var verdict = Assert.IsType<ContactVerdict.NotAllowed>(Judge(desk, "2026-12-20T15:00:00Z", channel));
            Assert.Equal((kind, source), Assert.Single(verdict.Reasons.Select(r => (r.Flag!.Value, r.Source))));
        }

        desk.On("2026-12-21").Does(s => new LiftFlag(s, new CustomerId("Ann"), flag.Sequence, "agreed with their attorney"));
        Assert.IsType<ContactVerdict.Allowed>(Judge(desk, "2026-12-21T15:00:00Z"));
        Assert.NotEqual(NextAction.Review, desk.ActionFor("Ann"));
    }

    [Fact]
    public void A_breathing_space_lasts_sixty_days_and_ends_by_itself()
    {
        var desk = Consumer("Europe/London").Flags("Ann", FlagKind.BreathingSpace);
        var flag = Assert.Single(desk.Account("Ann").Flags);
        Assert.Equal(60, flag.Until!.Value.DayNumber - flag.From.DayNumber + 1);

        var step = desk.On(flag.Until.Value).NextFor("Ann");
        Assert.Equal((NextAction.None, flag.Until.Value.AddDays(1)), (step.Action, step.RestUntil));
        Assert.Equal((Rule.OnHold, flag), (step.Reasons.Single().Rule, step.Reasons.Single().Flag));
        Assert.Equal(Instant("2027-01-01T08:00:00Z"), Judge(desk, "2026-12-20T15:00:00Z").From(default));
        Assert.Equal("UK Breathing Space", Judge(desk, "2026-12-20T15:00:00Z").Reasons[0].Source);

        Assert.Equal(NextAction.Call, desk.On(flag.Until.Value.AddDays(1)).ActionFor("Ann"));
    }

    [Fact]
    public void A_breathing_space_without_a_known_end_is_decided_about_and_not_forgotten()
    {
        var desk = Consumer("Europe/London").Does(s => new RaiseFlag(s, new CustomerId("Ann"), FlagKind.BreathingSpace, "crisis treatment", WithoutEnd: true));
        Assert.Null(Assert.Single(desk.Account("Ann").Flags).Until);
        Assert.Equal(NextAction.Review, desk.On("2027-06-01").ActionFor("Ann"));
    }

    [Fact]
    public void Every_rule_that_applies_is_named_and_not_only_the_first()
    {
        var desk = Consumer(NewYork).At(Instant("2026-12-01T15:00:00Z")).Logs("Ann", ResultCode.SpokeRightParty)
            .Does(Prefers(excluded: [ContactChannel.Phone])).Flags("Ann", FlagKind.DoNotChase, until: "2026-12-24");
        Assert.Equal(
            [ContactRule.Hours, ContactRule.AfterConversation, ContactRule.ChannelExcluded, ContactRule.Flagged],
            Judge(desk, "2026-12-02T05:00:00Z").Reasons.Select(r => r.Rule));
    }

    [Fact]
    public void Businesses_are_called_in_working_hours_and_reminded_every_five_days_and_a_voicemail_a_day_is_enough()
    {
        var desk = new Desk().Imports(Invoice("Acme", "1", "1000.00 EUR", due: "2026-10-01"));
        Assert.Equal(Instant("2026-11-09T08:00:00Z"), Judge(desk, "2026-11-06T18:00:00Z", customer: "Acme").From(default));
        desk.Logs("Acme", ResultCode.ReminderSent, by: ContactChannel.Letter);
        Assert.Equal(Instant("2026-11-07T00:00:00Z"), Judge(desk, "2026-11-03T09:00:00Z", ContactChannel.Email, "Acme").From(default));
        Assert.IsType<ContactVerdict.Allowed>(Judge(desk, "2026-11-03T09:00:00Z", customer: "Acme"));

        desk.On("2026-11-03");
        Assert.Single(desk.Give(Voicemail).Facts);
        var outside = Assert.IsType<ContactOutsidePolicy>(desk.Give(Voicemail).Facts[1]);
        Assert.Equal([ContactRule.VoicemailsADay], outside.Broken.Select(b => b.Rule));
        Assert.Single(desk.On("2026-11-04").Give(Voicemail).Facts);

        static Command Voicemail(Stamp stamp) => Desk.Contact(stamp, "Acme", new ContactAttempt(ContactChannel.Phone, ResultCode.VoicemailLeft));
    }

    [Theory]
    [InlineData(PartyKind.Company, ContactProfileName.BusinessCourtesy)]
    [InlineData(PartyKind.SoleTrader, ContactProfileName.BusinessCourtesy)]
    [InlineData(PartyKind.Consumer, ContactProfileName.UsConsumer)]
    [InlineData(PartyKind.Guarantor, ContactProfileName.UsConsumer)]
    public void The_sort_of_party_decides_the_profile_until_one_is_set(PartyKind kind, ContactProfileName profile)
    {
        var desk = new Desk().Imports(Owing("Ann", kind, null));
        Assert.Equal(profile, new ContactPolicy().ProfileOf(desk.Account("Ann")).Name);
        desk.Does(s => new SetContactPreferences(s, new CustomerId("Ann"), new ContactPreferences(ContactProfileName.EuropeanBusiness, [], [])));
        Assert.Equal(ContactProfileName.EuropeanBusiness, new ContactPolicy().ProfileOf(desk.Account("Ann")).Name);
    }

    [Theory]
    [InlineData("STOP", true)]
    [InlineData(" Unsubscribe.", true)]
    [InlineData("cancel", true)]
    [InlineData("end", true)]
    [InlineData("quit!", true)]
    [InlineData("stop by on Monday", false)]
    [InlineData("", false)]
    public void The_words_that_end_messages_are_honoured_when_they_stand_alone(string message, bool isOptOut) =>
        Assert.Equal(isOptOut, ContactProfile.Default(ContactProfileName.UsConsumer).IsOptOut(message));

    [Fact]
    public void Every_profile_as_it_comes_is_valid_and_a_number_beyond_its_range_is_refused_by_name()
    {
        new ContactPolicy().Validate();
        var profile = ContactProfile.Default(ContactProfileName.UsConsumer);
        Refused(profile with { CallsMax = 0 }, nameof(profile.CallsMax));
        Refused(profile with { CallsDays = 32 }, nameof(profile.CallsDays));
        Refused(profile with { DaysAfterConversation = 61 }, nameof(profile.DaysAfterConversation));
        Refused(profile with { ConsentDays = 0 }, nameof(profile.ConsentDays));
        Refused(profile with { VoicemailsADayMax = 11 }, nameof(profile.VoicemailsADayMax));
        Refused(profile with { ReminderIntervalDays = -1 }, nameof(profile.ReminderIntervalDays));
        Refused(profile with { BreathingSpaceDays = 367 }, nameof(profile.BreathingSpaceDays));
        Refused(profile with { From = profile.Until }, nameof(profile.From));
        Refused(profile with { Days = [] }, nameof(profile.Days));

        static void Refused(ContactProfile profile, string name) =>
            Assert.Equal(name, Assert.Throws<ArgumentOutOfRangeException>(profile.Validate).ParamName);
    }

    [Property(MaxTest = 300)]
    public void The_instant_given_is_really_allowed_and_the_minute_before_is_not(int seed)
    {
        var (desk, planned, at) = Draw(seed);
        foreach (var account in desk.Portfolio.Accounts.Values)
        {
            var profile = desk.Portfolio.Rules.Contacts.ProfileOf(account);
            var verdict = ContactPolicy.Judge(profile, account, planned, at, desk.Today, TimeZoneInfo.Utc);
            Assert.Equal(verdict is ContactVerdict.Allowed, !verdict.Reasons.Any(r => r.Forbids));
            if (verdict is ContactVerdict.AllowedFrom { Instant: var from })
            {
                Assert.True(from > at);
                Assert.IsType<ContactVerdict.Allowed>(ContactPolicy.Judge(profile, account, planned, from, desk.Today, TimeZoneInfo.Utc));
                Assert.IsType<ContactVerdict.AllowedFrom>(
                    ContactPolicy.Judge(profile, account, planned, from.AddMinutes(-1) > at ? from.AddMinutes(-1) : at, desk.Today, TimeZoneInfo.Utc));
            }
        }
    }

    /// <summary>Except for an agreed call back, which is consent: no contact made earlier lets a later one be made sooner.</summary>
    [Property(MaxTest = 200)]
    public void Another_contact_never_makes_the_next_one_allowed_sooner(int seed)
    {
        var (desk, planned, at) = Draw(seed);
        var chance = new Random(seed);
        var before = Froms();
        var result = ResultCodes.All.Except([ResultCode.CallBackAsked, ResultCode.PromisedToPay]).ToList()[chance.Next(19)];
        foreach (var customer in desk.Portfolio.Accounts.Keys.ToList())
        {
            desk.Does(s => Desk.Contact(s, customer.Value, new ContactAttempt((ContactChannel)chance.Next(5), result, Incoming: chance.Next(2) == 0)));
        }

        Assert.All(Froms(), now => Assert.True((now.Value ?? DateTimeOffset.MaxValue) >= (before[now.Key] ?? DateTimeOffset.MaxValue)));

        Dictionary<CustomerId, DateTimeOffset?> Froms() => desk.Portfolio.Accounts.Values.ToDictionary(
            a => a.Customer.Id,
            a => ContactPolicy.Judge(desk.Portfolio.Rules.Contacts.ProfileOf(a), a, planned, at, desk.Today, TimeZoneInfo.Utc).From(at));
    }

    /// <summary>Three customers in three zones after some weeks of work, and a contact that somebody plans.</summary>
    private static (Desk Desk, PlannedContact Planned, DateTimeOffset At) Draw(int seed)
    {
        var chance = new Random(seed);
        string?[] zones = [NewYork, "Europe/London", "Asia/Kolkata", "Australia/Lord_Howe", "Pacific/Auckland", null];
        var desk = new Desk().At(Instant("2026-10-15T10:00:00Z"))
            .Imports([.. Enumerable.Range(0, 4).Select(i => Owing($"C{i}", (PartyKind)i, zones[chance.Next(zones.Length)]))]);
        var at = Instant("2026-10-16T00:00:00Z");
        for (var i = 0; i < 40; i++)
        {
            at = at.AddMinutes(chance.Next(2000));
            desk.At(at);
            var customer = new CustomerId($"C{chance.Next(4)}");
            desk.Give(chance.Next(12) switch
            {
                0 => s => new RaiseFlag(s, customer, FlagKind.DoNotChase, "later", s.On.AddDays(chance.Next(30)), s.On.AddDays(chance.Next(3))),
                1 => s => new SetContactPreferences(s, customer, new ContactPreferences(
                    (ContactProfileName)chance.Next(4), [], [new InconvenientTime((DayOfWeek)chance.Next(7), new TimeOnly(chance.Next(12), 0), new TimeOnly(chance.Next(12, 24), 0))])),
                2 => s => Desk.Contact(s, customer.Value, new ContactAttempt(ContactChannel.Phone, ResultCode.CallBackAsked, CallBackOn: s.On.AddDays(chance.Next(10)))),
                _ => s => Desk.Contact(s, customer.Value, new ContactAttempt((ContactChannel)chance.Next(2), ResultCodes.All[chance.Next(8)], Incoming: chance.Next(8) == 0)),
            });
        }

        return (desk, new PlannedContact((ContactChannel)chance.Next(5), chance.Next(2) == 0, chance.Next(3) == 0), at.AddMinutes(chance.Next(60)));
    }

    private static Desk Consumer(string? zone) => new Desk().Imports(Owing("Ann", PartyKind.Consumer, zone));

    private static ReceivableRow Owing(string customer, PartyKind kind, string? zone)
    {
        var row = Invoice(customer, "1", "1000.00 USD", due: "2026-10-01");
        return row with { Customer = row.Customer with { Kind = kind, TimeZone = zone } };
    }

    private static Func<Stamp, Command> Prefers(ImmutableArray<ContactChannel>? excluded = null, ImmutableArray<InconvenientTime>? inconvenient = null) =>
        s => new SetContactPreferences(s, new CustomerId("Ann"), new ContactPreferences(null, excluded ?? [], inconvenient ?? []));

    private static ContactVerdict Judge(Desk desk, string at, ContactChannel channel = ContactChannel.Phone, string customer = "Ann")
    {
        var account = desk.Account(customer);
        var calendar = desk.Portfolio.Rules.Calendar;
        return ContactPolicy.Judge(
            desk.Portfolio.Rules.Contacts.ProfileOf(account), account, PlannedContact.By(channel), Instant(at), calendar.DateAt(Instant(at)), calendar.Zone);
    }
}
