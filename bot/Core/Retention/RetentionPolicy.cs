namespace CollectionsBot.Core;

/// <summary>For how long what is known of persons is kept.</summary>
/// <remarks>
/// 12 CFR 1006.100(a) has a debt collector keep records until three years after the last collection activity on the debt. Other
/// laws say otherwise, of tax records for example, so the figure is the team's to set; it is no legal advice.
/// </remarks>
public sealed record RetentionPolicy
{
    /// <summary>The longest retention, in years.</summary>
    public const int YearsMax = 100;

    /// <summary>For how many whole years after the last activity; 1 to <see cref="YearsMax"/>.</summary>
    public int Years { get; init; } = 3;

    /// <summary>Checks the bounds.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A figure is out of its range.</exception>
    public void Validate()
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(Years, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(Years, YearsMax);
    }
}
