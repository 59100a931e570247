namespace CollectionsBot.App;

/// <summary>Which of them are asked for, where a question is about promises, plans or disputes.</summary>
public enum AskedState
{
    /// <summary>The usual ones: those that still ask for something.</summary>
    Usual,

    /// <summary>All of them.</summary>
    All,

    /// <summary>Kept, completed or done.</summary>
    Kept,

    /// <summary>Broken, kept only in part, or defaulted.</summary>
    Broken,

    /// <summary>Later than agreed, but not given up.</summary>
    Late,
}

/// <summary>What a question leaves out, as it was typed; what is null asks for nothing.</summary>
/// <param name="MinDays">Days past due from which a document counts.</param>
/// <param name="MaxDays">Days past due up to which it counts.</param>
/// <param name="MinAmount">What must be owed at least, in major units of any one currency.</param>
/// <param name="Owner">The collector as typed; <see cref="Me"/> for the person who asks.</param>
/// <param name="Unassigned">Whether only accounts count that nobody looks after.</param>
/// <param name="Currency">The currency.</param>
/// <param name="Tag">The tag.</param>
/// <param name="From">The first date of the period.</param>
/// <param name="To">The last date of the period.</param>
public sealed record QuestionFilters(
    int? MinDays = null, int? MaxDays = null, decimal? MinAmount = null, string? Owner = null, bool Unassigned = false,
    Currency? Currency = null, string? Tag = null, DateOnly? From = null, DateOnly? To = null)
{
    /// <summary>The owner of "my accounts".</summary>
    public const string Me = "me";

    /// <summary>No filter.</summary>
    public static QuestionFilters None { get; } = new();

    /// <summary>The bucket of the ageing that the days are, such as "31-60"; null when they are none.</summary>
    public string? Bucket => (MinDays, MaxDays) switch
    {
        (1, 30) => "1-30",
        (31, 60) => "31-60",
        (61, 90) => "61-90",
        (91, null) => "91+",
        _ => null,
    };
}

/// <summary>A question about the portfolio, or one about a customer that is no whole account: what the grammar yields.</summary>
/// <param name="Intent">One of <see cref="Intents"/>.</param>
public sealed record Question(string Intent)
{
    /// <summary>The customer or the colleague that it is about, as typed; null when it is about none.</summary>
    public string? Name { get; init; }

    /// <summary>What it leaves out.</summary>
    public QuestionFilters Filters { get; init; } = QuestionFilters.None;

    /// <summary>Which promises, plans or disputes.</summary>
    public AskedState State { get; init; }

    /// <summary>How many are wanted in each currency, where the most are asked for.</summary>
    public int Count { get; init; } = CountUsual;

    /// <summary>The date that an answer is for; null for today.</summary>
    public DateOnly? On { get; init; }

    /// <summary>How many debtors are named when nobody says how many.</summary>
    public const int CountUsual = 10;

    /// <summary>The most debtors that are named.</summary>
    public const int CountMax = 100;
}
