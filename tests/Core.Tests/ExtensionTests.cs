namespace CollectionsBot.Core.Tests;

/// <summary>Acme owes invoice 1 since 20 October and invoice 2 since 25 October; today is 5 November.</summary>
public class ExtensionTests
{
    private readonly Desk _desk = new Desk().On("2026-11-05").Imports(
        Invoice("Acme", "1", "500.00 EUR", due: "2026-10-20"), Invoice("Acme", "2", "300.00 EUR", due: "2026-10-25"));

    [Fact]
    public void A_granted_extension_moves_the_day_from_which_a_document_is_chased_and_the_ageing_stays()
    {
        Extend("2026-11-20", "1", "2").Approves("EX-1");

        var step = _desk.NextFor("Acme");
        Assert.Equal((NextAction.None, Rule.Extended, Day("2026-11-21")), (step.Action, step.Reasons[0].Rule, step.RestUntil));
        Assert.Equal(Of("800.00 EUR"), Assert.Single(_desk.Account("Acme").BalancesOn(_desk.Today)).Days1To30);

        Assert.Equal(NextAction.None, _desk.On("2026-11-16").ActionFor("Acme"));
        Assert.Equal(NextAction.Courtesy, _desk.On("2026-11-20").ActionFor("Acme"));
        step = _desk.On("2026-11-21").NextFor("Acme");
        Assert.Equal((NextAction.Remind, 1), (step.Action, step.OldestDays));
        Assert.Equal(Of("300.00 EUR"), Assert.Single(_desk.Account("Acme").BalancesOn(_desk.Today)).Days1To30);
        Assert.Equal(Of("500.00 EUR"), Assert.Single(_desk.Account("Acme").BalancesOn(_desk.Today)).Days31To60);
    }

    [Fact]
    public void Only_what_was_put_off_rests_and_the_other_documents_are_chased_for_their_own_age()
    {
        Extend("2026-11-20", "1").Approves("EX-1");
        var step = _desk.NextFor("Acme");
        Assert.Equal((NextAction.Remind, 11), (step.Action, step.OldestDays));
        Assert.Contains(step.Reasons, r => r.Rule == Rule.Amount && r.Amount == Of("300.00 EUR"));
    }

    [Fact]
    public void An_extension_that_was_turned_down_or_ended_changes_nothing()
    {
        var before = _desk.NextFor("Acme");
        Extend("2026-11-20", "1", "2");
        Assert.Equal((NextAction.DecideProposal, before.OldestDays), (_desk.ActionFor("Acme"), _desk.NextFor("Acme").OldestDays));
        _desk.Rejects("EX-1");
        Assert.Equal(before.Action, _desk.ActionFor("Acme"));
        Extend("2026-11-20", "1", "2").Approves("EX-2");
        Assert.Null(_desk.Ends("EX-2", Approving.Ada));
        Assert.Equal((before.Action, before.OldestDays), (_desk.ActionFor("Acme"), _desk.NextFor("Acme").OldestDays));
    }

    [Fact]
    public void A_courtesy_notice_comes_before_the_new_date_and_not_before_the_old_one()
    {
        var desk = new Desk().On("2026-11-05").Imports(Invoice("Acme", "1", "500.00 EUR", due: "2026-11-06"));
        Assert.Equal(NextAction.Courtesy, desk.ActionFor("Acme"));
        desk.Does(s => Extension(s, "2026-11-20", "1")).Approves("EX-1");
        Assert.Equal(NextAction.None, desk.ActionFor("Acme"));
        Assert.Equal(NextAction.None, desk.On("2026-11-16").ActionFor("Acme"));
        Assert.Equal(NextAction.Courtesy, desk.On("2026-11-17").ActionFor("Acme"));
        Assert.Equal(Day("2026-11-20"), desk.NextFor("Acme").Reasons.Single(r => r.Rule == Rule.DueSoon).Date);
    }

    [Fact]
    public void A_second_extension_goes_beyond_the_first_and_the_later_date_counts()
    {
        Extend("2026-11-20", "1", "2").Approves("EX-1");
        Assert.Equal(
            (RefusalReason.DateTooEarly, Day("2026-11-21")), Refused(_desk.Give(s => Extension(s, "2026-11-20", "1"))));
        Extend("2026-11-30", "1").Approves("EX-2");
        Assert.Equal(Day("2026-11-30"), _desk.Account("Acme").Requests.ChasedFrom(_desk.Account("Acme").Find(new(ItemType.Invoice, "1"))!, _desk.Today));
    }

    [Theory]
    [InlineData("2026-11-05", "1", RefusalReason.DateTooEarly)]
    [InlineData("2027-11-07", "1", RefusalReason.DateTooFar)]
    [InlineData("2026-11-20", "7", RefusalReason.ItemUnknown)]
    [InlineData("2026-11-20", "", RefusalReason.ItemUnknown)]
    public void An_extension_names_open_documents_and_a_later_date(string until, string item, RefusalReason reason) => Assert.Equal(
        reason, _desk.Give(s => Extension(s, until, item.Length == 0 ? [] : [item])).Refusal?.Reason);

    [Fact]
    public void Documents_of_two_currencies_are_two_extensions()
    {
        _desk.ImportsChanges(Invoice("Acme", "3", "20.00 USD", due: "2026-10-20"));
        Assert.Equal(RefusalReason.CurrenciesMixed, _desk.Give(s => Extension(s, "2026-11-20", "1", "3")).Refusal?.Reason);
    }

    [Fact]
    public void What_waits_for_a_decision_is_not_asked_for_twice()
    {
        Extend("2026-11-20", "1");
        var refusal = _desk.Give(s => Extension(s, "2026-11-25", "1", "2")).Refusal;
        Assert.Equal((RefusalReason.AlreadyProposed, Approving.Id("EX-1")), (refusal?.Reason, refusal?.Request));
        Assert.Null(_desk.Give(s => Extension(s, "2026-11-25", "2")).Refusal);
    }

    private static (RefusalReason?, DateOnly?) Refused(Decision decision) => (decision.Refusal?.Reason, decision.Refusal?.Date);

    private static ProposeExtension Extension(Stamp stamp, string until, params string[] items) =>
        new(stamp, new CustomerId("Acme"), [.. items.Select(i => new ItemKey(ItemType.Invoice, i))], Day(until), "new owner");

    private Desk Extend(string until, params string[] items) => _desk.Does(s => Extension(s, until, items));
}
