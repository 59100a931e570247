using FsCheck.Xunit;

namespace CollectionsBot.Core.Tests;

/// <summary>How collections went in a period, from the history.</summary>
public class ReportTests
{
    private readonly Desk _desk = new();

    [Fact]
    public void Sales_are_dated_and_seen_in_the_period_and_what_is_older_was_owed_at_the_beginning()
    {
        // 90 days to 30 November begin after 1 September.
        _desk.On("2026-09-10").Imports(
            Invoice("Acme", "old", "400.00 EUR", due: "2026-08-01", dated: "2026-07-01", open: "300.00 EUR"),
            Invoice("Acme", "new", "900.00 EUR", due: "2026-10-10", dated: "2026-09-02"), CreditNote("Acme", "credit", "50.00 EUR"));
        _desk.On("2026-11-10").Imports(
            Invoice("Acme", "new", "900.00 EUR", due: "2026-10-10", dated: "2026-09-02", open: "100.00 EUR"),
            Invoice("Acme", "late", "200.00 EUR", due: "2026-12-10", dated: "2026-11-09"));
        _desk.On("2026-12-05").Imports();

        var eur = Assert.Single(Report.Of(_desk.Portfolio, new ReportPeriod(Day("2026-11-30"), 90)).Currencies);

        Assert.Equal((Of("300.00 EUR"), Of("1100.00 EUR")), (eur.Beginning, eur.Sales));
        Assert.Equal((Day("2026-09-14"), 12), (eur.Trend[0].Date, eur.Trend.Length)); // of the days before the first import nothing is known
        Assert.Equal((Of("300.00 EUR"), Of("200.00 EUR")), (eur.Ending, eur.EndingCurrent)); // what was paid on 5 December came later
        Assert.Equal(Of("1050.00 EUR"), eur.Recovered); // 300 and 800, less a credit note of 50 that was used up
        Assert.Equal((24.545m, 16.364m, 8.182m), (Rounded(eur.Dso), Rounded(eur.BestDso), Rounded(eur.AverageDaysDelinquent)));
        Assert.Equal(91.667m, Rounded(eur.Cei)); // (300 + 1,100 − 300) ÷ (300 + 1,100 − 200)
    }

    [Fact]
    public void Roll_rates_follow_what_was_in_a_column_a_month_ago()
    {
        _desk.On("2026-10-01").Imports(
            Invoice("Acme", "1", "100.00 EUR", due: "2026-10-20"), Invoice("Acme", "2", "300.00 EUR", due: "2026-10-21"),
            Invoice("Acme", "3", "80.00 EUR", due: "2026-09-20"), Invoice("Acme", "4", "50.00 EUR", due: "2026-12-31"), Invoice("Acme", "5", "70.00 EUR", due: "2026-05-01"));
        _desk.On("2026-11-15").Imports(
            Invoice("Acme", "1", "100.00 EUR", due: "2026-10-20", open: "60.00 EUR"),
            Invoice("Acme", "3", "80.00 EUR", due: "2026-09-20"), Invoice("Acme", "4", "50.00 EUR", due: "2026-12-31"), Invoice("Acme", "5", "70.00 EUR", due: "2026-05-01"));

        // 30 days before 18 November is 19 October: documents 1, 2 and 4 were not due, 3 was 29 days late.
        var rates = Assert.Single(Report.Of(_desk.Portfolio, new ReportPeriod(Day("2026-11-18"), 60)).Currencies).RollRates;

        Assert.Equal(
            [
                (AgeBucket.NotDue, Of("450.00 EUR"), Of("60.00 EUR")), (AgeBucket.Days1To30, Of("80.00 EUR"), Of("80.00 EUR")),
                (AgeBucket.Days31To60, Of("0.00 EUR"), Of("0.00 EUR")), (AgeBucket.Days61To90, Of("0.00 EUR"), Of("0.00 EUR")),
            ],
            rates.Select(r => (r.From, r.Before, r.Rolled)));
        Assert.Equal([13.333m, 100m, null, null], rates.Select(r => Rounded(r.Rate)));
    }

    [Fact]
    public void Promises_count_once_their_tolerance_is_over_and_pending_and_replaced_ones_do_not()
    {
        _desk.On("2026-10-01").Imports(Invoice("Acme", "1", "1000.00 EUR", due: "2026-09-01"), Invoice("Bold", "2", "500.00 EUR", due: "2026-09-01"), Invoice("Cold", "3", "100.00 EUR", due: "2026-09-01"));
        _desk.HearsPromise("Acme", "600.00 EUR", "2026-10-20").HearsPromise("Bold", "400.00 EUR", "2026-10-10").HearsPromise("Cold", "100.00 EUR", "2026-10-30");
        _desk.On("2026-10-05").HearsPromise("Cold", "50.00 EUR", "2026-11-05");
        _desk.On("2026-10-08").Imports(Invoice("Acme", "1", "1000.00 EUR", due: "2026-09-01", open: "400.00 EUR"), Invoice("Bold", "2", "500.00 EUR", due: "2026-09-01", open: "200.00 EUR"), Invoice("Cold", "3", "100.00 EUR", due: "2026-09-01"));

        PromiseFigures On(string date) => Assert.Single(Report.Of(_desk.Portfolio, new ReportPeriod(Day(date), 90)).Currencies).Promises;

        Assert.Equal((0, null, null), (On("2026-10-12").Due, On("2026-10-12").RateByCount, On("2026-10-12").RateByAmount));
        Assert.Equal((1, 0, 0m), (On("2026-10-13").Due, On("2026-10-13").Kept, On("2026-10-13").RateByCount!.Value)); // partly kept is not kept
        Assert.Equal((2, 1, 50m, 60m), (On("2026-10-23").Due, On("2026-10-23").Kept, On("2026-10-23").RateByCount!.Value, On("2026-10-23").RateByAmount!.Value));
        Assert.Equal(3, On("2026-11-08").Due);
    }

    [Fact]
    public void What_each_person_did_is_counted_and_reminders_are_no_attempts()
    {
        _desk.On("2026-10-01").Imports(Invoice("Acme", "1", "1000.00 EUR", due: "2026-09-01"), Invoice("Bold", "2", "500.00 EUR", due: "2026-09-01"));
        _desk.Logs("Acme", ResultCode.NoAnswer).Logs("Acme", ResultCode.ReminderSent, by: ContactChannel.Email).Logs("Bold", ResultCode.SpokeRightParty)
            .Logs("Bold", ResultCode.MessageWithThirdParty).HearsPromise("Acme", "10.00 EUR", "2026-10-05");
        _desk.Does(s => Desk.Contact(s with { Actor = new Actor("ann", "Ann") }, "Acme", new ContactAttempt(ContactChannel.Phone, ResultCode.Busy)));

        var report = Report.Of(_desk.Portfolio, new ReportPeriod(Day("2026-10-31"), 31));

        Assert.Equal(["Ann", "Mara"], report.People.Select(p => p.Person.Name));
        Assert.Equal(new PersonActivity(report.Team.Person, Attempts: 5, RightParty: 2, Promises: 1, Reminders: 1, Customers: 2), report.Team);
        Assert.Equal((40m, 50m), (report.Team.RightPartyRate!.Value, report.Team.PromiseRate!.Value));
        Assert.Equal((0m, null), (report.People[0].RightPartyRate!.Value, report.People[0].PromiseRate));
        Assert.Equal(0, Report.Of(_desk.Portfolio, new ReportPeriod(Day("2026-09-30"), 31)).Team.Attempts);
    }

    [Fact]
    public void A_period_without_anything_says_so_everywhere()
    {
        var report = Report.Of(_desk.Portfolio, new ReportPeriod(Day("2026-10-31"), 90));
        Assert.Equal((0, 0, null, null), (report.Currencies.Length, report.People.Length, report.Team.RightPartyRate, report.Team.PromiseRate));
        Assert.Throws<ArgumentOutOfRangeException>(() => Report.Of(_desk.Portfolio, new ReportPeriod(Day("2026-10-31"), 0)));
        Assert.Throws<ArgumentOutOfRangeException>(() => Report.Of(_desk.Portfolio, new ReportPeriod(Day("2026-10-31"), ReportPeriod.DaysMax + 1)));
    }

    [Fact]
    public void The_ageing_is_shown_by_week_and_over_a_long_time_by_month()
    {
        Assert.Equal([Day("2026-10-17"), Day("2026-10-24"), Day("2026-10-31")], new ReportPeriod(Day("2026-10-31"), 14).TrendDates().AsEnumerable());
        var months = new ReportPeriod(Day("2026-10-31"), 365).TrendDates();
        Assert.Equal((13, Day("2025-10-31"), Day("2026-09-30")), (months.Length, months[0], months[^2]));
    }

    [Property(MaxTest = 60)]
    public void The_columns_of_the_trend_sum_to_the_balance_as_a_replay_to_that_day_knows_it(int seed)
    {
        var desk = RandomWork.Desk(seed, 40);
        var report = Report.Of(desk.Portfolio, new ReportPeriod(desk.Today, 30));
        var replays = new Dictionary<DateOnly, ImmutableArray<Balance>>();
        foreach (var currency in report.Currencies)
        {
            foreach (var (date, b) in currency.Trend)
            {
                Assert.Equal(b.Total, b.NotDue + b.Days1To30 + b.Days31To60 + b.Days61To90 + b.Days91Up + b.CreditNotes + b.UnappliedCash);
                if (!replays.TryGetValue(date, out var balances))
                {
                    replays[date] = balances = BalancesKnownOn(desk, date);
                }

                Assert.Equal(balances.FirstOrDefault(x => x.Currency == currency.Currency) ?? Balance.Zero(currency.Currency), b);
            }

            Assert.All(currency.RollRates, r => Assert.InRange(r.Rolled.MinorUnits, 0, r.Before.MinorUnits));
            Assert.InRange(currency.Promises.Kept, 0, currency.Promises.Due);
        }
    }

    private static ImmutableArray<Balance> BalancesKnownOn(Desk desk, DateOnly date)
    {
        var portfolio = new Portfolio(desk.Portfolio.Rules);
        foreach (var recorded in desk.Journal.Select(FactCodec.Read).TakeWhile(r => r.On <= date))
        {
            portfolio.Apply(recorded);
        }

        return Balance.Sum(portfolio.Accounts.Values.SelectMany(a => a.BalancesOn(date)));
    }

    private static decimal? Rounded(decimal? figure) => figure is { } f ? Math.Round(f, 3) : null;
}
