namespace CollectionsBot.Simulation.Model;

/// <summary>What comes of charging, and of what was charged.</summary>
internal static class KnownCharging
{
    private const int Refused = ReferenceModel.Refused;
    private const int RateMax = 10_000_000;
    private const int ReasonLengthMax = 500;

    /// <summary>A fee, once for a document and level.</summary>
    public static int Fee(KnownCustomer customer, ChargeFee charge, ChargePolicy policy, int moment, long sequence)
    {
        var (on, key) = (charge.Stamp.On, customer.Placed(charge.Customer, charge.Item));
        var item = customer.Items.Find(i => i.Key == key);
        var level = policy.Fees.Levels.FirstOrDefault(l => l.Level == charge.Level);
        if (item is null || level is null || !item.Open.IsPositive || customer.IsCharge(key) || new KnownInterest(customer, on, policy).IsSpared(key, on)
            || customer.Charges.Exists(c => c.Kind == ChargeKind.Fee && c.Item == key && c.Level == charge.Level)
            || KnownAgreements.ChasedFrom(customer, item, on) >= on)
        {
            return Refused;
        }

        var share = Math.Round(item.Open.MinorUnits * (decimal)level.Share / 1_000_000, MidpointRounding.AwayFromZero);
        var fee = (long)share + level.Fixed.Where(f => f.Currency == item.Open.Currency).Sum(f => f.MinorUnits);
        if (fee == 0)
        {
            return Refused;
        }

        customer.Charges.Add(new KnownCharge(sequence, moment, ChargeKind.Fee, key, new Money(fee, item.Open.Currency), on) { Level = charge.Level });
        return 1;
    }

    /// <summary>Interest of all documents or of some, up to a day that is not to come.</summary>
    public static int Interest(KnownCustomer customer, ClaimInterest claim, ChargePolicy policy, int moment, long sequence) => claim.Until > claim.Stamp.On
        ? Refused
        : Claim(customer, claim, claim.Until, customer.Placed(claim.Customer, claim.Items), policy, (cost, facts) => cost.Interest == 0 ? null : new KnownCharge(
            sequence + facts, moment, ChargeKind.Interest, cost.Key, new Money(cost.Interest, cost.Currency), claim.Stamp.On)
        { Until = claim.Until, Parts = cost.Parts });

    /// <summary>The sums that late documents cost once.</summary>
    public static int Sums(KnownCustomer customer, ClaimFixedSums claim, ChargePolicy policy, int moment, long sequence) =>
        Claim(customer, claim, claim.Stamp.On, customer.Placed(claim.Customer, claim.Items), policy, (cost, facts) => cost.FixedSum == 0 ? null : new KnownCharge(
            sequence + facts, moment, ChargeKind.FixedSum, cost.Key, new Money(cost.FixedSum, cost.Currency), claim.Stamp.On));

    /// <summary>The accounting system booked a charge.</summary>
    public static int Match(KnownCustomer customer, MatchCharge match, PortfolioRules rules, int moment)
    {
        var (on, key) = (match.Stamp.On, customer.Placed(match.Customer, match.Document));
        var all = Standing(customer, on, rules);
        var charge = all.Find(c => c.Charge.Sequence == match.Charge);
        var document = customer.Items.Find(i => i.Key == key);
        if (charge is not { Document: null, Left: > 0 } || document is null || !document.Open.IsPositive || key == charge.Charge.Item
            || document.Amount.Currency != charge.Charge.Amount.Currency
            || charge.Left + all.Where(c => c.Document == key).Sum(c => c.Left) > document.Amount.MinorUnits)
        {
            return Refused;
        }

        charge.Charge.Booked = (key, on, moment);
        return 1;
    }

    /// <summary>The rate of a contract, by somebody who may say it.</summary>
    public static int Terms(KnownCustomer customer, SetInterestTerms terms, KnownPeople people)
    {
        var (on, actor) = (terms.Stamp.On, terms.Stamp.Actor.Id);
        if (terms.Rate?.Millionths is < 0 or > RateMax || string.IsNullOrWhiteSpace(terms.Why) || terms.Why.Length > ReasonLengthMax
            || !people.ActsAs(actor, on).Exists(a => a.Role is Role.Manager or Role.Administrator))
        {
            return Refused;
        }

        customer.Contracts.Add((on, terms.Rate));
        return 1;
    }

    /// <summary>What was given up and paid of every charge by a date, one agreement after the other.</summary>
    public static List<KnownStandingCharge> Standing(KnownCustomer customer, DateOnly on, PortfolioRules rules)
    {
        List<KnownStandingCharge> charges = [.. customer.Charges.Where(c => c.On <= on).Select(c => new KnownStandingCharge(c, c.Booked is { } b && b.On <= on ? b.Document : null))];
        foreach (var request in customer.Requests.Where(r => charges.Count > 0 && r.StatusOn(on) == RequestStatus.Approved).OrderBy(r => r.Decision!.Moment))
        {
            var left = request.Terms switch
            {
                FeeWaiverTerms waiver => waiver.Amount.MinorUnits,
                PlanTerms plan => ForCharges(customer, request, plan, on, rules),
                _ => 0,
            };
            foreach (var charge in charges.Where(c => c.Charge.Amount.Currency == request.Currency && IsReached(c.Charge, request.Decision!.Moment)).OrderBy(c => c.Charge.Kind == ChargeKind.Interest))
            {
                var part = Math.Min(left, charge.Left);
                left -= part;
                (charge.Waived, charge.Paid) = request.Terms is PlanTerms ? (charge.Waived, charge.Paid + part) : (charge.Waived + part, charge.Paid);
            }
        }

        return charges;
    }

    /// <summary>It was there and not booked when somebody agreed.</summary>
    private static bool IsReached(KnownCharge charge, int moment) => charge.Moment < moment && !(charge.Booked?.Moment < moment);

    private static long ForCharges(KnownCustomer customer, KnownRequest request, PlanTerms plan, DateOnly on, PortfolioRules rules)
    {
        var received = KnownAgreements.ReceivedFor(customer, request, plan.Covers.MinorUnits + plan.Charges.MinorUnits, on, on);
        return Math.Min(plan.Charges.MinorUnits, rules.Charges.Order == PaymentOrder.PrincipalFirst ? Math.Max(0, received - plan.Covers.MinorUnits) : received);
    }

    private static int Claim(
        KnownCustomer customer, Command command, DateOnly until, ImmutableArray<ItemKey> named, ChargePolicy policy, Func<KnownCost, int, KnownCharge?> charge)
    {
        var on = command.Stamp.On;
        var interest = new KnownInterest(customer, on, policy);
        // The facts follow one another by the first day that bears interest, and then by number and sort.
        var costs = interest.Costs(until).Where(c => (named.IsEmpty || named.Contains(c.Key)) && !interest.IsSpared(c.Key, on))
            .OrderBy(c => c.From).ThenBy(c => c.Key.Number, StringComparer.Ordinal).ThenBy(c => c.Key.Type);
        var facts = 0;
        foreach (var cost in costs.ToList())
        {
            if (charge(cost, facts) is { } claimed)
            {
                customer.Charges.Add(claimed);
                facts++;
            }
        }

        return facts == 0 ? Refused : facts;
    }
}
