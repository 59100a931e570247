using CollectionsBot.Core;

namespace CollectionsBot.Cards;

/// <summary>The ways to go on with what a customer owes, what each is expected to bring and when, and every assumption.</summary>
public static class OptionsCard
{
    private const int CurrenciesShown = 3;
    private const int WaysShown = 12;
    private const int AssumptionLengthMax = 400;

    /// <summary>Draws the comparison.</summary>
    /// <param name="customer">Whose debts.</param>
    /// <param name="comparisons">One for each currency in which something is overdue.</param>
    /// <param name="understood">What was understood, when that needs saying; plain text.</param>
    /// <param name="reader">Whom it is for.</param>
    public static AdaptiveCard Of(Customer customer, ImmutableArray<OptionComparison> comparisons, string? understood, Reader reader)
    {
        ArgumentNullException.ThrowIfNull(customer);
        ArgumentNullException.ThrowIfNull(reader);
        return CardJson.Fit(length => Draw(customer, comparisons, understood, length, reader), AssumptionLengthMax).Card;
    }

    private static AdaptiveCard Draw(Customer customer, ImmutableArray<OptionComparison> comparisons, string? understood, int length, Reader reader)
    {
        var body = ImmutableArray.CreateBuilder<CardElement>();
        if (understood is not null)
        {
            body.Add(TextBlock.Subtle(Markdown.Escape(understood)));
        }

        body.Add(TextBlock.Heading("Options: " + Markdown.Escape(customer.Name, 100)));
        if (comparisons.IsEmpty)
        {
            body.Add(new TextBlock("Nothing is overdue that could be chased, so there is nothing to compare."));
        }

        foreach (var comparison in comparisons.Take(CurrenciesShown))
        {
            body.AddRange(Compared(comparison, length, reader));
        }

        if (comparisons.Length > CurrenciesShown)
        {
            body.Add(TextBlock.Subtle($"And {comparisons.Length - CurrenciesShown} more currencies."));
        }

        body.Add(TextBlock.Subtle("Expectations, no certainties, and no legal advice. Stated figures are set under Options and Agencies.") with { Spacing = Spacing.Small });
        return new AdaptiveCard(body.ToImmutable())
        {
            Actions = [new ExecuteAction("Account", Verbs.ShowAccount, ActionData.Of((Verbs.Customer, customer.Id.Value)))],
        };
    }

    private static IEnumerable<CardElement> Compared(OptionComparison comparison, int length, Reader reader)
    {
        var claim = comparison.Claim;
        var contested = claim.LeftOut.IsPositive ? $"; {reader.Amount(claim.LeftOut)} contested or put off is left out" : "";
        yield return new TextBlock($"**{reader.Amount(claim.Amount)}** to collect, {Phrases.Days(claim.AgeDays)} overdue on average{contested}.") { Separator = true };
        yield return new Container([
            new TextBlock(comparison.Recommended is { } best
                ? $"**Recommended: {Name(best.Kind, best.With)}**, worth {reader.Amount(best.PresentValue)} today"
                : "**None is recommended: somebody must decide how to go on**"),
        ])
        { Style = ContainerStyle.Emphasis };
        if (!comparison.Available.IsEmpty)
        {
            yield return Ways(comparison, reader);
        }

        foreach (var barred in comparison.Barred.Take(WaysShown).GroupBy(b => OptionPhrases.Of(b, reader)))
        {
            yield return TextBlock.Subtle($"Not open: {string.Join(", ", barred.Select(b => Name(b.Kind, b.With)))} ({Markdown.Escape(barred.Key, 120)})") with { Spacing = Spacing.Small };
        }

        yield return TextBlock.Subtle(
            $"Worth today: money costs {comparison.AnnualCostOfMoneyPercent.ToString("0.##", reader.Culture)}\u00A0% a year (stated). "
            + $"Chasing counts for {Phrases.Days(comparison.HorizonDays)} (stated). Of equal ones the sooner money comes first. "
            + "Who pays an offer is counted among those whom chasing would have brought to pay.");
        foreach (var option in comparison.Available.Take(WaysShown).Where(o => !o.Assumptions.IsEmpty))
        {
            var words = string.Join(" · ", option.Assumptions.Select(a => OptionPhrases.Of(a, reader)));
            yield return TextBlock.Subtle($"**{Name(option.Kind, option.With)}:** {Markdown.Escape(words, Math.Max(60, length))}") with { Spacing = Spacing.Small };
        }
    }

    private static Table Ways(OptionComparison comparison, Reader reader) => new(
        [new TableColumn(2), new TableColumn(2, HorizontalAlignment.Right), new TableColumn(2, HorizontalAlignment.Right)],
        [
            TableRow.Header("Option", "Expected", "Worth today"),
            .. comparison.Available.Take(WaysShown).Select(o => new TableRow([
                new TableCell([
                    new TextBlock(Name(o.Kind, o.With)),
                    TextBlock.Subtle(o.Net.IsZero ? "no money" : $"in {Phrases.Days(o.Days)}") with { Spacing = Spacing.None },
                ]),
                new TableCell([new TextBlock(reader.Amount(o.Net))]),
                new TableCell([new TextBlock(reader.Amount(o.PresentValue))]),
            ])),
        ],
        firstRowAsHeader: true);

    private static string Name(OptionKind kind, string? with) => Markdown.Escape(OptionPhrases.Of(kind, with), 60);
}
