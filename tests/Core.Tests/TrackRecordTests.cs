namespace CollectionsBot.Core.Tests;

/// <summary>What the team's own history says, and from when on it is believed.</summary>
public class TrackRecordTests
{
    private static readonly OptionsPolicy Policy = new()
    {
        SampleMin = 2,
        HorizonDays = 30,
        Collected = ShareByAge.Percent((30, 90), (60, 80), (null, 5)),
    };

    private readonly Desk _desk = new Desk(options: Policy, approvals: new ApprovalPolicy { ExpiryDays = 60 });

    [Fact]
    public void What_was_paid_of_overdue_documents_within_the_horizon_is_measured_by_their_age_then()
    {
        // Both fall due on 1 November. A pays 400.00 on the 12th and the rest in February; B pays on the 22nd.
        _desk.On("2026-11-01").Imports(Due("A", "1000.00 EUR"), Due("B", "1000.00 EUR"))
            .On("2026-11-12").Imports(Due("A", "600.00 EUR"), Due("B", "1000.00 EUR"))
            .On("2026-11-22").Imports(Due("A", "600.00 EUR"))
            .On("2027-02-01").Imports();
        var record = _desk.On("2027-06-01").Portfolio.TrackRecordOn(_desk.Today);
        var (first, second) = (record.CollectedAt(Currency.Parse("EUR"), 0)!, record.CollectedAt(Currency.Parse("EUR"), 1)!);
        // From 2 November: 400 after 10 days and 1,000 after 20 of 2,000, (4,000 + 20,000) ÷ 1,400 = 17 days.
        Assert.Equal((2, Share.Percent(70), 17), (first.Documents, first.Rate, first.AverageDays));
        // From 2 December, the 31st day: nothing by 1 January of 600.
        Assert.Equal((1, Share.Percent(0), null), (second.Documents, second.Rate, second.AverageDays));
        Assert.Null(record.CollectedAt(Currency.Parse("USD"), 0));
    }

    [Fact]
    public void Days_that_are_not_over_contested_documents_and_what_went_elsewhere_are_not_measured()
    {
        _desk.On("2026-11-01").Imports(Due("A", "1000.00 EUR"), Due("B", "1000.00 EUR"), Due("C", "1000.00 EUR"))
            .HearsDispute("A", "A")
            .Does(s => new ProposePlacement(s, new CustomerId("B"), "Agency", Of("1000.00 EUR"), "nothing helped")).Approves("PL-1");
        Assert.Null(_desk.On("2026-12-02").Portfolio.TrackRecordOn(_desk.Today).CollectedAt(Currency.Parse("EUR"), 0));
        Assert.Equal(1, _desk.On("2026-12-03").Portfolio.TrackRecordOn(_desk.Today).CollectedAt(Currency.Parse("EUR"), 0)!.Documents);
    }

    [Fact]
    public void From_enough_cases_on_the_history_takes_the_place_of_the_stated_figure()
    {
        _desk.On("2026-11-01").Imports(Due("A", "1000.00 EUR"), Due("B", "1000.00 EUR")).On("2026-11-12").Imports(Due("A", "1000.00 EUR"))
            .ImportsChanges(Invoice("D", "D", "1000.00 EUR", due: "2027-05-25"));
        var chase = Compared("D", "2027-06-01").Available.Single(o => o.Kind == OptionKind.PayInFull);
        Assert.Equal((AssumptionName.Collected, Share.Percent(50), 2), chase.Assumptions[0] is var a ? (a.Name, a.Share, a.Sample) : default);
        Assert.Equal(Of("500.00 EUR"), chase.Net);
    }

    [Fact]
    public void Settlements_discounts_and_plans_count_when_it_is_known_how_they_came_out()
    {
        foreach (var name in new[] { "A", "B" })
        {
            _desk.On("2026-11-01").ImportsChanges(Due(name, "1000.00 EUR")).HearsPromise(name, "1000.00 EUR", by: "2026-11-05");
        }

        var (a, b) = (new CustomerId("A"), new CustomerId("B"));
        _desk.Does(s => new ProposeDiscount(s, a, Of("1000.00 EUR"), 5, Day("2026-11-08"), "asked for it")).Approves("ST-1")
            .Does(s => new ProposeSettlement(s, b, Of("1000.00 EUR"), Of("700.00 EUR"), Day("2026-11-08"), "closing down")).Approves("ST-2")
            .ProposesPlan("B", "1000.00 EUR", 2, first: "2026-11-10").Approves("PP-1")
            .On("2026-11-06").ImportsChanges(Due("A", "50.00 EUR"));
        Assert.Equal(0, _desk.On("2026-11-08").Portfolio.TrackRecordOn(_desk.Today).Settlements.Cases);
        var record = _desk.On("2026-12-01").Portfolio.TrackRecordOn(_desk.Today);
        Assert.Equal((new OutcomeCount(1, 1), new OutcomeCount(0, 1)), (record.Discounts, record.Settlements));
        Assert.Equal(new OutcomeCount(0, 1), record.Plans);
    }

    [Fact]
    public void Kept_promises_say_nothing_of_who_would_take_a_discount()
    {
        _desk.On("2026-11-01").Imports(Due("A", "1000.00 EUR"), Due("B", "1000.00 EUR"))
            .HearsPromise("A", "1000.00 EUR", by: "2026-11-05").On("2026-11-04").Imports(Due("B", "1000.00 EUR"));
        var discount = Compared("B", "2026-11-10").Available.Single(o => o.Kind == OptionKind.Discount);
        Assert.Contains(new Assumption(AssumptionName.DiscountTaken, null) { Share = Share.Percent(50) }, discount.Assumptions);
    }

    [Fact]
    public void An_agencys_own_results_take_the_place_of_what_was_stated_of_it()
    {
        foreach (var (name, number) in new[] { ("A", 1), ("B", 2) })
        {
            _desk.On("2026-11-01").ImportsChanges(Due(name, "1000.00 EUR"))
                .Does(s => new ProposePlacement(s, new CustomerId(name), "an agency", Of("1000.00 EUR"), "nothing helped")).Approves($"PL-{number}")
                .On("2026-11-11").ImportsChanges(Due(name, "200.00 EUR"))
                .Does(s => new ClosePlacement(s with { Actor = Approving.Ada }, Approving.Id($"PL-{number}"), PlacementOutcome.PaidInPart, Of("80.00 EUR"), "done"));
        }

        _desk.ImportsChanges(Invoice("D", "D", "1000.00 EUR", due: "2026-11-01"));
        var agency = Compared("D", "2026-12-01").Available.Single(o => o.Kind == OptionKind.Agency);
        // 1,000 × 80 % × (1 − 10 %)
        Assert.Equal((Of("720.00 EUR"), 10), (agency.Net, agency.Days));
        Assert.All(agency.Assumptions, assumption => Assert.Equal(2, assumption.Sample));
    }

    [Fact]
    public void What_happens_today_changes_no_comparison_of_today_and_what_is_dated_back_does()
    {
        _desk.On("2026-11-01").Imports(Due("A", "1000.00 EUR"));
        var before = _desk.On("2026-12-10").Portfolio.TrackRecordOn(_desk.Today);
        Assert.Same(before, _desk.Logs("A", ResultCode.NoAnswer).Portfolio.TrackRecordOn(_desk.Today));
        _desk.On("2026-12-01").ImportsChanges(Due("A", "500.00 EUR"));
        var after = _desk.On("2026-12-10").Portfolio.TrackRecordOn(_desk.Today);
        Assert.Equal(500_00, (long)after.CollectedAt(Currency.Parse("EUR"), 0)!.Collected);
    }

    private static ReceivableRow Due(string customer, string open) => Invoice(customer, customer, "1000.00 EUR", due: "2026-11-01", open: open);

    private OptionComparison Compared(string customer, string on) => Assert.Single(OptionComparison.OptionsFor(
        _desk.On(on).Account(customer), _desk.Today, _desk.Portfolio.Rules, _desk.Portfolio.TrackRecordOn(_desk.Today)));
}
