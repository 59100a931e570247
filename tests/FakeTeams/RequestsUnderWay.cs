namespace CollectionsBot.FakeTeams;

/// <summary>Counts the requests of a client that have no answer yet. Thread-safe.</summary>
public sealed class RequestsUnderWay
{
    private int _count;

    /// <summary>How many there are.</summary>
    public int Count => Volatile.Read(ref _count);

    /// <summary>What counts a client's requests.</summary>
    public DelegatingHandler NewHandler() => new Handler(this);

    private sealed class Handler(RequestsUnderWay requests) : DelegatingHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Interlocked.Increment(ref requests._count);
            try
            {
                return await base.SendAsync(request, cancellationToken);
            }
            finally
            {
                Interlocked.Decrement(ref requests._count);
            }
        }
    }
}
