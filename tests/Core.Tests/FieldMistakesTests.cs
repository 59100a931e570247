namespace CollectionsBot.Core.Tests;

/// <summary>What goes wrong elsewhere when days are missed, the oldest invoice is paid, or a payment comes and goes. 2 November 2026 is a Monday.</summary>
public class FieldMistakesTests
{
    private readonly Desk _desk = new();

    [Fact]
    public void A_day_on_which_nobody_looked_is_caught_up_and_asks_for_one_contact_and_not_for_one_a_day()
    {
        _desk.Owes("Acme", "1000.00 EUR", 1);
        Assert.Equal(NextAction.Remind, _desk.On("2026-11-11").ActionFor("Acme"));
        Assert.Single(_desk.Digest().Entries);

        _desk.Logs("Acme", ResultCode.ReminderSent, by: ContactChannel.Email);
        Assert.Empty(_desk.Digest().Entries);
    }

    [Fact]
    public void When_the_oldest_invoice_is_paid_the_younger_one_begins_with_a_reminder_and_skips_no_level()
    {
        _desk.Imports(Invoice("Acme", "1", "1000.00 EUR", due: "2026-08-01"), Invoice("Acme", "2", "1000.00 EUR", due: "2026-10-30"));
        Assert.Equal(NextAction.Call, _desk.ActionFor("Acme"));
        _desk.ImportsChanges(Cleared("Acme", "1"));
        Assert.Equal((NextAction.Remind, 3), (_desk.ActionFor("Acme"), _desk.NextFor("Acme").OldestDays));
    }

    [Fact]
    public void After_a_credit_for_everything_nothing_of_the_old_state_is_left_to_chase()
    {
        _desk.Owes("Acme", "1000.00 EUR", 40).HearsPromise("Acme", "1000.00 EUR", by: "2026-11-05").On("2026-11-09");
        Assert.Equal(NextAction.ChasePromise, _desk.ActionFor("Acme"));
        _desk.ImportsChanges(CreditNote("Acme", "C", "1000.00 EUR"));
        Assert.Equal(NextAction.MatchPayment, _desk.ActionFor("Acme"));
        _desk.Imports(Invoice("Acme", "2", "500.00 EUR", due: "2026-11-08"));
        Assert.Equal((NextAction.Remind, 1), (_desk.ActionFor("Acme"), _desk.NextFor("Acme").OldestDays));
    }

    [Fact]
    public void When_a_payment_is_cancelled_the_invoice_is_open_again_and_chased_by_its_own_age()
    {
        var invoice = Invoice("Acme", "1", "1000.00 EUR", due: "2026-10-13");
        _desk.Imports(invoice).On("2026-11-05").Imports();
        Assert.Empty(_desk.Digest().Entries);
        _desk.On("2026-11-09").Imports(invoice);
        Assert.Equal((NextAction.Call, 27), (_desk.ActionFor("Acme"), _desk.NextFor("Acme").OldestDays));
    }

    [Fact]
    public void What_was_owed_on_a_past_day_does_not_lack_the_money_that_came_later()
    {
        var invoice = Invoice("Acme", "1", "1000.00 EUR", due: "2026-10-13");
        _desk.Imports(invoice).On("2026-11-20").Imports(Invoice("Acme", "1", "1000.00 EUR", due: "2026-10-13", open: "100.00 EUR"));
        Assert.Equal(Of("1000.00 EUR"), Assert.Single(ItemLife.Of(_desk.Account("Acme"))).OpenOn(Day("2026-11-19"))?.Open);
    }
}
