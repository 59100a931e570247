using System.Collections.Concurrent;

namespace CollectionsBot.Journal;

/// <summary>Lets what is read be made ready on another thread while what came before is used.</summary>
internal static class Prefetch
{
    /// <summary>The same elements in the same order, up to some ahead of use. A fault comes where it would have come.</summary>
    /// <param name="source">Enumerated on another thread, and by that time not touched by this one.</param>
    /// <param name="most">How many wait at most.</param>
    public static IEnumerable<T> Ahead<T>(this IEnumerable<T> source, int most)
    {
        using var stop = new CancellationTokenSource();
        using var ready = new BlockingCollection<T>(most);
        // A thread of its own: it waits much, and must not take the place of those who check.
        var making = Task.Factory.StartNew(() => Make(source, ready, stop.Token), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        try
        {
            foreach (var element in ready.GetConsumingEnumerable())
            {
                yield return element;
            }

            making.GetAwaiter().GetResult();
        }
        finally
        {
            stop.Cancel();
            Task.WhenAny(making).GetAwaiter().GetResult();
        }
    }

    private static void Make<T>(IEnumerable<T> source, BlockingCollection<T> ready, CancellationToken stop)
    {
        try
        {
            foreach (var element in source)
            {
                ready.Add(element, stop);
            }
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // Nobody wants the rest.
        }
        finally
        {
            ready.CompleteAdding();
        }
    }
}
