namespace CollectionsBot.Core.Tests;

/// <summary>The last day, the largest amount and the longest plan that a rule allows are allowed; one more is not. Acme owes 1,000 since 20 October.</summary>
public class ApprovalBoundsTests
{
    private static readonly CustomerId Acme = new("Acme");

    private readonly Desk _desk = new Desk().On("2026-11-05").Imports(Invoice("Acme", "1", "1000.00 EUR", due: "2026-10-20"));

    [Theory]
    [InlineData("2026-11-04", RefusalReason.DateTooEarly)]
    [InlineData("2026-11-05", null)]
    [InlineData("2027-11-06", null)]
    [InlineData("2027-11-07", RefusalReason.DateTooFar)]
    public void A_settlement_may_be_paid_from_today_until_a_year_from_now(string payBy, RefusalReason? refused) =>
        Assert.Equal(refused, _desk.Give(s => new ProposeSettlement(s, Acme, Of("1000.00 EUR"), Of("800.00 EUR"), Day(payBy), "cannot pay all")).Refusal?.Reason);

    [Theory]
    [InlineData("2026-11-05", RefusalReason.DateTooEarly)]
    [InlineData("2026-11-06", null)]
    [InlineData("2027-11-06", null)]
    [InlineData("2027-11-07", RefusalReason.DateTooFar)]
    public void A_document_may_be_put_off_from_tomorrow_until_a_year_from_now(string until, RefusalReason? refused) =>
        Assert.Equal(refused, _desk.Give(s => new ProposeExtension(s, Acme, [new ItemKey(ItemType.Invoice, "1")], Day(until), "holidays")).Refusal?.Reason);

    [Fact]
    public void Documents_put_off_together_are_put_off_beyond_the_latest_of_them_and_their_amounts_add_up()
    {
        var desk = new Desk().On("2026-11-05").Imports(Invoice("Acme", "1", "1000.00 EUR", due: "2026-10-20"), Invoice("Acme", "2", "70.00 EUR", due: "2026-11-20"));
        Decision Ask(string until) => desk.Give(s => new ProposeExtension(s, Acme, [new ItemKey(ItemType.Invoice, "1"), new ItemKey(ItemType.Invoice, "2")], Day(until), "holidays"));

        var early = Ask("2026-11-20").Refusal;
        Assert.Equal((RefusalReason.DateTooEarly, Day("2026-11-21")), (early?.Reason, early?.Date));
        Assert.Null(Ask("2026-11-21").Refusal);
        Assert.Equal(Of("1070.00 EUR"), desk.Request("EX-1").Terms.Size);
    }

    [Theory]
    [InlineData("1000.00 EUR", null)]
    [InlineData("1000.01 EUR", RefusalReason.AmountAboveDebt)]
    [InlineData("0.00 EUR", RefusalReason.AmountNotPositive)]
    public void As_much_may_be_written_off_as_is_owed(string amount, RefusalReason? refused) =>
        Assert.Equal(refused, _desk.Give(s => new ProposeWriteOff(s, Acme, Of(amount), "gone")).Refusal?.Reason);

    [Theory]
    [InlineData("100.00 EUR", true)]
    [InlineData("100.01 EUR", false)]
    public void The_limit_itself_is_within_it(string amount, bool may)
    {
        var desk = new Desk(approvals: new ApprovalPolicy { Limits = [new RoleLimit(Role.Manager, RequestKind.WriteOff, 100m, "EUR")] })
            .On("2026-11-05").Imports(Invoice("Acme", "1", "1000.00 EUR", due: "2026-10-20")).Grants(Approving.Max, Role.Manager)
            .Does(s => new ProposeWriteOff(s, Acme, Of(amount), "gone"));
        var refusal = desk.Decides("WO-1", Approving.Max);
        Assert.Equal((may ? null : RefusalReason.AboveLimit, may ? null : Of("100.00 EUR")), (refusal?.Reason, refusal?.Limit));
        Assert.Equal(may ? null : Approving.Id("WO-1"), refusal?.Request);
    }

    [Theory]
    [InlineData(3, 366, 33, "", true)]
    [InlineData(2, 366, 33, "Payments", false)]
    [InlineData(3, 88, 33, "", true)]
    [InlineData(3, 87, 33, "Length", false)]
    [InlineData(3, 366, 34, "PaidFirst", false)]
    public void A_plan_at_the_edge_of_a_roles_limits_is_within_them_and_beyond_it_is_not(int payments, int days, int percent, string breach, bool may)
    {
        // 333.34 on 1 December, 333.33 on 1 January and on 1 February: 88 days from 5 November.
        var limits = new PlanLimits { PaymentsMax = payments, LengthDaysMax = days, PaidFirstPercentMin = percent };
        var desk = new Desk(approvals: new ApprovalPolicy { Plans = ImmutableDictionary<Role, PlanLimits>.Empty.Add(Role.Manager, limits) })
            .On("2026-11-05").Imports(Invoice("Acme", "1", "1000.00 EUR", due: "2026-10-20")).Grants(Approving.Max, Role.Manager)
            .ProposesPlan("Acme", "1000.00 EUR", 3, "2026-12-01");
        var refusal = desk.Decides("PP-1", Approving.Max);
        Assert.Equal((may ? null : RefusalReason.AboveLimit, breach), (refusal?.Reason, refusal is null ? "" : string.Join(' ', refusal.Breaches)));
    }

    [Fact]
    public void A_request_ends_with_its_days_or_with_the_last_day_on_which_its_terms_make_sense()
    {
        _desk.ProposesPlan("Acme", "600.00 EUR", 3, "2026-12-01").Does(s => new ProposeSettlement(s, Acme, Of("100.00 EUR"), Of("80.00 EUR"), Day("2026-11-10"), "at once"));
        Assert.Equal((Day("2026-11-19"), Day("2026-11-10")), (_desk.Request("PP-1").Policy.ExpiresOn, _desk.Request("ST-1").Policy.ExpiresOn));
        Assert.Equal(RequestStatus.Open, _desk.Request("ST-1").StatusOn(Day("2026-11-10")));
        Assert.Equal(RequestStatus.Expired, _desk.Request("ST-1").StatusOn(Day("2026-11-11")));
    }

    [Fact]
    public void Whoever_is_refused_is_told_of_which_request()
    {
        _desk.ProposesPlan("Acme", "600.00 EUR", 3, "2026-12-01");
        var own = _desk.Give(s => new DecideRequest(s, Approving.Id("PP-1"), true, null)).Refusal;
        Assert.Equal((RefusalReason.OwnRequest, Approving.Id("PP-1")), (own!.Reason, own.Request));
        var others = _desk.Withdraws("PP-1", Approving.Sena);
        Assert.Equal((RefusalReason.NotOwnRequest, Approving.Id("PP-1")), (others!.Reason, others.Request));
        var early = _desk.Ends("PP-1", Approving.Ada);
        Assert.Equal((RefusalReason.NotInForce, Approving.Id("PP-1")), (early!.Reason, early.Request));
        var late = _desk.On("2026-11-20").Decides("PP-1", Approving.Ada);
        Assert.Equal((RefusalReason.RequestExpired, Approving.Id("PP-1"), Day("2026-11-19")), (late!.Reason, late.Request, late.Date));
    }
}
