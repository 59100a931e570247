namespace CollectionsBot.App;

/// <summary>Work that goes on side by side under different names, and one after the other under the same name. Thread-safe.</summary>
/// <param name="work">Does what there is to do under a name. It must not fail.</param>
internal sealed class Lanes(Func<string, CancellationToken, Task> work)
{
    private readonly Lock _door = new();
    private readonly Dictionary<string, Task> _running = new(StringComparer.Ordinal);
    private readonly HashSet<string> _again = new(StringComparer.Ordinal);

    /// <summary>Done when nothing that runs now runs any more.</summary>
    public Task WhenIdle
    {
        get
        {
            lock (_door)
            {
                return Task.WhenAll(_running.Values);
            }
        }
    }

    /// <summary>Starts the work under a name; where it runs already, it is done once more afterwards.</summary>
    public void Start(string name, CancellationToken cancellation)
    {
        lock (_door)
        {
            if (_running.ContainsKey(name))
            {
                _again.Add(name);
                return;
            }

            _running[name] = Task.Run(() => RunAsync(name, cancellation), CancellationToken.None);
        }
    }

    private async Task RunAsync(string name, CancellationToken cancellation)
    {
        do
        {
            await work(name, cancellation);
        }
        while (IsWantedAgain(name));
    }

    private bool IsWantedAgain(string name)
    {
        lock (_door)
        {
            return _again.Remove(name) || !_running.Remove(name);
        }
    }
}
