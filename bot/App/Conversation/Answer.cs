using CollectionsBot.Cards;

namespace CollectionsBot.App;

/// <summary>One message of the bot: a text or a card, never both.</summary>
public abstract record Answer
{
    private Answer()
    {
    }

    /// <summary>A plain text.</summary>
    public sealed record Text(string Words) : Answer;

    /// <summary>A card.</summary>
    /// <param name="Body">The card.</param>
    /// <param name="Summary">What a notification says of it.</param>
    public sealed record Card(AdaptiveCard Body, string Summary) : Answer;
}

/// <summary>What the bot understood and answers.</summary>
/// <param name="Intent">What was meant, by its name in the JSON output.</param>
/// <param name="Answers">What it says, in order.</param>
public sealed record Reply(string Intent, params ImmutableArray<Answer> Answers)
{
    /// <summary>The customer it is about, when it is about one.</summary>
    public Customer? Customer { get; init; }

    /// <summary>Who may have been meant, when that is not clear.</summary>
    public ImmutableArray<Customer> Candidates { get; init; } = [];

    /// <summary>The customer's account, when that was asked for.</summary>
    public AccountView? Account { get; init; }

    /// <summary>Interest and fees of the customer, when that was asked or the balance was.</summary>
    public AccountCharges? Charges { get; init; }

    /// <summary>The ways to go on, when they were asked for: one comparison for each currency in which something is overdue.</summary>
    public ImmutableArray<OptionComparison> Comparisons { get; init; } = [];

    /// <summary>The agencies and lawyers, when they were asked for.</summary>
    public ImmutableArray<AgencyView> Agencies { get; init; } = [];

    /// <summary>The question as it was understood, when it was one about the portfolio or of a date.</summary>
    public Question? Question { get; init; }

    /// <summary>The rows of a list, when the answer is one: at most <see cref="QuestionLists.RowsMax"/>.</summary>
    public ImmutableArray<ListRow> Rows { get; init; } = [];

    /// <summary>The balances of the day that was asked for.</summary>
    public ImmutableArray<Balance> Balances { get; init; } = [];

    /// <summary>The amount that was asked for or said, when there is one.</summary>
    public Money? Amount { get; init; }

    /// <summary>The date that was asked for or said, when there is one.</summary>
    public DateOnly? Date { get; init; }
}
