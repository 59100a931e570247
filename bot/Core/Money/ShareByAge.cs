namespace CollectionsBot.Core;

/// <summary>A share that holds up to an age.</summary>
/// <param name="UpToDays">The last day past due for which it holds; null for every later one.</param>
/// <param name="Share">The share.</param>
public readonly record struct AgedShare(int? UpToDays, Share Share);

/// <summary>A share that depends on how many days a debt is past due.</summary>
public sealed record ShareByAge
{
    /// <summary>The most steps.</summary>
    public const int StepsMax = 20;

    /// <summary>Makes a table of steps.</summary>
    /// <param name="steps">1 to <see cref="StepsMax"/>, the youngest first; only the last, and always the last, has no end.</param>
    /// <exception cref="ArgumentException">The steps do not fit together.</exception>
    public ShareByAge(ImmutableArray<AgedShare> steps)
    {
        var ends = steps.IsDefaultOrEmpty || steps.Length > StepsMax ? [] : steps.SkipLast(1).Select(s => s.UpToDays ?? 0).ToList();
        if (steps.IsDefaultOrEmpty || steps.Length > StepsMax || steps[^1].UpToDays is not null
            || ends.Exists(e => e < 1) || !ends.SequenceEqual(ends.Distinct().Order()))
        {
            throw new ArgumentException(
                $"A table by age has 1 to {StepsMax} steps, each up to a later day than the one before, and the last without UpToDays.", nameof(steps));
        }

        Steps = steps;
    }

    /// <summary>The steps, the youngest first.</summary>
    public ImmutableArray<AgedShare> Steps { get; }

    /// <summary>A table from days and per cent; the last one without days.</summary>
    public static ShareByAge Percent(params ReadOnlySpan<(int? UpToDays, decimal Percent)> steps)
    {
        var table = ImmutableArray.CreateBuilder<AgedShare>(steps.Length);
        foreach (var (upTo, percent) in steps)
        {
            table.Add(new AgedShare(upTo, Share.Percent(percent)));
        }

        return new ShareByAge(table.ToImmutable());
    }

    /// <summary>The step in which an age lies, from 0.</summary>
    public int StepOf(int daysPastDue)
    {
        var step = 0;
        while (Steps[step].UpToDays < daysPastDue)
        {
            step++;
        }

        return step;
    }

    /// <summary>The share at an age.</summary>
    public Share Of(int daysPastDue) => Steps[StepOf(daysPastDue)].Share;

    /// <summary>The first day past due of a step.</summary>
    public int FirstDayOf(int step) => step == 0 ? 1 : Steps[step - 1].UpToDays!.Value + 1;

    /// <inheritdoc/>
    public bool Equals(ShareByAge? other) => other is not null && Steps.SequenceEqual(other.Steps);

    /// <inheritdoc/>
    public override int GetHashCode() => Steps.Length;
}
