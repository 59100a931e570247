using System.Globalization;

namespace CollectionsBot.Core.Tests;

/// <summary>What somebody might try, or stumble into, with requests and agreements. Acme owes 1,000.00 EUR; Mara asks, Ada decides.</summary>
public class AgreementAttackTests
{
    private static readonly CustomerId Acme = new("Acme");

    private readonly Desk _desk = new Desk().On("2026-11-05").Imports(Owes("1000.00 EUR"));

    [Fact]
    public void A_plan_that_was_paid_to_the_end_stays_completed_when_another_one_follows_for_a_later_debt()
    {
        _desk.ProposesPlan("Acme", "1000.00 EUR", 2, first: "2026-11-10").Approves("PP-1").On("2026-11-20").Imports()
            .Imports(Invoice("Acme", "2", "600.00 EUR", due: "2026-11-15")).ProposesPlan("Acme", "600.00 EUR", 3, first: "2026-12-01").Approves("PP-2");
        Assert.Equal((PlanStatus.Completed, PlanStatus.Approved), (_desk.Plan("PP-1").Status, _desk.Plan("PP-2").Status));

        _desk.On("2026-12-01").Imports(Invoice("Acme", "2", "600.00 EUR", due: "2026-11-15", open: "400.00 EUR"))
            .On("2026-12-03").Imports(Invoice("Acme", "2", "600.00 EUR", due: "2026-11-15"));
        Assert.Equal((PlanStatus.Completed, Of("0.00 EUR")), (_desk.Plan("PP-1").Status, _desk.Plan("PP-2").Received));
    }

    [Fact]
    public void Nobody_cancels_a_plan_that_was_paid_to_the_end()
    {
        _desk.ProposesPlan("Acme", "1000.00 EUR", 2, first: "2026-11-10").Approves("PP-1").On("2026-11-20").Imports();
        Assert.Equal(RefusalReason.NotInForce, _desk.Ends("PP-1", Approving.Ada)?.Reason);
        Assert.Equal(PlanStatus.Completed, _desk.Plan("PP-1").Status);
    }

    [Fact]
    public void Nobody_takes_a_settlement_back_once_its_payment_came_in_time()
    {
        _desk.Does(Settle("1000.00 EUR", "700.00 EUR")).Approves("ST-1");
        _desk.On("2026-11-18").Imports(Owes("300.00 EUR"));
        Assert.Equal(RefusalReason.NotInForce, _desk.Ends("ST-1", Approving.Ada)?.Reason);
        Assert.Equal((NextAction.Review, Rule.SettlementPaid), (_desk.ActionFor("Acme"), _desk.NextFor("Acme").Reasons[0].Rule));
    }

    [Fact]
    public void What_a_paid_settlement_discharged_is_not_settled_planned_or_written_off_again()
    {
        _desk.Does(Settle("1000.00 EUR", "700.00 EUR")).Approves("ST-1").On("2026-11-18").Imports(Owes("300.00 EUR"));
        foreach (var command in new[] { Settle("300.00 EUR", "100.00 EUR"), s => Approving.Plan(s, "Acme", "300.00 EUR", 3, "2026-12-01"), WriteOff("300.00 EUR") })
        {
            var refusal = _desk.Give(command).Refusal;
            Assert.Equal((RefusalReason.AmountAboveDebt, Of("0.00 EUR")), (refusal?.Reason, refusal?.Limit));
        }
    }

    [Fact]
    public void A_settlement_for_a_later_debt_leaves_the_one_that_was_paid_in_force()
    {
        _desk.Does(Settle("1000.00 EUR", "700.00 EUR")).Approves("ST-1").On("2026-11-18")
            .Imports(Owes("300.00 EUR"), Invoice("Acme", "2", "500.00 EUR", due: "2026-11-15"))
            .Does(Settle("500.00 EUR", "400.00 EUR")).Approves("ST-2");
        Assert.True(_desk.Request("ST-1").IsInForce(_desk.Today));
    }

    [Fact]
    public void Two_write_offs_do_not_give_up_more_than_is_owed_while_the_first_waits_to_be_booked()
    {
        _desk.Does(WriteOff("600.00 EUR")).Approves("WO-1");
        var refusal = _desk.Give(WriteOff("600.00 EUR")).Refusal;
        Assert.Equal((RefusalReason.AmountAboveDebt, Of("400.00 EUR")), (refusal?.Reason, refusal?.Limit));

        _desk.On("2026-11-12").Imports(Owes("400.00 EUR")).Does(WriteOff("400.00 EUR"));
        Assert.Null(_desk.Decides("WO-2", Approving.Ada));
    }

    [Fact]
    public void A_plan_and_a_write_off_that_were_both_asked_for_are_not_both_approved_over_the_same_debt()
    {
        _desk.ProposesPlan("Acme", "1000.00 EUR", 4, first: "2026-11-18").Does(WriteOff("1000.00 EUR")).Approves("WO-1");
        Assert.Equal(RefusalReason.AmountAboveDebt, _desk.Decides("PP-1", Approving.Ada)?.Reason);
    }

    [Fact]
    public void A_payment_that_bounces_long_after_its_instalment_fails_the_plan_on_the_day_of_the_bounce_and_not_before()
    {
        _desk.ProposesPlan("Acme", "1000.00 EUR", 4, first: "2026-11-10").Approves("PP-1")
            .On("2026-11-10").Imports(Owes("750.00 EUR")).On("2026-11-30").Imports(Owes("1000.00 EUR"));
        Assert.Equal((PlanStatus.Defaulted, Day("2026-11-30")), (_desk.Plan("PP-1").Status, _desk.Plan("PP-1").DefaultedOn));
    }

    [Fact]
    public void Two_managers_who_stand_in_for_each_other_still_need_a_third_pair_of_eyes_for_what_either_asks()
    {
        _desk.Grants(Approving.Max, Role.Manager).Grants(Approving.Sena, Role.Collector)
            .Delegates(Approving.Max, Approving.Sena, "2026-11-05", "2026-11-30").Delegates(Approving.Sena, Approving.Max, "2026-11-05", "2026-11-30")
            .Does(s => Approving.Plan(s with { Actor = Approving.Max }, "Acme", "1000.00 EUR", 4, "2026-12-01"));
        Assert.Equal(RefusalReason.OwnRequest, _desk.Decides("PP-1", Approving.Max)?.Reason);
        Assert.Equal(RefusalReason.NoAuthority, _desk.Decides("PP-1", Approving.Sena)?.Reason);
        _desk.Grants(Approving.Sena, Role.Manager);
        Assert.Null(_desk.Decides("PP-1", Approving.Sena));
    }

    [Fact]
    public void A_role_that_was_given_after_the_request_decides_it_within_the_limits_of_the_day_on_which_it_was_made_and_one_that_was_taken_does_not()
    {
        _desk.ProposesPlan("Acme", "1000.00 EUR", 4, first: "2026-12-01").Grants(Approving.Max, Role.Manager)
            .Does(s => new RevokeRole(s with { Actor = Approving.Ada }, Approving.Max, Role.Manager));
        Assert.Equal(RefusalReason.NoAuthority, _desk.Decides("PP-1", Approving.Max)?.Reason);
        _desk.Grants(Approving.Max, Role.Manager);
        Assert.Null(_desk.Decides("PP-1", Approving.Max));
    }

    [Theory]
    [InlineData("-92233720368547758.08 EUR")]
    [InlineData("92233720368547758.07 EUR")]
    public void An_amount_from_outside_that_is_beyond_all_bounds_is_refused_and_breaks_nothing(string amount)
    {
        Assert.NotNull(_desk.Give(s => Approving.Plan(s, "Acme", "1000.00 EUR", 4, "2026-11-10", down: amount)).Refusal);
        Assert.NotNull(_desk.Give(s => Approving.Plan(s, "Acme", amount, 4, "2026-11-10")).Refusal);
        Assert.NotNull(_desk.Give(s => new ProposeFeeWaiver(s, Acme, Of(amount), "our mistake")).Refusal);
        Assert.NotNull(_desk.Give(s => Approving.Plan(s, "Acme", "1000.00 EUR", 4, "2026-11-10") with { Charges = Of(amount) }).Refusal);
        Assert.NotNull(_desk.Give(Settle("1000.00 EUR", amount)).Refusal);
        Assert.NotNull(_desk.Give(Settle(amount, "700.00 EUR")).Refusal);
    }

    [Theory]
    [InlineData("1000 JPY", "334 333 333")]
    [InlineData("1000.00 EUR", "333.34 333.33 333.33")]
    [InlineData("1000.000 KWD", "333.334 333.333 333.333")]
    public void A_plan_sums_to_the_debt_and_is_completed_by_it_in_every_number_of_decimals(string debt, string parts)
    {
        var desk = new Desk().On("2026-11-05").Imports(Invoice("Bolt", "1", debt, due: "2026-11-02"))
            .ProposesPlan("Bolt", debt, 3, first: "2026-11-30").Approves("PP-1");
        Assert.Equal(parts, string.Join(' ', desk.Plan("PP-1").Instalments.Select(i => i.Amount.ToString().Split(' ')[0])));
        Assert.Equal("2026-11-30 2026-12-30 2027-01-30", string.Join(' ', desk.Plan("PP-1").Instalments.Select(i => i.DueOn.ToString("O", CultureInfo.InvariantCulture))));
        Assert.Equal(PlanStatus.Completed, desk.On("2026-11-29").Imports().Plan("PP-1").Status);
    }

    private static ReceivableRow Owes(string open) => Invoice("Acme", "1", "1000.00 EUR", due: "2026-11-02", open: open);

    private static Func<Stamp, Command> Settle(string claim, string payment) =>
        s => new ProposeSettlement(s, Acme, Of(claim), Of(payment), Day("2026-11-20"), "closing down");

    private static Func<Stamp, Command> WriteOff(string amount) => s => new ProposeWriteOff(s, Acme, Of(amount), "insolvent");
}
