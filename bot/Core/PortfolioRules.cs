namespace CollectionsBot.Core;

/// <summary>The inputs that a team sets: its calendar and its policy.</summary>
/// <param name="Calendar">Which date is today, and which days are worked on.</param>
/// <param name="Worklist">Who is chased, how, and how urgently.</param>
public sealed record PortfolioRules(BusinessCalendar Calendar, WorklistPolicy Worklist)
{
    /// <summary>When, how often and by which ways customers are contacted.</summary>
    public ContactPolicy Contacts { get; init; } = new();

    /// <summary>Who may approve what.</summary>
    public ApprovalPolicy Approvals { get; init; } = new();

    /// <summary>What late payment costs.</summary>
    public ChargePolicy Charges { get; init; } = new();

    /// <summary>The agencies and lawyers to whom debts are handed.</summary>
    public AgencyPolicy Agencies { get; init; } = new();

    /// <summary>What is assumed when ways to go on are compared.</summary>
    public OptionsPolicy Options { get; init; } = new();

    /// <summary>For how long what is known of persons is kept.</summary>
    public RetentionPolicy Retention { get; init; } = new();

    /// <summary>The identifiers of the people who are administrators by configuration, so that somebody can give the first role.</summary>
    public ImmutableArray<string> FirstAdministrators { get; init; } = [];

    /// <summary>The default policy with weekends free, in a time zone.</summary>
    public static PortfolioRules Default(TimeZoneInfo zone) => new(BusinessCalendar.Plain(zone), new WorklistPolicy());
}
