namespace CollectionsBot.App.Tests;

/// <summary>Anna asked for a plan for Acme; Ada, the administrator, wants to know more before she decides.</summary>
public sealed class AskingBackTests
{
    private readonly Talk _talk = new();

    public AskingBackTests() => _talk.Portfolio.Execute(SmallPortfolio.AskForPlan("plan-1", Talk.Anna.Actor));

    [Fact]
    public async Task In_words_the_question_keeps_its_words_and_the_card_shows_it_with_its_answer()
    {
        var asked = await _talk.SayAsync("ask back PP-1 what's their income, and since when?", person: Talk.Ada);
        Assert.Contains("Ada waits for an answer.", Read.Text(asked.Answers[0]), StringComparison.Ordinal);
        var answered = Read.Text((await _talk.SayAsync("answer PP-1 they have a new contract")).Answers[0]);
        Assert.Contains("Ada asks, Nov 18, 2026: “what's their income, and since when?”", answered, StringComparison.Ordinal);
        Assert.Contains("Anna answers, Nov 18, 2026: “they have a new contract”", answered, StringComparison.Ordinal);
        Assert.Contains("Waits for a decision", answered, StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_buttons_the_question_is_the_text_of_the_field_and_only_who_asked_is_offered_to_answer()
    {
        var asked = await _talk.PressAsync(Talk.Ada, Verbs.AskBack, (Verbs.Request, "PP-1"), (RequestCard.Reason, "What do they earn?"));
        Assert.Equal(["Approve", "Reject", "Account"], Read.Buttons(asked).Select(b => b.Title));
        var own = (await _talk.SayAsync("PP-1")).Answers[0];
        Assert.Equal("Your answer", Read.Field<TextInput>(own, RequestCard.Answer).Label);
        var answered = await _talk.PressAsync(Read.Button(own, "Answer"), (RequestCard.Answer, "Enough"));
        Assert.Contains("Anna answers, Nov 18, 2026: “Enough”", Read.Text(answered), StringComparison.Ordinal);
        Assert.Contains("Ask back", Read.Buttons((await _talk.SayAsync("PP-1", person: Talk.Ada)).Answers[0]).Select(b => b.Title));
    }

    [Fact]
    public async Task The_same_press_again_asks_and_answers_nothing_again_and_the_same_answer_may_answer_two_questions()
    {
        foreach (var question in new[] { "Do they pay others?", "Will they pay us?" })
        {
            foreach (var _ in new[] { 1, 2 })
                await _talk.PressAsync(Talk.Ada, Verbs.AskBack, (Verbs.Request, "PP-1"), (RequestCard.Reason, question));
            foreach (var _ in new[] { 1, 2 })
                await _talk.SayAsync("answer PP-1 yes");
        }

        Assert.Equal(2, _talk.Portfolio.All<RequestAskedBack>().Count());
        Assert.Equal(2, _talk.Portfolio.All<RequestAnswered>().Count());
    }

    [Fact]
    public async Task Who_may_not_decide_asks_nothing_and_who_did_not_ask_answers_nothing()
    {
        Assert.Contains("You have no role", Read.Text((await _talk.SayAsync("ask back PP-1 why?", person: Talk.Ben)).Answers[0]), StringComparison.Ordinal);
        Assert.Contains("Somebody else must decide", Read.Text((await _talk.SayAsync("ask back PP-1 why?")).Answers[0]), StringComparison.Ordinal);
        Assert.Contains("Say why", Read.Text(await _talk.PressAsync(Talk.Ada, Verbs.AskBack, (Verbs.Request, "PP-1"))), StringComparison.Ordinal);
        Assert.Contains("only who made it", Read.Text((await _talk.SayAsync("answer PP-1 yes", person: Talk.Ben)).Answers[0]), StringComparison.Ordinal);
        Assert.Contains("No question about PP-1", Read.Text((await _talk.SayAsync("answer PP-1 yes")).Answers[0]), StringComparison.Ordinal);
        Assert.Contains("ask back PP-12", Read.Text((await _talk.SayAsync("ask back Acme why?", person: Talk.Ada)).Answers[0]), StringComparison.Ordinal);
        Assert.Empty(_talk.Portfolio.All<RequestAskedBack>());
    }
}
