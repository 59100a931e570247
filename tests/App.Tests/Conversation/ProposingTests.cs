namespace CollectionsBot.App.Tests;

/// <summary>Acme owes 2,500.50 USD less 150.00 of credits. It is Wednesday, 18 November 2026.</summary>
public sealed class ProposingTests
{
    private readonly Talk _talk = new();

    private IEnumerable<RequestTerms> Proposed => _talk.Portfolio.All<RequestProposed>().Select(r => r.Terms);

    [Theory]
    [InlineData("plan Acme 6 months from 1 March because cash is short", "2,350.50 USD in 6 payments, monthly, from Mar 1, 2027")]
    [InlineData("plan for Acme of 1,200 in 4 weeks from 1 December because cash is short", "1,200.00 USD in 4 payments, weekly, from Dec 1, 2026")]
    [InlineData("plan Acme 1200 over 3 months starting 1 December because cash is short", "1,200.00 USD in 3 payments")]
    [InlineData("settle Acme at 80% by month end because they close", "1,880.40 USD by Nov 30, 2026 in full discharge of 2,350.50 USD")]
    [InlineData("settle Acme for 2,000 by 20 December because they close", "2,000.00 USD by Dec 20, 2026 in full discharge")]
    [InlineData("extend Acme until 15 December because their buyer pays then", "2 documents over 2,000.50 USD put off to Dec 15, 2026")]
    [InlineData("write off Acme 100 because it is not worth a call", "100.00 USD of debt")]
    [InlineData("waive 40 for Acme because we were late", "40.00 USD of fees or interest")]
    [InlineData("waive Acme 40 because we were late", "40.00 USD of fees or interest")]
    [InlineData("credit hold Acme because nothing comes", "no deliveries on credit")]
    [InlineData("place Acme with Agency & Sons because nothing helped", "2,350.50 USD to Agency & Sons")]
    public async Task What_was_said_is_shown_with_what_it_comes_to_and_sent_only_when_that_is_confirmed(string text, string terms)
    {
        var form = (await _talk.SayAsync(text)).Answers[0];
        Assert.Contains(terms, Read.Text(form), StringComparison.Ordinal);
        Assert.Contains("may decide it until", Read.Text(form), StringComparison.Ordinal);
        Assert.Empty(_talk.Portfolio.All<RequestProposed>());
        var sent = await SendAsync(form);
        Assert.Contains(terms, Read.Text(sent), StringComparison.Ordinal);
        Assert.Contains("Waits for a decision", Read.Text(sent), StringComparison.Ordinal);
        Assert.Contains("Withdraw", Read.Buttons(sent).Select(b => b.Title));
        await SendAsync(form);
        Assert.Single(Proposed);
    }

    [Fact]
    public async Task The_account_offers_what_can_be_proposed_and_the_form_works_it_out_before_it_is_sent()
    {
        var account = (await _talk.SayAsync("what does Acme owe?")).Answers[0];
        var choice = await _talk.PressAsync(Read.Button(account, "Propose"));
        var form = await _talk.PressAsync(Read.Button(choice, "Payment plan"));
        var shown = await _talk.PressAsync(
            Read.Button(form, "Show"), (ProposalCard.Count, "3"), (ProposalCard.Date, "2026-12-01"), (ProposalCard.Frequency, "Monthly"), (ProposalCard.DownPayment, "350.50"));
        var text = Read.Text(shown);
        foreach (var part in new[] { "Dec 1, 2026", "350.50 USD", "666.67 USD", "666.66 USD" })
            Assert.Contains(part, text, StringComparison.Ordinal);
        Assert.Empty(Proposed);
        Assert.Contains("Say why", Read.Text(await _talk.PressAsync(
            Read.Button(shown, "Send"), (ProposalCard.Count, "3"), (ProposalCard.Date, "2026-12-01"))), StringComparison.Ordinal);
        Assert.Empty(Proposed);
    }

    [Theory]
    [InlineData("plan Acme 6 months from someday because of rain", "I could not read the date")]
    [InlineData("plan Acme because of rain", "How many instalments?")]
    [InlineData("plan Acme 6 months from 1 January 2020 because of rain", "This date is too early")]
    [InlineData("settle Acme at 120% by month end because of rain", "is no share")]
    [InlineData("settle Acme for 9,000 by month end because of rain", "A settlement is less than the debt")]
    [InlineData("settle Acme for 100 EUR by month end because of rain", "this is about USD")]
    [InlineData("write off Acme 1.200,50 because of rain", "is no amount of USD")]
    [InlineData("place Acme because of rain", "To whom?")]
    [InlineData("plan Acmee 6 months from 1 March", "Do you mean Acme Corporation?")]
    public async Task What_is_missing_or_wrong_is_said_and_nothing_is_sent(string text, string error)
    {
        Assert.Contains(error, await _talk.TextAsync(text), StringComparison.Ordinal);
        Assert.Empty(Proposed);
    }

    [Fact]
    public async Task What_is_asked_for_in_a_conversation_is_shown_there_until_it_is_decided()
    {
        _talk.Portfolio.Execute(new OpenConversation(SmallPortfolio.Stamp("open-chat"), "chat-1", "{}"));
        var form = (await _talk.SayAsync("write off Acme 100 because it is not worth a call")).Answers[0];
        await SendAsync(form, "chat-1");
        Assert.Equal("chat-1", Assert.Single(_talk.Portfolio.All<PostDue>()).Conversation);
    }

    private Task<Answer> SendAsync(Answer form, string? conversation = null)
    {
        var send = Read.Button(form, "Send");
        var inputs = Read.Card(form).Body.OfType<Input>().Select(i => (i.Id!, ValueOf(i))).Where(i => i.Item2 is not null);
        var data = send.Data.Values.Select(v => (v.Key, v.ToString())).Concat(inputs.Select(i => (i.Item1, i.Item2!))).ToDictionary(d => d.Item1, d => d.Item2);
        return _talk.Assistant.PressAsync(new Pressed(send.Verb, data, Talk.Anna, conversation));
    }

    private static string? ValueOf(Input input) => input switch
    {
        TextInput text => text.Value,
        DateInput date => date.Value?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
        ChoiceSetInput choice => choice.Value,
        _ => null,
    };
}
