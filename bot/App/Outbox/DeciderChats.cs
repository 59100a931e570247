using System.Text.Json;
using CollectionsBot.Channel;

namespace CollectionsBot.App;

/// <summary>Sees to it that whoever may decide has a chat with the bot, also one who never wrote to it.</summary>
/// <remarks>
/// The person is looked up among the members of the conversations that the bot is part of, and the chat is begun without a
/// message in it, so that nobody notices until there is something to decide. Beginning one that is there gives the same one.
/// Who closed or blocked a chat has one, and is left alone.
/// </remarks>
public sealed class DeciderChats(
    IPortfolio portfolio, IConnectorClient connector, ServiceUrlAllowList services, TimeProvider clock, Settings settings, ILogger<DeciderChats> logger)
{
    /// <summary>For how many people at most a chat is begun at a time.</summary>
    private const int PeopleMax = 50;

    /// <summary>In how many conversations at most a person is looked up.</summary>
    private const int PlacesMax = 20;

    /// <summary>Begins the chats that are missing, as far as the people can be found.</summary>
    public async Task OpenMissingAsync(CancellationToken cancellation = default)
    {
        var today = settings.Rules.Calendar.DateAt(clock.GetUtcNow());
        var (missing, places) = await portfolio.AskAsync(
            p => (
                p.People.Deciders(today).Where(id => p.Conversations.Values.All(c => c.Person?.Id != id)).Take(PeopleMax).ToList(),
                p.Conversations.Values.Where(c => c is { IsOpen: true, Person: null }).Take(PlacesMax).Select(c => c.Reference).ToList()),
            cancellation);
        foreach (var person in missing)
        {
            await OpenAsync(person, [.. places.Select(ConversationAddresses.Read).OfType<ConversationReference>()], cancellation);
        }
    }

    private async Task OpenAsync(string person, List<ConversationReference> places, CancellationToken cancellation)
    {
        foreach (var place in places)
        {
            services.Trust(place.ServiceUrl);
            var member = (await connector.GetConversationMemberAsync(place.ServiceUrl, place.Conversation.Id, person, cancellation)).Value;
            if (member is null || place.Conversation.TenantId is not { } tenant || !PersonOf.Is(member, person))
            {
                continue;
            }

            var created = await connector.CreateConversationAsync(
                place.ServiceUrl, ConversationParameters.WithUser(new ChannelAccount { Id = member.Id }, tenant) with { Bot = place.Bot }, cancellation);
            if (created.Value is { } chat)
            {
                await KeepAsync(person, member, place, chat, cancellation);
            }

            logger.LogInformation("A chat with somebody who may decide was {Result}", created.Succeeded ? "begun" : "not begun");
            return;
        }
    }

    private async Task KeepAsync(string person, ChannelAccount member, ConversationReference place, ConversationResourceResponse chat, CancellationToken cancellation)
    {
        var reference = place with
        {
            TeamId = null,
            Conversation = new ConversationAccount { Id = chat.Id, ConversationType = "personal", IsGroup = false, TenantId = place.Conversation.TenantId },
            User = new ChannelAccount { Id = member.Id, AadObjectId = member.AadObjectId },
        };
        var now = clock.GetUtcNow();
        var stamp = new Stamp(CommandIds.New(), Actor.Schedule, now, settings.Rules.Calendar.DateAt(now));
        await portfolio.ExecuteAsync(
            new OpenConversation(stamp, chat.Id, JsonSerializer.Serialize(reference, ActivityJson.Options)) { Whose = new Actor(person, PersonOf.NameOf(member) ?? person) },
            cancellation);
    }
}
