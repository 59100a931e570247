using CollectionsBot.Core;

namespace CollectionsBot.Cards;

/// <summary>How collections went in a period: the figures of each currency, the debts by age, and what the team did.</summary>
public static class ReportCard
{
    private const int CurrenciesShown = 5;
    private const int PeopleShown = 10;

    private static readonly int[] Periods = [30, 90, 365];

    /// <summary>Draws a report.</summary>
    public static AdaptiveCard Of(Report report, Reader reader)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(reader);
        var body = ImmutableArray.CreateBuilder<CardElement>();
        body.Add(TextBlock.Heading("Report"));
        body.Add(new TextBlock($"{reader.Date(report.Period.Start.AddDays(1))} to {reader.Date(report.Period.End)} ({Phrases.Days(report.Period.Days)})") { Spacing = Spacing.None });
        var shown = report.Currencies.OrderByDescending(c => c.Promises.Due > 0 || !c.Recovered.IsZero).ThenBy(c => c.Currency).Take(CurrenciesShown).ToImmutableArray();
        if (Ageing.Chart([.. shown.Select(c => c.Trend[^1].Balance)], reader) is { } chart)
        {
            body.Add(TextBlock.Bold($"Debts by age on {reader.Date(report.Period.End)}, before credits"));
            body.Add(chart);
        }

        foreach (var currency in shown)
        {
            body.Add(TextBlock.Bold(currency.Currency.Code));
            body.Add(new FactSet([.. Figures(currency, reader)]));
        }

        if (report.Currencies.Length > shown.Length)
        {
            body.Add(TextBlock.Subtle($"and {report.Currencies.Length - shown.Length} more currencies"));
        }

        if (shown.IsEmpty)
        {
            body.Add(new TextBlock("No receivables in this period."));
        }

        body.AddRange(Work(report, reader));
        return new AdaptiveCard(body.ToImmutable())
        {
            Actions = [.. Periods.Where(d => d != report.Period.Days).Select(d => new ExecuteAction($"{d} days", Verbs.ShowReport, ActionData.Of((Verbs.Days, d))) { SendsInputs = false })],
        };
    }

    private static IEnumerable<Fact> Figures(CurrencyReport c, Reader reader) => new[]
    {
        (Measure.Dso, ReportPhrases.Days(c.Dso, reader)),
        (Measure.BestDso, ReportPhrases.Days(c.BestDso, reader)),
        (Measure.AverageDaysDelinquent, ReportPhrases.Days(c.AverageDaysDelinquent, reader)),
        (Measure.Cei, ReportPhrases.Percent(c.Cei, reader)),
        (Measure.PromisesKeptByCount, ReportPhrases.Percent(c.Promises.RateByCount, reader)),
        (Measure.PromisesKeptByAmount, ReportPhrases.Percent(c.Promises.RateByAmount, reader)),
        (Measure.Recovered, reader.Amount(c.Recovered)),
        (Measure.Sales, reader.Amount(c.Sales)),
        (Measure.Receivables, reader.Amount(c.Ending)),
    }.Select(f => new Fact(ReportPhrases.Of(f.Item1), f.Item2));

    private static IEnumerable<CardElement> Work(Report report, Reader reader)
    {
        if (report.People.IsEmpty)
        {
            yield break;
        }

        yield return TextBlock.Bold("Who did what");
        yield return new Table(
            [new TableColumn(2), new TableColumn(1, HorizontalAlignment.Right), new TableColumn(1, HorizontalAlignment.Right), new TableColumn(1, HorizontalAlignment.Right)],
            [
                TableRow.Header("Person", "Attempts", "Right party", "Promises"),
                .. report.People.OrderByDescending(a => a.Attempts).Take(PeopleShown).Append(report.Team).Select(a => TableRow.Of(
                    Markdown.Escape(a.Person.Name, 40), reader.Number(a.Attempts), reader.Number(a.RightParty), reader.Number(a.Promises))),
            ],
            firstRowAsHeader: true);
        if (report.People.Length > PeopleShown)
        {
            yield return TextBlock.Subtle($"and {report.People.Length - PeopleShown} more people, with fewer attempts");
        }
    }
}
