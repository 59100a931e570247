namespace CollectionsBot.App.Tests;

/// <summary>Disputes opened and resolved, and promises withdrawn, with the buttons of the account's card.</summary>
public sealed class AccountFormsTests
{
    private readonly Talk _talk = new();

    [Fact]
    public async Task A_dispute_is_opened_with_the_form_and_resolved_with_the_next()
    {
        var form = await _talk.PressAsync(Read.Button(await AccountAsync(), "Dispute"));
        var documents = Read.Field<ChoiceSetInput>(form, DisputeCard.Documents).Choices;
        Assert.Equal(["INV-1", "INV-2"], documents.Select(d => d.Title.Split(',')[0]));
        var save = Read.Button(form, "Save");
        (string, string)[] filled = [(DisputeCard.Documents, documents[0].Value), (DisputeCard.Code, "Price"), (DisputeCard.Note, "agreed on less"), (DisputeCard.Owner, "me"), (DisputeCard.Due, "2026-11-27")];
        await _talk.PressAsync(save, filled);
        var account = await _talk.PressAsync(save, filled);

        var opened = Assert.Single(_talk.Portfolio.All<DisputeOpened>());
        Assert.Equal((DisputeReason.Price, "agreed on less", Talk.Anna.Actor, new DateOnly(2026, 11, 27)), (opened.Code, opened.Reason, opened.Owner, opened.DueOn));
        Assert.Equal([new ItemKey(ItemType.Invoice, "INV-1")], opened.Items.AsEnumerable());

        var resolve = Read.Button(account, "Resolve dispute: INV-1");
        var resolution = await _talk.PressAsync(resolve);
        Assert.Equal("Choose who was right.", Read.ErrorBeside(await _talk.PressAsync(Read.Button(resolution, "Save"), (ResolutionCard.Reason, "it was")), ResolutionCard.Verdict));
        Assert.NotNull(Read.ErrorBeside(await _talk.PressAsync(Read.Button(resolution, "Save"), (ResolutionCard.Verdict, "ForCustomer")), ResolutionCard.Reason));
        Assert.Empty(_talk.Portfolio.All<DisputeResolved>());
        var resolved = await _talk.PressAsync(Read.Button(resolution, "Save"), (ResolutionCard.Verdict, "ForCustomer"), (ResolutionCard.Reason, "the price was wrong"));
        Assert.Equal(DisputeVerdict.ForCustomer, Assert.Single(_talk.Portfolio.All<DisputeResolved>()).Verdict);
        Assert.DoesNotContain(Read.Buttons(resolved), b => b.Verb == Verbs.OpenResolution);

        // The card from before tells how it stands, whoever presses it.
        Assert.Contains("This dispute is no longer open.", Read.Text(await _talk.PressAsync(resolve)), StringComparison.Ordinal);
        var late = Read.Button(resolution, "Save");
        var other = await _talk.PressAsync(
            Talk.Ben, late.Verb, [.. late.Data.Values.Select(v => (v.Key, v.ToString())), (ResolutionCard.Verdict, "Withdrawn"), (ResolutionCard.Reason, "no")]);
        Assert.Contains("This dispute is no longer open.", Read.Text(other), StringComparison.Ordinal);
        Assert.Single(_talk.Portfolio.All<DisputeResolved>());
    }

    [Fact]
    public async Task What_is_wrong_with_a_dispute_is_said_beside_its_field_and_nothing_typed_is_lost()
    {
        var save = Read.Button(await _talk.PressAsync(Read.Button(await AccountAsync(), "Dispute")), "Save");
        var wrong = await _talk.PressAsync(save, (DisputeCard.Documents, "000000000000"), (DisputeCard.Note, "typed"), (DisputeCard.Due, "2020-01-01"));
        Assert.Equal("Choose why.", Read.ErrorBeside(wrong, DisputeCard.Code));
        Assert.Equal("One of these documents is no longer open. Choose again.", Read.ErrorBeside(wrong, DisputeCard.Documents));
        Assert.Equal("typed", Read.Field<TextInput>(wrong, DisputeCard.Note).Value);
        var past = await _talk.PressAsync(save, (DisputeCard.Code, "Tax"), (DisputeCard.Due, "2020-01-01"));
        Assert.NotNull(Read.ErrorBeside(past, DisputeCard.Due));
        Assert.Empty(_talk.Portfolio.All<DisputeOpened>());
    }

    [Fact]
    public async Task A_pending_promise_is_withdrawn_with_its_reason_and_then_no_button_offers_it()
    {
        Assert.DoesNotContain(Read.Buttons(await AccountAsync()), b => b.Verb == Verbs.OpenWithdrawal);
        await _talk.SayAsync("Acme promised 500 by Friday");
        var withdraw = Read.Button(await AccountAsync(), "Withdraw promise");
        var form = await _talk.PressAsync(withdraw);
        Assert.Contains("500.00 USD by Nov 20, 2026", Read.Text(form), StringComparison.Ordinal);
        Assert.NotNull(Read.ErrorBeside(await _talk.PressAsync(Read.Button(form, "Save")), WithdrawalCard.Reason));
        var account = await _talk.PressAsync(Read.Button(form, "Save"), (WithdrawalCard.Reason, "their order was cancelled"));
        Assert.Equal("their order was cancelled", Assert.Single(_talk.Portfolio.All<PromiseWithdrawn>()).Reason);
        Assert.DoesNotContain(Read.Buttons(account), b => b.Verb == Verbs.OpenWithdrawal);
        Assert.Contains("No such promise is pending.", Read.Text(await _talk.PressAsync(withdraw)), StringComparison.Ordinal);
    }

    private async Task<Answer> AccountAsync() => (await _talk.SayAsync("what does Acme owe?")).Answers[0];
}
