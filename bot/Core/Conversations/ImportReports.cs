namespace CollectionsBot.Core;

/// <summary>What an import did, or why it waits, is to be told in a conversation; this is the outbox.</summary>
/// <param name="Conversation">Where.</param>
/// <param name="Import">The name of the command that imported, or held back.</param>
public sealed record ImportReportDue(string Conversation, string Import) : Fact, IImportReportFact;

/// <summary>The courier is about to tell of an import: from here on it may have arrived.</summary>
/// <param name="Conversation">Where.</param>
/// <param name="Import">Of which.</param>
public sealed record ImportReportSending(string Conversation, string Import) : Fact, IImportReportFact;

/// <summary>What became of telling of an import.</summary>
/// <param name="Conversation">Where.</param>
/// <param name="Import">Of which.</param>
/// <param name="Delivery">Sent, refused or uncertain.</param>
/// <param name="Detail">The channel's identifier of the message, or the reason.</param>
public sealed record ImportReportDelivered(string Conversation, string Import, Delivery Delivery, string? Detail) : Fact, IImportReportFact;

/// <summary>A snapshot came without anybody beside it and moves more than a usual day does: nothing was written, and it waits for a person's yes.</summary>
/// <param name="Source">The file's name, by which a person says yes.</param>
/// <param name="Move">What it would do to everything that is open.</param>
/// <param name="Bounds">How far it might have gone.</param>
public sealed record ImportHeld(string Source, SnapshotMove Move, SnapshotBounds Bounds) : Fact;

/// <summary>A fact about telling of an import in a conversation.</summary>
public interface IImportReportFact : IConversationFact
{
    /// <summary>The name of the command that imported, or held back.</summary>
    string Import { get; }
}

/// <summary>Asks for a person's yes to a snapshot that was held back.</summary>
/// <param name="Stamp">Who and when; named by the file's content, so that the same file asks once.</param>
/// <param name="Source">The file's name.</param>
/// <param name="Move">What it would do.</param>
/// <param name="Bounds">How far it may go without a yes.</param>
public sealed record HoldImport(Stamp Stamp, string Source, SnapshotMove Move, SnapshotBounds Bounds) : Command(Stamp);

/// <summary>Notes that an import is about to be told of.</summary>
public sealed record BeginImportReport(Stamp Stamp, string Conversation, string Import) : Command(Stamp);

/// <summary>Notes what became of it; see <see cref="ImportReportDelivered"/>.</summary>
public sealed record EndImportReport(Stamp Stamp, string Conversation, string Import, Delivery Delivery, string? Detail) : Command(Stamp);

/// <summary>Decides where imports are told of, and about the messages that tell.</summary>
internal static class ImportReports
{
    /// <summary>The longest name of a held file, in characters.</summary>
    private const int SourceLengthMax = 300;

    /// <summary>What changed something is told wherever the digest goes.</summary>
    public static Decision Tell(Decision decision, Command import, IReadOnlyDictionary<string, Conversation> conversations) => decision.Facts.IsEmpty
        ? decision
        : decision with
        {
            Facts = [.. decision.Facts, .. conversations.Values.Where(c => c is { IsOpen: true, Schedule: not null }).Select(c => new ImportReportDue(c.Id, import.Stamp.Id.Value))],
        };

    public static Decision Hold(HoldImport command) => command.Source is { Length: > 0 and <= SourceLengthMax } && FreeText.IsWellFormed(command.Source)
        ? Decision.Accept(new ImportHeld(command.Source, command.Move, command.Bounds))
        : Decision.Refuse(RefusalReason.OutOfBounds);

    public static Decision Begin(Conversation conversation, BeginImportReport command) => StageOf(conversation, command.Import) == DigestStage.Due
        ? Decision.Accept(new ImportReportSending(conversation.Id, command.Import))
        : Decision.Refuse(RefusalReason.NothingToSend);

    public static Decision End(Conversation conversation, EndImportReport command) => StageOf(conversation, command.Import) == DigestStage.Sending
        ? Decision.Accept(new ImportReportDelivered(conversation.Id, command.Import, command.Delivery, command.Detail))
        : Decision.Refuse(RefusalReason.NothingToSend);

    private static DigestStage? StageOf(Conversation conversation, string import) => conversation.ImportReports.TryGetValue(import, out var stage) ? stage : null;
}
