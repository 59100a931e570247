namespace CollectionsBot.Core;

/// <summary>What was given up and still stands in the books, because the accounting system has not booked it off yet.</summary>
internal static class Discharged
{
    /// <summary>The amount in a currency on a date; 0 or more.</summary>
    /// <remarks>
    /// A write-off discharges its amount, and a settlement that was paid its whole claim. Whatever lowered the balance since
    /// the approval counts as booked: a payment cannot be told from a booking, and it is better to ask for an approval too many
    /// than to refuse one that is right.
    /// </remarks>
    public static Money Of(Account account, Currency currency, DateOnly on, WorklistPolicy policy)
    {
        var sum = Money.Zero(currency);
        foreach (var (request, terms) in account.Requests.InForce<RequestTerms>(on))
        {
            var given = terms switch
            {
                WriteOffTerms writeOff => writeOff.Amount,
                SettlementTerms settlement when JudgedSettlement.Of(request, settlement, account.Receipts, on, policy).Status == SettlementStatus.Paid => settlement.Claim,
                _ => Money.Zero(currency),
            };
            if (given.Currency == currency && given - LoweredSince(account, request, currency, on) is { IsPositive: true } left)
            {
                sum += Money.Min(left, given);
            }
        }

        return sum;
    }

    private static Money LoweredSince(Account account, Request request, Currency currency, DateOnly on) => account.Receipts
        .Where(r => r.Sequence > request.Resolution!.Sequence && r.On <= on && r.Amount.Currency == currency)
        .Aggregate(Money.Zero(currency), (sum, r) => sum + r.Amount);
}
