namespace CollectionsBot.Core;

/// <summary>Decides about conversations and their digests.</summary>
internal static class ConversationDecisions
{
    public static Decision Open(Conversation? known, OpenConversation command)
    {
        if (command.Conversation is not { Length: > 0 and <= Conversation.IdLengthMax } || command.Reference.Length > Conversation.ReferenceLengthMax)
        {
            return Decision.Refuse(RefusalReason.OutOfBounds);
        }

        var person = command.Whose ?? (command.IsPersonal ? command.Stamp.Actor : null);
        return known switch
        {
            { IsOpen: true } when known.Reference == command.Reference && (person is null || person == known.Person) => Decision.Accept(),
            { IsOpen: true } => Decision.Accept(new ConversationMoved(command.Conversation, command.Reference, person)),
            { } when !Stops.MayGoOn(known.StoppedFor, command.Why) => Decision.Accept(),
            _ => Decision.Accept(new ConversationOpened(command.Conversation, command.Reference, person)),
        };
    }

    public static Decision Schedule(Conversation conversation, ScheduleDigest command)
    {
        if (!command.Schedule.IsValid)
        {
            return Decision.Refuse(RefusalReason.ScheduleInvalid);
        }

        return command.Schedule.Equals(conversation.Schedule)
            ? Decision.Accept()
            : Decision.Accept(new DigestScheduled(conversation.Id, command.Schedule));
    }

    public static Decision Stop(Conversation conversation) =>
        conversation.Schedule is null ? Decision.Accept() : Decision.Accept(new DigestStopped(conversation.Id));

    /// <summary>
    /// A digest that waited too long (the program ended before it was sent, or the schedule did) is skipped rather than
    /// posted days later.
    /// </summary>
    public static Decision Begin(Conversation conversation, BeginDelivery command)
    {
        if (!conversation.Digests.TryGetValue(command.Date, out var stage) || stage != DigestStage.Due)
        {
            return Decision.Refuse(RefusalReason.NothingToSend);
        }

        return conversation.Schedule is { } schedule && command.Stamp.At - schedule.DueAt(command.Date) <= DigestSchedule.CatchUpMax
            ? Decision.Accept(new DigestSending(conversation.Id, command.Date))
            : Decision.Accept(new DigestSkipped(conversation.Id, command.Date));
    }

    public static Decision End(Conversation conversation, EndDelivery command) =>
        conversation.Digests.TryGetValue(command.Date, out var stage) && stage == DigestStage.Sending
            ? Decision.Accept(new DigestDelivered(conversation.Id, command.Date, command.Delivery, command.Detail))
            : Decision.Refuse(RefusalReason.NothingToSend);
}
