namespace CollectionsBot.Core;

/// <summary>Works out what has run up on a customer's documents and was not claimed.</summary>
internal static class Accrual
{
    /// <summary>What every document costs by the end of a date; documents that cost nothing are left out.</summary>
    /// <param name="account">Whose documents.</param>
    /// <param name="until">The last day that bears interest.</param>
    /// <param name="on">The business date of the question: what was claimed, agreed and paid by then is known.</param>
    /// <param name="policy">The rules.</param>
    public static ImmutableArray<InterestClaim> Of(Account account, DateOnly until, DateOnly on, ChargePolicy policy)
    {
        var interest = policy.InterestOf(account, on);
        return interest.Kind == InterestKind.None
            ? []
            :
            [
                .. LivesOf(account, on)
                    .Where(l => !account.Charges.IsCharge(l.Key) && (policy.SurvivesPrincipal || l.OpenOn(on) is not null))
                    .Select(l => Of(account, l, until, on, interest, policy))
                    .OfType<InterestClaim>()
                    .Where(c => c.Interest.IsPositive || c.FixedSum.IsPositive || c.DaysWithoutRate > 0)
                    .OrderBy(c => c.From).ThenBy(c => c.Key.Number, StringComparer.Ordinal).ThenBy(c => c.Key.Type),
            ];
    }

    /// <summary>A number that was used again stands for the document that was known last, so that nothing is claimed twice for it.</summary>
    private static IEnumerable<ItemLife> LivesOf(Account account, DateOnly on) =>
        ItemLife.Of(account).Where(l => l.KnownFrom <= on).GroupBy(l => l.Key).Select(lives => lives.Last());

    private static InterestClaim? Of(Account account, ItemLife life, DateOnly until, DateOnly on, InterestPolicy interest, ChargePolicy policy)
    {
        var before = account.Charges.ClaimedFor(life.Key, life.First.Open.Currency, on);
        var claim = InterestClaim.Of(life, until, interest, before, SparedDays.Of(account, life.Key, policy));
        // Rates below nothing are no debt of the team's.
        return claim is { Interest.IsNegative: true } ? claim with { Interest = Money.Zero(claim.Interest.Currency) } : claim;
    }
}
