namespace CollectionsBot.App.Tests;

/// <summary>Anna asked for a plan for Acme; Ada is administrator; Ben has no role.</summary>
public sealed class RequestsTests
{
    private readonly Talk _talk = new();

    public RequestsTests() => _talk.Portfolio.Execute(SmallPortfolio.AskForPlan("plan-1", Talk.Anna.Actor));

    [Theory]
    [InlineData("approvals")]
    [InlineData("what waits for approval?")]
    [InlineData("show me the requests")]
    [InlineData("approve Acme")]
    public async Task What_waits_is_listed_for_each_as_it_concerns_them_and_a_name_alone_decides_nothing(string text)
    {
        Assert.Contains("For you to decide", Read.Text((await _talk.SayAsync(text, person: Talk.Ada)).Answers[0]), StringComparison.Ordinal);
        Assert.Contains("Asked by you", Read.Text((await _talk.SayAsync(text)).Answers[0]), StringComparison.Ordinal);
        Assert.Contains("For others to decide", Read.Text((await _talk.SayAsync(text, person: Talk.Ben)).Answers[0]), StringComparison.Ordinal);
        Assert.Empty(_talk.Portfolio.All<RequestApproved>());
    }

    [Fact]
    public async Task Only_what_somebody_may_do_is_offered()
    {
        Assert.Equal(["Approve", "Reject", "Ask back", "Account"], await ButtonsAsync(Talk.Ada));
        Assert.Equal(["Withdraw", "Account"], await ButtonsAsync(Talk.Anna));
        Assert.Equal(["Account"], await ButtonsAsync(Talk.Ben));
    }

    [Theory]
    [InlineData("approve PP-1")]
    [InlineData("please approve the request pp 1.")]
    public async Task Approved_in_words_the_card_says_who_and_has_no_more_buttons(string text)
    {
        var answer = (await _talk.SayAsync(text, person: Talk.Ada)).Answers[0];
        Assert.Contains("Approved by Ada, Nov 18, 2026", Read.Text(answer), StringComparison.Ordinal);
        Assert.Equal(["Account"], Read.Buttons(answer).Select(b => b.Title));
        Assert.Single(_talk.Portfolio.All<RequestApproved>());
    }

    [Fact]
    public async Task Rejected_with_a_reason_in_words_or_in_the_field_and_not_without()
    {
        var card = (await _talk.SayAsync("PP-1", person: Talk.Ada)).Answers[0];
        var refused = await _talk.PressAsync(Talk.Ada, Verbs.RejectRequest, (Verbs.Request, "PP-1"));
        Assert.Contains("Say why", Read.Text(refused), StringComparison.Ordinal);
        Assert.Equal(Read.Buttons(card).Select(b => b.Title), Read.Buttons(refused).Select(b => b.Title));
        var rejected = await _talk.PressAsync(Talk.Ada, Verbs.RejectRequest, (Verbs.Request, "PP-1"), (RequestCard.Reason, "too long"));
        Assert.Contains("Rejected by Ada, Nov 18, 2026", Read.Text(rejected), StringComparison.Ordinal);
        Assert.Contains("“too long”", Read.Text(rejected), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_card_that_was_left_behind_is_answered_with_how_it_stands_and_nothing_is_decided_twice()
    {
        await _talk.SayAsync("reject PP-1 because too long", person: Talk.Ada);
        var stale = await _talk.PressAsync(Talk.Ada, Verbs.ApproveRequest, (Verbs.Request, "PP-1"));
        Assert.Contains("Ada rejected PP-1", Read.Text(stale), StringComparison.Ordinal);
        Assert.Contains("“too long”", Read.Text(stale), StringComparison.Ordinal);
        Assert.Empty(_talk.Portfolio.All<RequestApproved>());
    }

    [Fact]
    public async Task Forged_presses_of_those_who_may_not_are_refused_with_the_reason()
    {
        Assert.Contains("Somebody else must decide", Read.Text(await _talk.PressAsync(Talk.Anna, Verbs.ApproveRequest, (Verbs.Request, "PP-1"))), StringComparison.Ordinal);
        Assert.Contains("You have no role", Read.Text(await _talk.PressAsync(Talk.Ben, Verbs.ApproveRequest, (Verbs.Request, "PP-1"))), StringComparison.Ordinal);
        Assert.Contains("only who made it", Read.Text(await _talk.PressAsync(Talk.Ben, Verbs.WithdrawRequest, (Verbs.Request, "PP-1"))), StringComparison.Ordinal);
        Assert.Contains("There is no request PP-9", Read.Text(await _talk.PressAsync(Talk.Ada, Verbs.ApproveRequest, (Verbs.Request, "PP-9"))), StringComparison.Ordinal);
        Assert.Contains("names no request", Read.Text(await _talk.PressAsync(Talk.Ada, Verbs.ApproveRequest, (Verbs.Request, "1; drop"))), StringComparison.Ordinal);
        Assert.Empty(_talk.Portfolio.All<RequestApproved>());
    }

    [Fact]
    public async Task Who_asked_takes_it_back_once_and_the_same_press_again_is_answered_the_same()
    {
        foreach (var _ in new[] { 1, 2 })
            Assert.Contains("Withdrawn by Anna", Read.Text(await _talk.PressAsync(Verbs.WithdrawRequest, (Verbs.Request, "PP-1"))), StringComparison.Ordinal);
        Assert.Single(_talk.Portfolio.All<RequestWithdrawn>());
    }

    private async Task<string[]> ButtonsAsync(Person person) =>
        [.. Read.Buttons((await _talk.SayAsync("show request PP-1", person: person)).Answers[0]).Select(b => b.Title)];
}
