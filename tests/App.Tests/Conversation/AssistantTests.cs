namespace CollectionsBot.App.Tests;

public sealed class AssistantTests
{
    private readonly Talk _talk = new();

    [Fact]
    public async Task What_does_Acme_owe()
    {
        var reply = await _talk.SayAsync("what does Acme owe?");
        Assert.Equal((Intents.Balance, SmallPortfolio.Acme), (reply.Intent, reply.Customer!.Id));
        var balance = Assert.Single(reply.Account!.Balances);
        Assert.Equal((Money.Parse("2350.50 USD"), Money.Parse("2000.50 USD")), (balance.Total, balance.Overdue));

        var text = Read.Text(reply.Answers[0]);
        Assert.Contains("Owes 2,350.50 USD", text, StringComparison.Ordinal);
        Assert.Contains("2,000.50 USD overdue", text, StringComparison.Ordinal);
        Assert.Contains("INV-1", text, StringComparison.Ordinal);
        Assert.Contains("none yet", text, StringComparison.Ordinal);
        Assert.Equal([Verbs.OpenDispute, Verbs.OpenLogContact, Verbs.Snooze, Verbs.OpenProposal, Verbs.ShowOptions, Verbs.ShowHistory], Read.Buttons(reply.Answers[0]).Select(b => b.Verb));
    }

    [Fact]
    public async Task Figures_and_dates_are_written_as_the_reader_writes_them()
    {
        var berlin = Talk.Anna with { Culture = new System.Globalization.CultureInfo("de-DE") };
        var text = Read.Text((await _talk.SayAsync("what does Acme owe?", person: berlin)).Answers[0]);
        Assert.Contains("2.350,50 USD", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_question_for_another_date_ages_by_that_date()
    {
        var reply = await _talk.SayAsync("what does Acme owe?", on: new DateOnly(2026, 12, 31));
        Assert.Equal(Money.Parse("500.00 USD"), reply.Account!.Balances[0].Days1To30);
    }

    [Fact]
    public async Task A_name_with_one_slip_says_whom_it_took()
    {
        var reply = await _talk.SayAsync("what does Acmee owe?");
        Assert.Equal(SmallPortfolio.Acme, reply.Customer!.Id);
        Assert.Contains("I took \"Acmee\" for Acme Corporation.", Read.Text(reply.Answers[0]), StringComparison.Ordinal);
        Assert.DoesNotContain("I took", await _talk.TextAsync("what does acme corp owe?"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_ambiguous_name_asks_back_and_pressing_a_button_gives_the_account()
    {
        var reply = await _talk.SayAsync("what does Globex owe?");
        Assert.Null(reply.Customer);
        Assert.Equal(["C-1003", "C-1002"], reply.Candidates.Select(c => c.Id.Value).OrderDescending());
        Assert.Contains("Which one do you mean by \"Globex\"?", Read.Text(reply.Answers[0]), StringComparison.Ordinal);

        var account = await _talk.PressAsync(Read.Button(reply.Answers[0], "Globex Components"));
        Assert.Contains("750.25 GBP", Read.Text(account), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_name_says_so_and_offers_the_nearest()
    {
        var reply = await _talk.SayAsync("what does Sakuraba Holding owe?");
        Assert.Equal((Intents.Balance, null), (reply.Intent, reply.Customer));
        Assert.Null(reply.Account);
        Assert.Contains("I know no customer named \"Sakuraba Holding\". The nearest are these:", Read.Text(reply.Answers[0]), StringComparison.Ordinal);
        Assert.StartsWith("Sakura Trading", Read.Buttons(reply.Answers[0])[0].Title, StringComparison.Ordinal);
        Assert.Equal("I know no customer named \"%%%\".", await _talk.TextAsync("what does %%% owe?"));
    }

    [Theory]
    [InlineData("Acme")]
    [InlineData("acme corporation")]
    [InlineData("C-1001")]
    public async Task A_bare_name_or_number_asks_for_the_account(string text) =>
        Assert.Equal((Intents.Balance, SmallPortfolio.Acme), ((await _talk.SayAsync(text)).Intent, (await _talk.SayAsync(text)).Customer!.Id));

    [Fact]
    public async Task A_bare_name_of_two_customers_asks_back() =>
        Assert.Equal(2, Read.Buttons((await _talk.SayAsync("Globex")).Answers[0]).Length);

    [Fact]
    public async Task Nonsense_gets_three_things_that_one_could_say_and_that_work()
    {
        var reply = await _talk.SayAsync("colourless green ideas sleep furiously");
        Assert.Equal(Intents.Unknown, reply.Intent);
        var offers = Read.Text(reply.Answers[0]).Split('"').Where((_, i) => i % 2 == 1).ToList();
        Assert.Equal(4, offers.Count);
        foreach (var offer in offers)
        {
            Assert.NotEqual(Intents.Unknown, (await _talk.SayAsync(offer)).Intent);
        }
    }

    [Fact]
    public async Task Ten_thousand_characters_are_answered_in_a_few_words() =>
        Assert.InRange((await _talk.TextAsync(new string('z', 10_000))).Length, 1, 500);

    [Fact]
    public async Task Help_shows_sentences_that_are_understood()
    {
        var reply = await _talk.SayAsync("help");
        Assert.Equal(Intents.Help, reply.Intent);
        var sentences = Read.Card(reply).Body.OfType<TextBlock>().Where(t => t.Text.StartsWith("**", StringComparison.Ordinal)).Select(t => t.Text.Split("**")[1]).ToList();
        Assert.True(sentences.Count >= 6);
        Assert.DoesNotContain(sentences, s => Grammar.Read(s, Reader.Plain(SmallPortfolio.Today)) is Meaning.Unknown);
    }

    [Fact]
    public async Task A_digest_page_beyond_the_end_or_of_no_date_gives_one_that_exists()
    {
        var answer = await _talk.PressAsync(Verbs.ShowDigest, (Verbs.Date, "2026-11-18"), (Verbs.Page, "999"));
        Assert.Contains("Acme Corporation", Read.Text(answer), StringComparison.Ordinal);
        Assert.Contains("Wednesday, Nov 18, 2026", Read.Text(await _talk.PressAsync(Verbs.ShowDigest, (Verbs.Date, "yesterday"), (Verbs.Page, "-1"))), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_digests_account_leads_back_to_the_digest()
    {
        var digest = (await _talk.SayAsync("digest")).Answers[0];
        var account = await _talk.PressAsync(Read.Button(digest, "Account"));
        Assert.Contains("Digest for", Read.Text(await _talk.PressAsync(Read.Buttons(account).Single(b => b.Verb == Verbs.ShowDigest))), StringComparison.Ordinal);
    }

    [Fact]
    public async Task History_comes_in_pages_newest_first()
    {
        for (var i = 1; i <= 12; i++)
        {
            await _talk.SayAsync($"log call Acme: no answer, try {i}");
        }

        var first = (await _talk.SayAsync("history Acme")).Answers[0];
        Assert.Contains("page 1 of 2", Read.Text(first), StringComparison.Ordinal);
        Assert.Contains("“try 12”", Read.Text(first), StringComparison.Ordinal);
        Assert.DoesNotContain("“try 2”", Read.Text(first), StringComparison.Ordinal);
        var second = await _talk.PressAsync(Read.Button(first, "Older"));
        Assert.Contains("“try 2”", Read.Text(second), StringComparison.Ordinal);
        Assert.Contains("“try 12”", Read.Text(await _talk.PressAsync(Read.Button(second, "Newer"))), StringComparison.Ordinal);
        Assert.Contains("page 2 of 2", Read.Text(await _talk.PressAsync(Verbs.ShowHistory, (Verbs.Customer, "C-1001"), (Verbs.Page, "77"))), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Verbs.ShowAccount)]
    [InlineData(Verbs.ShowHistory)]
    [InlineData(Verbs.OpenLogContact)]
    [InlineData(Verbs.SaveLogContact)]
    public async Task A_button_of_a_customer_who_is_gone_says_so(string verb) =>
        Assert.Equal("This customer is no longer in the portfolio.", Read.Text(await _talk.PressAsync(verb, (Verbs.Customer, "C-9"), (LogContactCard.Result, "NoAnswer"))));

    [Fact]
    public async Task A_button_that_names_no_customer_or_that_nobody_knows_says_so()
    {
        Assert.StartsWith("This button names no customer.", Read.Text(await _talk.PressAsync(Verbs.ShowAccount)), StringComparison.Ordinal);
        Assert.StartsWith("This button names no customer.", Read.Text(await _talk.PressAsync(Verbs.ShowAccount, (Verbs.Customer, new string('9', 5000)))), StringComparison.Ordinal);
        Assert.StartsWith("I don't know this button any more.", Read.Text(await _talk.PressAsync("account.delete", (Verbs.Customer, "C-1001"))), StringComparison.Ordinal);
    }
}
