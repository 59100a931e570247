namespace CollectionsBot.Simulation.Model;

/// <summary>What promises mean: in parts or at once, for documents or for anything, replaced by later ones or taken back.</summary>
internal static class KnownPromising
{
    private const int DaysAheadMax = 366;
    private const int PartsMax = 12;

    /// <summary>Whether a date is not past and not too far away.</summary>
    public static bool IsAhead(DateOnly date, DateOnly on) => date.DayNumber - on.DayNumber is >= 0 and <= DaysAheadMax;

    /// <summary>Whether a promise can be taken.</summary>
    public static bool MayBePromised(KnownCustomer customer, PromiseTerms terms, DateOnly on)
    {
        var currency = terms.Amount.Currency;
        var parts = Parts(terms);
        var owed = customer.Items.Where(i => i.Open.Currency == currency).Sum(i => i.Open.MinorUnits);
        var named = customer.Items.Where(i => i.Open.Currency == currency && terms.Items.Contains(i.Key)).Sum(i => i.Open.MinorUnits);
        var most = terms.Items.IsEmpty ? owed : Math.Min(owed, named);
        return parts.Count <= PartsMax
            && parts.TrueForAll(p => p.Amount.Currency == currency && p.Amount.MinorUnits > 0 && IsAhead(p.DueOn, on))
            && parts.Sum(p => p.Amount.MinorUnits) <= most
            && terms.Items.All(key => customer.Items.Exists(i => i.Key == key));
    }

    /// <summary>Takes a promise.</summary>
    /// <returns>How many facts tell of it, after those up to a number.</returns>
    public static int Take(KnownCustomer customer, PromiseTerms terms, DateOnly on, int moment, long after)
    {
        // It takes the place of one that is not yet due, unless both are for documents and for different ones.
        var facts = 0;
        var states = customer.Judge(on, toleranceDays: 0);
        for (var i = 0; i < states.Count; i++)
        {
            var earlier = customer.Promises[i];
            var isForOthers = earlier.Items.Length > 0 && terms.Items.Length > 0 && !earlier.Items.Any(terms.Items.Contains);
            if (states[i].Status == PromiseStatus.Open && earlier.Currency == terms.Amount.Currency && !isForOthers)
            {
                facts++;
                (earlier.WithdrawnOn, earlier.WithdrawnAt) = (on, after + facts);
            }
        }

        foreach (var part in Parts(terms).OrderBy(p => p.DueOn))
        {
            facts++;
            customer.Promises.Add(new KnownPromise(after + facts, moment, part.Amount.MinorUnits, part.Amount.Currency, part.DueOn, on, terms.Items));
        }

        return facts;
    }

    /// <summary>Takes promises back that are pending.</summary>
    public static int Withdraw(KnownCustomer customer, WithdrawPromise withdraw, WorklistPolicy policy)
    {
        var facts = 0;
        var states = customer.Judge(withdraw.Stamp.On, policy.PromiseToleranceDays);
        for (var i = 0; i < states.Count; i++)
        {
            if (states[i].Status == PromiseStatus.Open && (withdraw.Promise is null || withdraw.Promise == customer.Promises[i].Sequence))
            {
                customer.Promises[i].WithdrawnOn = withdraw.Stamp.On;
                facts++;
            }
        }

        return facts == 0 ? ReferenceModel.Refused : facts;
    }

    private static List<PromisePart> Parts(PromiseTerms terms) => [new PromisePart(terms.Amount, terms.DueOn), .. terms.Then];
}
