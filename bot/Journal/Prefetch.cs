using System.Collections.Concurrent;

namespace CollectionsBot.Journal;

/// <summary>Lets what is read be made ready on another thread while what came before is used.</summary>
internal static class Prefetch
{
    /// <summary>The same elements in the same order, up to some ahead of use. A fault comes where it would have come.</summary>
    /// <remarks>The first is read without another thread: mostly there is no second, and then none is started.</remarks>
    /// <param name="source">Enumerated on another thread from its second element on, and by that time not touched by this one.</param>
    /// <param name="most">How many wait at most.</param>
    public static IEnumerable<T> Ahead<T>(this IEnumerable<T> source, int most)
    {
        using var elements = source.GetEnumerator();
        if (!elements.MoveNext())
        {
            yield break;
        }

        yield return elements.Current;
        if (!elements.MoveNext())
        {
            yield break;
        }

        foreach (var element in Rest(elements, most))
        {
            yield return element;
        }
    }

    /// <summary>The element where an enumerator stands, and all that follow.</summary>
    private static IEnumerable<T> Rest<T>(IEnumerator<T> elements, int most)
    {
        using var stop = new CancellationTokenSource();
        using var ready = new BlockingCollection<T>(most);
        // A thread of its own: it waits much, and must not take the place of those who check.
        var making = Task.Factory.StartNew(() => Make(elements, ready, stop.Token), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
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

    private static void Make<T>(IEnumerator<T> elements, BlockingCollection<T> ready, CancellationToken stop)
    {
        try
        {
            do
            {
                ready.Add(elements.Current, stop);
            }
            while (elements.MoveNext());
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
