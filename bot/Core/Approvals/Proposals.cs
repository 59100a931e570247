namespace CollectionsBot.Core;

/// <summary>Decides whether a request may be made. Whether it is granted is for other people to decide.</summary>
/// <remarks>Anybody whom the channel authenticated may propose, as anybody may log a contact; roles matter for deciding.</remarks>
internal static class Proposals
{
    public static Decision Decide(Account account, Proposal command, RequestIndex index, PortfolioRules rules)
    {
        if (FreeText.Needed(command.Why, Request.ReasonLengthMax) is { } wrong)
        {
            return wrong;
        }

        var (terms, refused) = TermsOf(account, command, rules);
        if (terms is null)
        {
            return refused!;
        }

        if (AboveDebt(account, terms, command.Stamp.On, rules.Worklist) is { } above)
        {
            return above;
        }

        if (account.Requests.OpenOn(command.Stamp.On).FirstOrDefault(r => Overlaps(r.Terms, terms)) is { } open)
        {
            return Refuse(new Refusal(RefusalReason.AlreadyProposed) { Request = open.Id, By = open.By });
        }

        var pinned = rules.Approvals.Pin(terms, command.Stamp.On);
        return Decision.Accept(new RequestProposed(account.Customer.Id, index.Next(terms.Kind), terms, command.Why.Trim(), pinned));
    }

    /// <summary>
    /// More than is owed is neither put off nor given up: asked when it is proposed, and again when it is approved. What was
    /// given up already is owed no more, even while the books still show it.
    /// </summary>
    public static Decision? AboveDebt(Account account, RequestTerms terms, DateOnly on, WorklistPolicy policy)
    {
        if (terms.Debt is not { } debt)
        {
            return null;
        }

        var owed = account.BalancesOn(on).FirstOrDefault(b => b.Currency == debt.Currency)?.Total ?? Money.Zero(debt.Currency);
        owed -= Discharged.Of(account, debt.Currency, on, policy);
        return debt > owed ? Decision.Refuse(RefusalReason.AmountAboveDebt, limit: owed.IsNegative ? Money.Zero(owed.Currency) : owed) : null;
    }

    public static Decision Refuse(Refusal refusal) => new([], refusal);

    private static (RequestTerms? Terms, Decision? Refused) TermsOf(Account account, Proposal command, PortfolioRules rules) => command switch
    {
        ProposePlan plan => PlanProposal.TermsOf(plan, rules.Calendar),
        ProposeExtension extension => Extension(account, extension),
        ProposeSettlement settlement => Settlement(command.Stamp.On, new SettlementTerms(settlement.Claim, settlement.Payment, settlement.PayBy), Request.DaysAheadMax),
        ProposeDiscount discount => Discount(discount),
        ProposeWriteOff writeOff => Positive(writeOff.Amount, new WriteOffTerms(writeOff.Amount)),
        ProposeFeeWaiver waiver => Positive(waiver.Amount, new FeeWaiverTerms(waiver.Amount)),
        ProposeCreditHold => (new CreditHoldTerms(), null),
        ProposePlacement placement => Placement(placement, rules.Agencies),
        _ => throw new ArgumentException($"No rule decides about {command.GetType().Name}.", nameof(command)),
    };

    private static (RequestTerms? Terms, Decision? Refused) Positive(Money amount, RequestTerms terms) =>
        !amount.IsPositive ? (null, Decision.Refuse(RefusalReason.AmountNotPositive))
        : amount.MinorUnits > Money.MinorUnitsMax ? (null, Decision.Refuse(RefusalReason.OutOfBounds))
        : (terms, null);

    private static (RequestTerms? Terms, Decision? Refused) Extension(Account account, ProposeExtension command)
    {
        var on = command.Stamp.On;
        var keys = account.KeysOf(command.Customer, command.Items);
        if (keys.Length is 0 or > ExtensionTerms.ItemsMax || keys.Any(key => account.Find(key) is not { IsDebt: true }))
        {
            return (null, Decision.Refuse(RefusalReason.ItemUnknown));
        }

        var items = keys.Select(key => account.Find(key)!).ToList();
        if (items.Select(i => i.Open.Currency).Distinct().Count() > 1)
        {
            return (null, Decision.Refuse(RefusalReason.CurrenciesMixed));
        }

        // It has to be later for each of them, or it would be an extension of nothing.
        var earliest = items.Max(i => account.Requests.ChasedFrom(i, on));
        earliest = (earliest < on ? on : earliest).AddDays(1);
        if (command.Until < earliest)
        {
            return (null, Decision.Refuse(RefusalReason.DateTooEarly, date: earliest));
        }

        if (command.Until > on.AddDays(Request.DaysAheadMax))
        {
            return (null, Decision.Refuse(RefusalReason.DateTooFar, date: on.AddDays(Request.DaysAheadMax)));
        }

        return (new ExtensionTerms(keys, command.Until, items.Aggregate(Money.Zero(items[0].Open.Currency), (sum, i) => sum + i.Open)), null);
    }

    private static (RequestTerms? Terms, Decision? Refused) Settlement(DateOnly on, SettlementTerms terms, int daysMax)
    {
        if (terms.Claim.Currency != terms.Payment.Currency)
        {
            return (null, Decision.Refuse(RefusalReason.CurrenciesMixed));
        }

        if (!terms.Payment.IsPositive)
        {
            return (null, Decision.Refuse(RefusalReason.AmountNotPositive));
        }

        if (terms.Payment >= terms.Claim)
        {
            return (null, Decision.Refuse(RefusalReason.NothingGivenUp, limit: terms.Claim));
        }

        return terms.PayBy < on ? (null, Decision.Refuse(RefusalReason.DateTooEarly, date: on))
            : terms.PayBy > on.AddDays(daysMax) ? (null, Decision.Refuse(RefusalReason.DateTooFar, date: on.AddDays(daysMax)))
            : (terms, null);
    }

    private static (RequestTerms? Terms, Decision? Refused) Discount(ProposeDiscount command) =>
        command.Claim.MinorUnits is < 0 or > Money.MinorUnitsMax || command.Percent is < 0 or > 100 || decimal.Round(command.Percent, 4) != command.Percent
            ? (null, Decision.Refuse(RefusalReason.OutOfBounds))
            : Settlement(command.Stamp.On, SettlementTerms.Discounted(command.Claim, command.Percent, command.PayBy), SettlementTerms.DiscountDaysMax);

    /// <summary>A name that the team has listed is written as listed, so that one agency has one history.</summary>
    private static (RequestTerms? Terms, Decision? Refused) Placement(ProposePlacement command, AgencyPolicy agencies)
    {
        if (FreeText.Needed(command.Agency, PlacementTerms.AgencyLengthMax) is { } wrong)
        {
            return (null, wrong);
        }

        var name = command.Agency.Trim();
        var agency = agencies.Find(name);
        return agency is null && !agencies.Agencies.IsEmpty
            ? (null, Decision.Refuse(RefusalReason.AgencyUnknown))
            : Positive(command.Amount, new PlacementTerms(agency?.Name ?? name, command.Amount));
    }

    /// <summary>Two open requests that would both apply to the same debt cannot be decided apart from each other.</summary>
    private static bool Overlaps(RequestTerms open, RequestTerms asked) => (open, asked) switch
    {
        (ExtensionTerms one, ExtensionTerms other) => one.Items.Intersect(other.Items).Any(),
        _ => open.Kind == asked.Kind && open.Size?.Currency == asked.Size?.Currency,
    };
}
