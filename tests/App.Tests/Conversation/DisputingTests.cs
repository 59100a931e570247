namespace CollectionsBot.App.Tests;

/// <summary>Disputes opened and resolved in a sentence.</summary>
public sealed class DisputingTests
{
    private readonly Talk _talk = new();

    private DisputeOpened Opened => Assert.Single(_talk.Portfolio.All<DisputeOpened>());

    [Theory]
    [InlineData("dispute Acme INV-1 because price, due Friday")]
    [InlineData("Dispute with Acme inv-1 because price due Nov 20.")]
    [InlineData("open a dispute for Acme INV-1 because price, due 2026-11-20")]
    public async Task A_dispute_is_opened_with_its_document_code_owner_and_date(string text)
    {
        var reply = await _talk.SayAsync(text);
        Assert.StartsWith("Recorded: Acme Corporation contests INV-1 (price)", Read.Text(reply.Answers[0]), StringComparison.Ordinal);
        Assert.Equal(
            (DisputeReason.Price, "price", Talk.Anna.Actor, new DateOnly(2026, 11, 20)), (Opened.Code, Opened.Reason, Opened.Owner, Opened.DueOn));
        Assert.Equal([new ItemKey(ItemType.Invoice, "INV-1")], Opened.Items.AsEnumerable());

        var account = await _talk.TextAsync("what does Acme owe?");
        Assert.Contains("INV-1; price; Anna answers it; due Nov 20, 2026", account, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("they were billed twice", DisputeReason.DuplicateInvoice)]
    [InlineData("the PO is missing", DisputeReason.PurchaseOrder)]
    [InlineData("it went to the wrong ship-to", DisputeReason.Address)]
    [InlineData("VAT is wrong", DisputeReason.Tax)]
    [InlineData("the invoice was not received", DisputeReason.InvoiceNotReceived)]
    [InlineData("the goods are damaged", DisputeReason.Damaged)]
    [InlineData("two pallets are missing", DisputeReason.Quantity)]
    [InlineData("they were overcharged", DisputeReason.Price)]
    [InlineData("they disagree due to the weather", DisputeReason.Other)]
    public async Task The_words_give_the_code(string why, DisputeReason code)
    {
        await _talk.SayAsync($"dispute Acme INV-1 and INV-2 because {why}");
        Assert.Equal((code, why, null), (Opened.Code, Opened.Reason, Opened.DueOn));
        Assert.Equal(2, Opened.Items.Length);
    }

    [Theory]
    [InlineData("in our favour", DisputeVerdict.AgainstCustomer, "chased again")]
    [InlineData("in their favor", DisputeVerdict.ForCustomer, "so that they can be corrected")]
    [InlineData("as taken back", DisputeVerdict.Withdrawn, "chased again")]
    public async Task A_dispute_is_resolved_with_its_verdict_and_the_same_message_again_answers_the_same(string verdict, DisputeVerdict expected, string said)
    {
        await _talk.SayAsync("dispute Acme INV-1 because price");
        foreach (var message in new[] { "m-end", "m-end" })
            Assert.Contains(
                said, Read.Text((await _talk.SayAsync($"resolve dispute Acme {verdict} because the price list says so", message)).Answers[0]), StringComparison.Ordinal);
        var resolved = Assert.Single(_talk.Portfolio.All<DisputeResolved>());
        Assert.Equal((expected, "the price list says so"), (resolved.Verdict, resolved.Outcome));
    }

    [Theory]
    [InlineData("dispute Acme INV-1", "Why?")]
    [InlineData("dispute Acme INV-9 because price", "Acme Corporation has no open document \"INV-9\".")]
    [InlineData("dispute Acmee because price", "Do you mean Acme Corporation?")]
    [InlineData("dispute Acme INV-1 because price, due 15 November 2026", "This date is too early.")]
    [InlineData("resolve dispute Acme because they are right", "In whose favour?")]
    [InlineData("resolve dispute Acme in our favour", "Why?")]
    [InlineData("resolve dispute Acme in our favour because it was agreed", "Acme Corporation has no such dispute open.")]
    public async Task What_is_missing_or_unclear_is_asked_and_nothing_is_changed(string text, string question)
    {
        Assert.StartsWith(question, await _talk.TextAsync(text), StringComparison.Ordinal);
        Assert.Empty(_talk.Portfolio.All<DisputeOpened>());
    }

    [Fact]
    public async Task Of_two_open_disputes_the_one_with_the_named_document_is_resolved()
    {
        await _talk.SayAsync("dispute Acme INV-1 because price");
        await _talk.SayAsync("dispute Acme INV-2 because the tax is wrong");
        Assert.Contains("2 disputes open", await _talk.TextAsync("resolve dispute Acme in our favour because it was agreed"), StringComparison.Ordinal);
        await _talk.SayAsync("resolve dispute Acme INV-2 in our favour because it was agreed");
        Assert.Equal(_talk.Portfolio.All<DisputeOpened>().Count(), 1 + _talk.Portfolio.All<DisputeResolved>().Count());
    }
}
