using System.Globalization;

namespace CollectionsBot.App.Tests;

public sealed class AmountWordsTests
{
    [Theory]
    [InlineData("en-US", "500", "500.00 USD")]
    [InlineData("en-US", "1,200.50", "1200.50 USD")]
    [InlineData("en-US", "$1,200.50", "1200.50 USD")]
    [InlineData("en-US", "1,200.50 EUR", "1200.50 EUR")]
    [InlineData("en-US", "eur 1200.5", "1200.50 EUR")]
    [InlineData("en-US", "£75", "75.00 GBP")]
    [InlineData("en-US", "¥1,200", "1200 JPY")]
    [InlineData("en-US", "1.250 KWD", "1.250 KWD")]
    [InlineData("de-DE", "1.200,50 €", "1200.50 EUR")]
    [InlineData("de-DE", "€1.200", "1200.00 EUR")]
    [InlineData("de-DE", "1200,5", "1200.50 USD")]
    [InlineData("fr-FR", "1200,50 €", "1200.50 EUR")]
    [InlineData("fr-FR", "1 200,50 €", "1200.50 EUR")]
    [InlineData("fr-FR", "1\u00A0200,50 €", "1200.50 EUR")]
    [InlineData("fr-FR", "1\u202F200,50 €", "1200.50 EUR")]
    public void Reads_an_amount_as_the_speaker_writes_it(string culture, string text, string amount) =>
        Assert.Equal(Money.Parse(amount), Amount(text, culture));

    [Theory]
    [InlineData("en-US", "1,2")] // a decimal comma, or twelve?
    [InlineData("en-US", "1,20")]
    [InlineData("en-US", "1.200,50")]
    [InlineData("en-US", "1.200")] // twelve hundred in Berlin
    [InlineData("en-US", "1.200 EUR")]
    [InlineData("en-US", "1200,500")]
    [InlineData("en-US", ",500")]
    [InlineData("de-DE", "1,200.50")]
    [InlineData("de-DE", "1.2")]
    [InlineData("de-DE", "1,200")]
    [InlineData("fr-FR", "1 2,50")]
    [InlineData("fr-FR", "12 00")]
    [InlineData("fr-FR", "1.200")]
    public void Refuses_what_could_be_meant_two_ways(string culture, string text) => Assert.Null(Amount(text, culture));

    [Theory]
    [InlineData("")]
    [InlineData("€")]
    [InlineData("USD")]
    [InlineData("a lot")]
    [InlineData("-500")]
    [InlineData("NaN")]
    [InlineData("1e30")]
    [InlineData("5.005")]
    [InlineData("100.5 JPY")]
    [InlineData("99999999999999999999999999999999")]
    [InlineData("999999999999999")]
    public void Refuses_what_is_no_amount(string text) => Assert.Null(Amount(text, "en-US"));

    [Fact]
    public void An_amount_without_a_currency_is_meant_in_the_first_that_is_owed_and_in_none_when_nothing_is()
    {
        var culture = CultureInfo.GetCultureInfo("en-US");
        Assert.Equal(Money.Parse("500.00 EUR"), AmountWords.Read("500", culture, [Currency.Parse("EUR"), Currency.Parse("USD")]));
        Assert.Null(AmountWords.Read("500", culture, []));
    }

    private static Money? Amount(string text, string culture) => AmountWords.Read(text, CultureInfo.GetCultureInfo(culture), [Currency.Parse("USD")]);
}
