using System.Text.Json;
using CollectionsBot.Channel;

namespace CollectionsBot.App;

/// <summary>Keeps the addresses of conversations in the history, so that the bot can write first.</summary>
public sealed class ConversationAddresses(IPortfolio portfolio, TimeProvider clock, Settings settings, KnownAddresses known)
{
    /// <summary>The conversation's name here: the channel, not the thread in which somebody happened to write.</summary>
    public static string KeyOf(Activity activity)
    {
        ArgumentNullException.ThrowIfNull(activity);
        return activity.GetConversationReference().ToChannel().Conversation.Id;
    }

    /// <summary>Takes note of where an activity came from.</summary>
    public async Task LearnAsync(Activity activity, Opening why = Opening.Acted, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(activity);
        var (reference, heard) = (ReferenceOf(activity), known.Heard);
        var person = reference.User is null ? null : PersonOf.ActorOf(activity);
        if (why == Opening.Acted && known.Has(reference, person))
        {
            return;
        }

        if (await ExecuteAsync(activity, reference, why, cancellation) is not Outcome.Refused && why == Opening.Acted)
        {
            known.Keep(reference, person, heard);
        }
    }

    /// <summary>Reads an address back.</summary>
    public static ConversationReference? Read(string reference) => JsonSerializer.Deserialize<ConversationReference>(reference, ActivityJson.Options);

    /// <summary>The address as it is kept: nothing of one message, and of people only whose chat it is.</summary>
    private static ConversationReference ReferenceOf(Activity activity)
    {
        var full = activity.GetConversationReference().ToChannel();
        var isPersonal = IsPersonal(full);
        return new ConversationReference
        {
            ChannelId = full.ChannelId,
            ServiceUrl = full.ServiceUrl,
            TeamId = activity.GetChannelData()?.Team?.Id,
            Conversation = new ConversationAccount
            {
                Id = full.Conversation.Id,
                ConversationType = full.Conversation.ConversationType,
                IsGroup = full.Conversation.IsGroup,
                TenantId = full.Conversation.TenantId ?? activity.GetTenantId(),
            },
            Bot = full.Bot is { } bot ? new ChannelAccount { Id = bot.Id } : null,
            Locale = isPersonal ? full.Locale : null,
            User = isPersonal && full.User is { } user ? new ChannelAccount { Id = user.Id, AadObjectId = user.AadObjectId } : null,
        };
    }

    private async Task<Outcome> ExecuteAsync(Activity activity, ConversationReference reference, Opening why, CancellationToken cancellation)
    {
        var (conversation, isPersonal) = (reference.Conversation.Id, IsPersonal(reference));
        var full = isPersonal && reference.Locale is null ? reference with { Locale = await KnownLocaleAsync(conversation, cancellation) } : reference;
        var turn = Turn.Begin(PersonOf.Sender(activity), clock, settings.Rules.Calendar);
        var command = new OpenConversation(
            turn.Stamp(conversation, CommandIds.New().Value, "open"), conversation, JsonSerializer.Serialize(full, ActivityJson.Options),
            IsPersonal: isPersonal && PersonOf.IsSomebody(activity), why);
        return await portfolio.ExecuteAsync(command, cancellation);
    }

    private static bool IsPersonal(ConversationReference reference) => reference.Conversation.ConversationType is null or "personal";

    /// <summary>Not every activity tells the locale; one that does not must not take it away.</summary>
    private async Task<string?> KnownLocaleAsync(string conversation, CancellationToken cancellation) =>
        await portfolio.AskAsync(p => p.Conversations.GetValueOrDefault(conversation)?.Reference, cancellation) is { } reference ? Read(reference)?.Locale : null;
}
