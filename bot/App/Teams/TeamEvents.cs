using System.Text.Json;
using CollectionsBot.Channel;

namespace CollectionsBot.App;

/// <summary>Follows what Teams tells of its teams, channels and members, so that nothing is sent where nobody may read it.</summary>
/// <remarks>That a team or channel has another name changes nothing: neither the identifier nor the address holds it.</remarks>
public sealed class TeamEvents(IPortfolio portfolio, TimeProvider clock, Settings settings)
{
    /// <summary>Takes note of a conversation's update.</summary>
    public async Task NoteAsync(Activity activity, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(activity);
        var (team, channel) = (activity.GetChannelData()?.Team?.Id, activity.GetChannelData()?.Channel?.Id);
        await (activity.GetChannelData()?.EventType switch
        {
            "channelDeleted" => StopAsync(activity, c => c.Id == channel, StopReason.Deleted, cancellation),
            "channelRestored" => RestoreAsync(activity, c => c.Id == channel, cancellation),
            "teamDeleted" or "teamHardDeleted" => StopAsync(activity, c => IsOf(c, team), StopReason.Deleted, cancellation),
            "teamRestored" => RestoreAsync(activity, c => IsOf(c, team), cancellation),
            _ => Task.CompletedTask,
        });
        if (team is not null && activity.MembersRemoved is { Count: > 0 } left)
        {
            await StopAsync(activity, c => c.Person is { } person && left.Any(m => PersonOf.Is(m, person.Id) || IsWith(c, m.Id)), StopReason.PersonLeft, cancellation);
        }
    }

    /// <summary>The bot was taken out of a conversation; out of a team, then out of all its channels.</summary>
    public async Task LeaveAsync(Activity activity, CancellationToken cancellation = default)
    {
        var (key, team) = (ConversationAddresses.KeyOf(activity), activity.GetChannelData()?.Team?.Id);
        foreach (var (id, _) in await FindAsync(c => c.Id == key || IsOf(c, team), cancellation))
        {
            await portfolio.ExecuteAsync(new CloseConversation(Stamp(activity), id), cancellation);
        }
    }

    private async Task StopAsync(Activity activity, Func<Conversation, bool> isMeant, StopReason reason, CancellationToken cancellation)
    {
        foreach (var (id, _) in await FindAsync(c => c.IsOpen && isMeant(c), cancellation))
        {
            await portfolio.ExecuteAsync(new StopConversation(Stamp(activity), id, reason), cancellation);
        }
    }

    private async Task RestoreAsync(Activity activity, Func<Conversation, bool> isMeant, CancellationToken cancellation)
    {
        foreach (var (id, reference) in await FindAsync(c => c.StoppedFor == StopReason.Deleted && isMeant(c), cancellation))
        {
            await portfolio.ExecuteAsync(new OpenConversation(Stamp(activity), id, reference, Why: Opening.Restored), cancellation);
        }
    }

    private ValueTask<List<(string Id, string Reference)>> FindAsync(Func<Conversation, bool> isMeant, CancellationToken cancellation) =>
        portfolio.AskAsync(p => p.Conversations.Values.Where(isMeant).Select(c => (c.Id, c.Reference)).ToList(), cancellation);

    private Stamp Stamp(Activity activity) => Turn.Begin(PersonOf.Sender(activity), clock, settings.Rules.Calendar).Stamp(CommandIds.New().Value);

    private static bool IsOf(Conversation conversation, string? team) =>
        team is not null && (conversation.Id == team || ReadOrNull(conversation)?.TeamId == team);

    private static bool IsWith(Conversation conversation, string account) => ReadOrNull(conversation)?.User?.Id == account;

    private static ConversationReference? ReadOrNull(Conversation conversation)
    {
        try
        {
            return ConversationAddresses.Read(conversation.Reference);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
