using FsCheck.Xunit;

namespace CollectionsBot.Core.Tests;

public class AllocationTests
{
    [Theory]
    [InlineData("100.00 EUR", 3, "33.34 33.33 33.33")]
    [InlineData("0.05 EUR", 3, "0.02 0.02 0.01")]
    [InlineData("1000 JPY", 3, "334 333 333")]
    [InlineData("1.000 KWD", 7, "0.143 0.143 0.143 0.143 0.143 0.143 0.142")]
    [InlineData("0.02 EUR", 3, "0.01 0.01 0.00")]
    public void The_units_that_do_not_divide_go_one_each_to_the_earliest_parts(string debt, int parts, string expected) =>
        Assert.Equal(expected, string.Join(' ', Allocation.Split(Of(debt), parts).Select(p => p.ToString().Split(' ')[0])));

    [Property]
    public void The_parts_sum_to_the_debt_none_is_larger_than_the_one_before_and_they_differ_by_one_unit_at_most(int seed)
    {
        var chance = new Random(seed);
        var (debt, count) = (new Money(chance.NextInt64(1, Money.MinorUnitsMax), Currency.Parse("EUR")), chance.Next(1, Allocation.MaxParts + 1));

        var parts = Allocation.Split(debt, count);

        Assert.Equal(count, parts.Length);
        Assert.Equal(debt, parts.Aggregate((sum, p) => sum + p));
        Assert.Equal(parts.OrderDescending(), parts);
        Assert.InRange(parts[0].MinorUnits - parts[^1].MinorUnits, 0, 1);
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(-1, 1)]
    [InlineData(1, 0)]
    [InlineData(1, Allocation.MaxParts + 1)]
    public void Nothing_a_credit_and_no_parts_are_not_split(long debt, int parts) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Allocation.Split(new Money(debt, Currency.Parse("EUR")), parts));

    [Theory]
    [InlineData("100.00 EUR", "1 1 1", "33.34 33.33 33.33")]
    [InlineData("1.00 EUR", "1 2 4", "0.14 0.29 0.57")]
    [InlineData("-1.00 EUR", "1 2 4", "-0.14 -0.29 -0.57")]
    [InlineData("0.01 EUR", "0 5 5", "0.00 0.01 0.00")]
    [InlineData("0.00 EUR", "3 4", "0.00 0.00")]
    public void What_rounding_leaves_over_goes_to_whom_it_took_most_from(string amount, string weights, string expected) =>
        Assert.Equal(expected, string.Join(' ', Allocation.Allocate(Of(amount), [.. weights.Split(' ').Select(long.Parse)]).Select(p => p.ToString().Split(' ')[0])));

    [Property]
    public void Whatever_the_weights_the_parts_sum_to_the_amount_and_none_is_a_unit_off_its_share(int seed)
    {
        var chance = new Random(seed);
        var amount = new Money(chance.NextInt64(-Money.MinorUnitsMax, Money.MinorUnitsMax), Currency.Parse("EUR"));
        var weights = Enumerable.Range(0, chance.Next(1, 40)).Select(_ => chance.Next(3) == 0 ? 0 : chance.NextInt64(1, 1L << chance.Next(1, 60))).Append(1).ToImmutableArray();

        var parts = Allocation.Allocate(amount, weights);

        var whole = weights.Aggregate(Int128.Zero, (sum, w) => sum + w);
        Assert.Equal(amount, parts.Aggregate((sum, p) => sum + p));
        Assert.All(parts.Zip(weights), p => Assert.True(Int128.Abs((p.First.MinorUnits * whole) - ((Int128)amount.MinorUnits * p.Second)) < whole));
        Assert.All(parts.Zip(weights), p => Assert.True(p.Second > 0 || p.First.IsZero));
    }

    [Fact]
    public void Weights_are_there_none_is_negative_and_one_is_more_than_nothing()
    {
        foreach (var weights in new long[][] { [], [0, 0], [2, -1], new long[Allocation.MaxParts + 1] })
        {
            Assert.Throws<ArgumentOutOfRangeException>(() => Allocation.Allocate(Of("1.00 EUR"), [.. weights]));
        }
    }
}
