namespace CollectionsBot.App.Tests;

public sealed class CustomerKeepingTests
{
    private readonly Talk _talk = new();

    [Theory]
    [InlineData(Verbs.OpenProposal)]
    [InlineData(Verbs.ShowOptions)]
    [InlineData(Verbs.ShowCharges)]
    [InlineData(Verbs.OpenLogContact)]
    public async Task A_button_of_before_a_merge_reaches_the_customer_who_was_kept(string verb)
    {
        _talk.Portfolio.Execute(new MergeCustomers(SmallPortfolio.Stamp("merge-old"), SmallPortfolio.Acme, new CustomerId("C-1003"), "one company"));
        Assert.Contains("Acme Corporation", Read.Text(await _talk.PressAsync(verb, (Verbs.Customer, "C-1003"))), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_account_is_assigned_to_a_name_or_to_the_one_who_speaks()
    {
        Assert.Equal("Acme Corporation is assigned to Megan Lee.", await _talk.TextAsync("assign Acme to Megan Lee"));
        Assert.Contains("Megan Lee", await _talk.TextAsync("what does Acme owe?"), StringComparison.Ordinal);
        var reply = await _talk.SayAsync("please assign Acme Corporation to me");
        Assert.Equal((Intents.Assign, SmallPortfolio.Acme), (reply.Intent, reply.Customer!.Id));
        Assert.Equal([new Owner("Megan Lee"), new Owner("Anna", "a-anna")], _talk.Portfolio.All<OwnerAssigned>().Select(f => f.Owner));

        Assert.Equal("Acme Corporation is assigned to nobody.", await _talk.TextAsync("unassign Acme"));
        Assert.Single(_talk.Portfolio.All<OwnerUnassigned>());
        Assert.Contains("Assigned to Megan Lee", await _talk.TextAsync("history Acme"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("tag Acme key account")]
    [InlineData("tag Acme Corporation Key Account")]
    [InlineData("tag C-1001 as key account.")]
    public async Task A_tag_is_what_stands_behind_the_name(string text)
    {
        await _talk.SayAsync(text);
        Assert.Equal(["key account"], Assert.Single(_talk.Portfolio.All<CustomerTagged>()).Tags.AsEnumerable());
        Assert.Contains("key account", await _talk.TextAsync("what does Acme owe?"), StringComparison.Ordinal);
        await _talk.SayAsync("untag Acme key account");
        Assert.Single(_talk.Portfolio.All<CustomerUntagged>());
        Assert.StartsWith("This customer has no such tag.", await _talk.TextAsync("untag Acme key account"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("assign Acme", "To whom?")]
    [InlineData("assign Acmee to Megan Lee", "Do you mean Acme Corporation?")]
    [InlineData("assign Globex to Megan Lee", "Which one do you mean")]
    [InlineData("assign %%% to Megan Lee", "I know no customer")]
    [InlineData("tag Acme", "With which tag?")]
    [InlineData("tag Globex key account", "")]
    [InlineData("merge C-1003 into C-1002", "Say which into which")]
    [InlineData("merge C-1003 because they are one", "Say which into which")]
    [InlineData("merge Globex into Acme because they are one", "Which one do you mean")]
    [InlineData("merge Acme into C-1001 because they are one", "Both are the same customer.")]
    public async Task What_is_missing_or_unclear_is_asked_and_nothing_is_changed(string text, string question)
    {
        var facts = _talk.Portfolio.Facts.Count;
        Assert.StartsWith(question, await _talk.TextAsync(text), StringComparison.Ordinal);
        Assert.Equal(facts, _talk.Portfolio.Facts.Count);
    }

    [Fact]
    public async Task A_duplicate_is_merged_once_and_is_found_by_its_old_name_and_number_saying_so()
    {
        for (var again = 0; again < 2; again++)
        {
            var reply = await _talk.SayAsync("merge C-1003 into C-1002 because they are one company", message: "m-merge");
            Assert.Equal("Globex Components (C-1003) is merged into Globex Logistics (C-1002). This cannot be taken back.", Read.Text(reply.Answers[0]));
        }

        Assert.Single(_talk.Portfolio.All<CustomersMerged>());
        Assert.StartsWith("This customer was merged into another before.", await _talk.TextAsync("merge C-1003 into Acme because they are one"), StringComparison.Ordinal);
        foreach (var asked in new[] { "what does C-1003 owe?", "Globex Components", "what does globex components owe?" })
        {
            var text = await _talk.TextAsync(asked);
            Assert.Contains("Globex Components (C-1003) was merged into Globex Logistics (C-1002).", text, StringComparison.Ordinal);
            Assert.Contains("750.25 GBP", text, StringComparison.Ordinal);
        }

        Assert.Equal(new CustomerId("C-1002"), (await _talk.SayAsync("what does Globex owe?")).Customer?.Id);
        Assert.Contains("Duplicate C-1003 merged into C-1002", Read.Text((await _talk.SayAsync("history C-1003")).Answers[^1]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_button_of_a_card_from_before_the_merge_shows_the_kept_account_and_its_form_asks_for_the_documents_again()
    {
        await _talk.SayAsync("merge C-1003 into C-1002 because they are one company");
        Assert.Contains("Globex Logistics", Read.Text(await _talk.PressAsync(Verbs.ShowAccount, (Verbs.Customer, "C-1003"))), StringComparison.Ordinal);
        var saved = await _talk.PressAsync(
            Verbs.SaveLogContact, (Verbs.Customer, "C-1003"), (Verbs.Nonce, "n-1"), ("result", "Disputes"), ("disputed", "0123456789ab"), ("note", "damaged"));
        Assert.Contains("One of these documents is no longer open", Read.Text(saved), StringComparison.Ordinal);
        Assert.Empty(_talk.Portfolio.All<DisputeOpened>());
    }
}
