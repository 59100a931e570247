namespace CollectionsBot.Core;

/// <summary>Decides about interest and fees.</summary>
/// <remarks>Anybody may charge what the policy says, as the amounts are not theirs to choose; what is charged is given up by a fee waiver alone.</remarks>
internal static class ChargeDecisions
{
    /// <summary>The most documents that one claim names.</summary>
    public const int ItemsMax = 500;

    public static Decision Fee(Account account, ChargeFee command, ChargePolicy policy)
    {
        var on = command.Stamp.On;
        if (account.Find(account.KeyOf(command.Customer, command.Item)) is not { IsDebt: true } item || account.Charges.IsCharge(item.Key))
        {
            return Decision.Refuse(RefusalReason.ItemUnknown);
        }

        if (Spared(account, item.Key, on, policy) is { } spared)
        {
            return spared;
        }

        var charged = account.Charges.All.Where(c => c.Kind == ChargeKind.Fee).ToList();
        if (charged.Find(c => c.Item == item.Key && c.Level == command.Level) is { } before)
        {
            return Decision.Refuse(RefusalReason.AlreadyCharged, date: before.On);
        }

        var isLate = item.IsOverdue(on) && account.Requests.ChasedFrom(item, on) < on;
        return isLate && policy.Fees.Charge(item, command.Level, charged.Select(c => (c.Item, c.Level)).ToHashSet()) is { } fee
            ? Decision.Accept(new FeeCharged(account.Customer.Id, fee.Key, fee.Level, fee.Amount))
            : Decision.Refuse(RefusalReason.NothingToCharge);
    }

    public static Decision Interest(Account account, ClaimInterest command, ChargePolicy policy) => command.Until > command.Stamp.On
        ? Decision.Refuse(RefusalReason.DateTooFar, date: command.Stamp.On)
        : Claim(account, account.KeysOf(command.Customer, command.Items), command.Until, command.Stamp.On, policy, c => c.Interest.IsPositive
            ? new InterestClaimed(account.Customer.Id, c.Key, c.Kind, c.From, command.Until, c.Lines, c.Interest)
            : null);

    public static Decision Sums(Account account, ClaimFixedSums command, ChargePolicy policy) =>
        Claim(account, account.KeysOf(command.Customer, command.Items), command.Stamp.On, command.Stamp.On, policy, c => c.FixedSum.IsPositive
            ? new FixedSumClaimed(account.Customer.Id, c.Key, c.FixedSum)
            : null);

    public static Decision Match(Account account, MatchCharge command, PortfolioRules rules)
    {
        var charges = ChargesMet.Of(account, command.Stamp.On, rules);
        if (charges.FirstOrDefault(c => c.Charge.Sequence == command.Charge) is not { Open.IsPositive: true } charge)
        {
            return Decision.Refuse(RefusalReason.ChargeUnknown);
        }

        if (account.Find(account.KeyOf(command.Customer, command.Document)) is not { IsDebt: true } document || document.Key == charge.Charge.Item)
        {
            return Decision.Refuse(RefusalReason.ItemUnknown);
        }

        if (document.Amount.Currency != charge.Open.Currency)
        {
            return Decision.Refuse(RefusalReason.CurrenciesMixed);
        }

        var room = charges.Where(c => c.Document == document.Key).Aggregate(document.Amount, (left, c) => left - c.Left);
        return charge.Open > room
            ? Decision.Refuse(RefusalReason.ChargeAboveDocument, limit: room)
            : Decision.Accept(new ChargeMatched(account.Customer.Id, command.Charge, document.Key));
    }

    public static Decision Terms(Account account, SetInterestTerms command, People people)
    {
        if (command.Rate is { Millionths: < 0 or > AnnualRate.MillionthsMax })
        {
            return Decision.Refuse(RefusalReason.RateOutOfRange);
        }

        if (FreeText.Needed(command.Why, Request.ReasonLengthMax) is { } wrong)
        {
            return wrong;
        }

        return people.AuthoritiesOf(command.Stamp.Actor.Id, command.Stamp.On).Any(a => a.Role >= Role.Manager)
            ? Decision.Accept(new InterestTermsSet(account.Customer.Id, command.Rate, command.Why.Trim()))
            : Decision.Refuse(RefusalReason.NoAuthority);
    }

    private static Decision Claim(
        Account account, ImmutableArray<ItemKey> items, DateOnly until, DateOnly on, ChargePolicy policy, Func<InterestClaim, Fact?> factOf)
    {
        var named = items.IsDefault ? [] : items.ToHashSet();
        if (named.Count > ItemsMax)
        {
            return Decision.Refuse(RefusalReason.OutOfBounds);
        }

        var due = Accrual.Of(account, until, on, policy).Where(c => named.Count == 0 || named.Contains(c.Key)).Select(c => (c.Key, Fact: factOf(c)))
            .Where(c => c.Fact is not null).ToList();
        var chargeable = due.Where(c => Spared(account, c.Key, on, policy) is null).Select(c => c.Fact!).ToImmutableArray();
        return !chargeable.IsEmpty ? Decision.Accept(chargeable)
            : due.Count > 0 ? Spared(account, due[0].Key, on, policy)!
            : Decision.Refuse(RefusalReason.NothingToCharge);
    }

    /// <summary>Nothing is charged, not even for days before, while the customer or the document is spared.</summary>
    private static Decision? Spared(Account account, ItemKey item, DateOnly on, ChargePolicy policy)
    {
        var spared = SparedDays.Of(account, item, policy).Where(s => s.Holds(on)).ToList();
        if (spared.Count == 0)
        {
            return null;
        }

        var last = spared.Max(s => s.To);
        return Decision.Refuse(RefusalReason.ChargingRests, date: last == DateOnly.MaxValue ? null : last);
    }
}
