namespace CollectionsBot.App.Tests;

public sealed class HoldingTests
{
    private readonly Talk _talk = new();

    [Theory]
    [InlineData("hold Acme until 15 January because they await a credit note")]
    [InlineData("please hold Acme until January 15 because they await a credit note.")]
    [InlineData("do not chase Acme until 2027-01-15 because they await a credit note")]
    [InlineData("Hold Acme until 15 Jan since they await a credit note")]
    public async Task An_account_is_held_until_a_date_with_the_reason(string text)
    {
        var reply = await _talk.SayAsync(text);
        Assert.Equal((Intents.Hold, SmallPortfolio.Acme), (reply.Intent, reply.Customer!.Id));
        Assert.StartsWith("Nobody is asked to chase Acme Corporation until Jan 15, 2027", Read.Text(reply.Answers[0]), StringComparison.Ordinal);
        var flag = Assert.Single(_talk.Portfolio.All<CustomerFlagged>());
        Assert.Equal((FlagKind.DoNotChase, new DateOnly(2027, 1, 15), "they await a credit note"), (flag.Flag, flag.Until, flag.Reason));
        Assert.Contains("rests until Jan 16, 2027", await _talk.TextAsync("what does Acme owe?"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_hold_is_lifted_and_the_same_message_again_answers_the_same()
    {
        await _talk.SayAsync("hold Acme until 15 January because they await a credit note");
        foreach (var message in new[] { "m-lift", "m-lift" })
            Assert.Equal("The hold on Acme Corporation is lifted.", Read.Text((await _talk.SayAsync("lift hold on Acme", message)).Answers[0]));
        Assert.Single(_talk.Portfolio.All<FlagLifted>());
        Assert.Equal("Acme Corporation is not on hold.", await _talk.TextAsync("lift hold Acme"));
    }

    [Theory]
    [InlineData("hold Acme", "Until when?")]
    [InlineData("hold Acme until 15 January", "Why?")]
    [InlineData("hold Acme until someday because of rain", "I could not read the date \"someday\".")]
    [InlineData("hold Acme until 15 January 2020 because of rain", "This date has passed.")]
    [InlineData("hold Acmee until 15 January because of rain", "Do you mean Acme Corporation?")]
    [InlineData("hold Nobody Known until 15 January because of rain", "")]
    public async Task What_is_missing_or_unclear_is_asked_and_nothing_is_changed(string text, string question)
    {
        Assert.StartsWith(question, await _talk.TextAsync(text), StringComparison.Ordinal);
        Assert.Empty(_talk.Portfolio.All<CustomerFlagged>());
    }

    [Fact]
    public async Task A_call_of_theirs_is_recorded_as_theirs()
    {
        await _talk.SayAsync("log call Acme: they called, spoke to Ann");
        Assert.True(Assert.Single(_talk.Portfolio.All<ContactLogged>()).Attempt.Incoming);
    }
}
