using System.Text.Json.Serialization;

namespace CollectionsBot.Core;

/// <summary>Generated readers and writers of the facts' JSON.</summary>
[JsonSourceGenerationOptions(UseStringEnumConverter = true)]
[JsonSerializable(typeof(PortfolioOpened))]
[JsonSerializable(typeof(ReceivablesImported))]
[JsonSerializable(typeof(CustomerAdded))]
[JsonSerializable(typeof(CustomerChanged))]
[JsonSerializable(typeof(ItemAdded))]
[JsonSerializable(typeof(ItemChanged))]
[JsonSerializable(typeof(ItemSettled))]
[JsonSerializable(typeof(ContactLogged))]
[JsonSerializable(typeof(ContactOutsidePolicy))]
[JsonSerializable(typeof(ContactPreferencesSet))]
[JsonSerializable(typeof(CustomerFlagged))]
[JsonSerializable(typeof(FlagLifted))]
[JsonSerializable(typeof(PromiseMade))]
[JsonSerializable(typeof(PromiseWithdrawn))]
[JsonSerializable(typeof(DisputeOpened))]
[JsonSerializable(typeof(DisputeResolved))]
[JsonSerializable(typeof(ConversationOpened))]
[JsonSerializable(typeof(ConversationMoved))]
[JsonSerializable(typeof(ConversationClosed))]
[JsonSerializable(typeof(DigestScheduled))]
[JsonSerializable(typeof(DigestStopped))]
[JsonSerializable(typeof(DigestDue))]
[JsonSerializable(typeof(DigestSkipped))]
[JsonSerializable(typeof(DigestSending))]
[JsonSerializable(typeof(DigestDelivered))]
internal sealed partial class FactJson : JsonSerializerContext;
