namespace CollectionsBot.App.Tests;

public sealed class AmountReadingTests
{
    [Theory]
    [InlineData("1,284.50", "1284.50 USD")]
    [InlineData("1.284,50", "1284.50 USD")]
    [InlineData("1 284,50", "1284.50 USD")]
    [InlineData("1'284.50", "1284.50 USD")]
    [InlineData("12,34,567.80", "1234567.80 USD")]
    [InlineData("(1,284.50)", "-1284.50 USD")]
    [InlineData("1.284,50-", "-1284.50 USD")]
    [InlineData("\u221212.5", "-12.50 USD")]
    [InlineData("-$12.50", "-12.50 USD")]
    [InlineData("$(12.50)", "-12.50 USD")]
    [InlineData("$ 12.50", "12.50 USD")]
    [InlineData("12.50 USD", "12.50 USD")]
    [InlineData("USD 12.50-", "-12.50 USD")]
    [InlineData("€ 12,50", "12.50 EUR")]
    [InlineData("12,50 €", "12.50 EUR")]
    [InlineData("£0.99", "0.99 GBP")]
    [InlineData(".5", "0.50 USD")]
    [InlineData("12.50 CR", "-12.50 USD")]
    [InlineData("1000", "1000.00 USD")]
    [InlineData("12.5000", "12.50 USD")]
    [InlineData("2.500.000", "2500000.00 USD")]
    public void An_amount_is_read_however_it_is_written(string written, string amount) =>
        Assert.Equal(Reading.Money(amount), Assert.Single(Of(written).Rows).Item!.Open);

    [Theory]
    [InlineData("1,23,4.50")]
    [InlineData("12..5")]
    [InlineData("1,2345.00")]
    [InlineData("--5")]
    [InlineData("-(5)")]
    [InlineData("five")]
    [InlineData("1e5")]
    [InlineData("-")]
    [InlineData("5 apples")]
    public void What_is_not_an_amount_is_rejected(string written)
    {
        var rejected = Assert.Single(Of(written).Rejected);

        Assert.Equal((2, "Open", written), (rejected.Line, rejected.Column, rejected.Value));
    }

    [Fact]
    public void One_amount_that_shows_the_decimal_comma_settles_it_for_the_whole_file()
    {
        var reading = Of("1.234", "17,5");

        Assert.Equal(Reading.Money("1234.00 USD"), reading.Rows[0].Item!.Open);
        Assert.Contains("Amounts read with a decimal comma.", reading.Notes);
    }

    [Fact]
    public void One_amount_that_shows_the_decimal_point_makes_a_lone_comma_separate_thousands() =>
        Assert.Equal(Reading.Money("1234.00 USD"), Of("1,234", "17.50").Rows[0].Item!.Open);

    [Fact]
    public void A_lone_separator_that_nothing_explains_is_rejected_rather_than_guessed()
    {
        var rejected = Assert.Single(Of("1,234", "17").Rejected);

        Assert.StartsWith("It is not clear whether this separates thousands or decimals", rejected.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void In_a_currency_without_decimals_a_lone_separator_separates_thousands() =>
        Assert.Equal(Reading.Money("1234 JPY"), Assert.Single(Of(["1,234"], "JPY").Rows).Item!.Open);

    [Fact]
    public void Where_a_file_shows_both_marks_each_amount_speaks_for_itself()
    {
        var reading = Of("1.284,50", "1,284.50", "1,284");

        Assert.Equal([Reading.Money("1284.50 USD"), Reading.Money("1284.50 USD")], reading.Rows.Select(r => r.Item!.Open));
        Assert.Equal(4, Assert.Single(reading.Rejected).Line);
    }

    [Theory]
    [InlineData("12.345", "USD")]
    [InlineData("12.50", "JPY")]
    [InlineData("0.0005", "KWD")]
    public void More_decimals_than_the_currency_has_are_rejected(string written, string currency)
    {
        var reading = Of([written, "10.25"], currency);

        Assert.Contains($"The amount has more decimals than {currency} has", reading.Rejected[0].Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Three_decimals_are_right_where_the_currency_has_them() =>
        Assert.Equal(Reading.Money("12.345 KWD"), Of(["12.345", "1,250.500"], "KWD").Rows[0].Item!.Open);

    [Fact]
    public void Amounts_beyond_what_can_be_counted_are_rejected()
    {
        Assert.Equal(Reading.Money("90000000000.00 USD"), Assert.Single(Of("90000000000.00").Rows).Item!.Open);
        Assert.Equal("The amount is beyond what can be counted.", Assert.Single(Of("90000000000.01").Rejected).Reason);
        Assert.Equal("This is not an amount.", Assert.Single(Of("1" + new string('0', 40)).Rejected).Reason);
    }

    [Theory]
    [InlineData("USD", "€5.25", "'€' does not stand for USD, the currency of the row.")]
    [InlineData("XYZ", "5.25", "This is not the code of a currency (ISO 4217).")]
    [InlineData("", "kr 5.25", "It is not clear which currency 'kr' means here.")]
    public void Currencies_that_contradict_each_other_or_do_not_exist_are_rejected(string code, string amount, string reason)
    {
        var reading = Reading.Of($"Customer,Invoice,Date,Currency,Open\nA,1,2026-10-03,{code},{amount}\n");

        Assert.Equal(reason, Assert.Single(reading.Rejected).Reason);
    }

    [Theory]
    [InlineData("10.00", "-4.00")]
    [InlineData("-10.00", "4.00")]
    [InlineData("0.00", "4.00")]
    public void An_open_amount_of_another_sign_than_the_original_is_rejected(string original, string open)
    {
        var reading = Reading.Of($"Customer,Invoice,Date,Amount,Open\nA,1,2026-10-03,{original},{open}\n");

        Assert.Contains("have different signs", Assert.Single(reading.Rejected).Reason, StringComparison.Ordinal);
    }

    private static ReceivablesReading Of(params string[] amounts) => Of(amounts, "USD");

    private static ReceivablesReading Of(string[] amounts, string currency) => Reading.Of(
        "Customer;Invoice;Date;Open\n" + string.Concat(amounts.Select((a, i) => $"A;{i + 1};2026-10-03;{a}\n")), currency: currency);
}
