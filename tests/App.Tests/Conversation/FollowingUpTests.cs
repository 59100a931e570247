namespace CollectionsBot.App.Tests;

/// <summary>What is said after something else was said.</summary>
public sealed class FollowingUpTests
{
    private readonly Talk _talk = new();

    [Fact]
    public async Task And_another_customer_asks_the_same_about_that_one()
    {
        await _talk.SayAsync("history Acme");
        var reply = await _talk.SayAsync("and Maria Lopez?");
        Assert.Equal((Intents.History, "Maria Lopez"), (reply.Intent, reply.Customer!.Name));
        Assert.Equal(Intents.Balance, (await new Talk().SayAsync("what about Acme?")).Intent);
    }

    [Fact]
    public async Task And_a_period_a_currency_or_an_age_asks_the_same_of_that()
    {
        await _talk.SayAsync("what is overdue in EUR?");
        Assert.Contains("Overdue, in USD: 3 accounts", await _talk.TextAsync("and in USD?"), StringComparison.Ordinal);
        Assert.Contains("Overdue by more than 60 days, in USD: 2 accounts", await _talk.TextAsync("what about over 60 days?"), StringComparison.Ordinal);
        await _talk.SayAsync("what does Acme owe?");
        Assert.StartsWith("On Oct 31, 2026 nothing of Acme Corporation", await _talk.TextAsync("what about last month?"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_word_that_stands_for_the_customer_opens_the_form_and_says_whose()
    {
        await _talk.SayAsync("what does Acme owe?");
        var before = _talk.Portfolio.Facts.Count;
        var reply = await _talk.SayAsync("call them");
        Assert.Equal("I took “them” for Acme Corporation.", Read.Text(reply.Answers[0]));
        Assert.Equal((Intents.LogContact, "Acme Corporation"), (reply.Intent, reply.Customer?.Name));
        Assert.Equal("I took “them” for Acme Corporation.", Read.Text(reply.Answers[0]));
        Assert.Equal(before, _talk.Portfolio.Facts.Count);
    }

    [Theory]
    [InlineData("log call them: left voicemail")]
    [InlineData("hold them until 15 January because they await a credit note")]
    [InlineData("tag it key account")]
    public async Task What_records_something_at_once_needs_the_name(string command)
    {
        await _talk.SayAsync("what does Acme owe?");
        var before = _talk.Portfolio.Facts.Count;
        Assert.Contains("nothing was changed", await _talk.TextAsync(command), StringComparison.Ordinal);
        Assert.Equal(before, _talk.Portfolio.Facts.Count);
    }

    [Fact]
    public async Task The_other_one_is_the_other_of_those_who_could_be_meant()
    {
        var asked = await _talk.SayAsync("what does Globex owe?");
        Assert.Equal(2, asked.Candidates.Length);
        await _talk.Assistant.PressAsync(new Pressed(Verbs.ShowAccount, new Dictionary<string, string> { [Verbs.Customer] = "C-1002" }, Talk.Anna, "chat-1"));
        var other = await _talk.SayAsync("no, the other one");
        Assert.Equal("Globex Components", other.Customer?.Name);
        Assert.Equal("So Globex Components.", Read.Text(other.Answers[0]));
    }

    [Fact]
    public async Task Nobody_hears_what_another_person_or_conversation_spoke_of()
    {
        await _talk.SayAsync("what does Acme owe?");
        Assert.Null((await _talk.SayAsync("call them", person: Talk.Ben)).Customer);
        Assert.Null((await _talk.Assistant.SayAsync(new Said("chat-2", "m-99", "call them", Talk.Anna))).Customer);
    }
}
