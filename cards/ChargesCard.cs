using CollectionsBot.Core;
using Humanizer;

namespace CollectionsBot.Cards;

/// <summary>What a customer's late payment costs, with every line that makes it.</summary>
public static class ChargesCard
{
    private const int DocumentsShown = 6;
    private const int LinesShown = 6;
    private const int ChargesShown = 8;

    /// <summary>Draws the charges of an account.</summary>
    /// <param name="customer">Whose.</param>
    /// <param name="charges">The charges.</param>
    /// <param name="understood">What was understood, when that needs saying; plain text.</param>
    /// <param name="nonce">Names this offer to charge what could be charged; null for none.</param>
    /// <param name="reader">Whom it is for.</param>
    public static AdaptiveCard Of(Customer customer, AccountCharges charges, string? understood, string? nonce, Reader reader)
    {
        ArgumentNullException.ThrowIfNull(customer);
        ArgumentNullException.ThrowIfNull(charges);
        ArgumentNullException.ThrowIfNull(reader);
        var body = ImmutableArray.CreateBuilder<CardElement>();
        if (understood is not null)
        {
            body.Add(TextBlock.Subtle(Markdown.Escape(understood)));
        }

        body.Add(TextBlock.Heading("Interest and fees: " + Markdown.Escape(customer.Name, 100)));
        body.Add(TextBlock.Subtle($"{reader.Date(charges.Date)} · {Phrases.Of(charges.Rule)} · beside the balance") with { Spacing = Spacing.None });
        if (charges.Respite is { } respite)
        {
            body.Add(new TextBlock("Nothing accrues or is charged: " + Markdown.Escape(ContactPhrases.Terms(respite, reader), 300)));
        }

        body.Add(charges.IsEmpty ? new TextBlock("Nothing was charged, and nothing has run up.") : Totals(charges, reader));
        body.AddRange(charges.Claimable.Take(DocumentsShown).Select(c => Claim(c, reader)));
        if (charges.Claimable.Length > DocumentsShown)
        {
            body.Add(TextBlock.Subtle($"and {"document".ToQuantity(charges.Claimable.Length - DocumentsShown)} more"));
        }

        if (!charges.Charged.IsEmpty)
        {
            body.Add(Charged(charges, reader));
        }

        return new AdaptiveCard(body.ToImmutable()) { Actions = [.. Buttons(customer.Id, charges, nonce)] };
    }

    private static FactSet Totals(AccountCharges charges, Reader reader) => new([.. charges.Totals.SelectMany(t => new[]
    {
        ("Charged, to be paid", t.Open), ("Interest to claim", t.Interest), ("Fixed sums to claim", t.FixedSums),
    }.Where(p => p.Item2.IsPositive).Select(p => new Fact(p.Item1, reader.Amount(p.Item2))))]);

    private static Container Claim(InterestClaim claim, Reader reader) => new([
        new TextBlock($"**{Markdown.Escape(claim.Key.Number, 64)}**: {Sum(claim, reader)}"),
        .. claim.Lines.Take(LinesShown).Select(l => TextBlock.Subtle(ChargePhrases.Of(l, reader)) with { Spacing = Spacing.None }),
        .. Notes(claim).Select(n => TextBlock.Subtle(n) with { Spacing = Spacing.None }),
    ])
    { Separator = true };

    private static string Sum(InterestClaim claim, Reader reader) => (claim.Interest.IsPositive, claim.FixedSum.IsPositive) switch
    {
        (true, true) => $"{reader.Amount(claim.Interest)} interest and {reader.Amount(claim.FixedSum)} fixed sum",
        (false, true) => $"{reader.Amount(claim.FixedSum)} fixed sum",
        _ => $"{reader.Amount(claim.Interest)} interest",
    };

    private static IEnumerable<string> Notes(InterestClaim claim)
    {
        if (claim.Lines.Length > LinesShown)
        {
            yield return $"and {"line".ToQuantity(claim.Lines.Length - LinesShown)} more";
        }

        if (claim.DaysWithoutRate > 0)
        {
            yield return $"{Phrases.Days(claim.DaysWithoutRate)} without interest, because no rate is set for them";
        }
    }

    private static Container Charged(AccountCharges charges, Reader reader) => new([
        TextBlock.Bold("Charged"),
        .. charges.Charged.TakeLast(ChargesShown).Reverse().Select(c =>
            new TextBlock($"No. {c.Charge.Sequence.ToString("N0", reader.Culture)}: {Markdown.Escape(ChargePhrases.Of(c, reader), 300)}") { Spacing = Spacing.Small }),
        .. charges.Charged.Length > ChargesShown ? [TextBlock.Subtle($"and {charges.Charged.Length - ChargesShown} more, older")] : ImmutableArray<CardElement>.Empty,
    ])
    { Separator = true };

    private static IEnumerable<CardAction> Buttons(CustomerId customer, AccountCharges charges, string? nonce)
    {
        if (nonce is not null && charges.Respite is null && charges.Totals.Any(t => t.Claimable.IsPositive))
        {
            yield return new ExecuteAction("Charge what could be charged", Verbs.ClaimCharges, ActionData.Of(
                (Verbs.Customer, customer.Value), (Verbs.Date, charges.Date.ToString("O", System.Globalization.CultureInfo.InvariantCulture)), (Verbs.Nonce, nonce)));
        }

        yield return new ExecuteAction("Account", Verbs.ShowAccount, ActionData.Of((Verbs.Customer, customer.Value)));
        yield return new ExecuteAction("History", Verbs.ShowHistory, ActionData.Of((Verbs.Customer, customer.Value)));
    }
}
