namespace CollectionsBot.Core;

/// <summary>That nothing more is delivered on credit, by an approved request or by a flag.</summary>
internal static class CreditHold
{
    /// <summary>The hold of an account on a date, as a reason without points; null when there is none.</summary>
    public static Reason? Of(Account account, DateOnly on) => account.Requests.All.Count + account.Flags.Count == 0 ? null : Found(account, on);

    private static Reason? Found(Account account, DateOnly on)
    {
        if (account.Requests.InForce<CreditHoldTerms>(on).FirstOrDefault().Request is { } request)
        {
            return new Reason(Rule.CreditHold, Date: request.Resolution!.On) { Request = request.Id };
        }

        return account.FlagsOn(on).FirstOrDefault(f => f.Kind == FlagKind.CreditHold) is { } flag
            ? new Reason(Rule.CreditHold, Date: flag.From, Flag: flag)
            : null;
    }

    /// <summary>Once nothing is overdue beyond a small balance, somebody decides whether to deliver again.</summary>
    public static NextStep? NoLongerNeeded(in Standing s) =>
        s.CreditHold is { } hold && IsWithinTolerance(s.Balances, s.Policy)
            ? s.Step(NextAction.Review, hold with { Rule = Rule.CreditHoldOver, Points = Points.CreditHoldOver })
            : null;

    private static bool IsWithinTolerance(ImmutableArray<Balance> balances, WorklistPolicy policy) =>
        balances.All(b => b.Overdue <= policy.ToleranceOf(b.Currency));
}
