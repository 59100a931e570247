using FsCheck.Xunit;

namespace CollectionsBot.Core.Tests;

public class MoneyTests
{
    private static readonly Currency Euro = Currency.Parse("EUR");
    private static readonly Currency Yen = Currency.Parse("JPY");
    private static readonly Currency Dinar = Currency.Parse("KWD");

    [Theory]
    [InlineData("12.50 EUR", 1250)]
    [InlineData("-0.01 EUR", -1)]
    [InlineData("1000 JPY", 1000)]
    [InlineData("1.005 KWD", 1005)]
    [InlineData("0.00 USD", 0)]
    public void An_amount_is_written_with_the_decimals_of_its_currency_and_read_back_in_its_minor_units(string text, long minorUnits)
    {
        Assert.Equal(minorUnits, Money.Parse(text).MinorUnits);
        Assert.Equal(text, Money.Parse(text).ToString());
    }

    [Property]
    public void Every_amount_of_every_sort_of_currency_survives_being_written_and_read(long minorUnits)
    {
        foreach (var currency in new[] { Yen, Euro, Dinar })
        {
            var money = new Money(minorUnits, currency);
            Assert.Equal(money, Money.Parse(money.ToString()));
        }
    }

    [Theory]
    [InlineData(long.MaxValue)]
    [InlineData(long.MinValue)]
    public void The_extremes_survive_being_written_and_read(long minorUnits) =>
        Every_amount_of_every_sort_of_currency_survives_being_written_and_read(minorUnits);

    [Property]
    public void What_is_added_can_be_taken_away_again_to_the_cent(int left, int right)
    {
        var (a, b) = (new Money(left, Euro), new Money(right, Euro));
        Assert.Equal(a, a + b - b);
        Assert.Equal(a - b, a + -b);
        Assert.Equal(left < right, a < b);
        Assert.Equal(left >= right, a >= b);
        Assert.Equal(Math.Min(left, right), Money.Min(a, b).MinorUnits);
    }

    [Fact]
    public void Ten_times_ten_cents_are_exactly_one_euro()
    {
        var sum = Enumerable.Repeat(Of("0.10 EUR"), 10).Aggregate((a, b) => a + b);
        Assert.Equal(Of("1.00 EUR"), sum);
    }

    [Fact]
    public void Two_currencies_are_never_added_subtracted_or_compared()
    {
        var (euro, yen) = (new Money(100, Euro), new Money(100, Yen));
        Assert.Throws<InvalidOperationException>(() => euro + yen);
        Assert.Throws<InvalidOperationException>(() => euro - yen);
        Assert.Throws<InvalidOperationException>(() => euro < yen);
        Assert.Throws<InvalidOperationException>(() => euro > yen);
        Assert.Throws<InvalidOperationException>(() => euro <= yen);
        Assert.Throws<InvalidOperationException>(() => euro >= yen);
        Assert.Throws<InvalidOperationException>(() => euro.CompareTo(yen));
        Assert.Throws<InvalidOperationException>(() => Money.Min(euro, yen));
        Assert.NotEqual(euro, yen);
    }

    [Fact]
    public void An_overflow_is_an_error_and_never_a_wrong_balance()
    {
        var (most, least, one) = (new Money(long.MaxValue, Euro), new Money(long.MinValue, Euro), new Money(1, Euro));
        Assert.Throws<OverflowException>(() => most + one);
        Assert.Throws<OverflowException>(() => least - one);
        Assert.Throws<OverflowException>(() => -least);
    }

    [Fact]
    public void Only_amounts_that_are_exact_in_the_currency_are_taken_from_outside()
    {
        Assert.True(Money.TryFromDecimal(12.50m, Euro, out var exact));
        Assert.Equal(Of("12.50 EUR"), exact);
        Assert.True(Money.TryFromDecimal(12.5000m, Euro, out _));
        Assert.True(Money.TryFromDecimal(12.505m, Dinar, out _));
        Assert.False(Money.TryFromDecimal(12.505m, Euro, out _));
        Assert.False(Money.TryFromDecimal(12.5m, Yen, out var none));
        Assert.Null(none);
    }

    [Theory]
    [InlineData("JPY", "9000000000000", "9000000000001")]
    [InlineData("EUR", "90000000000.00", "90000000000.01")]
    [InlineData("KWD", "-9000000000.000", "-9000000000.001")]
    public void An_amount_from_outside_may_be_as_large_as_the_bound_and_no_larger(string code, string largest, string tooLarge)
    {
        var culture = System.Globalization.CultureInfo.InvariantCulture;
        Assert.True(Money.TryFromDecimal(decimal.Parse(largest, culture), Currency.Parse(code), out var money));
        Assert.Equal(Money.MinorUnitsMax, Math.Abs(money.Value.MinorUnits));
        Assert.False(Money.TryFromDecimal(decimal.Parse(tooLarge, culture), Currency.Parse(code), out _));
        Assert.False(Money.TryFromDecimal(decimal.MaxValue, Currency.Parse(code), out _));
    }

    [Theory]
    [InlineData("")]
    [InlineData("12.50")]
    [InlineData("12.50EUR")]
    [InlineData("12,50 EUR")]
    [InlineData("12.505 EUR")]
    [InlineData("1.5 JPY")]
    [InlineData("12.50 XYZ")]
    [InlineData("1e3 EUR")]
    [InlineData("99999999999999999999 EUR")]
    [InlineData("79228162514264337593543950335 EUR")]
    public void What_is_not_an_amount_is_refused_as_such(string text) =>
        Assert.Throws<FormatException>(() => Money.Parse(text));

    [Fact]
    public void A_currency_is_found_in_any_case_and_is_one_object()
    {
        Assert.True(Currency.TryParse(" eur ", out var euro));
        Assert.Same(Euro, euro);
        Assert.Equal((0, 2, 3), (Yen.Decimals, Euro.Decimals, Dinar.Decimals));
        Assert.False(Currency.TryParse("EURO", out _));
        Assert.False(Currency.TryParse(null, out _));
        Assert.Throws<FormatException>(() => Currency.Parse("XXX"));
    }
}
