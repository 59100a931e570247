namespace CollectionsBot.Core;

/// <summary>The requests about one customer, and what came of them.</summary>
/// <remarks>Not thread-safe: it belongs to its account.</remarks>
public sealed class RequestLog
{
    // Made when the first comes: most customers never have one.
    private List<Request>? _requests;

    internal RequestLog()
    {
    }

    /// <summary>All of them, oldest first.</summary>
    public IReadOnlyList<Request> All => (IReadOnlyList<Request>?)_requests ?? [];

    /// <summary>One of them, or null.</summary>
    public Request? Find(RequestId id) => _requests?.Find(r => r.Id == id);

    /// <summary>Those that wait for a decision on a date, oldest first.</summary>
    public IEnumerable<Request> OpenOn(DateOnly on) => All.Where(r => r.On <= on && r.StatusOn(on) == RequestStatus.Open);

    /// <summary>What was agreed to and lasts on a date, of one sort of terms, oldest first.</summary>
    public IEnumerable<(Request Request, T Terms)> InForce<T>(DateOnly on)
        where T : RequestTerms
    {
        foreach (var request in All)
        {
            if (request.Terms is T terms && request.IsInForce(on))
            {
                yield return (request, terms);
            }
        }
    }

    /// <summary>The date from which a document is chased: its own, or the later one that was granted.</summary>
    public DateOnly ChasedFrom(OpenItem item, DateOnly on)
    {
        ArgumentNullException.ThrowIfNull(item);
        return ChasedFrom(new ItemLine(item), on);
    }

    internal DateOnly ChasedFrom(in ItemLine item, DateOnly on)
    {
        var from = item.AgedFrom;
        if (_requests is null)
        {
            return from;
        }

        foreach (var (_, extension) in InForce<ExtensionTerms>(on))
        {
            if (extension.Until > from && extension.Items.Contains(item.Item.Key))
            {
                from = extension.Until;
            }
        }

        return from;
    }

    /// <summary>The plans with what has become of them on a date, oldest first: proposed, running, done and past.</summary>
    public IEnumerable<JudgedPlan> PlansOn(DateOnly on, IReadOnlyList<Receipt> receipts, WorklistPolicy policy) => All
        .Where(r => r.Terms is PlanTerms && r.On <= on)
        .Select(r => PlanJudgement.Judge(r, receipts, on, policy));

    internal void Apply(RecordedFact recorded)
    {
        switch (recorded.Fact)
        {
            case RequestProposed proposed:
                (_requests ??= []).Add(new Request(
                    proposed.Request, proposed.Customer, proposed.Terms, proposed.Why, proposed.Policy, recorded.Sequence, recorded.Actor, recorded.On));
                break;
            case RequestApproved approved:
                Resolve(recorded, approved.Request, Verdict.Approved, null);
                break;
            case RequestRejected rejected:
                Resolve(recorded, rejected.Request, Verdict.Rejected, rejected.Reason);
                break;
            case RequestWithdrawn withdrawn:
                Resolve(recorded, withdrawn.Request, Verdict.Withdrawn, null);
                break;
            case RequestAskedBack asked:
                Replace(asked.Request, r => r with { Inquiries = r.Inquiries.Add(new Inquiry(asked.Question, recorded.Actor, recorded.At, recorded.On)) });
                break;
            case RequestAnswered answered:
                Replace(answered.Request, r => r.OpenInquiry is { } open
                    ? r with { Inquiries = r.Inquiries.SetItem(r.Inquiries.Length - 1, open with { Answer = answered.Answer, AnsweredOn = recorded.On }) }
                    : r);
                break;
            case AgreementEnded ended:
                Replace(ended.Request, r => r with { Ending = new Ending(recorded.Sequence, recorded.On, ended.Reason, ended.ReplacedBy) });
                break;
            case PlacementClosed closed:
                Replace(closed.Request, r => r with { Ending = new Ending(recorded.Sequence, recorded.On, closed.Reason) { Outcome = closed.Outcome, Fee = closed.Fee } });
                break;
        }
    }

    /// <summary>Takes in the requests about a customer who was merged into this log's.</summary>
    internal void Absorb(RequestLog duplicate, Account kept)
    {
        if (duplicate._requests is null)
        {
            return;
        }

        _requests ??= [];
        _requests.AddRange(duplicate._requests.Select(r => r with
        {
            Customer = kept.Customer.Id,
            Terms = r.Terms is ExtensionTerms extension ? extension with { Items = kept.KeysOf(r.Customer, extension.Items) } : r.Terms,
        }));
        _requests.Sort((a, b) => a.Sequence.CompareTo(b.Sequence));
    }

    private void Resolve(RecordedFact recorded, RequestId id, Verdict verdict, string? reason) => Replace(
        id, r => r with { Resolution = new Resolution(verdict, recorded.Sequence, recorded.Actor, recorded.At, recorded.On, reason) });

    private void Replace(RequestId id, Func<Request, Request> with)
    {
        if (_requests?.FindIndex(r => r.Id == id) is >= 0 and var at)
        {
            _requests[at] = with(_requests[at]);
        }
    }
}
