using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace CollectionsBot.Core;

/// <summary>Writes facts for the journal and reads them back.</summary>
/// <remarks>
/// The names on disk stand here and never change, whatever the types are called. A fact whose shape must change gets the
/// next version; the old one stays readable and is lifted to the new shape when it is read.
/// </remarks>
public static class FactCodec
{
    private static readonly FactJson Json = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        IgnoreReadOnlyProperties = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        Converters = { new MoneyConverter(), new CustomerIdConverter() },
    });

    private static readonly (string Kind, JsonTypeInfo Type)[] Kinds =
    [
        ("portfolio.opened/1", Json.PortfolioOpened),
        ("receivables.imported/1", Json.ReceivablesImported),
        ("receivables.held/1", Json.ImportHeld),
        ("customer.added/1", Json.CustomerAdded),
        ("customer.changed/1", Json.CustomerChanged),
        ("item.added/1", Json.ItemAdded),
        ("item.changed/1", Json.ItemChanged),
        ("item.settled/1", Json.ItemSettled),
        ("item.paid-before/1", Json.PastPaymentLearned),
        ("import.columns-mapped/1", Json.ColumnsMapped),
        ("contact.logged/1", Json.ContactLogged),
        ("contact.retracted/1", Json.ContactRetracted),
        ("contact.outside-policy/1", Json.ContactOutsidePolicy),
        ("customer.contact-preferences/1", Json.ContactPreferencesSet),
        ("customer.flagged/1", Json.CustomerFlagged),
        ("customer.flag-lifted/1", Json.FlagLifted),
        ("customer.owner-assigned/1", Json.OwnerAssigned),
        ("customer.owner-unassigned/1", Json.OwnerUnassigned),
        ("customer.tagged/1", Json.CustomerTagged),
        ("customer.untagged/1", Json.CustomerUntagged),
        ("customer.person/1", Json.ContactPersonSet),
        ("customer.person-removed/1", Json.ContactPersonRemoved),
        ("customer.merged/1", Json.CustomersMerged),
        ("customer.erased/1", Json.CustomerErased),
        ("customer.told-apart/1", Json.CustomersToldApart),
        ("guarantee.given/1", Json.GuaranteeGiven),
        ("guarantee.ended/1", Json.GuaranteeEnded),
        ("promise.made/1", Json.PromiseMade),
        ("promise.withdrawn/1", Json.PromiseWithdrawn),
        ("dispute.opened/1", Json.DisputeOpened),
        ("dispute.assigned/1", Json.DisputeAssigned),
        ("dispute.evidence/1", Json.DisputeEvidenceAdded),
        ("dispute.resolved/1", Json.DisputeResolved),
        ("fee.charged/1", Json.FeeCharged),
        ("interest.claimed/1", Json.InterestClaimed),
        ("fixed-sum.claimed/1", Json.FixedSumClaimed),
        ("charge.matched/1", Json.ChargeMatched),
        ("customer.interest-terms/1", Json.InterestTermsSet),
        ("conversation.opened/1", Json.ConversationOpened),
        ("conversation.moved/1", Json.ConversationMoved),
        ("conversation.closed/1", Json.ConversationClosed),
        ("conversation.stopped/1", Json.ConversationStopped),
        ("digest.scheduled/1", Json.DigestScheduled),
        ("digest.stopped/1", Json.DigestStopped),
        ("digest.due/1", Json.DigestDue),
        ("digest.skipped/1", Json.DigestSkipped),
        ("digest.sending/1", Json.DigestSending),
        ("digest.delivered/1", Json.DigestDelivered),
        ("request.proposed/1", Json.RequestProposed),
        ("request.approved/1", Json.RequestApproved),
        ("request.rejected/1", Json.RequestRejected),
        ("request.withdrawn/1", Json.RequestWithdrawn),
        ("request.asked-back/1", Json.RequestAskedBack),
        ("request.answered/1", Json.RequestAnswered),
        ("agreement.ended/1", Json.AgreementEnded),
        ("post.due/1", Json.PostDue),
        ("post.sending/1", Json.PostSending),
        ("post.delivered/1", Json.PostDelivered),
        ("import-report.due/1", Json.ImportReportDue),
        ("import-report.sending/1", Json.ImportReportSending),
        ("import-report.delivered/1", Json.ImportReportDelivered),
        ("placement.closed/1", Json.PlacementClosed),
        ("role.granted/1", Json.RoleGranted),
        ("role.revoked/1", Json.RoleRevoked),
        ("authority.delegated/1", Json.AuthorityDelegated),
        ("delegation.ended/1", Json.DelegationEnded),
    ];

    private static readonly Dictionary<string, JsonTypeInfo> ByKind = Kinds.ToDictionary(k => k.Kind, k => k.Type, StringComparer.Ordinal);

    private static readonly Dictionary<Type, (string Kind, JsonTypeInfo Type)> ByType = Kinds.ToDictionary(k => k.Type.Type);

    /// <summary>Every kind of fact that can be read, by its name on disk.</summary>
    public static IEnumerable<string> AllKinds => Kinds.Select(k => k.Kind);

    /// <summary>The name on disk and the body of a fact.</summary>
    public static (string Kind, string Body) Write(Fact fact)
    {
        ArgumentNullException.ThrowIfNull(fact);
        var (kind, type) = ByType[fact.GetType()];
        return (kind, JsonSerializer.Serialize(fact, type));
    }

    /// <summary>Reads an entry's fact.</summary>
    /// <exception cref="FormatException">The kind is not known to this version of the program, or the body is not of that kind.</exception>
    public static RecordedFact Read(Entry entry)
    {
        using var page = new EntryPage(ChainHead.Empty);
        page.Add(entry);
        return Read(page[0]);
    }

    /// <summary>Reads an entry's fact after another: what one command brought about has the same instant, date and actor, which are then read once.</summary>
    /// <param name="row">The entry.</param>
    /// <param name="before">Any entry whose fact was read.</param>
    /// <param name="fact">That fact; null for none.</param>
    /// <exception cref="FormatException">The kind is not known to this version of the program, or the body is not of that kind.</exception>
    public static RecordedFact Read(EntryRow row, EntryRow before = default, RecordedFact? fact = null)
    {
        var type = fact is not null && row.Kind.SequenceEqual(before.Kind) ? ByType[fact.Fact.GetType()].Type : TypeOf(row);
        try
        {
            return new RecordedFact(
                row.Sequence,
                fact is not null && row.At.SequenceEqual(before.At) ? fact.At : DateTimeOffset.ParseExact(Text(row.At), "O", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal),
                fact is not null && row.On.SequenceEqual(before.On) ? fact.On : DateOnly.ParseExact(Text(row.On), "O", CultureInfo.InvariantCulture),
                fact is not null && row.ActorId.SequenceEqual(before.ActorId) && row.ActorName.SequenceEqual(before.ActorName) ? fact.Actor : new Actor(Text(row.ActorId), Text(row.ActorName)),
                fact is not null && row.Command.SequenceEqual(before.Command) ? fact.Command : new CommandId(Text(row.Command)),
                (Fact?)JsonSerializer.Deserialize(row.Body, type) ?? throw new FormatException("The body is null."));
        }
        catch (Exception e) when (e is JsonException or FormatException)
        {
            throw new FormatException($"Entry {row.Sequence} ({Text(row.Kind)}) cannot be read: {e.Message}", e);
        }
    }

    private static JsonTypeInfo TypeOf(EntryRow row) => Text(row.Kind) is var kind && ByKind.TryGetValue(kind, out var type)
        ? type
        : throw new FormatException($"Entry {row.Sequence} is of the kind '{kind}', which this version of the program does not know. Use the version that wrote it, or a later one.");

    private static string Text(ReadOnlySpan<byte> utf8) => Encoding.UTF8.GetString(utf8);

    private sealed class MoneyConverter : JsonConverter<Money>
    {
        /// <summary>Longer than any amount that was written, in bytes.</summary>
        private const int LengthMax = 64;

        public override Money Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            if (reader.TokenType != JsonTokenType.String || reader.ValueSpan.Length > LengthMax)
            {
                return Money.Parse(reader.GetString() ?? throw new JsonException("An amount is missing."));
            }

            Span<char> text = stackalloc char[LengthMax];
            return Money.Parse(text[..reader.CopyString(text)]);
        }

        public override void Write(Utf8JsonWriter writer, Money value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
    }

    private sealed class CustomerIdConverter : JsonConverter<CustomerId>
    {
        // Facts about one customer mostly stand together and share its text, which else would be kept once for every document.
        private string? _last;

        public override CustomerId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            var last = _last;
            if (last is null || reader.TokenType != JsonTokenType.String || !reader.ValueTextEquals(last))
            {
                _last = last = reader.GetString() ?? throw new JsonException("A customer is missing.");
            }

            return new CustomerId(last);
        }

        public override void Write(Utf8JsonWriter writer, CustomerId value, JsonSerializerOptions options) => writer.WriteStringValue(value.Value);
    }
}
