using CollectionsBot.Cards;

namespace CollectionsBot.App;

/// <summary>Sets and ends a conversation's digest.</summary>
internal sealed class DigestSchedules(IPortfolio portfolio, BusinessCalendar calendar)
{
    private const string NoConversation = "I can post a digest only into a chat or channel that I was added to.";

    public async Task<Reply> SetAsync(Turn turn, Said said, string when, CancellationToken cancellation)
    {
        if (ScheduleWords.Read(when, turn.Person.Zone ?? calendar.Zone, out var fault) is not { } schedule)
        {
            return new Reply(Intents.Schedule, new Answer.Text(fault + " For example: digest every weekday at 8:30"));
        }

        var command = new ScheduleDigest(turn.Stamp(said.Conversation, said.Message, "schedule"), said.Conversation, schedule);
        var text = await portfolio.ExecuteAsync(command, cancellation) switch
        {
            Outcome.Refused { Refusal.Reason: RefusalReason.ConversationUnknown } => NoConversation,
            Outcome.Refused refused => Phrases.Of(refused.Refusal, turn.Reader),
            _ => $"I will post the digest here {Phrases.Of(schedule, turn.Reader)}, except on days that are free. \"stop digest\" ends it.",
        };
        return new Reply(Intents.Schedule, new Answer.Text(text));
    }

    public async Task<Reply> StopAsync(Turn turn, Said said, CancellationToken cancellation)
    {
        var command = new StopDigest(turn.Stamp(said.Conversation, said.Message, "stop"), said.Conversation);
        var text = await portfolio.ExecuteAsync(command, cancellation) switch
        {
            Outcome.Refused { Refusal.Reason: RefusalReason.ConversationUnknown } => NoConversation,
            Outcome.Refused refused => Phrases.Of(refused.Refusal, turn.Reader),
            Outcome.Accepted { Facts.IsEmpty: true } => "No digest was set here.",
            _ => "I will no longer post the digest here. \"digest\" shows it whenever you ask.",
        };
        return new Reply(Intents.Schedule, new Answer.Text(text));
    }
}
