namespace CollectionsBot.Core.Tests;

/// <summary>The field's formulas with numbers that were published.</summary>
public class FormulasTests
{
    /// <summary>The published example: 14.6 days, where DSO is 43.8 and best possible DSO 29.2.</summary>
    [Fact]
    public void Average_days_delinquent_is_the_distance_between_DSO_and_the_best_possible()
    {
        Assert.Equal(14.6m, Formulas.AverageDaysDelinquent(43.8m, 29.2m));
        // The same from amounts: 1,200 of receivables, 800 of them current, sales of 10,000 in 365 days.
        var (dso, best) = (Formulas.DaysSalesOutstanding(Of("1200.00 USD"), Of("10000.00 USD"), 365), Formulas.DaysSalesOutstanding(Of("800.00 USD"), Of("10000.00 USD"), 365));
        Assert.Equal((43.8m, 29.2m, 14.6m), (dso, best, Formulas.AverageDaysDelinquent(dso, best)));
    }

    /// <summary>Credit Guru's example of a quarter gives 55.9 %, Gaviti's of a year 98 %.</summary>
    [Theory]
    [InlineData("6200.00 USD", "10890.00 USD", 3, "6340.00 USD", "3590.00 USD", 55.9)]
    [InlineData("100000.00 USD", "1000000.00 USD", 1, "120000.00 USD", "100000.00 USD", 98.0)]
    [InlineData("100.00 USD", "50.00 USD", 1, "70.00 USD", "70.00 USD", 100.0)]
    public void The_collection_effectiveness_index(string beginning, string sales, int months, string ending, string current, double cei) =>
        Assert.Equal((decimal)cei, Math.Round(Formulas.CollectionEffectiveness(Of(beginning), Of(sales), months, Of(ending), Of(current))!.Value, 1));

    [Fact]
    public void Where_there_is_nothing_to_divide_by_there_is_not_enough_data()
    {
        var (nothing, one) = (Of("0.00 USD"), Of("1.00 USD"));
        Assert.Null(Formulas.DaysSalesOutstanding(one, nothing, 90));
        Assert.Null(Formulas.DaysSalesOutstanding(one, -one, 90));
        Assert.Null(Formulas.AverageDaysDelinquent(null, null));
        Assert.Null(Formulas.CollectionEffectiveness(one, nothing, 1, one, one));
        Assert.Null(Formulas.Share(one, nothing));
        Assert.Null(Formulas.Share(1, 0));
        Assert.Equal((0m, 0m), (Formulas.Share(nothing, one), Formulas.Share(0, 1)));
    }

    [Fact]
    public void Two_currencies_are_never_divided_by_each_other()
    {
        Assert.Throws<InvalidOperationException>(() => Formulas.DaysSalesOutstanding(Of("1.00 USD"), Of("1.00 EUR"), 90));
        Assert.Throws<InvalidOperationException>(() => Formulas.Share(Of("1.00 USD"), Of("1.00 EUR")));
        Assert.Throws<InvalidOperationException>(() => Formulas.CollectionEffectiveness(Of("1.00 USD"), Of("1.00 USD"), 1, Of("1.00 USD"), Of("1.00 EUR")));
    }
}
