namespace CollectionsBot.Core;

/// <summary>A request with what a person who decides it has to know.</summary>
/// <param name="Request">The request.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="Account">The account it is about, as it stands.</param>
/// <param name="Plan">With a plan, what has become of it.</param>
/// <param name="MayDecide">Whether the reader may decide it.</param>
/// <param name="MayWithdraw">Whether the reader may take it back.</param>
/// <param name="MayAnswer">Whether the reader is awaited to answer a question about it.</param>
public sealed record RequestView(Request Request, RequestStatus Status, AccountView Account, JudgedPlan? Plan, bool MayDecide, bool MayWithdraw, bool MayAnswer)
{
    /// <summary>Whether the reader may ask a question about it now.</summary>
    public bool MayAskBack => MayDecide && Request is { OpenInquiry: null, Inquiries.Length: < Inquiry.Max };

    /// <summary>Looks at a request; null when there is none of that name.</summary>
    /// <param name="portfolio">The portfolio.</param>
    /// <param name="id">What people call it.</param>
    /// <param name="reader">The identifier of the person who looks.</param>
    /// <param name="on">The business date.</param>
    public static RequestView? Of(Portfolio portfolio, RequestId id, string reader, DateOnly on)
    {
        ArgumentNullException.ThrowIfNull(portfolio);
        if (portfolio.FindRequest(id) is not { } request)
        {
            return null;
        }

        var account = portfolio.Find(request.Customer)!;
        var status = request.StatusOn(on);
        var isOpen = status == RequestStatus.Open;
        return new RequestView(
            request,
            status,
            AccountView.Of(account, on, portfolio.Rules),
            request.Terms is PlanTerms ? PlanJudgement.Judge(request, account.Receipts, on, portfolio.Rules.Worklist) : null,
            isOpen && portfolio.People.MayDecide(reader, request.Policy, request.By, on),
            isOpen && request.By.Id == reader,
            isOpen && request.By.Id == reader && request.OpenInquiry is not null);
    }
}

/// <summary>What waits for a decision, as one person sees it.</summary>
/// <param name="ToDecide">What the person may decide, oldest first.</param>
/// <param name="Own">What the person asked for, oldest first.</param>
/// <param name="Others">What else waits, oldest first.</param>
public sealed record WaitingRequests(ImmutableArray<WaitingRequest> ToDecide, ImmutableArray<WaitingRequest> Own, ImmutableArray<WaitingRequest> Others)
{
    /// <summary>Everything that waits on a date, of one customer or of all.</summary>
    public static WaitingRequests Of(Portfolio portfolio, string reader, DateOnly on, CustomerId? customer = null)
    {
        ArgumentNullException.ThrowIfNull(portfolio);
        var waiting = portfolio.WaitingOn(on).Where(w => customer is null || w.Customer.Id == customer).ToLookup(w =>
            w.Request.By.Id == reader ? Whose.Own
            : portfolio.People.MayDecide(reader, w.Request.Policy, w.Request.By, on) ? Whose.ToDecide
            : Whose.Others);
        return new WaitingRequests([.. waiting[Whose.ToDecide]], [.. waiting[Whose.Own]], [.. waiting[Whose.Others]]);
    }

    private enum Whose
    {
        ToDecide,
        Own,
        Others,
    }
}

/// <summary>A request that waits, with the customer it is about.</summary>
public sealed record WaitingRequest(Request Request, Customer Customer);
