namespace CollectionsBot.App.Tests;

/// <summary>Companies pay 7.3 % a year and 25.00 USD once. Acme owes 1,200.00 USD for 70 days and 800.50 for 10: 16.80 and 1.60 of interest.</summary>
public sealed class ChargingTests
{
    private readonly Talk _talk = new(rules: SmallPortfolio.Rules with
    {
        Charges = new ChargePolicy
        {
            Interest = ImmutableDictionary<PartyKind, InterestPolicy>.Empty.Add(PartyKind.Company, InterestPolicy.Custom(
                RateTable.Always(AnnualRate.Percent(7.3m)), new FixedSums([new FixedSum(Money.Parse("0.00 USD"), Money.Parse("25.00 USD"))]))),
        },
    });

    [Fact]
    public async Task What_interest_does_Acme_owe_is_answered_line_by_line_and_records_nothing()
    {
        var facts = _talk.Portfolio.Facts.Count;
        var reply = await _talk.SayAsync("what interest does Acme owe?");
        Assert.Equal((Intents.Charges, SmallPortfolio.Acme, Money.Parse("18.40 USD")), (reply.Intent, reply.Customer!.Id, reply.Charges!.Totals[0].Interest));
        var text = Read.Text(reply.Answers[0]);
        foreach (var part in new[] { "1,200.00 USD × 7.3 % × 70 days ÷ 365 = 16.800000 USD", "800.50 USD × 7.3 % × 10 days", "18.40 USD", "50.00 USD" })
        {
            Assert.Contains(part, text, StringComparison.Ordinal);
        }

        Assert.Equal(facts, _talk.Portfolio.Facts.Count);
        Assert.Contains("68.40 USD could be charged", await _talk.TextAsync("what does Acme owe?"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_shown_is_charged_when_the_button_is_pressed_and_once_however_often_it_is()
    {
        var button = Read.Button((await _talk.SayAsync("charge interest Acme")).Answers[0], "Charge");
        var after = Read.Text(await _talk.PressAsync(button));
        Assert.Contains("interest until Nov 18, 2026 on INV-1", after, StringComparison.Ordinal);
        Assert.Contains("68.40 USD", after, StringComparison.Ordinal);
        await _talk.PressAsync(button);
        Assert.Equal((2, 2), (_talk.Portfolio.All<InterestClaimed>().Count(), _talk.Portfolio.All<FixedSumClaimed>().Count()));
        Assert.StartsWith("There is nothing to charge", Read.Text(await _talk.PressAsync(Talk.Ben, button.Verb, [.. button.Data.Values.Select(v => (v.Key, v.ToString()))])), StringComparison.Ordinal);
        Assert.Contains("Interest claimed for INV-2", await _talk.TextAsync("history Acme"), StringComparison.Ordinal);
        Assert.DoesNotContain(Read.Buttons((await _talk.SayAsync("interest Acme")).Answers[0]), b => b.Verb == Verbs.ClaimCharges);
    }

    [Fact]
    public async Task Another_days_card_offers_nothing_to_charge_and_an_incomplete_button_charges_nothing()
    {
        Assert.DoesNotContain(Read.Buttons((await _talk.SayAsync("interest Acme", on: new DateOnly(2026, 12, 31))).Answers[0]), b => b.Verb == Verbs.ClaimCharges);
        Assert.StartsWith("This button is incomplete.", Read.Text(await _talk.PressAsync(Verbs.ClaimCharges, (Verbs.Customer, "C-1001"), (Verbs.Nonce, "n1"))), StringComparison.Ordinal);
        Assert.StartsWith("This button is incomplete.", Read.Text(await _talk.PressAsync(Verbs.ClaimCharges, (Verbs.Customer, "C-1001"), (Verbs.Date, "2026-11-18"))), StringComparison.Ordinal);
        Assert.StartsWith("This date is too far away.", Read.Text(await _talk.PressAsync(Verbs.ClaimCharges, (Verbs.Customer, "C-1004"), (Verbs.Date, "2026-11-19"), (Verbs.Nonce, "n1"))), StringComparison.Ordinal);
        Assert.Empty(_talk.Portfolio.All<InterestClaimed>());
        Assert.Equal("This customer is no longer in the portfolio.", Read.Text(await _talk.PressAsync(Verbs.ShowCharges, (Verbs.Customer, "C-9"))));
    }

    [Fact]
    public async Task An_ambiguous_name_asks_back_and_a_consumer_pays_nothing()
    {
        var question = (await _talk.SayAsync("interest Globex")).Answers[0];
        Assert.Contains("Globex Components", Read.Text(await _talk.PressAsync(Read.Button(question, "Globex Components"))), StringComparison.Ordinal);
        Assert.Contains("Nothing was charged, and nothing has run up.", await _talk.TextAsync("interest Maria Lopez"), StringComparison.Ordinal);
    }
}
