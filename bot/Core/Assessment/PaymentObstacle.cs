namespace CollectionsBot.Core;

/// <summary>Why payment does not come: the two groups decide the tone.</summary>
public enum PaymentObstacle
{
    /// <summary>Nothing is recorded that says so.</summary>
    Unknown,

    /// <summary>They cannot pay: offer a plan, more time or a settlement.</summary>
    CannotPay,

    /// <summary>They will not pay: be brief, and escalate.</summary>
    WillNotPay,
}

/// <summary>What was recorded and points to one of the two.</summary>
public enum PaymentSign
{
    /// <summary>They said that they cannot pay.</summary>
    Hardship,

    /// <summary>They asked to pay in instalments.</summary>
    AsksForPlan,

    /// <summary>They are insolvent.</summary>
    Insolvent,

    /// <summary>They refused to pay.</summary>
    RefusedToPay,

    /// <summary>They said that they had paid, and nothing came.</summary>
    PaidAlreadyButNothingCame,

    /// <summary>They broke promises.</summary>
    BrokenPromises,
}

/// <summary>A sign, how often it was recorded, and what it weighs.</summary>
/// <param name="Sign">What was recorded.</param>
/// <param name="Count">How often in the time looked at.</param>
/// <param name="Weight">What it weighs; positive for cannot pay, negative for will not pay.</param>
public sealed record WeighedSign(PaymentSign Sign, int Count, int Weight);

/// <summary>Tells cannot pay from will not pay by what was recorded.</summary>
public static class PaymentObstacles
{
    /// <summary>How far back one looks, in days.</summary>
    public const int DaysLookedBack = 365;

    /// <summary>How many days money that is "on its way" may take.</summary>
    public const int PaidAlreadyDays = 14;

    /// <summary>How often a sign counts at most: who is asked every week says the same thing every week.</summary>
    public const int CountMax = 3;

    /// <summary>The signs recorded by a date, the weightiest first, and what they say together.</summary>
    /// <remarks>When both weigh the same they get the benefit of the doubt: a plan offered in vain costs less than a threat to the wrong one.</remarks>
    public static (PaymentObstacle Obstacle, ImmutableArray<WeighedSign> Signs) Of(Account account, DateOnly on, int brokenPromises)
    {
        ArgumentNullException.ThrowIfNull(account);
        var contacts = account.Contacts.Where(c => c.On <= on && c.On > on.AddDays(-DaysLookedBack)).ToList();
        WeighedSign[] all =
        [
            Weigh(PaymentSign.Insolvent, Count(ResultCode.Insolvent), 5),
            Weigh(PaymentSign.Hardship, Count(ResultCode.Hardship), 3),
            Weigh(PaymentSign.AsksForPlan, Count(ResultCode.AsksForPlan), 2),
            Weigh(PaymentSign.RefusedToPay, Count(ResultCode.RefusedToPay), -3),
            Weigh(PaymentSign.PaidAlreadyButNothingCame, contacts.Count(c => IsVain(c, account, on)), -2),
            Weigh(PaymentSign.BrokenPromises, brokenPromises, -1),
        ];
        ImmutableArray<WeighedSign> signs = [.. all.Where(s => s.Count > 0).OrderByDescending(s => Math.Abs(s.Weight)).ThenBy(s => s.Sign)];
        var obstacle = signs switch
        {
            [] or [{ Sign: PaymentSign.BrokenPromises, Count: 1 }] => PaymentObstacle.Unknown, // one slip says little
            _ => signs.Sum(s => s.Weight) >= 0 ? PaymentObstacle.CannotPay : PaymentObstacle.WillNotPay,
        };
        return (obstacle, signs);

        int Count(ResultCode result) => contacts.Count(c => c.Attempt.Result == result);
    }

    private static WeighedSign Weigh(PaymentSign sign, int count, int each) => new(sign, count, Math.Min(count, CountMax) * each);

    private static bool IsVain(LoggedContact contact, Account account, DateOnly on) =>
        contact.Attempt.Result == ResultCode.PaidAlready && on > contact.On.AddDays(PaidAlreadyDays)
        && !account.Receipts.Any(r => r.Amount.IsPositive && r.On >= contact.On && r.On <= contact.On.AddDays(PaidAlreadyDays));
}
