namespace CollectionsBot.App.Tests;

/// <summary>Questions about the whole portfolio, and what goes on from them.</summary>
public sealed class QuestioningTests
{
    private readonly Talk _talk = new();

    [Fact]
    public async Task The_overdue_are_listed_oldest_first_and_the_answer_says_what_was_understood()
    {
        var reply = await _talk.SayAsync("who is more than 60 days late?");
        Assert.Equal(Intents.Overdue, reply.Intent);
        Assert.Equal([("Maria Lopez", "89.90 USD"), ("Acme Corporation", "1200.00 USD")], reply.Rows.Select(r => (r.Customer!.Name, r.Amount.ToString()!)));
        Assert.Contains("Overdue by more than 60 days: 2 accounts", Read.Text(reply.Answers[0]), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("what is overdue in EUR", "Overdue, in EUR: 1 account", "Globex Logistics")]
    [InlineData("overdue over 1,000 USD", "Overdue, 1,000 or more, in USD: 1 account", "Acme Corporation")]
    [InlineData("overdue 1-30", "Overdue by 1 to 30 days: 3 accounts", "Globex Logistics, Globex Logistics, Acme Corporation, Globex Components")]
    [InlineData("Acme's overdue invoices", "Overdue, Acme Corporation (C-1001): 1 account", "Acme Corporation")]
    [InlineData("top 1 debtors in USD", "Who owes most, up to 1 a currency, in USD: 1 account", "Acme Corporation")]
    [InlineData("overdue tagged vip", "Overdue, tagged “vip”: none", "")]
    public async Task Filters_are_told_back(string question, string title, string customers)
    {
        var reply = await _talk.SayAsync(question);
        Assert.Contains(title, Read.Text(reply.Answers[^1]), StringComparison.Ordinal);
        Assert.Equal(customers, string.Join(", ", reply.Rows.Select(r => r.Customer!.Name)));
    }

    [Fact]
    public async Task A_collectors_accounts_are_found_by_a_part_of_the_name_and_the_rest_is_unassigned()
    {
        await _talk.SayAsync("assign Acme to Megan Lee");
        await _talk.SayAsync("assign Globex Logistics to me");
        Assert.Contains("Overdue, looked after by Megan Lee: 1 account", await _talk.TextAsync("Megan's overdue accounts"), StringComparison.Ordinal);
        Assert.Contains("Overdue, looked after by Anna: 1 account", await _talk.TextAsync("my overdue accounts"), StringComparison.Ordinal);
        Assert.Contains("looked after by nobody: 3 accounts", await _talk.TextAsync("unassigned overdue"), StringComparison.Ordinal);
        Assert.Equal("I know no colleague and no customer named \"Qqq\".", await _talk.TextAsync("Qqq's overdue accounts"));
    }

    [Fact]
    public async Task Two_colleagues_of_one_name_are_asked_about()
    {
        await _talk.SayAsync("assign Acme to Megan Lee");
        await _talk.SayAsync("assign Globex Logistics to Megan Ray");
        Assert.Equal("Whom do you mean: Megan Lee or Megan Ray? Ask again with the whole name.", await _talk.TextAsync("Megan's overdue accounts"));
    }

    [Fact]
    public async Task Promises_are_listed_by_when_they_are_due()
    {
        await _talk.SayAsync("Acme promised 500 by Friday");
        Assert.Contains("Open promises, Nov 16, 2026 to Nov 22, 2026: 1 promise", await _talk.TextAsync("promises due this week"), StringComparison.Ordinal);
        Assert.Contains(": none", await _talk.TextAsync("promises due next week"), StringComparison.Ordinal);
        Assert.Contains("Broken promises: none", await _talk.TextAsync("broken promises"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_contested_is_listed()
    {
        await _talk.SayAsync("dispute Acme INV-1 because the price is wrong");
        Assert.Contains("Open disputes: 1 dispute", await _talk.TextAsync("open disputes"), StringComparison.Ordinal);
        Assert.Contains("Open plans: none", await _talk.TextAsync("plans"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_called_whom_is_told_with_the_day_and_the_person()
    {
        await _talk.SayAsync("log call Acme: left voicemail");
        await _talk.SayAsync("log call Globex Logistics: no answer", person: Talk.Ben);
        Assert.Contains("Contacts, Wednesday, Nov 18, 2026: 2 contacts", await _talk.TextAsync("who called whom today?"), StringComparison.Ordinal);
        var ben = await _talk.SayAsync("who did Ben call today?");
        Assert.Equal("Globex Logistics", Assert.Single(ben.Rows).Customer!.Name);
        Assert.Contains("by Ben", Read.Text(ben.Answers[^1]), StringComparison.Ordinal);
        Assert.Equal("Acme Corporation", Assert.Single((await _talk.SayAsync("who called Acme today?")).Rows).Customer!.Name);
        Assert.Contains("Anna: ", await _talk.TextAsync("what did I do today?"), StringComparison.Ordinal);
        Assert.Empty((await _talk.SayAsync("what did Ben do yesterday?")).Rows);
        Assert.NotEmpty((await _talk.SayAsync("what changed since yesterday?")).Rows);
    }

    [Fact]
    public async Task The_last_payment_is_the_one_that_was_seen_last()
    {
        var text = (await _talk.TextAsync("when did Acme last pay?")).Replace('\u00A0', ' ');
        Assert.Equal("Acme Corporation last paid 50.00 USD, seen on Nov 18, 2026.", text);
        Assert.Equal("I have not seen a payment of Maria Lopez yet.", await _talk.TextAsync("has Maria Lopez paid us?"));
        Assert.Contains("Acme Corporation: too little history", await _talk.TextAsync("how reliable is Acme?"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_balance_of_a_past_day_is_what_was_known_then_and_of_a_coming_day_what_is_known_now()
    {
        Assert.Equal("On Nov 1, 2026 nothing of Acme Corporation was known to be open.", await _talk.TextAsync("what did Acme owe on 1 November?"));
        var later = await _talk.SayAsync("what does Acme owe on 1 March?");
        Assert.Equal(new DateOnly(2027, 3, 1), later.Date);
        Assert.Equal("2500.50 USD", Assert.Single(later.Account!.Balances).Overdue.ToString());
        Assert.Contains("This is for Mar 1, 2027", Read.Text(later.Answers[^1]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_slip_in_a_question_is_forgiven_and_told_and_one_in_a_command_does_nothing()
    {
        var reply = await _talk.SayAsync("balence of Acme");
        Assert.Equal("I read that as “balance of Acme”.", Read.Text(reply.Answers[0]));
        var before = _talk.Portfolio.Facts.Count;
        Assert.Equal(Intents.Unknown, (await _talk.SayAsync("asign Acme to Megan")).Intent);
        Assert.Equal(before, _talk.Portfolio.Facts.Count);
    }

    [Fact]
    public async Task A_long_list_is_turned_page_by_page()
    {
        var rows = Enumerable.Range(1, 25).Select(i => $"D-{i:00},Debtor {i:00},N-{i},2026-08-10,2026-09-09,{i}00.00,{i}00.00,USD");
        var talk = new Talk("Customer ID,Customer,Number,Date,Due Date,Amount,Open Amount,Currency\n" + string.Join('\n', rows));
        var first = (await talk.SayAsync("overdue")).Answers[^1];
        Assert.Contains("Debtor 25", Read.Text(first), StringComparison.Ordinal);
        Assert.DoesNotContain("Debtor 15", Read.Text(first), StringComparison.Ordinal);
        var second = await talk.PressAsync(Read.Button(first, "Next page"));
        Assert.Contains("Debtor 15", Read.Text(second), StringComparison.Ordinal);
        Assert.Contains("I no longer have this list", Read.Text(await talk.PressAsync(Verbs.ShowList, (Verbs.Nonce, "gone"), (Verbs.Page, "1"))), StringComparison.Ordinal);
    }
}
