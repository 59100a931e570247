using System.Collections.Immutable;
using CollectionsBot.Cards;
using CollectionsBot.Journal;

namespace CollectionsBot.App.Cli;

/// <summary>Lists customers who may be one, and keeps the answer that two are not.</summary>
internal static class DuplicatesCommand
{
    /// <summary>The most pairs shown beneath an import; the command lists all.</summary>
    private const int Shown = 20;

    public static async Task<int> RunAsync(Settings settings, string[] apart, string? because, CancellationToken cancellation)
    {
        if (apart.Length == 0)
        {
            List(Duplicates.Of(await DataFolder.ReadAsync(settings, TimeProvider.System)), Duplicates.Max);
            return 0;
        }

        if (apart.Length != 2)
        {
            throw new CommandException("Two customers who are not one are needed: --apart C-1001 C-1009");
        }

        await using var writer = await DataFolder.OpenAsync(settings, TimeProvider.System, fillWithDemonstration: false);
        var now = TimeProvider.System.GetUtcNow();
        var today = settings.Rules.Calendar.DateAt(now);
        var stamp = new Stamp(CommandIds.New(), ReadQuestion.Person.Actor, now, today);
        return await writer.ExecuteAsync(new TellApart(stamp, new CustomerId(apart[0]), new CustomerId(apart[1]), because), cancellation) switch
        {
            Outcome.Refused refused => throw new CommandException(Phrases.Of(refused.Refusal, Reader.Plain(today))),
            _ => Said($"Kept: {apart[0]} and {apart[1]} are not the same. Nobody is asked about them again."),
        };
    }

    /// <summary>Tells beneath an import whom of its customers may be one with another.</summary>
    public static void Show(ImmutableArray<LikelyDuplicate> duplicates)
    {
        if (!duplicates.IsEmpty)
        {
            Console.WriteLine("These may be the same. Nothing was merged:");
            List(duplicates, Shown);
        }
    }

    private static void List(ImmutableArray<LikelyDuplicate> duplicates, int most)
    {
        foreach (var pair in duplicates.Take(most))
        {
            var sign = pair.Sign switch
            {
                DuplicateSign.SameNumber => "their numbers differ only by zeros in front",
                DuplicateSign.SameName => "their names differ only in form",
                _ => "their names differ by one letter",
            };
            Console.WriteLine($"  {Of(pair.Duplicate)} and {Of(pair.Kept)}: {sign}");
        }

        Console.WriteLine(duplicates.IsEmpty ? "No customers look like one."
            : (duplicates.Length > most ? $"… and {duplicates.Length - most} more. " : "")
                + $"In the chat: merge {duplicates[0].Duplicate.Id} into {duplicates[0].Kept.Id} because … Here: duplicates --apart {duplicates[0].Duplicate.Id} {duplicates[0].Kept.Id}");
    }

    private static int Said(string text)
    {
        Console.WriteLine(text);
        return 0;
    }

    private static string Of(Core.Customer customer) => $"{PlainText.Clean(customer.Name, 80)} ({PlainText.Clean(customer.Id.Value, 64)})";
}
