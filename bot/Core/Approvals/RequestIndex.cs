namespace CollectionsBot.Core;

/// <summary>Whose request is which, and the next number of each kind.</summary>
public sealed class RequestIndex
{
    private readonly Dictionary<RequestId, CustomerId> _customers = [];
    private readonly SortedDictionary<RequestKind, int> _last = [];
    private readonly SortedSet<(RequestKind Kind, int Number)> _undecided = [];

    internal RequestIndex()
    {
    }

    /// <summary>About whom a request is; null when there is no such request.</summary>
    public CustomerId? CustomerOf(RequestId id) => _customers.TryGetValue(id, out var customer) ? customer : null;

    /// <summary>All requests with whom they are about, in no particular order.</summary>
    internal IReadOnlyDictionary<RequestId, CustomerId> All => _customers;

    /// <summary>What the next request of a kind will be called.</summary>
    public RequestId Next(RequestKind kind) => new(kind, _last.GetValueOrDefault(kind) + 1);

    /// <summary>What was neither decided nor taken back, also when its time ran out; by kind and number.</summary>
    public IEnumerable<RequestId> Undecided => _undecided.Select(r => new RequestId(r.Kind, r.Number));

    internal void Apply(Fact fact)
    {
        if (fact is RequestApproved or RequestRejected or RequestWithdrawn)
        {
            var (kind, number) = ((IRequestFact)fact).Request;
            _undecided.Remove((kind, number));
        }

        if (fact is RequestProposed proposed)
        {
            _customers[proposed.Request] = proposed.Customer;
            _undecided.Add((proposed.Request.Kind, proposed.Request.Number));
            _last[proposed.Request.Kind] = Math.Max(_last.GetValueOrDefault(proposed.Request.Kind), proposed.Request.Number);
        }
    }
}
