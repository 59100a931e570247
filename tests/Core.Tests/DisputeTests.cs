namespace CollectionsBot.Core.Tests;

/// <summary>Acme contests invoices: 1 over 1,000.00 EUR since October, and 2 over 100.00 EUR. 2 November 2026 is a Monday.</summary>
public class DisputeTests
{
    private static readonly Actor Ben = new("ben", "Ben");
    private readonly Desk _desk = new Desk().Imports(Invoice("Acme", "1", "1000.00 EUR", due: "2026-10-01"), Invoice("Acme", "2", "100.00 EUR", due: "2026-10-25"));

    private Dispute Only => Assert.Single(_desk.Account("Acme").Disputes);

    [Fact]
    public void A_dispute_that_is_opened_without_a_contact_keeps_its_code_words_owner_and_date()
    {
        Assert.Null(Opens("2026-11-12", "1").Refusal);
        Assert.Equal(
            (DisputeReason.Price, "20 was agreed, not 25", Ben, Day("2026-11-12")), (Only.Code, Only.Reason, Only.Owner, Only.DueOn));
        Assert.Equal([new ItemKey(ItemType.Invoice, "1")], Only.Items.AsEnumerable());

        // The rest is chased at once, because nobody was contacted.
        var step = _desk.NextFor("Acme");
        Assert.Equal((NextAction.Remind, 8), (step.Action, step.OldestDays));
    }

    [Fact]
    public void Who_answers_and_by_when_can_be_set_anew_and_evidence_is_added_later()
    {
        Opens("2026-11-12", "1");
        var dispute = Only.Sequence;
        _desk.Does(s => new AddDisputeEvidence(s, Acme, dispute, "the order of 3 May")).Does(s => new AddDisputeEvidence(s, Acme, dispute, "the price list"))
            .Does(s => new AssignDispute(s, Acme, dispute, null, Day("2026-11-20")));
        Assert.Equal(["the order of 3 May", "the price list"], Only.Evidence.AsEnumerable());
        Assert.Equal((null, Day("2026-11-20")), (Only.Owner, Only.DueOn));
        Assert.Empty(_desk.Give(s => new AssignDispute(s, Acme, dispute, null, Day("2026-11-20"))).Facts);
    }

    [Fact]
    public void What_is_out_of_bounds_is_refused()
    {
        Assert.Equal(RefusalReason.ItemUnknown, Opens(null, "9").Refusal?.Reason);
        Assert.Equal(RefusalReason.DateTooEarly, Opens("2026-11-01", "1").Refusal?.Reason);
        Assert.Equal(RefusalReason.DateTooFar, Opens("2027-11-04", "1").Refusal?.Reason);
        Assert.Equal(
            RefusalReason.TextTooLong, _desk.Give(s => new OpenDispute(s, Acme, [], DisputeReason.Tax, new string('x', 501))).Refusal?.Reason);
        Assert.Equal(
            RefusalReason.OutOfBounds, _desk.Give(s => new OpenDispute(s, Acme, [], DisputeReason.Tax, "", new Actor("", "nobody"))).Refusal?.Reason);
        Assert.Null(Opens(null, "1").Refusal);
        Assert.Equal(RefusalReason.AlreadyDisputed, Opens(null, "1", "2").Refusal?.Reason);

        var dispute = Only.Sequence;
        Assert.Equal(RefusalReason.DisputeUnknown, _desk.Give(s => new AddDisputeEvidence(s, Acme, dispute + 1, "a letter")).Refusal?.Reason);
        Assert.Equal(RefusalReason.DisputeUnknown, _desk.Give(s => new AssignDispute(s, Acme, dispute + 1, Ben, null)).Refusal?.Reason);
        Assert.Equal(RefusalReason.ReasonMissing, _desk.Give(s => new AddDisputeEvidence(s, Acme, dispute, "")).Refusal?.Reason);
        for (var i = 0; i < Dispute.EvidenceMax; i++)
        {
            _desk.Does(s => new AddDisputeEvidence(s, Acme, dispute, "a letter"));
        }

        Assert.Equal(RefusalReason.EvidenceFull, _desk.Give(s => new AddDisputeEvidence(s, Acme, dispute, "one more")).Refusal?.Reason);
    }

    [Theory]
    [InlineData(DisputeVerdict.AgainstCustomer)]
    [InlineData(DisputeVerdict.Withdrawn)]
    public void A_dispute_that_came_to_nothing_brings_its_documents_back_at_once_even_after_the_call_in_which_they_contested(DisputeVerdict verdict)
    {
        _desk.HearsDispute("Acme", "1", "2");
        Assert.Equal(Day("2026-11-07"), _desk.NextFor("Acme").RestUntil);

        var step = _desk.On("2026-11-03").ResolvesDisputes("Acme", verdict).NextFor("Acme");
        Assert.Equal((NextAction.Call, 33), (step.Action, step.OldestDays));
        Assert.Equal((verdict, "the goods were as ordered"), (Only.End?.Verdict, Only.End?.Outcome));
    }

    [Fact]
    public void Where_the_customer_was_right_the_documents_wait_two_weeks_for_their_correction_and_what_is_left_then_is_chased()
    {
        Opens(null, "1");
        _desk.On("2026-11-09").ResolvesDisputes("Acme", DisputeVerdict.ForCustomer);
        Assert.Equal((NextAction.Call, 15), (_desk.ActionFor("Acme"), _desk.NextFor("Acme").OldestDays));
        Assert.Equal(28, _desk.On("2026-11-22").NextFor("Acme").OldestDays);
        Assert.Equal(53, _desk.On("2026-11-23").NextFor("Acme").OldestDays);
        Assert.Empty(AccountView.Of(_desk.Account("Acme"), _desk.Today, _desk.Portfolio.Rules).Disputes);
    }

    [Fact]
    public void An_answer_that_is_late_is_more_urgent_and_does_not_wait_for_the_rest_after_a_contact()
    {
        Opens("2026-11-05", "1", "2");
        var before = _desk.On("2026-11-05").NextFor("Acme");
        Assert.Equal(NextAction.AnswerDispute, before.Action);
        Assert.DoesNotContain(before.Reasons, r => r.Rule == Rule.DisputeLate);

        var late = _desk.Logs("Acme", ResultCode.SpokeRightParty).On("2026-11-08").NextFor("Acme");
        Assert.Equal(NextAction.AnswerDispute, late.Action);
        Assert.Contains(new Reason(Rule.DisputeLate, 10, Days: 3, Date: Day("2026-11-05")) { Owner = Ben }, late.Reasons);
    }

    [Fact]
    public void A_contact_rests_a_dispute_no_longer_than_until_the_day_after_its_answer_is_due()
    {
        Opens("2026-11-04", "1", "2");
        Assert.Equal((NextAction.None, Day("2026-11-05")), (_desk.Logs("Acme", ResultCode.SpokeRightParty).ActionFor("Acme"), _desk.NextFor("Acme").RestUntil));
    }

    [Fact]
    public void An_answer_that_is_late_is_told_also_while_other_documents_are_chased()
    {
        Opens("2026-11-05", "1");
        Assert.Contains(_desk.On("2026-11-10").NextFor("Acme").Reasons, r => r.Rule == Rule.DisputeLate);
        Assert.Equal(NextAction.Call, _desk.ActionFor("Acme"));
    }

    private static CustomerId Acme { get; } = new("Acme");

    private Decision Opens(string? due, params string[] invoices) => _desk.Give(s => new OpenDispute(
        s, Acme, [.. invoices.Select(n => new ItemKey(ItemType.Invoice, n))], DisputeReason.Price, "20 was agreed, not 25", Ben, due is null ? null : Day(due)));
}
