using System.Text.Json;
using CollectionsBot.Channel;

namespace CollectionsBot.App;

/// <summary>Keeps the addresses of conversations in the history, so that the bot can write first.</summary>
public sealed class ConversationAddresses(IPortfolio portfolio, TimeProvider clock, Settings settings)
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
        var full = activity.GetConversationReference().ToChannel();
        var isPersonal = full.Conversation.ConversationType is null or "personal";
        var reference = new ConversationReference
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
            Locale = isPersonal ? full.Locale ?? await KnownLocaleAsync(full.Conversation.Id, cancellation) : null,
            User = isPersonal && full.User is { } user ? new ChannelAccount { Id = user.Id, AadObjectId = user.AadObjectId } : null,
        };
        var turn = Turn.Begin(PersonOf.Sender(activity), clock, settings.Rules.Calendar);
        var command = new OpenConversation(
            turn.Stamp(full.Conversation.Id, CommandIds.New().Value, "open"), full.Conversation.Id, JsonSerializer.Serialize(reference, ActivityJson.Options),
            IsPersonal: isPersonal && PersonOf.IsSomebody(activity), why);
        await portfolio.ExecuteAsync(command, cancellation);
    }

    /// <summary>Reads an address back.</summary>
    public static ConversationReference? Read(string reference) => JsonSerializer.Deserialize<ConversationReference>(reference, ActivityJson.Options);

    /// <summary>Not every activity tells the locale; one that does not must not take it away.</summary>
    private async Task<string?> KnownLocaleAsync(string conversation, CancellationToken cancellation) =>
        await portfolio.AskAsync(p => p.Conversations.GetValueOrDefault(conversation)?.Reference, cancellation) is { } reference ? Read(reference)?.Locale : null;
}
