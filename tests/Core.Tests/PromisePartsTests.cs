namespace CollectionsBot.Core.Tests;

/// <summary>Acme owes 1,200.00 EUR on two invoices since October, and promises on Monday, 2 November 2026.</summary>
public class PromisePartsTests
{
    private readonly Desk _desk = new Desk().Imports(
        Invoice("Acme", "1", "500.00 EUR", due: "2026-10-13"), Invoice("Acme", "2", "700.00 EUR", due: "2026-10-13"), Invoice("Acme", "3", "50.00 USD", due: "2027-01-01"));

    [Fact]
    public void Five_hundred_on_Friday_and_seven_hundred_on_the_15th_are_two_promises_that_are_judged_by_their_own_dates()
    {
        _desk.HearsPromise("Acme", "700.00 EUR", "2026-12-15", ("500.00 EUR", "2026-11-20"));
        Assert.Equal([Day("2026-11-20"), Day("2026-12-15")], _desk.Account("Acme").Promises.Select(p => p.DueOn));
        Assert.Equal(NextAction.None, _desk.On("2026-11-21").ActionFor("Acme"));

        _desk.On("2026-11-23");
        Assert.Equal((PromiseStatus.Broken, PromiseStatus.Open), (_desk.Promise("Acme", 1).Status, _desk.Promise("Acme", 2).Status));
        Assert.Equal(NextAction.ChasePromise, _desk.ActionFor("Acme"));

        // They were asked, and the part that is to come still rests the account.
        _desk.Logs("Acme", ResultCode.SpokeRightParty).On("2026-12-02");
        Assert.Equal((NextAction.None, Rule.PromisePending), (_desk.ActionFor("Acme"), _desk.NextFor("Acme").Reasons.Single().Rule));
    }

    [Fact]
    public void The_parts_together_rest_the_account_although_none_alone_covers_enough_of_it()
    {
        _desk.HearsPromise("Acme", "400.00 EUR", "2026-11-20", ("400.00 EUR", "2026-11-27"));
        Assert.Equal(NextAction.None, _desk.On("2026-11-12").ActionFor("Acme"));
    }

    [Theory]
    [InlineData("700.01 EUR", "2026-12-15", RefusalReason.AmountAboveDebt)]
    [InlineData("0.00 EUR", "2026-12-15", RefusalReason.AmountNotPositive)]
    [InlineData("50.00 USD", "2026-12-15", RefusalReason.CurrenciesMixed)]
    [InlineData("700.00 EUR", "2026-11-01", RefusalReason.PromiseDatePast)]
    [InlineData("700.00 EUR", "2027-11-04", RefusalReason.PromiseDateTooFar)]
    public void Every_part_obeys_the_bounds_and_together_they_are_no_more_than_what_is_owed(string amount, string by, RefusalReason reason) =>
        Assert.Equal(reason, Promises(new PromiseTerms(Of("500.00 EUR"), Day("2026-11-20")) { Then = [new(Of(amount), Day(by))] }).Refusal?.Reason);

    [Fact]
    public void A_promise_has_no_more_than_twelve_parts()
    {
        var part = new PromisePart(Of("1.00 EUR"), Day("2026-11-20"));
        Assert.Equal(RefusalReason.OutOfBounds, Promises(new PromiseTerms(part.Amount, part.DueOn) { Then = [.. Enumerable.Repeat(part, 12)] }).Refusal?.Reason);
        Assert.Equal(13, Promises(new PromiseTerms(part.Amount, part.DueOn) { Then = [.. Enumerable.Repeat(part, 11)] }).Facts.Length);
    }

    [Fact]
    public void A_promise_that_names_documents_leaves_a_promise_for_others_standing_and_replaces_one_for_the_same()
    {
        _desk.Does(s => Desk.Contact(s, "Acme", Promised, For("500.00 EUR", "2026-11-20", "1")))
            .Does(s => Desk.Contact(s, "Acme", Promised, For("700.00 EUR", "2026-11-24", "2")));
        Assert.Equal([PromiseStatus.Open, PromiseStatus.Open], [_desk.Promise("Acme", 1).Status, _desk.Promise("Acme", 2).Status]);
        Assert.Equal([new ItemKey(ItemType.Invoice, "2")], _desk.Account("Acme").Promises[1].Items.AsEnumerable());

        _desk.Does(s => Desk.Contact(s, "Acme", Promised, For("400.00 EUR", "2026-11-27", "1")));
        Assert.Equal([PromiseStatus.Withdrawn, PromiseStatus.Open], [_desk.Promise("Acme", 1).Status, _desk.Promise("Acme", 2).Status]);

        _desk.HearsPromise("Acme", "1200.00 EUR", by: "2026-11-30");
        Assert.Equal([PromiseStatus.Withdrawn, PromiseStatus.Withdrawn, PromiseStatus.Open], Enumerable.Range(2, 3).Select(n => _desk.Promise("Acme", n).Status));
        Assert.Null(_desk.Account("Acme").Promises[1].WithdrawnBecause);
    }

    [Fact]
    public void No_more_is_promised_for_documents_than_is_open_of_them_and_only_for_those_that_are_open()
    {
        Assert.Equal(new Refusal(RefusalReason.AmountAboveDebt, Of("500.00 EUR")), Promises(For("500.01 EUR", "2026-11-20", "1", "1")).Refusal);
        Assert.Equal(RefusalReason.ItemUnknown, Promises(For("1.00 EUR", "2026-11-20", "9")).Refusal?.Reason);
    }

    private static ContactAttempt Promised { get; } = new(ContactChannel.Phone, ResultCode.PromisedToPay);

    private Decision Promises(PromiseTerms terms) => _desk.Give(s => Desk.Contact(s, "Acme", Promised, terms));

    private static PromiseTerms For(string amount, string by, params string[] invoices) =>
        new(Of(amount), Day(by)) { Items = [.. invoices.Select(n => new ItemKey(ItemType.Invoice, n))] };
}
