namespace CollectionsBot.Core.Tests;

/// <summary>On Monday 2 November 2026, Acme owes 1,000.00 EUR and 200.00 of it is covered by a credit note.</summary>
public class ContactLogTests
{
    private readonly Desk _desk = new Desk().On("2026-11-02").Imports(
        Invoice("Acme", "1", "1000.00 EUR", due: "2026-10-01"), CreditNote("Acme", "C1", "200.00 EUR"));

    [Fact]
    public void A_contact_is_kept_with_who_logged_it_and_when()
    {
        var attempt = new ContactAttempt(ContactChannel.Email, ResultCode.SpokeRightParty, "Ms Ünal", "will look into it");
        _desk.Does(s => Desk.Contact(s, "Acme", attempt));

        var logged = Assert.Single(_desk.Account("Acme").Contacts);
        Assert.Equal(attempt, logged.Attempt);
        Assert.Equal(("mara", Day("2026-11-02"), Instant("2026-11-02T09:00Z")), (logged.By.Id, logged.On, logged.At));
    }

    [Fact]
    public void A_note_that_would_come_back_from_the_disk_as_another_text_is_refused()
    {
        AssertRefusal(Logs(new ContactAttempt(ContactChannel.Phone, ResultCode.NoAnswer, Note: "half \uD83D")), RefusalReason.OutOfBounds);
        AssertRefusal(Logs(new ContactAttempt(ContactChannel.Phone, ResultCode.NoAnswer, SpokeTo: "\uDE00")), RefusalReason.OutOfBounds);
        AssertRefusal(Logs(new ContactAttempt(ContactChannel.Phone, ResultCode.NoAnswer, Note: "whole 😀")), null);
    }

    [Theory]
    [InlineData("2026-11-01", RefusalReason.PromiseDatePast, "2026-11-02")]
    [InlineData("2026-11-02", null, null)]
    [InlineData("2027-11-03", null, null)]
    [InlineData("2027-11-04", RefusalReason.PromiseDateTooFar, "2027-11-03")]
    public void A_promise_may_fall_due_from_today_to_366_days_ahead(string dueOn, RefusalReason? reason, string? bound) =>
        AssertRefusal(Promises("1.00 EUR", dueOn), reason, date: bound);

    [Theory]
    [InlineData("2026-11-01", RefusalReason.CallBackPast, "2026-11-02")]
    [InlineData("2026-11-02", null, null)]
    [InlineData("2027-11-03", null, null)]
    [InlineData("2027-11-04", RefusalReason.CallBackTooFar, "2027-11-03")]
    public void A_call_back_may_be_agreed_from_today_to_366_days_ahead(string callBackOn, RefusalReason? reason, string? bound) =>
        AssertRefusal(Logs(new ContactAttempt(ContactChannel.Phone, ResultCode.CallBackAsked, CallBackOn: Day(callBackOn))), reason, date: bound);

    [Fact]
    public void Who_asks_to_be_called_back_needs_a_date_for_it() =>
        AssertRefusal(Logs(new ContactAttempt(ContactChannel.Phone, ResultCode.CallBackAsked)), RefusalReason.CallBackMissing);

    [Theory]
    [InlineData("0.00 EUR", RefusalReason.AmountNotPositive, null)]
    [InlineData("-1.00 EUR", RefusalReason.AmountNotPositive, null)]
    [InlineData("0.01 EUR", null, null)]
    [InlineData("800.00 EUR", null, null)]
    [InlineData("800.01 EUR", RefusalReason.AmountAboveDebt, "800.00 EUR")]
    [InlineData("1.00 USD", RefusalReason.AmountAboveDebt, "0.00 USD")]
    public void Nobody_promises_nothing_or_more_than_is_owed_after_credits_in_that_currency(string amount, RefusalReason? reason, string? limit) =>
        AssertRefusal(Promises(amount, "2026-11-10"), reason, limit: limit);

    [Fact]
    public void A_promise_and_its_terms_come_together_or_not_at_all()
    {
        AssertRefusal(Logs(new ContactAttempt(ContactChannel.Phone, ResultCode.PromisedToPay)), RefusalReason.PromiseMissing);
        AssertRefusal(
            _desk.Give(s => Desk.Contact(
                s, "Acme", new ContactAttempt(ContactChannel.Phone, ResultCode.SpokeRightParty), new PromiseTerms(Of("1.00 EUR"), Day("2026-11-10")))),
            RefusalReason.PromiseNotExpected);
    }

    [Theory]
    [InlineData(100, 2000, null, null)]
    [InlineData(101, 0, RefusalReason.TextTooLong, 100)]
    [InlineData(0, 2001, RefusalReason.TextTooLong, 2000)]
    public void A_name_and_a_note_may_be_as_long_as_their_bounds(int name, int note, RefusalReason? reason, int? length) =>
        AssertRefusal(
            Logs(new ContactAttempt(ContactChannel.Phone, ResultCode.SpokeRightParty, new string('n', name), new string('x', note))), reason, length: length);

    [Fact]
    public void Only_documents_that_are_open_can_be_contested()
    {
        AssertRefusal(Disputes("1", "2"), RefusalReason.ItemUnknown);
        AssertRefusal(Disputes([.. Enumerable.Repeat("1", Dispute.ItemsMax + 1)]), RefusalReason.ItemUnknown);
        AssertRefusal(Disputes([.. Enumerable.Repeat("1", Dispute.ItemsMax)]), null);
        Assert.Equal([new ItemKey(ItemType.Invoice, "1")], Assert.Single(_desk.Account("Acme").Disputes).Items.AsEnumerable());
    }

    [Fact]
    public void A_dispute_keeps_the_beginning_of_a_long_note_as_its_reason()
    {
        Logs(new ContactAttempt(ContactChannel.Phone, ResultCode.Disputes, Note: new string('x', 2000)));
        Assert.Equal(new string('x', Dispute.ReasonLengthMax), Assert.Single(_desk.Account("Acme").Disputes).Reason);
    }

    [Fact]
    public void Nothing_can_be_logged_about_an_unknown_customer() =>
        AssertRefusal(
            _desk.Give(s => Desk.Contact(s, "Nobody", new ContactAttempt(ContactChannel.Phone, ResultCode.Busy))), RefusalReason.CustomerUnknown);

    [Fact]
    public void A_dispute_is_resolved_once_by_its_number_and_with_a_reason_of_bounded_length()
    {
        Disputes("1");
        var dispute = _desk.Account("Acme").Disputes[0].Sequence;
        AssertRefusal(Resolves("Acme", dispute + 1, "agreed"), RefusalReason.DisputeUnknown);
        AssertRefusal(Resolves("Nobody", dispute, "agreed"), RefusalReason.CustomerUnknown);
        AssertRefusal(Resolves("Acme", dispute, new string('x', 501)), RefusalReason.TextTooLong, length: 500);
        AssertRefusal(Resolves("Acme", dispute, new string('x', 500)), null);
        AssertRefusal(Resolves("Acme", dispute, "again"), RefusalReason.DisputeUnknown);
        Assert.Equal(Day("2026-11-02"), _desk.Account("Acme").Disputes[0].End?.On);
    }

    private Decision Logs(ContactAttempt attempt) => _desk.Give(s => Desk.Contact(s, "Acme", attempt));

    private Decision Promises(string amount, string dueOn) => _desk.Give(s => Desk.Contact(
        s, "Acme", new ContactAttempt(ContactChannel.Phone, ResultCode.PromisedToPay), new PromiseTerms(Of(amount), Day(dueOn))));

    private Decision Disputes(params string[] invoices) =>
        _desk.Give(s => Desk.Contact(s, "Acme", new ContactAttempt(ContactChannel.Phone, ResultCode.Disputes), null, invoices));

    private Decision Resolves(string customer, long dispute, string outcome) =>
        _desk.Give(s => new ResolveDispute(s, new CustomerId(customer), dispute, DisputeVerdict.AgainstCustomer, outcome));

    private static void AssertRefusal(Decision decision, RefusalReason? reason, string? limit = null, string? date = null, int? length = null)
    {
        var expected = reason is { } because
            ? new Refusal(because, limit is null ? null : Of(limit), date is null ? null : Day(date), length)
            : null;
        Assert.Equal(expected, decision.Refusal);
        Assert.Equal(reason is not null, decision.Facts.IsEmpty);
    }
}
