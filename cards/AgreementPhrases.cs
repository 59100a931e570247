using CollectionsBot.Core;
using Humanizer;

namespace CollectionsBot.Cards;

/// <summary>The words for requests, and for plans and what else is agreed.</summary>
public static class AgreementPhrases
{
    private const int ReasonShown = 120;

    /// <summary>What sort of request it is.</summary>
    public static string Of(RequestKind kind) => kind switch
    {
        RequestKind.Plan => "Payment plan",
        RequestKind.Extension => "Extension",
        RequestKind.Settlement => "Settlement",
        RequestKind.WriteOff => "Write-off",
        RequestKind.FeeWaiver => "Fee waiver",
        RequestKind.CreditHold => "Credit hold",
        RequestKind.Placement => "Placement",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No words for this kind of request."),
    };

    /// <summary>A role.</summary>
    public static string Of(Role role) => role switch
    {
        Role.Collector => "collector",
        Role.Senior => "senior",
        Role.Manager => "manager",
        Role.Administrator => "administrator",
        _ => throw new ArgumentOutOfRangeException(nameof(role), role, "No words for this role."),
    };

    /// <summary>Somebody of a role.</summary>
    public static string One(Role role) => (role == Role.Administrator ? "an " : "a ") + Of(role);

    /// <summary>In what a request goes beyond a limit.</summary>
    public static string Of(LimitBreach breach) => breach switch
    {
        LimitBreach.Kind => "it is of another kind",
        LimitBreach.Amount => "the amount is too large",
        LimitBreach.Payments => "there are too many payments",
        LimitBreach.Length => "it takes too long",
        LimitBreach.SmallestInstalment => "an instalment is too small",
        LimitBreach.PaidFirst => "too little is paid first",
        _ => throw new ArgumentOutOfRangeException(nameof(breach), breach, "No words for this limit."),
    };

    /// <summary>How often an instalment is due.</summary>
    public static string Of(Frequency frequency) => frequency switch
    {
        Frequency.Weekly => "weekly",
        Frequency.EveryTwoWeeks => "every two weeks",
        Frequency.Monthly => "monthly",
        Frequency.Custom => "on agreed dates",
        _ => throw new ArgumentOutOfRangeException(nameof(frequency), frequency, "No words for this frequency."),
    };

    /// <summary>Where a plan stands.</summary>
    public static string Of(PlanStatus status) => status switch
    {
        PlanStatus.Proposed => "proposed",
        PlanStatus.Rejected => "turned down",
        PlanStatus.Lapsed => "withdrawn or expired",
        PlanStatus.Approved => "agreed",
        PlanStatus.Active => "running",
        PlanStatus.Completed => "completed",
        PlanStatus.Defaulted => "failed",
        PlanStatus.Cancelled => "cancelled",
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, "No words for this state."),
    };

    /// <summary>Where a request stands.</summary>
    public static string Of(RequestStatus status) => status switch
    {
        RequestStatus.Open => "waiting for a decision",
        RequestStatus.Approved => "approved",
        RequestStatus.Rejected => "rejected",
        RequestStatus.Withdrawn => "withdrawn",
        RequestStatus.Expired => "expired",
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, "No words for this state."),
    };

    /// <summary>What is asked for or agreed, as half a sentence that fits both.</summary>
    public static string Of(RequestTerms terms, Reader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        return terms switch
        {
            PlanTerms plan => $"{reader.Amount(plan.Whole)} in {"payment".ToQuantity(plan.Payments.Length)}, {Of(plan.Frequency)}, "
                + $"from {reader.Date(plan.Payments[0].DueOn)} to {reader.Date(plan.Payments[^1].DueOn)}"
                + (plan.Charges.IsZero ? "" : $" ({reader.Amount(plan.Charges)} interest and fees in it)"),
            ExtensionTerms extension => $"{"document".ToQuantity(extension.Items.Length)} over {reader.Amount(extension.Open)} put off to {reader.Date(extension.Until)}",
            SettlementTerms { DiscountPercent: { } percent } discount =>
                $"{percent.ToString("0.####", reader.Culture)}\u00A0% less for payment at once: {reader.Amount(discount.Payment)} by {reader.Date(discount.PayBy)} for {reader.Amount(discount.Claim)}",
            SettlementTerms settlement => $"{reader.Amount(settlement.Payment)} by {reader.Date(settlement.PayBy)} in full discharge of {reader.Amount(settlement.Claim)}",
            WriteOffTerms writeOff => $"{reader.Amount(writeOff.Amount)} of debt",
            FeeWaiverTerms waiver => $"{reader.Amount(waiver.Amount)} of fees or interest",
            CreditHoldTerms => "no deliveries on credit",
            PlacementTerms placement => $"{reader.Amount(placement.Amount)} to {placement.Agency}",
            _ => throw new ArgumentOutOfRangeException(nameof(terms), terms?.GetType().Name, "No words for these terms."),
        };
    }

    /// <summary>A plan on an account: what is paid, what comes next, what is late.</summary>
    public static string Of(JudgedPlan plan, Reader reader)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(reader);
        var paid = $"{plan.Request.Id} {Of(plan.Status)}: {reader.Amount(plan.Received)} of {reader.Amount(plan.Terms.Whole)} paid{(plan.Left.IsZero ? "" : $", {reader.Amount(plan.Left)} left")}";
        return plan switch
        {
            { Status: PlanStatus.Defaulted, DefaultedOn: { } date } => $"{paid}; an instalment stayed unpaid until {reader.Date(date)}",
            { LateSince: { } late, Next: { } next } => $"{paid}; late: {reader.Amount(next.Missing)} was due {reader.Date(late)}",
            { Next: { } next } => $"{paid}; next {reader.Amount(next.Missing)} on {reader.Date(next.DueOn)}",
            _ => paid,
        };
    }

    /// <summary>A settlement on an account: what arrived in time, and what follows from it.</summary>
    public static string Of(JudgedSettlement settlement, Reader reader)
    {
        ArgumentNullException.ThrowIfNull(settlement);
        ArgumentNullException.ThrowIfNull(reader);
        var (id, terms) = (settlement.Request.Id, settlement.Terms);
        return settlement.Status switch
        {
            SettlementStatus.Paid => $"{id} paid: {reader.Amount(terms.Payment)} discharged {reader.Amount(terms.Claim)}",
            SettlementStatus.Failed => $"{id} failed: {reader.Amount(settlement.Received)} of {reader.Amount(terms.Payment)} came by {reader.Date(terms.PayBy)}, so nothing is discharged",
            _ => $"{id} waits for payment: {reader.Amount(settlement.Received)} of {reader.Amount(terms.Payment)} paid, due {reader.Date(terms.PayBy)}, in full discharge of {reader.Amount(terms.Claim)}",
        };
    }

    /// <summary>A request that waits for a decision.</summary>
    public static string Waiting(Request request, Reader reader)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(reader);
        var roles = request.Policy.Deciders().Select(Of).ToList();
        var who = roles.Count == 0 ? "nobody" : "the " + string.Join(", ", roles.SkipLast(1)) + (roles.Count > 1 ? " or " : "") + roles[^1];
        var why = request.Why.Length > ReasonShown ? request.Why[..ReasonShown] + "…" : request.Why;
        return $"{request.Id} {Of(request.Terms.Kind).ToLowerInvariant()}: {Of(request.Terms, reader)}. “{why}” "
            + $"Asked by {request.By.Name}; {who} may decide until {reader.Date(request.Policy.ExpiresOn)}";
    }

    /// <summary>Who may decide, and until when.</summary>
    public static string Deciders(PinnedPolicy policy, Reader reader)
    {
        ArgumentNullException.ThrowIfNull(policy);
        ArgumentNullException.ThrowIfNull(reader);
        var who = string.Join(" or ", policy.Deciders().Select((role, n) => n == 0 ? One(role) : Of(role)));
        return $"{(who.Length == 0 ? "Nobody" : char.ToUpperInvariant(who[0]) + who[1..])} may decide it until {reader.Date(policy.ExpiresOn)}";
    }

    /// <summary>Where a request stands: who may decide it until when, or who decided what and why.</summary>
    public static string Stands(RequestView view, Reader reader)
    {
        ArgumentNullException.ThrowIfNull(view);
        ArgumentNullException.ThrowIfNull(reader);
        var request = view.Request;
        var stands = (view.Status, request.Resolution) switch
        {
            (RequestStatus.Open, _) when request.OpenInquiry is { } open => $"{open.By.Name} waits for an answer. {Deciders(request.Policy, reader)}",
            (RequestStatus.Open, _) => $"Waits for a decision. {Deciders(request.Policy, reader)}",
            (RequestStatus.Expired, _) => $"Nobody decided it until {reader.Date(request.Policy.ExpiresOn)}",
            (RequestStatus.Approved, { } end) => $"Approved by {end.By.Name}, {reader.Instant(end.At)}",
            (RequestStatus.Rejected, { } end) => $"Rejected by {end.By.Name}, {reader.Instant(end.At)}: “{end.Reason}”",
            (_, { } end) => $"Withdrawn by {end.By.Name}, {reader.Instant(end.At)}",
            _ => throw new ArgumentOutOfRangeException(nameof(view), view.Status, "No words for this state."),
        };
        return request.Ending is { } ending ? $"{stands}. {(ending.ReplacedBy is { } by ? $"Replaced by {by}" : "Ended")} on {reader.Date(ending.On)}: “{ending.Reason}”" : stands;
    }

    /// <summary>Why a request, or a change of roles, is refused; null for the other refusals.</summary>
    internal static string? Of(Refusal refusal, string limit, string date, Reader reader)
    {
        var request = refusal.Request is { } id ? id.ToString() : "This request";
        var by = refusal.By is { } actor ? actor.Name : "Somebody else";
        var when = refusal.At is { } at ? reader.Instant(at) : date;
        return refusal.Reason switch
        {
            RefusalReason.CurrenciesMixed => "Everything in one request must be in one currency. Make a request for each.",
            RefusalReason.DateTooEarly => $"This date is too early. Give {date} or later.",
            RefusalReason.DateTooFar => $"This date is too far away. Give {date} or earlier.",
            RefusalReason.PlanScheduleInvalid => $"A plan has 1 to {ScheduleTerms.CountMax} instalments, and each date is later than the one before.",
            RefusalReason.InstalmentNothing => "The amount is too small for so many instalments, or the down payment is not less than the whole.",
            RefusalReason.NothingGivenUp => $"A settlement is less than the debt. Give less than {limit}.",
            RefusalReason.AlreadyProposed => $"{request} asks for the same and waits for a decision. Have it decided, or withdraw it first.",
            RefusalReason.RequestUnknown => "There is no request of this number.",
            RefusalReason.AlreadyApproved => $"{by} approved {request} on {when}.",
            RefusalReason.AlreadyRejected => $"{by} rejected {request} on {when}.",
            RefusalReason.RequestWithdrawn => $"{by} withdrew {request} on {when}.",
            RefusalReason.RequestExpired => $"{request} could be decided until {date}. Propose it again.",
            RefusalReason.OwnRequest => "Somebody else must decide what you ask for.",
            RefusalReason.NotOwnRequest => $"{by} made {request}, and only who made it can withdraw it or answer questions about it.",
            RefusalReason.AlreadyAsked => $"{by} asked about {request} on {when}, and the answer is awaited. Ask after it.",
            RefusalReason.AskedEnough => $"{request} was asked about {refusal.Length} times. Approve it, or reject it and say what is missing.",
            RefusalReason.NothingAsked => $"No question about {request} waits for an answer.",
            RefusalReason.NotInForce => $"{request} is not in force, or cannot be ended.",
            RefusalReason.NoAuthority => "You have no role that decides this. Ask an administrator.",
            RefusalReason.AboveLimit => $"{request} is above your limit{(limit.Length > 0 ? $" of {limit}" : "")}{Because(refusal.Breaches)}. Ask somebody with a higher limit.",
            RefusalReason.NotAdministrator => "Only an administrator says who has which role.",
            RefusalReason.OwnRole => "Nobody can do this for himself. Name somebody else.",
            RefusalReason.SetByConfiguration => "The configuration makes this person an administrator. Change it there.",
            RefusalReason.LastAdministrator => "This is the last administrator. Name another one first.",
            RefusalReason.AgencyUnknown => "There is no agency or lawyer of this name. Say \"agencies\" to see them.",
            RefusalReason.PeriodInvalid => $"The absence must end today or later, after it begins, and last at most {Delegation.DaysMax} days.",
            _ => null,
        };
    }

    private static string Because(ImmutableArray<LimitBreach> breaches) =>
        breaches.IsDefaultOrEmpty ? "" : ": " + Phrases.List([.. breaches.Select(Of)]);
}
