namespace CollectionsBot.Journal.Tests;

/// <summary>Holds a journal up in the middle of an append, until it is let go.</summary>
internal sealed class Gate
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly SemaphoreSlim _arrived = new(0);
    private readonly SemaphoreSlim _passes = new(0);
    private volatile bool _isOpen;

    /// <summary>What the journal does at the gate.</summary>
    public void Pass()
    {
        _arrived.Release();
        if (!_isOpen)
        {
            Assert.True(_passes.Wait(Patience));
        }
    }

    /// <summary>Waits until an append has come to the gate.</summary>
    public async Task ArrivalAsync() => Assert.True(await _arrived.WaitAsync(Patience));

    /// <summary>Lets the append at the gate go.</summary>
    public void LetOneGo() => _passes.Release();

    /// <summary>Lets the append at the gate go, and all that come.</summary>
    public void LetAllGo()
    {
        _isOpen = true;
        _passes.Release();
    }
}
