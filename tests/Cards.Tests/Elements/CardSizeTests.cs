using System.Collections.Immutable;

namespace CollectionsBot.Cards.Tests;

public class CardSizeTests
{
    [Fact]
    public void A_card_of_exactly_the_limit_is_written_and_one_character_more_is_refused()
    {
        var room = CardJson.MaxCharacters - CardJson.Size(Filled(0));
        Assert.Equal(CardJson.MaxCharacters, CardJson.Write(Filled(room)).Length);
        var refused = Assert.Throws<CardTooLargeException>(() => CardJson.Write(Filled(room + 1)));
        Assert.Equal(CardJson.MaxCharacters + 1, refused.Characters);
    }

    [Fact]
    public void A_card_is_measured_in_UTF16_and_not_in_bytes()
    {
        var card = new AdaptiveCard([.. Enumerable.Repeat(new TextBlock(new string('東', 4_000)), 4)]);
        Assert.True(CardJson.WriteUtf8(card).Length > CardJson.MaxCharacters);
        Assert.Equal(CardJson.Write(card).Length, CardJson.Size(card));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(5)]
    [InlineData(199)]
    public void The_most_rows_that_fit_fit_and_one_more_does_not(int most)
    {
        var fitted = CardJson.Fit(Rows, most, characters: 4_000);
        Assert.True(CardJson.Size(fitted.Card) <= 4_000);
        Assert.True(fitted.Rows == most || CardJson.Size(Rows(fitted.Rows + 1)) > 4_000);

        AdaptiveCard Rows(int rows) => new([
            new TextBlock(rows == most ? "All" : $"and {most - rows} more"),
            .. Enumerable.Range(0, rows).Select(i => new TextBlock($"Row {i} with some text")),
        ]);
    }

    [Fact]
    public void A_card_that_is_too_large_without_rows_is_refused() =>
        Assert.Throws<CardTooLargeException>(() => CardJson.Fit(_ => Filled(30_000), 3));

    [Fact]
    public void A_failed_card_leaves_nothing_in_the_next()
    {
        var twice = new AdaptiveCard([new TextInput("a", "A"), new TextInput("a", "A")]);
        var once = new AdaptiveCard([new TextInput("a", "A")]);
        var before = CardJson.Write(once);
        Assert.Throws<ArgumentException>(() => CardJson.Write(twice));
        Assert.Equal(before, CardJson.Write(once));
    }

    /// <summary>Ten paragraphs, so that one more letter costs one more character.</summary>
    private static AdaptiveCard Filled(int letters)
    {
        var body = ImmutableArray.CreateBuilder<CardElement>();
        for (var i = 0; i < 10; i++)
            body.Add(new TextBlock(new string('x', (letters + i) / 10)));
        return new(body.ToImmutable());
    }
}
