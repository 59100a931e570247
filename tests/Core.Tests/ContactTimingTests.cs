namespace CollectionsBot.Core.Tests;

/// <summary>What the contact policy makes of the worklist's next step, and of what is logged. 2 November 2026 is a Monday.</summary>
public class ContactTimingTests
{
    private const string Zone = "America/New_York";

    [Fact]
    public void A_call_that_is_not_allowed_before_the_eighth_rests_until_then_with_the_rule_as_its_reason()
    {
        var desk = Consumer().At(Instant("2026-12-01T15:00:00Z")).Logs("Ann", ResultCode.SpokeRightParty);
        var step = desk.On("2026-12-07").NextFor("Ann");
        Assert.Equal((NextAction.None, Day("2026-12-08"), Instant("2026-12-08T13:00:00Z")), (step.Action, step.RestUntil, step.AllowedFrom));
        Assert.Equal([(Rule.ContactPolicy, ContactRule.AfterConversation)], step.Reasons.Select(r => (r.Rule, r.Contact!.Rule)));
        var due = desk.On("2026-12-08").NextFor("Ann");
        Assert.Equal((NextAction.Call, (DateTimeOffset?)null), (due.Action, due.AllowedFrom));
    }

    [Fact]
    public void On_a_free_day_the_list_says_what_comes_next_and_from_when()
    {
        var step = new Desk().Imports(Invoice("Acme", "1", "1000.00 EUR", due: "2026-10-01")).On("2026-11-08").NextFor("Acme");
        Assert.Equal((NextAction.Call, (DateOnly?)null, Instant("2026-11-09T08:00:00Z")), (step.Action, step.RestUntil, step.AllowedFrom));
        Assert.Contains(step.Held, r => r.Rule == ContactRule.Hours);
    }

    [Fact]
    public void A_question_at_an_instant_is_judged_at_it_and_one_about_a_date_at_the_start_of_its_hours()
    {
        var desk = Consumer();
        Assert.Null(Worklist.NextStep(desk.Account("Ann"), Day("2026-11-02"), desk.Portfolio.Rules).AllowedFrom);
        Assert.Equal(
            Instant("2026-11-02T13:00:00Z"),
            Worklist.NextStep(desk.Account("Ann"), Day("2026-11-02"), desk.Portfolio.Rules, Instant("2026-11-02T11:00:00Z")).AllowedFrom);
    }

    [Fact]
    public void Who_excludes_the_telephone_is_written_to_and_who_excludes_everything_is_decided_about()
    {
        var desk = Consumer().Does(Excludes(ContactChannel.Phone));
        var step = desk.NextFor("Ann");
        Assert.Equal(NextAction.Remind, step.Action);
        Assert.Contains(step.Reasons, r => r.Contact?.Rule == ContactRule.ChannelExcluded);
        Assert.Equal(NextAction.Review, desk.Does(Excludes(Enum.GetValues<ContactChannel>())).ActionFor("Ann"));

        static Func<Stamp, Command> Excludes(params ContactChannel[] channels) =>
            s => new SetContactPreferences(s, new CustomerId("Ann"), new ContactPreferences(null, [.. channels], []));
    }

    [Fact]
    public void A_late_instalment_is_asked_about_when_and_how_the_customer_may_be_reached()
    {
        var desk = Consumer().ProposesPlan("Ann", "1000.00 USD", 4, first: "2026-11-10").Approves("PP-1");
        Assert.Equal((NextAction.ChaseInstalment, Instant("2026-11-16T13:00:00Z")), Late(Instant("2026-11-16T11:00:00Z")));
        desk.At(Instant("2026-11-09T15:00:00Z")).Logs("Ann", ResultCode.SpokeRightParty);
        Assert.Equal((NextAction.None, Instant("2026-11-16T13:00:00Z")), Late(Instant("2026-11-15T15:00:00Z")));
        desk.Does(s => new SetContactPreferences(s, new CustomerId("Ann"), new ContactPreferences(null, [.. Enum.GetValues<ContactChannel>()], [])));
        Assert.Equal((NextAction.Review, null), Late(Instant("2026-11-16T15:00:00Z")));

        (NextAction, DateTimeOffset?) Late(DateTimeOffset at) =>
            Worklist.NextStep(desk.Account("Ann"), DateOnly.FromDateTime(at.DateTime), desk.Portfolio.Rules, at) is var step ? (step.Action, step.AllowedFrom) : default;
    }

    [Fact]
    public void A_reminder_waits_for_five_days_after_the_last_by_whatever_way_it_went()
    {
        var desk = new Desk().Imports(Invoice("Acme", "1", "1000.00 EUR", due: "2026-11-01")).Logs("Acme", ResultCode.ReminderSent, by: ContactChannel.Letter);
        Assert.Equal((NextAction.None, Day("2026-11-07")), (desk.On("2026-11-05").NextFor("Acme").Action, desk.NextFor("Acme").RestUntil));
        Assert.Equal(NextAction.Remind, desk.On("2026-11-07").ActionFor("Acme"));
    }

    [Fact]
    public void What_was_logged_outside_the_policy_is_recorded_all_the_same_and_marked_with_every_rule_it_broke()
    {
        var desk = Consumer().At(Instant("2026-12-01T15:00:00Z")).Logs("Ann", ResultCode.SpokeRightParty);
        var decision = desk.At(Instant("2026-12-02T03:00:00Z")).Give(s => Desk.Contact(s, "Ann", new ContactAttempt(ContactChannel.Phone, ResultCode.NoAnswer)));
        Assert.IsType<ContactLogged>(decision.Facts[0]);
        var outside = Assert.IsType<ContactOutsidePolicy>(decision.Facts[1]);
        Assert.Equal(ContactProfileName.UsConsumer, outside.Profile);
        Assert.Equal([ContactRule.Hours, ContactRule.AfterConversation], outside.Broken.Select(b => b.Rule));
        Assert.Equal(2, desk.Account("Ann").Contacts.Count);
    }

    [Fact]
    public void Calls_of_theirs_and_their_written_answers_are_never_outside_the_policy()
    {
        var desk = Consumer().At(Instant("2026-12-02T03:00:00Z"));
        Assert.Single(desk.Give(s => Desk.Contact(s, "Ann", new ContactAttempt(ContactChannel.Phone, ResultCode.PaidAlready, Incoming: true))).Facts);
        Assert.Single(desk.Give(s => Desk.Contact(s, "Ann", new ContactAttempt(ContactChannel.Email, ResultCode.PaidAlready))).Facts);
    }

    private static Desk Consumer()
    {
        var row = Invoice("Ann", "1", "1000.00 USD", due: "2026-10-01");
        return new Desk().Imports(row with { Customer = row.Customer with { Kind = PartyKind.Consumer, TimeZone = Zone } });
    }
}
