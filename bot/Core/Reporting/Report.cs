namespace CollectionsBot.Core;

/// <summary>What one person did in the period.</summary>
/// <param name="Person">Who.</param>
/// <param name="Attempts">Attempts to reach somebody; reminders that were sent are counted apart.</param>
/// <param name="RightParty">Attempts that ended in talk with a person who can decide.</param>
/// <param name="Promises">Promises that came of them.</param>
/// <param name="Reminders">Reminders sent.</param>
/// <param name="Customers">With how many customers.</param>
public sealed record PersonActivity(Actor Person, int Attempts, int RightParty, int Promises, int Reminders, int Customers)
{
    /// <summary>Right-party contacts ÷ attempts (reminders sent are none), in per cent.</summary>
    public decimal? RightPartyRate => Formulas.Share(RightParty, Attempts);

    /// <summary>Promises ÷ right-party contacts, in per cent.</summary>
    public decimal? PromiseRate => Formulas.Share(Promises, RightParty);
}

/// <summary>How collections went in a period. Currencies are never added together.</summary>
/// <param name="Period">Which.</param>
/// <param name="Currencies">The figures per currency, by code.</param>
/// <param name="Team">What all did together.</param>
/// <param name="People">What each did, by name and then by identifier.</param>
public sealed record Report(ReportPeriod Period, ImmutableArray<CurrencyReport> Currencies, PersonActivity Team, ImmutableArray<PersonActivity> People)
{
    /// <summary>By which date the ageing over time is counted. Everything else goes by due dates.</summary>
    public AgeingBasis AgedBy { get; init; }

    /// <summary>The report on everything that a portfolio knows about a period.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The period has no day, or more than <see cref="ReportPeriod.DaysMax"/>.</exception>
    public static Report Of(Portfolio portfolio, ReportPeriod period, AgeingBasis agedBy = AgeingBasis.DueDate)
    {
        ArgumentNullException.ThrowIfNull(portfolio);
        ArgumentOutOfRangeException.ThrowIfLessThan(period.Days, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(period.Days, ReportPeriod.DaysMax);
        var tallies = new SortedDictionary<Currency, CurrencyTally>();
        var begin = portfolio.Accounts.Values.Select(a => a.History[0].On).DefaultIfEmpty(period.End).Min();
        var tolerance = portfolio.Rules.Worklist.PromiseToleranceDays;
        foreach (var account in portfolio.Accounts.Values.OrderBy(a => a.Customer.Id))
        {
            foreach (var life in ItemLife.Of(account))
            {
                TallyOf(life.First.Open.Currency).Add(life);
            }

            foreach (var receipt in account.Receipts.Where(r => period.Holds(r.On)))
            {
                TallyOf(receipt.Amount.Currency).Add(receipt);
            }

            foreach (var promise in PromiseJudgement.Judge([.. account.Promises.Where(p => p.MadeOn <= period.End)], account.Receipts, period.End, tolerance))
            {
                TallyOf(promise.Promise.Amount.Currency).Add(promise, tolerance);
            }
        }

        var contacts = portfolio.Accounts.Values
            .SelectMany(a => a.Contacts.Where(c => period.Holds(c.On)).Select(c => (a.Customer.Id, Contact: c))).ToList();
        return new Report(
            period,
            [.. tallies.Values.Select(t => t.Report(begin)).Where(HasAnything)],
            ActivityOf(new Actor("team", "Team"), contacts),
            [.. contacts.GroupBy(c => c.Contact.By.Id)
                .Select(g => ActivityOf(g.MaxBy(c => c.Contact.Sequence).Contact.By, [.. g]))
                .OrderBy(a => a.Person.Name, StringComparer.Ordinal).ThenBy(a => a.Person.Id, StringComparer.Ordinal)])
        {
            AgedBy = agedBy,
        };

        CurrencyTally TallyOf(Currency currency) =>
            tallies.TryGetValue(currency, out var tally) ? tally : tallies[currency] = new CurrencyTally(currency, period, agedBy);
    }

    private static PersonActivity ActivityOf(Actor person, List<(CustomerId Id, LoggedContact Contact)> contacts)
    {
        var results = contacts.Select(c => c.Contact.Attempt.Result).ToList();
        return new PersonActivity(
            person,
            results.Count(r => r != ResultCode.ReminderSent),
            results.Count(r => r.IsRightParty()),
            results.Count(r => r == ResultCode.PromisedToPay),
            results.Count(r => r == ResultCode.ReminderSent),
            contacts.Select(c => c.Id).Distinct().Count());
    }

    private static bool HasAnything(CurrencyReport r) =>
        !r.Sales.IsZero || !r.Recovered.IsZero || r.Promises.Due > 0 || !r.Beginning.IsZero || r.Trend.Any(t => !t.Balance.Total.IsZero || !t.Balance.Credits.IsZero);
}
