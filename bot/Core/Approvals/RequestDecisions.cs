namespace CollectionsBot.Core;

/// <summary>Decides who may decide a request, and what follows.</summary>
internal static class RequestDecisions
{
    /// <summary>
    /// The questions are asked in this order, and the first that fails is told: is it still open; whose is it; may this
    /// person; does it still make sense. So the loser of a race learns that it is decided, whatever his role.
    /// </summary>
    public static Decision Decide(Account account, Request request, DecideRequest command, People people, WorklistPolicy policy)
    {
        if (NotOpen(request, command.Stamp.On) is { } closed)
        {
            return closed;
        }

        var (authority, refused) = AuthorityFor(request, command.Stamp, people);
        if (authority is null)
        {
            return refused!;
        }

        var customer = account.Customer.Id;
        if (!command.Approve)
        {
            return FreeText.Needed(command.Reason, Request.ReasonLengthMax)
                ?? Decision.Accept(new RequestRejected(customer, request.Id, command.Reason!.Trim(), authority.Role, authority.InPlaceOf));
        }

        return Proposals.AboveDebt(account, request.Terms, command.Stamp.On, policy)
            ?? Decision.Accept([new RequestApproved(customer, request.Id, authority.Role, authority.InPlaceOf), .. Replaced(account, request, command.Stamp.On, policy)]);
    }

    /// <summary>One question at a time, so that it is clear what an answer answers.</summary>
    public static Decision AskBack(Account account, Request request, AskBack command, People people)
    {
        if (NotOpen(request, command.Stamp.On) is { } closed)
        {
            return closed;
        }

        var (authority, refused) = AuthorityFor(request, command.Stamp, people);
        if (authority is null)
        {
            return refused!;
        }

        return request switch
        {
            { OpenInquiry: { } open } => Proposals.Refuse(new Refusal(RefusalReason.AlreadyAsked, Date: open.On) { Request = request.Id, By = open.By, At = open.At }),
            { Inquiries.Length: >= Inquiry.Max } => Proposals.Refuse(new Refusal(RefusalReason.AskedEnough, Length: Inquiry.Max) { Request = request.Id }),
            _ => FreeText.Needed(command.Question, Request.ReasonLengthMax)
                ?? Decision.Accept(new RequestAskedBack(account.Customer.Id, request.Id, command.Question!.Trim())),
        };
    }

    public static Decision Answer(Account account, Request request, AnswerQuestion command) =>
        NotOpen(request, command.Stamp.On)
        ?? (request.By.Id != command.Stamp.Actor.Id ? Proposals.Refuse(new Refusal(RefusalReason.NotOwnRequest) { Request = request.Id, By = request.By })
            : request.OpenInquiry is null ? Proposals.Refuse(new Refusal(RefusalReason.NothingAsked) { Request = request.Id })
            : FreeText.Needed(command.Answer, Request.ReasonLengthMax)
                ?? Decision.Accept(new RequestAnswered(account.Customer.Id, request.Id, command.Answer!.Trim())));

    public static Decision Withdraw(Account account, Request request, WithdrawRequest command) =>
        NotOpen(request, command.Stamp.On)
        ?? (request.By.Id == command.Stamp.Actor.Id
            ? Decision.Accept(new RequestWithdrawn(account.Customer.Id, request.Id))
            : Proposals.Refuse(new Refusal(RefusalReason.NotOwnRequest) { Request = request.Id, By = request.By }));

    /// <summary>What the customer has fulfilled binds for good, as does what was given up.</summary>
    public static Decision End(Account account, Request request, EndAgreement command, People people, WorklistPolicy policy) =>
        IsFulfilled(account, request, command.Stamp.On, policy)
            ? NotInForce(request)
            : End(request, command.Stamp, command.Reason, people, reason => new AgreementEnded(account.Customer.Id, request.Id, reason, null));

    public static Decision Close(Account account, Request request, ClosePlacement command, People people)
    {
        if (request.Terms is not PlacementTerms placement)
        {
            return NotInForce(request);
        }

        if (command.Fee.Currency != placement.Amount.Currency)
        {
            return Decision.Refuse(RefusalReason.CurrenciesMixed);
        }

        return command.Fee.MinorUnits is < 0 or > Money.MinorUnitsMax || !Enum.IsDefined(command.Outcome)
            ? Decision.Refuse(RefusalReason.OutOfBounds)
            : End(request, command.Stamp, command.Reason, people, reason => new PlacementClosed(account.Customer.Id, request.Id, command.Outcome, command.Fee, reason));
    }

    /// <summary>Whoever might have approved it may end it: a plan that is in force binds the team, so a collector alone does not cancel it.</summary>
    private static Decision End(Request request, Stamp stamp, string reason, People people, Func<string, Fact> fact)
    {
        if (!request.IsInForce(stamp.On))
        {
            return NotInForce(request);
        }

        if (FreeText.Needed(reason, Request.ReasonLengthMax) is { } wrong)
        {
            return wrong;
        }

        var authorities = people.AuthoritiesOf(stamp.Actor.Id, stamp.On).ToList();
        return authorities.Exists(a => request.Policy.Allows(a.Role)) ? Decision.Accept(fact(reason.Trim())) : NotAllowed(request, authorities);
    }

    private static Decision NotInForce(Request request) => Proposals.Refuse(new Refusal(RefusalReason.NotInForce) { Request = request.Id });

    private static Decision? NotOpen(Request request, DateOnly on) => request switch
    {
        { Resolution: { Verdict: Verdict.Withdrawn } end } => Told(RefusalReason.RequestWithdrawn, request, end),
        { Resolution: { Verdict: Verdict.Approved } end } => Told(RefusalReason.AlreadyApproved, request, end),
        { Resolution: { } end } => Told(RefusalReason.AlreadyRejected, request, end),
        _ when request.StatusOn(on) == RequestStatus.Expired =>
            Proposals.Refuse(new Refusal(RefusalReason.RequestExpired, Date: request.Policy.ExpiresOn) { Request = request.Id }),
        _ => null,
    };

    private static Decision Told(RefusalReason reason, Request request, Resolution end) =>
        Proposals.Refuse(new Refusal(reason, Date: end.On) { Request = request.Id, By = end.By, At = end.At });

    /// <summary>
    /// Nobody decides his own request, and nobody decides it with his authority either: what somebody delegated does not
    /// reach his own requests.
    /// </summary>
    private static (Authority? Authority, Decision? Refused) AuthorityFor(Request request, Stamp stamp, People people)
    {
        if (request.By.Id == stamp.Actor.Id)
        {
            return (null, Proposals.Refuse(new Refusal(RefusalReason.OwnRequest) { Request = request.Id }));
        }

        var authorities = people.AuthoritiesOf(stamp.Actor.Id, stamp.On).Where(a => a.InPlaceOf?.Id != request.By.Id).ToList();
        return authorities.Find(a => request.Policy.Allows(a.Role)) is { } authority ? (authority, null) : (null, NotAllowed(request, authorities));
    }

    private static Decision NotAllowed(Request request, List<Authority> authorities)
    {
        var limits = request.Policy.Limits.Where(l => authorities.Exists(a => a.Role == l.Role)).ToList();
        var near = limits.Where(l => !l.Breaches.Contains(LimitBreach.Kind)).MaxBy(l => l.Role);
        return near is null
            ? Proposals.Refuse(new Refusal(RefusalReason.NoAuthority) { Request = request.Id })
            : Proposals.Refuse(new Refusal(RefusalReason.AboveLimit, Limit: near.UpTo) { Request = request.Id, Breaches = near.Breaches });
    }

    /// <summary>
    /// A new plan takes the place of the one in its currency, and the old one stays in the history: no payment counts for both.
    /// A new settlement takes the place of one that was not paid; what was paid for stays discharged.
    /// </summary>
    private static IEnumerable<Fact> Replaced(Account account, Request request, DateOnly on, WorklistPolicy policy) => account.Requests.All
        .Where(r => request.Terms is PlanTerms or SettlementTerms && r.IsInForce(on)
            && r.Terms.Kind == request.Terms.Kind && r.Terms.Size?.Currency == request.Terms.Size?.Currency
            && !(r.Terms is SettlementTerms && IsFulfilled(account, r, on, policy)))
        .Select(r => new AgreementEnded(account.Customer.Id, r.Id, request.Why, request.Id));

    private static bool IsFulfilled(Account account, Request request, DateOnly on, WorklistPolicy policy) => request.Terms switch
    {
        PlanTerms => PlanJudgement.Judge(request, account.Receipts, on, policy).Status == PlanStatus.Completed,
        SettlementTerms terms => JudgedSettlement.Of(request, terms, account.Receipts, on, policy).Status == SettlementStatus.Paid,
        WriteOffTerms or FeeWaiverTerms => true,
        _ => false,
    };
}
