using FsCheck.Xunit;

namespace CollectionsBot.Core.Tests;

/// <summary>Acme owes 1,000.00 EUR since 2 November and promises 400.00 by the 10th; the tolerance is two days.</summary>
public class PromiseTests
{
    private readonly Desk _desk = new Desk().On("2026-11-05")
        .Imports(Invoice("Acme", "1", "1000.00 EUR", due: "2026-11-02"))
        .HearsPromise("Acme", "400.00 EUR", by: "2026-11-10");

    [Theory]
    [InlineData("2026-11-06")]
    [InlineData("2026-11-10")]
    [InlineData("2026-11-12")]
    public void A_promise_is_kept_when_the_money_is_seen_early_on_the_day_or_within_the_tolerance(string seenOn)
    {
        _desk.On(seenOn).Imports(Paid("400.00 EUR"));
        AssertPromise(PromiseStatus.Kept, "400.00 EUR");
        _desk.On("2027-06-01");
        AssertPromise(PromiseStatus.Kept, "400.00 EUR");
    }

    [Fact]
    public void A_promise_is_open_on_the_last_day_of_the_tolerance_and_broken_the_day_after()
    {
        _desk.On("2026-11-12");
        AssertPromise(PromiseStatus.Open, "0.00 EUR");
        _desk.On("2026-11-13");
        AssertPromise(PromiseStatus.Broken, "0.00 EUR");
    }

    [Fact]
    public void A_promise_paid_in_part_is_open_until_the_tolerance_ends_and_then_partly_kept()
    {
        _desk.On("2026-11-09").Imports(Paid("399.99 EUR"));
        _desk.On("2026-11-12");
        AssertPromise(PromiseStatus.Open, "399.99 EUR");
        _desk.On("2026-11-13");
        AssertPromise(PromiseStatus.PartlyKept, "399.99 EUR");
    }

    [Fact]
    public void Money_seen_after_the_tolerance_does_not_keep_the_promise_any_more()
    {
        _desk.On("2026-11-13").Imports(Paid("400.00 EUR"));
        AssertPromise(PromiseStatus.Broken, "0.00 EUR");
    }

    [Fact]
    public void A_payment_that_was_seen_before_the_promise_does_not_count_for_it()
    {
        var desk = new Desk().On("2026-11-05")
            .Imports(Invoice("Acme", "1", "1000.00 EUR", due: "2026-11-02"))
            .Imports(Paid("400.00 EUR"))
            .HearsPromise("Acme", "400.00 EUR", by: "2026-11-10")
            .On("2026-11-13");
        Assert.Equal(PromiseStatus.Broken, desk.Promise("Acme").Status);
    }

    [Fact]
    public void A_payment_seen_later_on_the_day_of_the_promise_counts_even_after_another_import_that_morning()
    {
        var desk = new Desk().On("2026-11-05")
            .Imports(Invoice("Acme", "1", "1000.00 EUR", due: "2026-11-02"))
            .Imports(Invoice("Acme", "1", "1000.00 EUR", due: "2026-11-02", open: "900.00 EUR"))
            .HearsPromise("Acme", "400.00 EUR", by: "2026-11-10")
            .Imports(Invoice("Acme", "0", "50.00 EUR", due: "2026-12-02"), Invoice("Acme", "1", "1000.00 EUR", due: "2026-11-02", open: "500.00 EUR"));
        Assert.Equal((PromiseStatus.Kept, Of("400.00 EUR")), (desk.Promise("Acme").Status, desk.Promise("Acme").Received));
    }

    [Fact]
    public void Promising_anew_before_the_day_replaces_the_promise_so_that_it_is_owed_once()
    {
        _desk.On("2026-11-09").HearsPromise("Acme", "400.00 EUR", by: "2026-11-12");
        AssertPromise(PromiseStatus.Withdrawn, "0.00 EUR");
        _desk.On("2026-11-11").Imports(Paid("400.00 EUR"));
        AssertPromise(PromiseStatus.Withdrawn, "0.00 EUR");
        AssertPromise(PromiseStatus.Kept, "400.00 EUR", number: 2);
    }

    [Fact]
    public void A_promise_that_was_kept_in_the_morning_stays_kept_when_the_rest_is_promised_in_the_afternoon()
    {
        _desk.On("2026-11-09").Imports(Paid("400.00 EUR")).HearsPromise("Acme", "600.00 EUR", by: "2026-11-20");
        AssertPromise(PromiseStatus.Kept, "400.00 EUR");
        AssertPromise(PromiseStatus.Open, "0.00 EUR", number: 2);
    }

    [Fact]
    public void Promising_anew_after_the_day_leaves_the_broken_promise_on_record()
    {
        _desk.On("2026-11-11").HearsPromise("Acme", "400.00 EUR", by: "2026-11-20").On("2026-11-13");
        AssertPromise(PromiseStatus.Broken, "0.00 EUR");
        AssertPromise(PromiseStatus.Open, "0.00 EUR", number: 2);
    }

    [Fact]
    public void A_promise_in_another_currency_replaces_nothing()
    {
        _desk.ImportsChanges(Invoice("Acme", "2", "50.00 USD", due: "2026-11-02")).HearsPromise("Acme", "50.00 USD", by: "2026-11-10");
        _desk.On("2026-11-10").Imports(Paid("400.00 EUR"), Invoice("Acme", "2", "50.00 USD", due: "2026-11-02", open: "10.00 USD"));
        AssertPromise(PromiseStatus.Kept, "400.00 EUR");
        AssertPromise(PromiseStatus.Open, "40.00 USD", number: 2);
    }

    [Fact]
    public void One_payment_counts_once_for_two_promises_and_the_earlier_due_date_first()
    {
        // The second promise is made when the first is past its day, but still within the tolerance.
        _desk.On("2026-11-11").HearsPromise("Acme", "300.00 EUR", by: "2026-11-20").On("2026-11-12").Imports(Paid("500.00 EUR"));
        AssertPromise(PromiseStatus.Kept, "400.00 EUR");
        AssertPromise(PromiseStatus.Open, "100.00 EUR", number: 2);
    }

    [Fact]
    public void Unapplied_cash_keeps_a_promise_and_matching_it_later_does_not_count_again()
    {
        _desk.On("2026-11-09").Imports(Invoice("Acme", "1", "1000.00 EUR", due: "2026-11-02"), Payment("Acme", "P1", "250.00 EUR"));
        AssertPromise(PromiseStatus.Open, "250.00 EUR");
        _desk.On("2026-11-10").Imports(Paid("250.00 EUR"));
        AssertPromise(PromiseStatus.Open, "250.00 EUR");
    }

    [Fact]
    public void Matching_unapplied_cash_does_not_count_again_when_another_currency_stands_between()
    {
        _desk.On("2026-11-06").Imports(
            Payment("Acme", "0", "250.00 EUR"), Invoice("Acme", "1", "1000.00 EUR", due: "2026-11-02"), Invoice("Acme", "2", "50.00 USD", due: "2026-11-02"));
        _desk.On("2026-11-09").ImportsChanges(
            Paid("250.00 EUR"), Cleared("Acme", "2"), Cleared("Acme", "0", ItemType.Payment));
        AssertPromise(PromiseStatus.Open, "250.00 EUR");
    }

    [Fact]
    public void A_credit_note_is_not_money_when_it_is_given_and_not_when_it_is_matched()
    {
        _desk.On("2026-11-09").Imports(Invoice("Acme", "1", "1000.00 EUR", due: "2026-11-02"), CreditNote("Acme", "C1", "400.00 EUR"));
        AssertPromise(PromiseStatus.Open, "0.00 EUR");
        _desk.On("2026-11-10").Imports(Paid("400.00 EUR"));
        AssertPromise(PromiseStatus.Open, "0.00 EUR");
    }

    [Fact]
    public void An_invoice_that_is_raised_again_takes_the_payment_back()
    {
        _desk.On("2026-11-09").Imports(Paid("400.00 EUR")).On("2026-11-10").Imports(Paid("100.00 EUR"));
        AssertPromise(PromiseStatus.Open, "100.00 EUR");
    }

    [Fact]
    public void An_invoice_that_was_cleared_and_is_open_again_takes_the_payment_back()
    {
        _desk.On("2026-11-09").Imports();
        AssertPromise(PromiseStatus.Kept, "400.00 EUR");
        _desk.On("2026-11-10").Imports(Invoice("Acme", "1", "1000.00 EUR", due: "2026-11-02"));
        AssertPromise(PromiseStatus.Open, "0.00 EUR");
    }

    [Fact]
    public void A_credit_note_that_was_matched_and_is_open_again_changes_nothing_for_the_promise()
    {
        var credit = CreditNote("Acme", "C1", "400.00 EUR");
        _desk.On("2026-11-06").Imports(Invoice("Acme", "1", "1000.00 EUR", due: "2026-11-02"), credit)
            .On("2026-11-07").Imports(Paid("600.00 EUR"))
            .On("2026-11-08").Imports(Paid("200.00 EUR"), credit);
        AssertPromise(PromiseStatus.Open, "200.00 EUR");
    }

    [Fact]
    public void A_new_invoice_under_an_old_number_takes_nothing_back()
    {
        _desk.On("2026-11-09").Imports().On("2026-11-10").Imports(Invoice("Acme", "1", "1000.00 EUR", due: "2026-12-10", dated: "2026-11-10"));
        AssertPromise(PromiseStatus.Kept, "400.00 EUR");
    }

    [Property]
    public void No_promise_receives_more_than_was_promised_and_all_together_no_more_than_came_in(int seed)
    {
        var chance = new Random(seed);
        var (promises, receipts) = RandomPromises(chance, reversals: true);
        var on = Day("2026-11-01").AddDays(chance.Next(60));

        var judged = PromiseJudgement.Judge(promises, receipts, on, toleranceDays: chance.Next(4));

        Assert.All(judged, j => Assert.InRange(j.Received.MinorUnits, 0, j.Promise.Amount.MinorUnits));
        Assert.All(judged, j => Assert.True(j.Status == PromiseStatus.Kept == (j.Received == j.Promise.Amount)));
        foreach (var currency in judged.GroupBy(j => j.Promise.Amount.Currency))
        {
            var cameIn = receipts.Where(r => r.On <= on && r.Amount.IsPositive && r.Amount.Currency == currency.Key).Sum(r => r.Amount.MinorUnits);
            Assert.True(currency.Sum(j => j.Received.MinorUnits) <= cameIn);
        }
    }

    [Property]
    public void What_was_decided_about_a_promise_stays_decided_unless_money_comes_or_goes(int seed)
    {
        var chance = new Random(seed);
        var (promises, receipts) = RandomPromises(chance, reversals: false);
        var later = Day("2027-06-01");

        var judged = PromiseJudgement.Judge(promises, receipts, later, toleranceDays: 2);

        Assert.Equal(judged.AsEnumerable(), PromiseJudgement.Judge(promises, receipts, later.AddYears(5), toleranceDays: 2));
        Assert.DoesNotContain(judged, j => j.Status == PromiseStatus.Open);
    }

    private static ReceivableRow Paid(string amount) =>
        Invoice("Acme", "1", "1000.00 EUR", due: "2026-11-02", open: (Of("1000.00 EUR") - Of(amount)).ToString());

    private static (List<Promise> Promises, List<Receipt> Receipts) RandomPromises(Random chance, bool reversals)
    {
        var (promises, receipts) = (new List<Promise>(), new List<Receipt>());
        var on = Day("2026-11-01");
        for (var sequence = 1; sequence <= chance.Next(2, 25); sequence++)
        {
            on = on.AddDays(chance.Next(3));
            var amount = new Money(chance.Next(1, 500), Currency.Parse(chance.Next(4) == 0 ? "USD" : "EUR"));
            if (chance.Next(2) == 0)
            {
                promises.Add(new Promise(sequence, amount, on.AddDays(chance.Next(12)), on, null, chance.Next(4) == 0 ? on.AddDays(chance.Next(5)) : null));
            }
            else
            {
                receipts.Add(new Receipt(sequence, on, reversals && chance.Next(4) == 0 ? -amount : amount));
            }
        }

        return (promises, receipts);
    }

    private void AssertPromise(PromiseStatus status, string received, int number = 1)
    {
        var judged = _desk.Promise("Acme", number);
        Assert.Equal((status, Of(received)), (judged.Status, judged.Received));
    }
}
