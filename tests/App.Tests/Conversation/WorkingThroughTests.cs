namespace CollectionsBot.App.Tests;

/// <summary>A morning's work: the parts of the digest, one account after the other, and letting one rest.</summary>
public sealed class WorkingThroughTests
{
    private readonly Talk _talk = new();

    [Fact]
    public async Task A_collector_works_through_her_own_accounts_one_by_one_until_nothing_is_left()
    {
        await _talk.SayAsync("assign Acme to me");
        await _talk.SayAsync("assign Sakura Trading to me");
        var first = (await _talk.SayAsync("next")).Answers[0];
        Assert.Contains("1 of 2 that you look after.", Read.Text(first), StringComparison.Ordinal);

        // Skipped, then the other one is called and does not come again.
        var second = await _talk.PressAsync(Read.Button(first, "Skip"));
        Assert.Contains("2 of 2 that you look after.", Read.Text(second), StringComparison.Ordinal);
        var logged = await _talk.PressAsync(Read.Button(await _talk.PressAsync(Read.Button(second, "Log a call")), "Save"), ("result", "SpokeRightParty"));
        Assert.Contains("Recorded:", Read.Text(logged), StringComparison.Ordinal);
        var again = await _talk.PressAsync(Read.Button(logged, "Next"));
        Assert.Contains("1 of 1 that you look after. From the top again: these were skipped.", Read.Text(again), StringComparison.Ordinal);
        Assert.Equal(Heading(first), Heading(again));

        // It rests: what is left is what nobody looks after.
        var snoozed = await _talk.PressAsync(Read.Button(again, "Snooze 1 week"));
        Assert.Contains("rests until Nov 25, 2026, and then comes back", Read.Text(snoozed), StringComparison.Ordinal);
        Assert.Contains("that nobody looks after; none of yours needs anything.", Read.Text(await _talk.PressAsync(Read.Button(snoozed, "Next"))), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cancelling_the_form_leads_back_to_the_account_from_which_the_list_goes_on()
    {
        var first = (await _talk.SayAsync("my worklist")).Answers[0];
        var back = await _talk.PressAsync(Read.Button(await _talk.PressAsync(Read.Button(first, "Log a call")), "Cancel"));
        Assert.Equal(Heading(first), Heading(back));
        Assert.Contains("2 of", Read.Text(await _talk.PressAsync(Read.Button(back, "Skip"))), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("own/x/C-1001")]
    [InlineData("own/99999999999999999999/C-1001")]
    [InlineData("free/-1/")]
    [InlineData("2026-11-18/0")]
    [InlineData("///")]
    public async Task A_place_that_is_none_begins_at_the_top(string place) =>
        Assert.Contains("1 of 5", Read.Text(await _talk.PressAsync(Verbs.ShowWorklist, (Verbs.Back, place))), StringComparison.Ordinal);

    [Fact]
    public async Task When_nothing_is_left_it_says_so()
    {
        var empty = new Talk("Customer ID,Customer,Number,Date,Due Date,Amount,Open Amount,Currency\nC-1,Later Ltd,L-1,2026-11-10,2027-06-10,10.00,10.00,USD\n");
        Assert.StartsWith("Nothing is left to do", await empty.TextAsync("next account"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("my digest", "**1 account** of Anna")]
    [InlineData("show me my digest", "**1 account** of Anna")]
    [InlineData("digest unassigned", "**4 accounts** that nobody looks after")]
    [InlineData("unassigned digest", "**4 accounts** that nobody looks after")]
    [InlineData("digest promises", "No account with a promise")]
    [InlineData("digest of plans", "No account with a payment plan")]
    [InlineData("digest disputes", "**1 account** with an open dispute")]
    public async Task A_part_of_the_digest_is_asked_for_in_words(string text, string summary)
    {
        await _talk.SayAsync("assign Acme to me");
        await _talk.SayAsync("dispute Maria Lopez because the price is wrong");
        var card = Read.Card(await _talk.SayAsync(text));
        Assert.Contains(card.Body.OfType<TextBlock>(), t => t.Text.StartsWith(summary, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_buttons_of_the_digest_change_the_part_in_place_and_the_rows_lead_back_to_it()
    {
        await _talk.SayAsync("assign Acme to me");
        var mine = await _talk.PressAsync(Read.Button((await _talk.SayAsync("digest")).Answers[0], "Mine"));
        Assert.Contains("of Anna", Read.Text(mine), StringComparison.Ordinal);
        var account = await _talk.PressAsync(Read.Button(mine, "Account"));
        Assert.Contains("of Anna", Read.Text(await _talk.PressAsync(Read.Button(account, "Digest"))), StringComparison.Ordinal);

        // Pressed by another person, "mine" is that person's.
        var button = Read.Button(await _talk.PressAsync(Read.Button(mine, "All")), "Mine");
        var his = await _talk.PressAsync(Talk.Ben, button.Verb, [.. button.Data.Values.Select(v => (v.Key, v.ToString()))]);
        Assert.Contains("No account of Ben", Read.Text(his), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("snooze Acme 2 weeks", "2026-12-02", "snoozed")]
    [InlineData("snooze Acme for 2 weeks because they moved", "2026-12-02", "they moved")]
    [InlineData("snooze Acme Corporation until Friday", "2026-11-20", "snoozed")]
    [InlineData("please snooze Acme until 15 January since they moved", "2027-01-15", "they moved")]
    [InlineData("snooze Acme", "2026-11-25", "snoozed")]
    public async Task An_account_is_snoozed_in_words(string text, string until, string why)
    {
        var reply = await _talk.SayAsync(text);
        Assert.Contains("Acme Corporation rests until", Read.Text(reply.Answers[0]), StringComparison.Ordinal);
        var flag = Assert.Single(_talk.Portfolio.All<CustomerFlagged>());
        Assert.Equal((FlagKind.DoNotChase, DateOnly.Parse(until, System.Globalization.CultureInfo.InvariantCulture), why), (flag.Flag, flag.Until, flag.Reason));
    }

    [Theory]
    [InlineData("snooze Acmee 2 weeks", "Do you mean Acme Corporation?")]
    [InlineData("snooze Acme 2000 weeks", "")]
    [InlineData("snooze Acme until yesterday", "This date has passed.")]
    public async Task A_snooze_that_is_not_clear_changes_nothing(string text, string question)
    {
        var answer = await _talk.TextAsync(text);
        Assert.Contains(question, answer, StringComparison.Ordinal);
        Assert.Empty(_talk.Portfolio.All<CustomerFlagged>());
    }

    [Fact]
    public async Task Pressing_snooze_again_tells_how_it_stands_and_after_the_hold_was_lifted_it_snoozes_anew()
    {
        var account = (await _talk.SayAsync("Acme")).Answers[0];
        var snooze = Read.Button(account, "Snooze 1 week");
        var rests = await _talk.PressAsync(snooze);
        Assert.DoesNotContain(Read.Buttons(rests), b => b.Verb == Verbs.Snooze);
        Assert.Contains("It rests until Nov 25, 2026 already.", Read.Text(await _talk.PressAsync(snooze)), StringComparison.Ordinal);
        Assert.Single(_talk.Portfolio.All<CustomerFlagged>());
        await _talk.SayAsync("lift hold Acme");
        await _talk.PressAsync(snooze);
        Assert.Equal(2, _talk.Portfolio.All<CustomerFlagged>().Count());
    }

    private static string Heading(Answer answer) => Read.Card(answer).Body.OfType<TextBlock>().First(t => t.Style == TextBlockStyle.Heading).Text;
}
