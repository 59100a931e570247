namespace CollectionsBot.Core;

/// <summary>What makes up the score.</summary>
public enum ScorePart
{
    /// <summary>The share of documents paid on time.</summary>
    OnTimeShare,

    /// <summary>How late they pay on average.</summary>
    DaysLate,

    /// <summary>The share of promises kept.</summary>
    PromisesKept,

    /// <summary>Whether they pay sooner or later than before.</summary>
    Trend,
}

/// <summary>A part of the score.</summary>
/// <param name="Part">Which.</param>
/// <param name="Points">The points it gives; 0 to <paramref name="Of"/>.</param>
/// <param name="Of">The most it can give.</param>
public readonly record struct ScorePoints(ScorePart Part, int Points, int Of);

/// <summary>How a customer pays, and why payment does not come, judged by the history.</summary>
/// <param name="Behaviour">How they pay.</param>
/// <param name="PromisesKept">Promises that fell due and were kept.</param>
/// <param name="PromisesBroken">Promises that fell due and were broken or kept only in part.</param>
/// <param name="Obstacle">Cannot pay, or will not pay.</param>
/// <param name="Signs">What says so, the weightiest first.</param>
/// <param name="Parts">The parts of the score; empty when too little was seen for one.</param>
public sealed record Assessment(
    PaymentBehaviour Behaviour,
    int PromisesKept,
    int PromisesBroken,
    PaymentObstacle Obstacle,
    ImmutableArray<WeighedSign> Signs,
    ImmutableArray<ScorePoints> Parts)
{
    private const int OnTimeMax = 50;
    private const int DaysLateMax = 20;
    private const int PromisesMax = 20;
    private const int TrendMax = 10;

    /// <summary>From how many days late on average that part of the score gives nothing.</summary>
    private const int DaysLateWorst = 60;

    /// <summary>0 to 100, the sum of the parts; null when too little was seen.</summary>
    public int? Score => Parts.IsEmpty ? null : Parts.Sum(p => p.Points);

    /// <summary>Judges a customer by what was seen by a date.</summary>
    public static Assessment Of(Account account, DateOnly on, WorklistPolicy policy)
    {
        ArgumentNullException.ThrowIfNull(account);
        ArgumentNullException.ThrowIfNull(policy);
        var behaviour = PaymentBehaviour.Of(account, on, policy.OnTimeGraceDays);
        var promises = PromiseJudgement.Judge([.. account.Promises.Where(p => p.MadeOn <= on)], account.Receipts, on, policy.PromiseToleranceDays);
        var kept = promises.Count(p => p.Status == PromiseStatus.Kept);
        var broken = promises.Count(p => p.Status is PromiseStatus.Broken or PromiseStatus.PartlyKept);
        var (obstacle, signs) = PaymentObstacles.Of(account, on, broken);
        return new Assessment(behaviour, kept, broken, obstacle, signs, PartsOf(behaviour, kept, broken));
    }

    /// <summary>Who never promised anything broke nothing, and who has no trend goes on as before.</summary>
    private static ImmutableArray<ScorePoints> PartsOf(PaymentBehaviour behaviour, int kept, int broken) => !behaviour.IsKnown
        ? []
        :
        [
            new(ScorePart.OnTimeShare, OnTimeMax * behaviour.OnTime / behaviour.Seen, OnTimeMax),
            new(ScorePart.DaysLate, DaysLateMax * (DaysLateWorst - Math.Min(behaviour.AverageDaysLate, DaysLateWorst)) / DaysLateWorst, DaysLateMax),
            new(ScorePart.PromisesKept, kept + broken == 0 ? PromisesMax : PromisesMax * kept / (kept + broken), PromisesMax),
            new(ScorePart.Trend, behaviour.Trend switch { PaymentTrend.Better => TrendMax, PaymentTrend.Worse => 0, _ => TrendMax / 2 }, TrendMax),
        ];
}
