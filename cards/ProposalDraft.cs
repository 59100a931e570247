using CollectionsBot.Core;

namespace CollectionsBot.Cards;

/// <summary>What is filled in of a proposal so far, as typed.</summary>
/// <param name="Nonce">Names this opened form, so that sending it twice has one effect.</param>
/// <param name="Kind">What is proposed.</param>
public sealed record ProposalDraft(string Nonce, RequestKind Kind)
{
    /// <summary>The amount that a plan covers, that is given up or handed over; what is to be paid in a settlement, also in per cent.</summary>
    public string? Amount { get; init; }

    /// <summary>The amount's currency code.</summary>
    public string? Currency { get; init; }

    /// <summary>What is paid first in a plan.</summary>
    public string? DownPayment { get; init; }

    /// <summary>How many instalments.</summary>
    public string? Count { get; init; }

    /// <summary>The name of a <see cref="Core.Frequency"/>.</summary>
    public string? Frequency { get; init; }

    /// <summary>The first payment of a plan, the day to pay a settlement by, or the new due date; ISO 8601.</summary>
    public string? Date { get; init; }

    /// <summary>To whom a debt is handed.</summary>
    public string? Agency { get; init; }

    /// <summary>Why.</summary>
    public string? Why { get; init; }
}
