namespace CollectionsBot.Core;

/// <summary>How often something came out well.</summary>
/// <param name="Good">How often it did.</param>
/// <param name="Cases">How often it came to its end at all.</param>
public readonly record struct OutcomeCount(int Good, int Cases)
{
    /// <summary>Good ÷ cases; null when there is none.</summary>
    public Share? Rate => Cases > 0 ? Share.Of(Good, Cases) : null;

    /// <summary>The count with one more case.</summary>
    internal OutcomeCount With(bool good) => new(Good + (good ? 1 : 0), Cases + 1);
}

/// <summary>What the team's own history says of what brings money, up to the end of a date.</summary>
/// <remarks>
/// Shares of money are measured per currency; how often plans and settlements come out well, over all of them. One pass
/// over the whole history, as a report is: <see cref="Portfolio.TrackRecordOn"/> keeps it, so that it is made once a day.
/// </remarks>
public sealed class TrackRecord
{
    private readonly SortedDictionary<(Currency Currency, int Step), CollectedFigures> _collected = [];
    private readonly SortedDictionary<(string Agency, Currency Currency), AgencyResult> _agencies = [];

    private TrackRecord(DateOnly end) => End = end;

    /// <summary>The last date of which it knows.</summary>
    public DateOnly End { get; }

    /// <summary>Plans that were completed, of those completed or defaulted.</summary>
    public OutcomeCount Plans { get; private set; }

    /// <summary>Settlements that were paid, of those paid or failed; discounts for payment at once are counted apart.</summary>
    public OutcomeCount Settlements { get; private set; }

    /// <summary>Discounts for payment at once that were paid, of those paid or failed.</summary>
    public OutcomeCount Discounts { get; private set; }

    /// <summary>What agencies and lawyers brought, by name and currency.</summary>
    public IEnumerable<AgencyResult> Agencies => _agencies.Values;

    /// <summary>Nothing known.</summary>
    public static TrackRecord Empty { get; } = new(DateOnly.MinValue);

    /// <summary>What one agency brought in a currency; null when nothing was placed with it.</summary>
    public AgencyResult? ResultOf(string agency, Currency currency) => _agencies.GetValueOrDefault(KeyOf(agency, currency));

    /// <summary>What chasing brought in a currency, of debts in a step of <see cref="OptionsPolicy.Collected"/>; null when none was seen.</summary>
    public CollectedFigures? CollectedAt(Currency currency, int step) => _collected.GetValueOrDefault((currency, step));

    /// <summary>The record of some accounts up to the end of a date.</summary>
    public static TrackRecord Of(IEnumerable<Account> accounts, DateOnly end, PortfolioRules rules)
    {
        ArgumentNullException.ThrowIfNull(accounts);
        ArgumentNullException.ThrowIfNull(rules);
        var record = new TrackRecord(end);
        foreach (var account in accounts)
        {
            record.AddCollected(account, rules.Options);
            record.AddAgreements(account, rules.Worklist);
        }

        return record;
    }

    private static (string, Currency) KeyOf(string agency, Currency currency) => (agency.ToUpperInvariant(), currency);

    private void AddCollected(Account account, OptionsPolicy policy)
    {
        var elsewhere = account.Requests.All
            .Where(r => r.Terms is PlacementTerms or WriteOffTerms or SettlementTerms && r.Resolution is { Verdict: Verdict.Approved })
            .Select(r => (From: r.Resolution!.On, Until: r.Ending?.On ?? (r.Terms as SettlementTerms)?.PayBy ?? DateOnly.MaxValue))
            .ToList();
        var contested = account.Disputes.Where(d => d.OpenedOn <= End).SelectMany(d => d.Items).ToHashSet();
        foreach (var life in ItemLife.Of(account).Where(l => l.First.IsDebt && !contested.Contains(l.Key)))
        {
            for (var step = 0; step < policy.Collected.Steps.Length; step++)
            {
                if (CollectedFigures.Seen(life, policy, step, End) is { } seen
                    && !elsewhere.Exists(e => e.From <= seen.From.AddDays(policy.HorizonDays) && e.Until >= seen.From))
                {
                    var key = (life.First.Open.Currency, step);
                    _collected[key] = _collected.GetValueOrDefault(key, CollectedFigures.None).With(seen);
                }
            }
        }
    }

    private void AddAgreements(Account account, WorklistPolicy policy)
    {
        foreach (var request in account.Requests.All.Where(r => r.Resolution is { Verdict: Verdict.Approved } approved && approved.On <= End))
        {
            switch (request.Terms)
            {
                case PlanTerms:
                    var status = PlanJudgement.Judge(request, account.Receipts, End, policy).Status;
                    Plans = status is PlanStatus.Completed or PlanStatus.Defaulted ? Plans.With(status == PlanStatus.Completed) : Plans;
                    break;
                case SettlementTerms terms when Outcome(request, terms, account, policy) is { } paid:
                    (Settlements, Discounts) = terms.DiscountPercent is null ? (Settlements.With(paid), Discounts) : (Settlements, Discounts.With(paid));
                    break;
                case PlacementTerms terms:
                    var key = KeyOf(terms.Agency, terms.Amount.Currency);
                    var before = _agencies.GetValueOrDefault(key) ?? new AgencyResult(terms.Agency, terms.Amount.Currency);
                    _agencies[key] = before.With(JudgedPlacement.Of(request, terms, account.Receipts, End));
                    break;
            }
        }
    }

    /// <summary>Whether a settlement was paid; null while it is pending, and when another took its place before that was known.</summary>
    private bool? Outcome(Request request, SettlementTerms terms, Account account, WorklistPolicy policy)
    {
        var on = request.Ending is { } end && end.On < End ? end.On : End;
        return JudgedSettlement.Of(request, terms, account.Receipts, on, policy).Status switch
        {
            SettlementStatus.Paid => true,
            SettlementStatus.Failed => false,
            _ => null,
        };
    }
}
