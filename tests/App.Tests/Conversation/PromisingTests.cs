namespace CollectionsBot.App.Tests;

/// <summary>Promises told in a sentence, in parts, and taken back.</summary>
public sealed class PromisingTests
{
    private readonly Talk _talk = new();

    private IEnumerable<(Money Amount, DateOnly DueOn)> Promised => _talk.Portfolio.All<PromiseMade>().Select(p => (p.Amount, p.DueOn));

    [Theory]
    [InlineData("Acme promised 500 by Friday and 700 by 15 December")]
    [InlineData("Acme promises 500 on Friday, 700 by 15 December.")]
    [InlineData("log call Acme: promised to pay 500 USD by Friday and 700 by Dec 15")]
    [InlineData("log call Acme: promised 500 Friday, promised 700 by 15 December")]
    public async Task A_promise_in_parts_is_recorded_part_by_part(string text)
    {
        await _talk.SayAsync(text);
        Assert.Equal([(Money.Parse("500.00 USD"), new DateOnly(2026, 11, 20)), (Money.Parse("700.00 USD"), new DateOnly(2026, 12, 15))], Promised);
    }

    [Fact]
    public async Task A_part_that_cannot_be_read_opens_the_form_and_records_nothing()
    {
        var form = (await _talk.SayAsync("Acme promised 500 by Friday and some by 15 December")).Answers[0];
        Assert.Equal("promised 500 by Friday and some by 15 December", Read.Field<TextInput>(form, LogContactCard.Note).Value);
        Assert.Empty(Promised);
    }

    [Fact]
    public async Task Parts_that_the_form_has_no_field_for_are_kept_in_words_when_the_name_is_not_sure()
    {
        var form = (await _talk.SayAsync("Acmee promised 500 by Friday and 700 by 15 December")).Answers[0];
        Assert.Equal("500.00", Read.Field<TextInput>(form, LogContactCard.Amount).Value);
        Assert.Equal("promised 500 by Friday and 700 by 15 December", Read.Field<TextInput>(form, LogContactCard.Note).Value);
        Assert.StartsWith("The form holds one promise.", Read.ErrorBeside(form, LogContactCard.Note), StringComparison.Ordinal);
        Assert.Empty(Promised);
    }

    [Fact]
    public async Task A_promise_is_taken_back_with_a_reason_and_the_same_message_again_changes_nothing()
    {
        await _talk.SayAsync("Acme promised 500 by Friday");
        Assert.StartsWith("Why?", await _talk.TextAsync("withdraw promise Acme"), StringComparison.Ordinal);
        foreach (var message in new[] { "m-back", "m-back" })
            Assert.StartsWith(
                "What Acme Corporation promised", Read.Text((await _talk.SayAsync("withdraw the promise of Acme because their order was cancelled", message)).Answers[0]), StringComparison.Ordinal);
        Assert.Equal("their order was cancelled", Assert.Single(_talk.Portfolio.All<PromiseWithdrawn>()).Reason);
        Assert.Equal("No such promise is pending.", await _talk.TextAsync("withdraw promise Acme because of a slip because it was wrong"));
        Assert.StartsWith("Do you mean Acme Corporation?", await _talk.TextAsync("withdraw promise Acmee because of rain"), StringComparison.Ordinal);
    }
}
