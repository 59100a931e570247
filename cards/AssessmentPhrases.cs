using CollectionsBot.Core;
using Humanizer;

namespace CollectionsBot.Cards;

/// <summary>The words for how a customer pays.</summary>
public static class AssessmentPhrases
{
    /// <summary>An assessment in half a sentence: "82 of 100, usually 6 days late, 12 documents seen".</summary>
    public static string Of(Assessment assessment)
    {
        ArgumentNullException.ThrowIfNull(assessment);
        var seen = assessment.Behaviour.Seen;
        if (assessment.Score is not { } score)
        {
            return $"too little history: {"document".ToQuantity(seen)} seen to be paid" + Obstacle(assessment);
        }

        var late = assessment.Behaviour.AverageDaysLate == 0 || assessment.Behaviour.Habit == LatenessHabit.NeverLate ? "usually on time" : $"usually {Phrases.Days(assessment.Behaviour.AverageDaysLate)} late";
        var trend = assessment.Behaviour.Trend is PaymentTrend.Better or PaymentTrend.Worse ? ", " + Of(assessment.Behaviour.Trend) : "";
        return $"{score} of 100, {late}{trend}, {"document".ToQuantity(seen)} seen" + Obstacle(assessment);
    }

    /// <summary>A habit.</summary>
    public static string Of(LatenessHabit habit) => habit switch
    {
        LatenessHabit.Unknown => "too little history",
        LatenessHabit.NeverLate => "never late so far",
        LatenessHabit.OneOff => "late now and then",
        LatenessHabit.Habitual => "late as a rule",
        _ => throw new ArgumentOutOfRangeException(nameof(habit), habit, "No words for this habit."),
    };

    /// <summary>A trend.</summary>
    public static string Of(PaymentTrend trend) => trend switch
    {
        PaymentTrend.Unknown => "no trend yet",
        PaymentTrend.Better => "sooner than before",
        PaymentTrend.Steady => "as before",
        PaymentTrend.Worse => "later than before",
        _ => throw new ArgumentOutOfRangeException(nameof(trend), trend, "No words for this trend."),
    };

    /// <summary>Cannot pay, or will not pay.</summary>
    public static string Of(PaymentObstacle obstacle) => obstacle switch
    {
        PaymentObstacle.Unknown => "no reason recorded",
        PaymentObstacle.CannotPay => "seems unable to pay",
        PaymentObstacle.WillNotPay => "seems unwilling to pay",
        _ => throw new ArgumentOutOfRangeException(nameof(obstacle), obstacle, "No words for this obstacle."),
    };

    /// <summary>A sign.</summary>
    public static string Of(PaymentSign sign) => sign switch
    {
        PaymentSign.Hardship => "said that they cannot pay",
        PaymentSign.AsksForPlan => "asked for a plan",
        PaymentSign.Insolvent => "insolvent",
        PaymentSign.RefusedToPay => "refused to pay",
        PaymentSign.PaidAlreadyButNothingCame => "said it was paid, and nothing came",
        PaymentSign.BrokenPromises => "broke promises",
        _ => throw new ArgumentOutOfRangeException(nameof(sign), sign, "No words for this sign."),
    };

    /// <summary>A part of the score.</summary>
    public static string Of(ScorePart part) => part switch
    {
        ScorePart.OnTimeShare => "documents paid on time",
        ScorePart.DaysLate => "days late on average",
        ScorePart.PromisesKept => "promises kept",
        ScorePart.Trend => "trend",
        _ => throw new ArgumentOutOfRangeException(nameof(part), part, "No words for this part."),
    };

    private static string Obstacle(Assessment assessment) => assessment.Obstacle == PaymentObstacle.Unknown
        ? ""
        : $"; {Of(assessment.Obstacle)} ({Phrases.List([.. assessment.Signs.Take(2).Select(s => Of(s.Sign))])})";
}
