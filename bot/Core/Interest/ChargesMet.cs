namespace CollectionsBot.Core;

/// <summary>Works out which charges were given up or paid.</summary>
/// <remarks>
/// A waiver and a plan reach the charges that were made, and not booked, before somebody approved them: costs before interest,
/// the oldest first. What of a waiver goes beyond them lapses, so that it never gives up what is charged for a later delay.
/// </remarks>
internal static class ChargesMet
{
    public static ImmutableArray<StandingCharge> Of(Account account, DateOnly on, PortfolioRules rules)
    {
        var charges = account.Charges.All.Where(c => c.On <= on)
            .Select(c => new StandingCharge(c, Money.Zero(c.Amount.Currency), Money.Zero(c.Amount.Currency), c.Booked is { } b && b.On <= on ? b.Document : null))
            .ToArray();
        if (charges.Length == 0)
        {
            return [];
        }

        foreach (var request in account.Requests.All.Where(r => r.StatusOn(on) == RequestStatus.Approved).OrderBy(r => r.Resolution!.Sequence))
        {
            switch (request.Terms)
            {
                case FeeWaiverTerms waiver:
                    Meet(charges, request, waiver.Amount, (c, part) => c with { Waived = c.Waived + part });
                    break;
                case PlanTerms plan when plan.Charges.IsPositive:
                    var received = PlanJudgement.Judge(request, account.Receipts, on, rules.Worklist).Received;
                    Meet(charges, request, plan.ChargesMetBy(received, rules.Charges.Order), (c, part) => c with { Paid = c.Paid + part });
                    break;
            }
        }

        return [.. charges];
    }

    private static void Meet(StandingCharge[] charges, Request request, Money amount, Func<StandingCharge, Money, StandingCharge> with)
    {
        var approved = request.Resolution!.Sequence;
        var reached = Enumerable.Range(0, charges.Length)
            .Where(i => charges[i].Charge is var c && c.Amount.Currency == amount.Currency && c.Sequence < approved && !(c.Booked?.Sequence < approved))
            .OrderBy(i => charges[i].Charge.Kind == ChargeKind.Interest).ThenBy(i => i);
        foreach (var i in reached)
        {
            var part = Money.Min(charges[i].Left, amount);
            charges[i] = with(charges[i], part);
            amount -= part;
        }
    }
}
