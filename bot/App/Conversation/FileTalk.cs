using CollectionsBot.Cards;
using CollectionsBot.Journal;

namespace CollectionsBot.App;

/// <summary>Takes files that people send to the bot in their own chat: shows what each would do, and does it when its sender says so.</summary>
public sealed class FileTalk(IPortfolio portfolio, ImportDesk desk, FileUploads uploads, FileDownload download, TimeProvider clock, Settings settings)
{
    private const int NameLengthMax = 200;

    /// <summary>Fetches a file and says what it would do.</summary>
    public async Task<Answer> ReceiveAsync(Person person, string? name, string? address, CancellationToken cancellation = default)
    {
        var turn = Turn.Begin(person, clock, settings.Rules.Calendar);
        if (!await ImportTalk.MayImportAsync(portfolio, turn, cancellation))
        {
            return new Answer.Text(ImportTalk.NoRole);
        }

        var (bytes, fault) = await download.GetAsync(address, cancellation);
        if (bytes is null)
        {
            return new Answer.Text(fault!);
        }

        var upload = new FileUpload(person.Actor, PlainText.Clean(name ?? "file", NameLengthMax), bytes, turn.Now);
        using var stream = InMemory.Stream(bytes);
        var (reading, now, whole, why) = await desk.PreviewAsync(stream, new ImportOrder(upload.Name, person.Actor, Snapshot: false), cancellation);
        return why is null
            ? new Answer.Card(ImportPreviewCard.Of(ViewOf(reading!, now!, whole, turn.Reader), uploads.Keep(upload), turn.Reader), $"Import {upload.Name}?")
            : new Answer.Text($"Nothing was written. {why}");
    }

    /// <summary>A press on a button of a file's card; null for a button that is none of them.</summary>
    public async Task<Answer?> PressAsync(Turn turn, Pressed pressed, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(turn);
        ArgumentNullException.ThrowIfNull(pressed);
        if (pressed.Verb is not (Verbs.ImportFile or Verbs.ImportSnapshot or Verbs.CancelImport))
        {
            return null;
        }

        if (!await ImportTalk.MayImportAsync(portfolio, turn, cancellation))
        {
            return new Answer.Text(ImportTalk.NoRole);
        }

        if (uploads.Take(pressed[Verbs.Nonce], turn.Person.Actor) is not { } upload)
        {
            return new Answer.Text("I don't have this file any more. Send it again.");
        }

        return pressed.Verb == Verbs.CancelImport
            ? new Answer.Text("Cancelled; nothing was written.")
            : await TakeAsync(turn, pressed[Verbs.Nonce]!, upload, pressed.Verb == Verbs.ImportSnapshot, cancellation);
    }

    /// <summary>The person saw on the card what the file does, so nothing of it is held back.</summary>
    private async Task<Answer> TakeAsync(Turn turn, string token, FileUpload upload, bool snapshot, CancellationToken cancellation)
    {
        try
        {
            using var stream = InMemory.Stream(upload.Content);
            return ImportTalk.AnswerOf(await desk.TakeAsync(stream, new ImportOrder(upload.Name, turn.Person.Actor, snapshot, Yes: true), cancellation), upload.Name, turn.Reader);
        }
        catch (Exception e) when (e is JournalException or PortfolioBusyException)
        {
            uploads.PutBack(token, upload);
            throw;
        }
    }

    private static ImportPreviewView ViewOf(ReceivablesReading reading, ImportPreview now, ImportPreview? whole, Reader reader) => new(
        reading.Source,
        reading.Layout,
        now.Counts,
        whole?.Counts.ItemsSettled,
        whole?.IsHeld == true ? whole.Reasons(reader.Amount) : [],
        [.. reading.Rejected.Take(ImportPreviewCard.RejectedMax).Select(r => $"Line {r.Line}: {r.Reason}{(r.Value is null ? "" : $" ({r.Value})")}")],
        reading.Rejected.Length);
}
