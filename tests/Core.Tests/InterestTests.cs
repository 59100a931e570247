using FsCheck.Xunit;

namespace CollectionsBot.Core.Tests;

/// <summary>Simple interest on what was open each day. The rates in here are examples and no history of base rates.</summary>
public class InterestTests
{
    private static readonly RateTable BaseRates = new([
        new RateFrom(Day("2024-08-01"), AnnualRate.Percent(5m)), new RateFrom(Day("2024-11-07"), AnnualRate.Percent(4.75m)),
        new RateFrom(Day("2025-02-06"), AnnualRate.Percent(4.5m)), new RateFrom(Day("2025-05-08"), AnnualRate.Percent(4.25m)),
    ]);

    private readonly Desk _desk = new();

    /// <summary>The example of gov.uk: 1,000 pounds at 8 % over a base rate of 0.5 % make 85 pounds a year and 23 pence a day.</summary>
    [Theory]
    [InlineData(365, "85.00 GBP")]
    [InlineData(1, "0.23 GBP")]
    [InlineData(50, "11.64 GBP")] // gov.uk says 11.50, as it rounds the day before it multiplies; here an item is rounded once
    public void The_published_example_of_statutory_interest(int days, string interest)
    {
        _desk.On("2021-01-01").Imports(Invoice("Acme", "1", "1000.00 GBP", due: "2021-01-31"));
        var claim = Claim(InterestPolicy.UkStatutory(RateTable.Always(AnnualRate.Percent(0.5m))), Day("2021-01-31").AddDays(days));
        Assert.Equal((Of(interest), days, 8.5m), (claim.Interest, Assert.Single(claim.Lines).Days, claim.Lines[0].Rate.ToPercent()));
    }

    [Theory]
    [InlineData("2025-03-31", "2025-09-30", 12.75)] // the base rate of 31 December 2024, 4.75 %, also after 30 June
    [InlineData("2025-06-29", "2025-09-30", 12.75)] // starts to run on 30 June
    [InlineData("2025-06-30", "2025-09-30", 12.25)] // starts to run on 1 July: the base rate of 30 June 2025
    [InlineData("2024-12-30", "2025-09-30", 0)] // starts to run on 31 December 2024: the table does not reach back to 30 June 2024
    public void A_british_debt_keeps_the_rate_of_the_half_year_in_which_its_interest_started(string due, string on, double percent)
    {
        _desk.On("2024-12-01").Imports(Invoice("Acme", "1", "1000.00 GBP", due));
        var claim = Claim(InterestPolicy.UkStatutory(BaseRates), Day(on));
        Assert.Equal(percent == 0 ? [] : [(decimal)percent], claim.Lines.Select(l => l.Rate.ToPercent()));
        Assert.Equal(percent == 0 ? Day(on).DayNumber - Day(due).DayNumber : 0, claim.DaysWithoutRate);
    }

    [Fact]
    public void A_european_debt_changes_its_rate_with_the_half_year_and_costs_forty_euro_once()
    {
        _desk.On("2025-06-01").Imports(Invoice("Acme", "1", "3650.00 EUR", due: "2025-06-20"));
        var policy = InterestPolicy.EuStatutory(new RateTable([
            new RateFrom(Day("2025-01-01"), AnnualRate.Percent(3.15m)), new RateFrom(Day("2025-06-11"), AnnualRate.Percent(2.15m))]));

        var claim = Claim(policy, Day("2025-07-10"));

        Assert.Equal(
            [(Day("2025-06-21"), Day("2025-06-30"), 11.15m, 11.15m), (Day("2025-07-01"), Day("2025-07-10"), 10.15m, 10.15m)],
            claim.Lines.Select(l => (l.From, l.To, l.Rate.ToPercent(), l.Amount)));
        Assert.Equal((Of("21.30 EUR"), Of("40.00 EUR"), Of("61.30 EUR")), (claim.Interest, claim.FixedSum, claim.Total));
        Assert.Equal(Of("0.00 EUR"), Claim(policy, Day("2025-07-10"), new ClaimedBefore(null, [], Of("0.00 EUR"), IsSumClaimed: true)).FixedSum);
    }

    [Theory]
    [InlineData("999.99 GBP", "40.00 GBP")]
    [InlineData("1000.00 GBP", "70.00 GBP")]
    [InlineData("9999.99 GBP", "70.00 GBP")]
    [InlineData("10000.00 GBP", "100.00 GBP")]
    [InlineData("10000.00 USD", "0.00 USD")]
    public void The_british_fixed_sum_goes_by_the_size_of_the_debt(string debt, string sum) => Assert.Equal(Of(sum), FixedSums.Uk.Of(Of(debt)));

    [Fact]
    public void The_fixed_sum_goes_by_what_was_open_when_interest_started_and_is_not_due_on_the_due_date()
    {
        _desk.On("2025-01-01").Imports(Invoice("Acme", "1", "1200.00 GBP", due: "2025-01-10"));
        _desk.On("2025-01-05").Imports(Invoice("Acme", "1", "1200.00 GBP", due: "2025-01-10", open: "900.00 GBP"));
        _desk.On("2025-01-20").Imports(Invoice("Acme", "1", "1200.00 GBP", due: "2025-01-10", open: "100.00 GBP"));
        var policy = InterestPolicy.UkStatutory(BaseRates);
        Assert.Equal((Of("0.00 GBP"), Of("0.00 GBP")), (Claim(policy, Day("2025-01-10")).FixedSum, Claim(policy, Day("2025-01-10")).Interest));
        Assert.Equal(Of("40.00 GBP"), Claim(policy, Day("2025-01-11")).FixedSum);
        Assert.Equal(Of("40.00 GBP"), Claim(policy, Day("2025-03-11")).FixedSum);
    }

    [Fact]
    public void A_part_payment_splits_the_period_and_settlement_ends_it()
    {
        _desk.On("2025-01-01").Imports(Invoice("Acme", "1", "3650.00 EUR", due: "2025-01-10"));
        _desk.On("2025-01-21").Imports(Invoice("Acme", "1", "3650.00 EUR", due: "2025-01-10", open: "1825.00 EUR"));
        _desk.On("2025-01-31").Imports();
        var policy = InterestPolicy.ContractRate(RateTable.Always(AnnualRate.Percent(10)));

        var claim = Claim(policy, Day("2025-12-31"));

        Assert.Equal(
            [(Day("2025-01-11"), 10, Of("3650.00 EUR"), 10m), (Day("2025-01-21"), 10, Of("1825.00 EUR"), 5m)],
            claim.Lines.Select(l => (l.From, l.Days, l.Principal, l.Amount)));
        Assert.Equal(Of("15.00 EUR"), claim.Interest);
        Assert.Equal(Of("10.00 EUR"), Claim(policy, Day("2025-01-20")).Interest); // what came later is left out
    }

    [Fact]
    public void A_contract_rate_changes_on_its_date_and_no_interest_is_none()
    {
        _desk.On("2025-01-01").Imports(Invoice("Acme", "1", "365.00 USD", due: "2025-01-10"));
        var rates = new RateTable([new RateFrom(Day("2025-01-13"), AnnualRate.Percent(20)), new RateFrom(Day("2025-01-12"), AnnualRate.Percent(10))]);
        var claim = Claim(InterestPolicy.Custom(rates, new FixedSums([new FixedSum(Of("0.00 USD"), Of("5.00 USD"))])), Day("2025-01-14"));
        Assert.Equal([(1, 10m), (2, 20m)], claim.Lines.Select(l => (l.Days, l.Rate.ToPercent())));
        Assert.Equal((Of("0.50 USD"), Of("5.00 USD"), 1), (claim.Interest, claim.FixedSum, claim.DaysWithoutRate));
        var none = Claim(InterestPolicy.None, Day("2025-01-14"));
        Assert.Equal((0, Of("0.00 USD"), 0), (none.Lines.Length, none.Total, none.DaysWithoutRate));
    }

    /// <summary>Accounting systems write such dates for "never" and "unknown".</summary>
    [Theory]
    [InlineData("9999-12-31")]
    [InlineData("0001-01-01")]
    public void The_first_and_the_last_due_date_that_there_is_are_worked_out_like_any_other(string due)
    {
        _desk.On("2025-01-01").Imports(Invoice("Acme", "1", "100.00 EUR", due));
        foreach (var policy in new[] { InterestPolicy.UkStatutory(BaseRates), InterestPolicy.EuStatutory(BaseRates), InterestPolicy.ContractRate(BaseRates) })
        {
            var claim = Claim(policy, Day("2025-01-10"));
            Assert.Equal(due.StartsWith('9'), claim is { Interest.IsPositive: false, FixedSum.IsPositive: false, DaysWithoutRate: 0 });
        }
    }

    [Fact]
    public void Credits_and_documents_without_a_due_date_bear_no_interest()
    {
        _desk.On("2025-01-01").Imports(Invoice("Acme", "1", "100.00 EUR", due: null), CreditNote("Acme", "2", "50.00 EUR"));
        Assert.All(ItemLife.Of(_desk.Account("Acme")), l => Assert.Null(InterestClaim.Of(l, Day("2025-12-31"), InterestPolicy.EuStatutory(BaseRates))));
    }

    [Theory]
    [InlineData("36.50 EUR", 1, 5, "0.01 EUR")] // half a cent goes up
    [InlineData("36.49 EUR", 1, 5, "0.00 EUR")]
    [InlineData("3650 JPY", 1, 5, "1 JPY")]
    [InlineData("3.650 KWD", 1, 5, "0.001 KWD")]
    public void Half_a_minor_unit_is_rounded_away_from_nothing(string principal, int days, int percent, string interest)
    {
        PrincipalFrom[] principals = [new(Day("2025-01-01"), Of(principal))];
        var policy = InterestPolicy.ContractRate(RateTable.Always(AnnualRate.Percent(percent)));
        var lines = Interest.Lines(principals, Day("2025-01-01"), Day("2025-01-01").AddDays(days - 1), policy, Day("2025-01-01"));
        Assert.Equal(Of(interest), Interest.Round(lines, Of(principal).Currency));
    }

    [Property]
    public void Interest_of_adjoining_periods_adds_up_before_rounding(int seed)
    {
        var chance = new Random(seed);
        var start = Day("2024-01-01");
        var currency = Currency.Parse("EUR");
        var principals = Enumerable.Range(0, chance.Next(1, 6)).Select(i => new PrincipalFrom(start.AddDays((i * 90) + chance.Next(90)), new Money(chance.NextInt64(0, Money.MinorUnitsMax), currency))).ToList();
        var rates = new RateTable(Enumerable.Range(0, 4).Select(i => new RateFrom(start.AddDays(i * 100), new AnnualRate(chance.Next(-5_000, 200_000)))));
        InterestPolicy[] policies = [InterestPolicy.ContractRate(rates), InterestPolicy.UkStatutory(rates), InterestPolicy.EuStatutory(rates)];
        var (last, cut) = (chance.Next(1, 700), chance.Next(0, 700));
        foreach (var policy in policies)
        {
            var whole = Sum(0, last);
            Assert.Equal(whole, Sum(0, Math.Min(cut, last)) + Sum(Math.Min(cut, last) + 1, last));
            Assert.Equal(whole, Enumerable.Range(0, last + 1).Aggregate(Int128.Zero, (sum, day) => sum + Sum(day, day)));

            Int128 Sum(int from, int to) => Interest.Lines(principals, start.AddDays(from), start.AddDays(to), policy, start)
                .Aggregate(Int128.Zero, (sum, l) => sum + l.Parts);
        }
    }

    [Fact]
    public void A_fee_is_charged_once_for_a_level_and_a_document()
    {
        _desk.Imports(Invoice("Acme", "1", "100.00 EUR", due: "2026-10-01"), Invoice("Acme", "2", "99.99 EUR", due: "2026-10-01"), CreditNote("Acme", "3", "10.00 EUR"));
        var fees = new FeeSchedule([new LevelFee(2, [Of("5.00 EUR")]), new LevelFee(3, [Of("5.00 EUR"), Of("6.00 USD")], Share: 15_000)]);
        var items = _desk.Account("Acme").ItemsByAge().ToDictionary(i => i.Number);
        var charged = new HashSet<(ItemKey, int)>();

        Assert.Null(fees.Charge(items["1"], 1, charged));
        Assert.Equal(Of("5.00 EUR"), fees.Charge(items["1"], 2, charged)?.Amount);
        charged.Add((items["1"].Key, 2));
        Assert.Null(fees.Charge(items["1"], 2, charged));
        Assert.Equal(Of("5.00 EUR"), fees.Charge(items["2"], 2, charged)?.Amount);
        Assert.Equal([Of("6.50 EUR"), Of("6.50 EUR")], new[] { "1", "2" }.Select(n => fees.Charge(items[n], 3, charged)!.Value.Amount));
        Assert.Null(fees.Charge(items["3"], 3, charged));
    }

    [Fact]
    public void Rates_are_exact_and_bounded_and_a_table_names_a_date_once()
    {
        Assert.Equal(52_500, AnnualRate.Percent(5.25m).Millionths);
        Assert.Throws<ArgumentOutOfRangeException>(() => AnnualRate.Percent(1.00001m));
        Assert.Throws<ArgumentOutOfRangeException>(() => AnnualRate.Percent(1000.1m));
        Assert.Throws<ArgumentException>(() => new RateTable([new RateFrom(default, default), new RateFrom(default, default)]));
        Assert.Throws<ArgumentOutOfRangeException>(() => Interest.Lines([new(default, Of("1.00 EUR"))], default, DateOnly.MinValue.AddDays(Interest.DaysMax + 1), InterestPolicy.None, default));
    }

    private InterestClaim Claim(InterestPolicy policy, DateOnly on, ClaimedBefore? before = null) =>
        InterestClaim.Of(Assert.Single(ItemLife.Of(_desk.Account("Acme"))), on, policy, before)!;
}
