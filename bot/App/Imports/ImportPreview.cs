using System.Collections.Immutable;
using CollectionsBot.Core;

namespace CollectionsBot.App;

/// <summary>What a file would do, judged before anything is written.</summary>
/// <param name="Counts">What it would change.</param>
/// <param name="Move">What it does to everything that is open; null unless it is a snapshot.</param>
/// <param name="Bounds">How far a snapshot may go without a person's yes.</param>
/// <param name="Refusal">Why it cannot be taken in at all; null when it can.</param>
public sealed record ImportPreview(ImportCounts Counts, SnapshotMove? Move, SnapshotBounds Bounds, Refusal? Refusal)
{
    /// <summary>Whether it waits for a person's yes.</summary>
    public bool IsHeld => Move?.IsBeyond(Bounds) == true;

    /// <summary>Judges a command of <see cref="ImportSteps.Import"/> against what is known.</summary>
    public static ImportPreview Of(Portfolio portfolio, ImportReceivables command, SnapshotBounds bounds)
    {
        ArgumentNullException.ThrowIfNull(portfolio);
        ArgumentNullException.ThrowIfNull(command);
        var decision = portfolio.Decide(command with { Bounds = null });
        var counts = ImportSteps.CountsOf(decision.Facts);
        var move = command.Snapshot ? SnapshotMove.Of(portfolio.Accounts.Values, command.Rows, counts) : null;
        return new ImportPreview(counts, move, bounds, decision.Refusal);
    }

    /// <summary>What would happen that is held back, a sentence for each thing.</summary>
    /// <param name="amount">Writes an amount.</param>
    public ImmutableArray<string> Reasons(Func<Money, string> amount) => Move is { } move ? Reasons(move, Bounds, amount) : [];

    /// <summary>What a snapshot would do that is held back, a sentence for each thing.</summary>
    /// <param name="move">What it would do.</param>
    /// <param name="bounds">How far it may go.</param>
    /// <param name="amount">Writes an amount.</param>
    public static ImmutableArray<string> Reasons(SnapshotMove move, SnapshotBounds bounds, Func<Money, string> amount)
    {
        ArgumentNullException.ThrowIfNull(move);
        ArgumentNullException.ThrowIfNull(bounds);
        var sentences = ImmutableArray.CreateBuilder<string>();
        if (move.VanishesBeyond(bounds))
        {
            sentences.Add(FormattableString.Invariant(
                $"{move.Vanishing} of {move.OpenBefore} open items ({Percent(move.Vanishing, move.OpenBefore)} %) would count as settled; up to {bounds.VanishingPercentMax} % may without your yes."));
        }

        foreach (var total in move.MovesBeyond(bounds))
        {
            var way = total.After < total.Before ? "fall" : "rise";
            sentences.Add(FormattableString.Invariant(
                $"The total in {total.Before.Currency} would {way} from {amount(total.Before)} to {amount(total.After)}; up to {bounds.TotalPercentMax} % may without your yes."));
        }

        return sentences.ToImmutable();
    }

    private static int Percent(int part, int whole) => (int)((part * 100L) / whole);
}
