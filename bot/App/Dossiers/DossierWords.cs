using System.Globalization;
using CollectionsBot.Cards;

namespace CollectionsBot.App;

/// <summary>The words for the entries of a dossier.</summary>
internal sealed class DossierWords(Reader reader)
{
    /// <summary>In which form figures and dates are written.</summary>
    public Reader Reader => reader;

    /// <summary>An instant, in UTC, to the second.</summary>
    public static string Instant(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    /// <summary>An entry as a sentence.</summary>
    public string Of(RecordedFact recorded) => recorded.Fact switch
    {
        CustomerAdded added => "Customer became known: " + Of(added.Master),
        CustomerChanged changed => "Customer's details changed: " + Of(changed.Master),
        CustomerFlagged flagged => $"{FactPhrases.Of(recorded, reader)} (from {reader.Date(flagged.From)})",
        DisputeOpened { Code: null, Reason.Length: > 0 } opened => $"{FactPhrases.Of(recorded, reader)}. “{opened.Reason}”",
        PostDue due => $"Message about {due.Request} to be sent, {Of(due.Purpose)}, in {due.Conversation}",
        PostSending sending => $"Message about {sending.Request} is being sent, {Of(sending.Purpose)}, in {sending.Conversation}",
        PostDelivered delivered => $"Message about {delivered.Request}, {Of(delivered.Purpose)}, in {delivered.Conversation}: {Of(delivered.Delivery)}"
            + (delivered.Detail is { } detail ? $" ({detail})" : ""),
        _ => FactPhrases.Of(recorded, reader),
    };

    /// <summary>An entry as a sentence with its number, its instant and who it was.</summary>
    public DossierLine Dated(RecordedFact recorded) =>
        new(DossierPart.Text, $"{Instant(recorded.At)} · {recorded.Actor.Name} · {Of(recorded)} (no. {recorded.Sequence})");

    /// <summary>When an entry was made and by whom, to stand above what is said of it.</summary>
    public static DossierLine Subject(RecordedFact recorded) =>
        new(DossierPart.Subject, $"{Instant(recorded.At)} · {recorded.Actor.Name} · no. {recorded.Sequence}");

    /// <summary>An entry as a sentence, below its subject.</summary>
    public DossierLine Plain(RecordedFact recorded) => new(DossierPart.Text, Of(recorded));

    /// <summary>What was told of a customer.</summary>
    public static string Of(Customer customer) => string.Join("; ", new[]
    {
        $"{customer.Name} ({customer.Id})",
        Phrases.Of(customer.Kind),
        Named("e-mail", customer.Email),
        Named("phone", customer.Phone),
        Named("time zone", customer.TimeZone),
        Named("language", customer.Language),
        Named("contact", customer.Contact),
        Named("owner", customer.Owner),
        Named("tags", customer.Tags),
    }.OfType<string>());

    private static string? Named(string what, string? value) => value is null ? null : $"{what} {value}";

    private static string Of(PostPurpose purpose) => purpose switch
    {
        PostPurpose.Decide => "to be decided",
        PostPurpose.Follow => "for whoever asked",
        PostPurpose.Reminder => "as a reminder",
        PostPurpose.Outcome => "with the outcome",
        PostPurpose.Question => "with a question",
        PostPurpose.Answer => "with the answer",
        _ => throw new ArgumentOutOfRangeException(nameof(purpose), purpose, "No words for this purpose."),
    };

    private static string Of(Delivery delivery) => delivery switch
    {
        Delivery.Sent => "sent",
        Delivery.Refused => "refused by the channel",
        Delivery.Uncertain => "it is not known whether it arrived",
        _ => throw new ArgumentOutOfRangeException(nameof(delivery), delivery, "No words for this delivery."),
    };
}
