using CollectionsBot.Cards;
using Spectre.Console;
using Table = Spectre.Console.Table;
using TableColumn = Spectre.Console.TableColumn;

namespace CollectionsBot.App.Cli;

/// <summary>Prints how collections went in a period, with the formula of each figure.</summary>
internal static class ReportCommand
{
    public static async Task<int> RunAsync(Settings settings, DateOnly? on, KnownAt? known, int days, AgeingBasis agedBy, bool json)
    {
        if (days is < 1 or > ReportPeriod.DaysMax)
        {
            throw new CommandException($"--days: {days} is out of range. Give 1 to {ReportPeriod.DaysMax}.");
        }

        var portfolio = await KnownAt.ReadAsync(settings, known);
        var end = on ?? known?.On ?? settings.Rules.Calendar.DateAt(TimeProvider.System.GetUtcNow());
        var report = Report.Of(portfolio, new ReportPeriod(end, days), agedBy);
        if (json)
        {
            Console.WriteLine(ReportJson.Write(report));
            return 0;
        }

        Show(report, new Reader(ReadQuestion.Person.Culture, settings.Rules.Calendar.Zone, end));
        return 0;
    }

    private static void Show(Report report, Reader reader)
    {
        Console.WriteLine($"{reader.Date(report.Period.Start.AddDays(1))} to {reader.Date(report.Period.End)} ({Phrases.Days(report.Period.Days)})");
        foreach (var currency in report.Currencies)
        {
            ReadQuestion.Print(Figures(currency, reader));
            ReadQuestion.Print(Ageing(currency, report.AgedBy, reader));
        }

        if (report.Currencies.IsEmpty)
        {
            Console.WriteLine("No receivables in this period.");
        }

        ReadQuestion.Print(People(report, reader));
        Console.WriteLine($"{ReportPhrases.Of(Measure.RightPartyRate)}: {ReportPhrases.FormulaOf(Measure.RightPartyRate)}.");
        Console.WriteLine($"{ReportPhrases.Of(Measure.PromiseRate)}: {ReportPhrases.FormulaOf(Measure.PromiseRate)}.");
    }

    private static Table Figures(CurrencyReport c, Reader reader)
    {
        var table = new Table().AddColumn(c.Currency.Code).AddColumn(Right("Figure")).AddColumn("Formula");
        foreach (var (measure, figure) in new[]
        {
            (Measure.Receivables, reader.Amount(c.Ending)),
            (Measure.Sales, reader.Amount(c.Sales)),
            (Measure.Recovered, reader.Amount(c.Recovered)),
            (Measure.Dso, ReportPhrases.Days(c.Dso, reader)),
            (Measure.BestDso, ReportPhrases.Days(c.BestDso, reader)),
            (Measure.AverageDaysDelinquent, ReportPhrases.Days(c.AverageDaysDelinquent, reader)),
            (Measure.Cei, ReportPhrases.Percent(c.Cei, reader)),
            (Measure.PromisesKeptByCount, ReportPhrases.Percent(c.Promises.RateByCount, reader)),
            (Measure.PromisesKeptByAmount, ReportPhrases.Percent(c.Promises.RateByAmount, reader)),
        })
        {
            table.AddRow(Cell(ReportPhrases.Of(measure)), Cell(figure), Cell(ReportPhrases.FormulaOf(measure)));
        }

        var formula = ReportPhrases.FormulaOf(Measure.RollRate);
        foreach (var roll in c.RollRates)
        {
            table.AddRow(
                Cell($"{ReportPhrases.Of(Measure.RollRate)} {ReportPhrases.Of(roll.From)} → {ReportPhrases.Of(roll.From + 1)}"),
                Cell(ReportPhrases.Percent(roll.Rate, reader)),
                Cell(roll == c.RollRates[0] ? formula : ""));
        }

        return table;
    }

    /// <summary>Without the currency's code and the decimals, which would leave no room for the columns.</summary>
    private static Table Ageing(CurrencyReport c, AgeingBasis agedBy, Reader reader)
    {
        var byDocument = agedBy == AgeingBasis.DocumentDate;
        var table = new Table().AddColumn($"Ageing{(byDocument ? " by document date" : "")}, {c.Currency.Code}");
        foreach (var bucket in Enum.GetValues<AgeBucket>())
        {
            table.AddColumn(Right(byDocument ? AgeingByDocument.HeadingOf(bucket) : ReportPhrases.Of(bucket)));
        }

        table.AddColumn(Right("Credits")).AddColumn(Right("Balance"));
        foreach (var (date, b) in c.Trend)
        {
            table.AddRow([Cell(reader.Date(date)), .. new[] { b.NotDue, b.Days1To30, b.Days31To60, b.Days61To90, b.Days91Up, b.Credits, b.Total }
                .Select(m => Cell(reader.Whole(m)))]);
        }

        return table;
    }

    private static Table People(Report report, Reader reader)
    {
        var table = new Table().AddColumn("Person").AddColumn(Right("Attempts")).AddColumn(Right("Right party")).AddColumn(Right("Rate"))
            .AddColumn(Right("Promises")).AddColumn(Right("Rate")).AddColumn(Right("Reminders")).AddColumn(Right("Customers"));
        foreach (var a in report.People.Append(report.Team))
        {
            table.AddRow(
                Cell(PlainText.Clean(a.Person.Name, 40)),
                Cell(reader.Number(a.Attempts)),
                Cell(reader.Number(a.RightParty)),
                Cell(ReportPhrases.Percent(a.RightPartyRate, reader)),
                Cell(reader.Number(a.Promises)),
                Cell(ReportPhrases.Percent(a.PromiseRate, reader)),
                Cell(reader.Number(a.Reminders)),
                Cell(reader.Number(a.Customers)));
        }

        return table;
    }

    private static TableColumn Right(string heading) => new TableColumn(heading).RightAligned();

    private static Text Cell(string text) => new(text.Replace('\u00A0', ' ').Replace('\u202F', ' '));
}
