namespace CollectionsBot.Core.Tests;

/// <summary>Acme owes 10,000.00 EUR for 100 days; nothing else is known, so that the stated figures hold.</summary>
public class OptionTests
{
    private static readonly CustomerId Acme = new("Acme");
    private static readonly ShareByAge Half = ShareByAge.Percent((null, 50));

    private static readonly AgencyPolicy Agencies = new()
    {
        Agencies =
        [
            new("North", AgencyKind.Agency) { Fees = new ContingencyFees(ShareByAge.Percent((null, 20))), Recovery = Half, Days = 73 },
            new("Law", AgencyKind.Lawyer) { Fees = new ContingencyFees(ShareByAge.Percent((null, 10))), Recovery = Half, CourtCosts = 300, Days = 365 },
        ],
    };

    private static readonly OptionsPolicy Policy = new()
    {
        AnnualCostOfMoneyPercent = 10,
        Collected = ShareByAge.Percent((120, 40), (null, 30)),
        CollectedDays = 73,
        HorizonDays = 30,
        DiscountPercent = 5,
        DiscountTakenPercent = 50,
        DiscountDays = 10,
        PlanInstalments = 5,
        PlansCompletedPercent = 60,
        SettlementPercent = 70,
        SettlementsPaidPercent = 10,
        SettlementDays = 30,
    };

    private readonly Desk _desk = new Desk(agencies: Agencies, options: Policy).On("2026-11-05").Imports(Owes("10000.00 EUR", "2026-07-28"));

    [Fact]
    public void The_net_of_an_agency_is_the_balance_times_what_it_recovers_less_its_fee()
    {
        // 10,000 × 50 % × (1 − 20 %) = 4,000; in 73 days at 10 % a year: 4,000 ÷ 1.02.
        var north = Find(OptionKind.Agency);
        Assert.Equal(("North", Of("4000.00 EUR"), Of("3921.57 EUR"), 73), (north.With, north.Net, north.PresentValue, north.Days));
    }

    [Fact]
    public void Going_to_court_costs_at_once_and_brings_money_late()
    {
        // 10,000 × 50 % × 90 % − 300 = 4,200; in a year at 10 %: 4,500 ÷ 1.1 − 300.
        var law = Find(OptionKind.Legal);
        Assert.Equal((Of("4200.00 EUR"), Of("3790.91 EUR"), 365), (law.Net, law.PresentValue, law.Days));
        Assert.Equal(Of("300.00 EUR"), law.Assumptions.Single(a => a.Name == AssumptionName.CourtCosts).Amount);
    }

    [Fact]
    public void Chasing_brings_the_share_of_its_age()
    {
        var chase = Find(OptionKind.PayInFull);
        Assert.Equal((Of("4000.00 EUR"), Of("3921.57 EUR"), 73), (chase.Net, chase.PresentValue, chase.Days));
    }

    [Fact]
    public void Who_pays_an_offer_is_among_those_who_would_have_paid_and_the_others_are_chased_at_the_age_reached_by_then()
    {
        // 10,000 × 95 % × 50 % in 10 days; chasing would bring 40 %, who are among the 50 %.
        Assert.Equal((Of("4750.00 EUR"), 10), Find(OptionKind.Discount) is var d ? (d.Net, d.Days) : default);
        // 10,000 × 60 % in 90 days on average.
        Assert.Equal((Of("6000.00 EUR"), 90), Find(OptionKind.Plan) is var p ? (p.Net, p.Days) : default);
        // 10,000 × 70 % × 10 % in 30 days; 10,000 × (30 % − 10 %) in 103, as the claim is 130 days old by then.
        Assert.Equal((Of("2700.00 EUR"), 84), Find(OptionKind.Settlement) is var s ? (s.Net, s.Days) : default);
    }

    [Fact]
    public void The_one_worth_most_today_comes_first_and_is_recommended_and_giving_up_brings_nothing()
    {
        var comparison = Compared();
        Assert.Equal(
            [OptionKind.Plan, OptionKind.Discount, OptionKind.PayInFull, OptionKind.Agency, OptionKind.Legal, OptionKind.Settlement, OptionKind.Forgive],
            comparison.Available.Select(o => o.Kind));
        // Chasing and the agency are worth the same and bring it as soon: the order of the kinds decides.
        Assert.Equal(Find(OptionKind.PayInFull).PresentValue, Find(OptionKind.Agency).PresentValue);
        Assert.Equal(OptionKind.Plan, comparison.Recommended?.Kind);
        Assert.Equal((Of("0.00 EUR"), Of("0.00 EUR"), 0), Find(OptionKind.Forgive) is var f ? (f.Net, f.PresentValue, f.Days) : default);
        Assert.All(comparison.Available.SelectMany(o => o.Assumptions), a => Assert.False(a.IsMeasured));
    }

    [Fact]
    public void What_is_contested_is_left_out_and_nothing_is_open_when_all_of_it_is()
    {
        _desk.ImportsChanges(Invoice("Acme", "2", "500.00 EUR", due: "2026-10-20")).HearsDispute("Acme", "2");
        Assert.Equal((Of("10000.00 EUR"), Of("500.00 EUR"), 100), Compared().Claim is var c ? (c.Amount, c.LeftOut, c.AgeDays) : default);
        _desk.HearsDispute("Acme", "1");
        AllBarred(OptionBar.Disputed);
    }

    [Theory]
    [InlineData(FlagKind.Insolvent)]
    [InlineData(FlagKind.Deceased)]
    [InlineData(FlagKind.BreathingSpace)]
    public void Who_is_insolvent_or_in_a_breathing_space_is_asked_for_nothing_and_people_decide(FlagKind flag)
    {
        _desk.Flags("Acme", flag);
        AllBarred(OptionBar.Flagged);
    }

    [Fact]
    public void Who_asked_not_to_be_contacted_may_only_be_sued_and_who_has_an_attorney_may_still_be_offered_terms()
    {
        _desk.Flags("Acme", FlagKind.CeasedContact);
        Assert.Equal([OptionKind.Legal, OptionKind.Forgive], Compared().Available.Select(o => o.Kind));
        var represented = new Desk(agencies: Agencies, options: Policy).On("2026-11-05").Imports(Owes("10000.00 EUR", "2026-07-28")).Flags("Acme", FlagKind.Attorney);
        Assert.Equal([OptionKind.PayInFull, OptionKind.Agency], Compared(represented).Barred.Select(b => b.Kind));
    }

    /// <summary>12 CFR 1006.26(b): no suit on a time-barred debt. Six years are 2,191 days here.</summary>
    [Fact]
    public void A_debt_that_is_too_old_is_not_sued_for()
    {
        var old = new Desk(agencies: Agencies).On("2026-11-05");
        Assert.DoesNotContain(Compared(old.Imports(Owes("10000.00 EUR", Text(old.Today.AddDays(-2190))))).Barred, b => b.Bar == OptionBar.TimeBarred);
        var barred = Assert.Single(Compared(old.Imports(Owes("10000.00 EUR", Text(old.Today.AddDays(-2191))))).Barred);
        Assert.Equal((OptionKind.Legal, OptionBar.TimeBarred, 2191), (barred.Kind, barred.Bar, barred.Days));
    }

    [Fact]
    public void Nobody_goes_to_court_for_little_and_nothing_but_giving_up_makes_sense_for_less()
    {
        Assert.Equal([(OptionKind.Legal, Of("1000.00 EUR"))], Compared(_desk.Imports(Owes("999.99 EUR", "2026-07-28"))).Barred.Select(b => (b.Kind, b.Least!.Value)));
        var tiny = Compared(_desk.Imports(Owes("9.99 EUR", "2026-07-28")));
        Assert.Equal(OptionKind.Forgive, tiny.Recommended?.Kind);
        Assert.All(tiny.Barred, b => Assert.Equal(OptionBar.TooSmall, b.Bar));
    }

    [Fact]
    public void What_was_agreed_binds_until_it_fails()
    {
        _desk.ProposesPlan("Acme", "10000.00 EUR", 2, first: "2026-12-01").Approves("PP-1");
        AllBarred(OptionBar.Agreed);
        Assert.Equal(Approving.Id("PP-1"), Compared().Barred[0].Request);
        _desk.On("2026-12-20");
        Assert.Empty(Compared().Barred);
    }

    [Fact]
    public void Nothing_is_compared_where_nothing_is_overdue_and_currencies_are_compared_apart()
    {
        Assert.Empty(Portfolio(_desk.Imports(Owes("100.00 EUR", "2026-11-05"))));
        _desk.Imports(Owes("10000.00 EUR", "2026-07-28"), Invoice("Acme", "3", "900000 JPY", due: "2026-07-28"), CreditNote("Acme", "4", "2000.00 EUR"));
        Assert.Equal([Of("8000.00 EUR"), Of("900000 JPY")], Portfolio(_desk).Select(c => c.Claim.Amount));
        _desk.ImportsChanges(CreditNote("Acme", "5", "8000.00 EUR"));
        Assert.Equal([Of("900000 JPY")], Portfolio(_desk).Select(c => c.Claim.Amount));
    }

    private static string Text(DateOnly date) => date.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static ReceivableRow Owes(string amount, string due) => Invoice("Acme", "1", amount, due);

    private static ImmutableArray<OptionComparison> Portfolio(Desk desk) => OptionComparison.OptionsFor(
        desk.Portfolio.Accounts[Acme], desk.Today, desk.Portfolio.Rules, desk.Portfolio.TrackRecordOn(desk.Today));

    private static OptionComparison Compared(Desk desk) => Assert.Single(Portfolio(desk));

    private OptionComparison Compared() => Compared(_desk);

    private Option Find(OptionKind kind) => Compared().Available.Single(o => o.Kind == kind);

    private void AllBarred(OptionBar bar)
    {
        var comparison = Compared();
        Assert.Equal([OptionKind.Forgive], comparison.Available.Select(o => o.Kind));
        Assert.All(comparison.Barred, b => Assert.Equal(bar, b.Bar));
        Assert.Null(comparison.Recommended);
    }
}
