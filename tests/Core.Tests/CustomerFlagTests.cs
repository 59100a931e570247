namespace CollectionsBot.Core.Tests;

/// <summary>Flags with a start, an end, a reason and an author, and what the worklist makes of them. 2 November 2026 is a Monday.</summary>
public class CustomerFlagTests
{
    private static readonly CustomerId Acme = new("Acme");
    private readonly Desk _desk = new Desk().Imports(Invoice("Acme", "1", "1000.00 EUR", due: "2026-10-01"));

    [Fact]
    public void An_account_on_hold_rests_until_its_end_with_the_reason_and_comes_back_by_itself()
    {
        _desk.Flags("Acme", FlagKind.DoNotChase, until: "2027-01-15", reason: "they await a credit note");
        var step = _desk.On("2027-01-15").NextFor("Acme");
        Assert.Equal((NextAction.None, Day("2027-01-16")), (step.Action, step.RestUntil));
        Assert.Equal("they await a credit note", step.Reasons.Single(r => r.Rule == Rule.OnHold).Flag!.Reason);
        Assert.Equal(NextAction.Call, _desk.On("2027-01-16").ActionFor("Acme"));
    }

    [Fact]
    public void A_hold_can_be_lifted_and_a_new_one_replaces_the_earlier()
    {
        _desk.Flags("Acme", FlagKind.DoNotChase, until: "2026-12-31").Flags("Acme", FlagKind.DoNotChase, until: "2026-11-20");
        Assert.Equal(Day("2026-11-21"), _desk.NextFor("Acme").RestUntil);
        var flag = Assert.Single(_desk.Account("Acme").FlagsOn(_desk.Today));
        Assert.Equal(NextAction.Call, _desk.Does(s => new LiftFlag(s, Acme, flag.Sequence, "they paid a part")).ActionFor("Acme"));
        Assert.Equal(RefusalReason.FlagUnknown, _desk.Give(s => new LiftFlag(s, Acme, flag.Sequence, "again")).Refusal?.Reason);
    }

    [Fact]
    public void A_hold_that_begins_later_does_not_rest_the_account_before()
    {
        _desk.Flags("Acme", FlagKind.DoNotChase, from: "2026-11-10", until: "2026-11-20");
        Assert.Equal(NextAction.Call, _desk.On("2026-11-09").ActionFor("Acme"));
        Assert.Equal(Day("2026-11-21"), _desk.On("2026-11-10").NextFor("Acme").RestUntil);
    }

    [Fact]
    public void What_was_decided_about_an_attorneys_client_rests_until_its_date_and_is_then_decided_anew()
    {
        _desk.Logs("Acme", ResultCode.RepresentedByAttorney);
        Assert.Equal(NextAction.Review, _desk.ActionFor("Acme"));
        _desk.Flags("Acme", FlagKind.DoNotChase, until: "2026-11-30", reason: "the attorney answers by the end of the month");
        Assert.Equal(Day("2026-12-01"), _desk.NextFor("Acme").RestUntil);
        Assert.Equal(NextAction.Review, _desk.On("2026-12-01").ActionFor("Acme"));
    }

    [Fact]
    public void A_credit_hold_bounds_deliveries_and_not_the_chasing()
    {
        Assert.Equal(NextAction.Call, _desk.Flags("Acme", FlagKind.CreditHold).ActionFor("Acme"));
        Assert.Equal(FlagKind.CreditHold, Assert.Single(AccountView.Of(_desk.Account("Acme"), _desk.Today, _desk.Portfolio.Rules).Flags).Kind);
    }

    [Fact]
    public void A_flag_needs_a_reason_and_a_hold_an_end_that_lies_ahead_and_not_too_far()
    {
        Refused(RefusalReason.FlagEndMissing, FlagKind.DoNotChase, "later", null);
        Refused(RefusalReason.FlagEndPast, FlagKind.DoNotChase, "later", "2026-11-01");
        Refused(RefusalReason.FlagEndTooFar, FlagKind.DoNotChase, "later", "2029-11-03");
        Refused(RefusalReason.ReasonMissing, FlagKind.CreditHold, " ", null);
        Refused(RefusalReason.TextTooLong, FlagKind.CreditHold, new string('x', 501), null);
        Refused(RefusalReason.FlagUnknown, (FlagKind)99, "later", null);
        Assert.Null(_desk.Give(s => new RaiseFlag(s, Acme, FlagKind.DoNotChase, new string('x', 500), Day("2029-11-02"))).Refusal);

        void Refused(RefusalReason reason, FlagKind kind, string why, string? until) => Assert.Equal(
            reason, _desk.Give(s => new RaiseFlag(s, Acme, kind, why, until is null ? null : Day(until))).Refusal?.Reason);
    }

    [Fact]
    public void Preferences_that_do_not_exist_are_refused_and_the_same_again_changes_nothing()
    {
        var preferences = new ContactPreferences(null, [ContactChannel.Letter, ContactChannel.Phone, ContactChannel.Phone], []);
        Assert.Equal(
            [ContactChannel.Phone, ContactChannel.Letter],
            Assert.IsType<ContactPreferencesSet>(Assert.Single(_desk.Give(s => new SetContactPreferences(s, Acme, preferences)).Facts)).Preferences.Excluded.AsEnumerable());
        Assert.Empty(_desk.Give(s => new SetContactPreferences(s, Acme, preferences)).Facts);

        Refused(preferences with { Excluded = [(ContactChannel)9] });
        Refused(preferences with { Excluded = default });
        Refused(preferences with { Profile = (ContactProfileName)9 });
        Refused(preferences with { Inconvenient = [new InconvenientTime(DayOfWeek.Monday, new TimeOnly(9, 0), new TimeOnly(9, 0))] });
        Refused(preferences with { Inconvenient = [.. Enumerable.Repeat(new InconvenientTime(DayOfWeek.Monday, new TimeOnly(9, 0), new TimeOnly(10, 0)), 21)] });

        void Refused(ContactPreferences wrong) =>
            Assert.Equal(RefusalReason.PreferencesInvalid, _desk.Give(s => new SetContactPreferences(s, Acme, wrong)).Refusal?.Reason);
    }

    [Fact]
    public void A_result_that_stops_the_chasing_raises_its_flag_once()
    {
        Assert.Single(_desk.Give(s => Desk.Contact(s, "Acme", new ContactAttempt(ContactChannel.Phone, ResultCode.Insolvent))).Facts.OfType<CustomerFlagged>());
        Assert.Empty(_desk.Give(s => Desk.Contact(s, "Acme", new ContactAttempt(ContactChannel.Phone, ResultCode.Insolvent))).Facts.OfType<CustomerFlagged>());
        Assert.Single(_desk.Account("Acme").Flags);
    }

    [Fact]
    public void A_history_from_before_there_were_flags_still_stops_the_chasing_and_can_be_lifted()
    {
        var portfolio = new Portfolio(_desk.Portfolio.Rules);
        foreach (var entry in _desk.Journal)
        {
            portfolio.Apply(FactCodec.Read(entry));
        }

        var logged = FactCodec.Read(new Entry(
            portfolio.Sequence + 1, "2026-11-02T09:00:00.0000000Z", "2026-11-02", "mara", "Mara", "old-1",
            "contact.logged/1", """{"customer":"Acme","attempt":{"channel":"Phone","result":"RepresentedByAttorney"}}""", ""));
        portfolio.Apply(logged);
        Assert.Equal(NextAction.Review, portfolio.DigestOn(Day("2026-12-01")).Entries.Single().Step.Action);

        var lift = new LiftFlag(new Stamp(new CommandId("new-1"), logged.Actor, Instant("2026-12-01T09:00:00Z"), Day("2026-12-01")), Acme, logged.Sequence, "ended");
        var fact = Assert.Single(portfolio.Decide(lift).Facts);
        portfolio.Apply(new RecordedFact(portfolio.Sequence + 1, lift.Stamp.At, lift.Stamp.On, lift.Stamp.Actor, lift.Stamp.Id, fact));
        Assert.Equal(NextAction.Call, portfolio.DigestOn(Day("2026-12-01")).Entries.Single().Step.Action);
    }
}
