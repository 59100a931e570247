using CollectionsBot.Cards;

namespace CollectionsBot.App.Cli;

/// <summary>The JSON of a report. Amounts are exact, rates and days have one decimal, and null means that there is not enough data.</summary>
internal static class ReportJson
{
    public static string Write(Report report) => AskJson.Write(new
    {
        from = report.Period.Start.AddDays(1),
        to = report.Period.End,
        days = report.Period.Days,
        currencies = report.Currencies.Select(c => CurrencyOf(c, report.AgedBy)),
        team = ActivityOf(report.Team),
        people = report.People.Select(ActivityOf),
        formulas = Enum.GetValues<Measure>().ToDictionary(m => m.ToString(), ReportPhrases.FormulaOf),
    });

    private static object CurrencyOf(CurrencyReport c, AgeingBasis agedBy) => new
    {
        currency = c.Currency.Code,
        receivables = c.Ending.ToDecimal(),
        receivablesNotOverdue = c.EndingCurrent.ToDecimal(),
        receivablesAtBeginning = c.Beginning.ToDecimal(),
        sales = c.Sales.ToDecimal(),
        recovered = c.Recovered.ToDecimal(),
        dso = Rounded(c.Dso),
        bestDso = Rounded(c.BestDso),
        averageDaysDelinquent = Rounded(c.AverageDaysDelinquent),
        cei = Rounded(c.Cei),
        promises = new
        {
            due = c.Promises.Due,
            kept = c.Promises.Kept,
            dueAmount = c.Promises.DueAmount.ToDecimal(),
            keptAmount = c.Promises.KeptAmount.ToDecimal(),
            rateByCount = Rounded(c.Promises.RateByCount),
            rateByAmount = Rounded(c.Promises.RateByAmount),
        },
        rollRates = c.RollRates.Select(r => new { from = r.From.ToString(), before = r.Before.ToDecimal(), rolled = r.Rolled.ToDecimal(), rate = Rounded(r.Rate) }),
        trend = c.Trend.Select(t => new { date = t.Date, balance = agedBy == AgeingBasis.DueDate ? AskJson.BalanceOf(t.Balance) : AgeingByDocument.Json(t.Balance) }),
    };

    private static object ActivityOf(PersonActivity a) => new
    {
        person = a.Person.Name,
        attempts = a.Attempts,
        rightParty = a.RightParty,
        rightPartyRate = Rounded(a.RightPartyRate),
        promises = a.Promises,
        promiseRate = Rounded(a.PromiseRate),
        reminders = a.Reminders,
        customers = a.Customers,
    };

    private static decimal? Rounded(decimal? figure) => figure is { } f ? Math.Round(f, 1, MidpointRounding.AwayFromZero) : null;
}
