using CollectionsBot.Cards;

namespace CollectionsBot.App;

/// <summary>What became of a file, as JSON for the machine that handed it in.</summary>
internal static class ImportJson
{
    /// <summary>The most rejected rows that are told; all of them are counted.</summary>
    private const int RejectedMax = 1000;

    public static object Of(ImportResult result, Reader reader) => result switch
    {
        ImportResult.Taken taken => new
        {
            changed = taken.Outcome is not null,
            snapshot = taken.AsSnapshot,
            read = Read(taken.Reading),
            summary = taken.Outcome is { } o ? Summary(o) : null,
        },
        ImportResult.Held held => new { held = true, reasons = held.Preview.Reasons(reader.Amount), read = Read(held.Reading) },
        ImportResult.Failed failed => new { error = failed.Why, read = failed.Reading is { } reading ? Read(reading) : null },
        _ => throw new InvalidOperationException($"No JSON for {result.GetType().Name}."),
    };

    private static object Read(ReceivablesReading reading) => new
    {
        source = reading.Source,
        layout = reading.Layout,
        documents = reading.Rows.Length,
        customers = reading.Customers,
        rejectedCount = reading.Rejected.Length,
        rejected = reading.Rejected.Take(RejectedMax).Select(r => new { line = r.Line, column = r.Column, value = r.Value, reason = r.Reason }),
        notes = reading.Notes,
    };

    private static object Summary(ImportOutcome outcome) => new
    {
        customersAdded = outcome.Imported.Summary.CustomersAdded,
        customersChanged = outcome.Imported.Summary.CustomersChanged,
        itemsAdded = outcome.Imported.Summary.ItemsAdded,
        itemsChanged = outcome.Imported.Summary.ItemsChanged,
        itemsSettled = outcome.Imported.Summary.ItemsSettled,
        received = outcome.Received.Select(Text),
        promisesKept = outcome.Kept.Select(Promised),
        promisesBroken = outcome.Broken.Select(Promised),
        plans = outcome.Plans.Select(p => new { customer = p.Customer.Id.Value, request = p.Plan.Request.Id.ToString(), status = p.Plan.Status.ToString(), lateSince = p.Plan.LateSince }),
        jumps = outcome.Jumps.Select(Surprise),
        newDebts = outcome.NewDebts.Select(Surprise),
    };

    private static object Promised(PromiseOutcome outcome) => new { customer = outcome.Customer.Id.Value, amount = Text(outcome.Promise.Promise.Amount), dueOn = outcome.Promise.Promise.DueOn };

    private static object Surprise(DebtSurprise surprise) => new { customer = surprise.Customer.Id.Value, amount = Text(surprise.Amount) };

    private static string Text(Money money) => money.ToString();
}
