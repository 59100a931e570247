using System.Text.Json.Serialization;

namespace CollectionsBot.Core;

/// <summary>What exactly is asked for. Terms never change: who wants others proposes anew.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(PlanTerms), "plan")]
[JsonDerivedType(typeof(ExtensionTerms), "extension")]
[JsonDerivedType(typeof(SettlementTerms), "settlement")]
[JsonDerivedType(typeof(WriteOffTerms), "writeOff")]
[JsonDerivedType(typeof(FeeWaiverTerms), "feeWaiver")]
[JsonDerivedType(typeof(CreditHoldTerms), "creditHold")]
[JsonDerivedType(typeof(PlacementTerms), "placement")]
public abstract record RequestTerms
{
    /// <summary>What sort of request it makes.</summary>
    public abstract RequestKind Kind { get; }

    /// <summary>The amount against which limits are held: what is put off, given up or handed over. Null when there is none.</summary>
    public virtual Money? Size => null;

    /// <summary>How much must be owed for it to make sense. Null when it does not matter.</summary>
    public virtual Money? Debt => null;

    /// <summary>The last date on which it still makes sense to approve it. Null when it always does.</summary>
    public virtual DateOnly? Latest => null;
}

/// <summary>A payment plan.</summary>
/// <param name="Covers">How much of what is owed it covers.</param>
/// <param name="Charges">Interest and fees that the plan takes in besides; zero when they are left out. What arrives meets them in
/// the policy's <see cref="PaymentOrder"/>, so that all of them are met when the plan completes.</param>
/// <param name="Frequency">How often an instalment is due.</param>
/// <param name="Payments">The payments by due date; they sum to what it covers and the charges.</param>
public sealed record PlanTerms(Money Covers, Money Charges, Frequency Frequency, ImmutableArray<Instalment> Payments) : RequestTerms
{
    /// <summary>What is paid in all.</summary>
    public Money Whole => Covers + Charges;

    /// <summary>How much of the charges is met when so much has arrived.</summary>
    public Money ChargesMetBy(Money received, PaymentOrder order)
    {
        var first = order == PaymentOrder.CostsInterestPrincipal ? received : received - Money.Min(received, Covers);
        return Money.Min(first, Charges);
    }

    /// <inheritdoc/>
    public override RequestKind Kind => RequestKind.Plan;

    /// <inheritdoc/>
    public override Money? Size => Whole;

    /// <inheritdoc/>
    public override Money? Debt => Covers;

    /// <inheritdoc/>
    public override DateOnly? Latest => Payments[0].DueOn;
}

/// <summary>A later date for documents: they are not chased before. Ageing stays by the accounting system's due date.</summary>
/// <param name="Items">Which documents; all in one currency.</param>
/// <param name="Until">The new date.</param>
/// <param name="Open">What was open of them together when it was proposed.</param>
public sealed record ExtensionTerms(ImmutableArray<ItemKey> Items, DateOnly Until, Money Open) : RequestTerms
{
    /// <summary>The most documents of one extension.</summary>
    public const int ItemsMax = 500;

    /// <inheritdoc/>
    public override RequestKind Kind => RequestKind.Extension;

    /// <inheritdoc/>
    public override Money? Size => Open;

    /// <inheritdoc/>
    public override DateOnly? Latest => Until;
}

/// <summary>A part payment in full discharge.</summary>
/// <param name="Claim">The debt that it discharges.</param>
/// <param name="Payment">What is to be paid; less than the claim.</param>
/// <param name="PayBy">By when the payment must have arrived; else nothing is discharged.</param>
/// <param name="DiscountPercent">How much less it is, in per cent, when it is a discount for payment at once; null for other settlements.</param>
public sealed record SettlementTerms(Money Claim, Money Payment, DateOnly PayBy, decimal? DiscountPercent = null) : RequestTerms
{
    /// <summary>How far ahead payment still counts as at once, in days.</summary>
    public const int DiscountDaysMax = 30;

    /// <summary>A discount for payment at once. What is given up is rounded half away from zero to a minor unit.</summary>
    public static SettlementTerms Discounted(Money claim, decimal percent, DateOnly payBy)
    {
        var less = new Money((long)Math.Round(claim.MinorUnits * percent / 100, MidpointRounding.AwayFromZero), claim.Currency);
        return new SettlementTerms(claim, claim - less, payBy, percent);
    }

    /// <inheritdoc/>
    public override RequestKind Kind => RequestKind.Settlement;

    /// <inheritdoc/>
    public override Money? Size => Claim - Payment;

    /// <inheritdoc/>
    public override Money? Debt => Claim;

    /// <inheritdoc/>
    public override DateOnly? Latest => PayBy;
}

/// <summary>Giving a debt up. The accounting system books it; until then the balance stays.</summary>
public sealed record WriteOffTerms(Money Amount) : RequestTerms
{
    /// <inheritdoc/>
    public override RequestKind Kind => RequestKind.WriteOff;

    /// <inheritdoc/>
    public override Money? Size => Amount;

    /// <inheritdoc/>
    public override Money? Debt => Amount;
}

/// <summary>Giving fees or interest up: once approved, less of the charges made before is to be paid.</summary>
/// <remarks>They may not be booked as documents yet, so the balance does not bound them. What is booked already the accounting system credits.</remarks>
public sealed record FeeWaiverTerms(Money Amount) : RequestTerms
{
    /// <inheritdoc/>
    public override RequestKind Kind => RequestKind.FeeWaiver;

    /// <inheritdoc/>
    public override Money? Size => Amount;
}

/// <summary>No further deliveries on credit, until it is ended.</summary>
public sealed record CreditHoldTerms : RequestTerms
{
    /// <inheritdoc/>
    public override RequestKind Kind => RequestKind.CreditHold;
}

/// <summary>Handing the debt to an agency or a lawyer, until it is ended.</summary>
/// <param name="Agency">To whom; 1 to <see cref="AgencyLengthMax"/> characters.</param>
/// <param name="Amount">How much of what is owed.</param>
public sealed record PlacementTerms(string Agency, Money Amount) : RequestTerms
{
    /// <summary>The longest name, in characters.</summary>
    public const int AgencyLengthMax = 100;

    /// <inheritdoc/>
    public override RequestKind Kind => RequestKind.Placement;

    /// <inheritdoc/>
    public override Money? Size => Amount;

    /// <inheritdoc/>
    public override Money? Debt => Amount;
}
