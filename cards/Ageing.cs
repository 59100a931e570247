using CollectionsBot.Core;

namespace CollectionsBot.Cards;

/// <summary>Draws balances by age: the chart for many currencies at once, and the figures behind it.</summary>
internal static class Ageing
{
    private static readonly ImmutableArray<(string Legend, ChartColor Color, Func<Balance, Money> Amount)> Buckets =
    [
        ("Not due", ChartColor.Good, b => b.NotDue),
        ("1–30 days", ChartColor.CategoricalLightBlue, b => b.Days1To30),
        ("31–60 days", ChartColor.CategoricalMarigold, b => b.Days31To60),
        ("61–90 days", ChartColor.Warning, b => b.Days61To90),
        ("91+ days", ChartColor.Attention, b => b.Days91Up),
    ];

    /// <summary>Each currency's debts by age. Every bar is drawn to its own total, so that yen and dollars fit one picture.</summary>
    public static CardElement? Chart(ImmutableArray<Balance> balances, Reader reader)
    {
        var bars = balances.Where(b => (b.NotDue + b.Overdue).IsPositive).Take(Cards.Chart.MaxParts)
            .Select(b => new StackedBar(b.Currency.Code, [.. Buckets.Where(bucket => !bucket.Amount(b).IsZero).Select(bucket => new ChartSlice(bucket.Legend, bucket.Amount(b).ToDecimal(), bucket.Color))]))
            .ToImmutableArray();
        return bars.IsEmpty ? null : new StackedBarChart("Debts by age", bars, Facts(balances, reader));
    }

    /// <summary>Each currency's debts by age as text.</summary>
    public static FactSet Facts(ImmutableArray<Balance> balances, Reader reader) => new(
        [.. balances.Select(b => new Fact(b.Currency.Code, string.Join(" · ", Columns(b, reader).Select(c => $"{c.Title}: {c.Value}"))))]);

    /// <summary>One currency's columns that are not empty, one fact each.</summary>
    public static IEnumerable<Fact> Columns(Balance balance, Reader reader)
    {
        foreach (var (legend, _, amount) in Buckets)
        {
            if (!amount(balance).IsZero)
            {
                yield return new Fact(legend, reader.Amount(amount(balance)));
            }
        }

        if (!balance.CreditNotes.IsZero)
        {
            yield return new Fact("Credit notes", reader.Amount(balance.CreditNotes));
        }

        if (!balance.UnappliedCash.IsZero)
        {
            yield return new Fact("Unapplied cash", reader.Amount(balance.UnappliedCash));
        }
    }
}
