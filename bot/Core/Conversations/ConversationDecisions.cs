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

        return known switch
        {
            { IsOpen: true } when known.Reference == command.Reference => Decision.Accept(),
            { IsOpen: true } => Decision.Accept(new ConversationMoved(command.Conversation, command.Reference)),
            _ => Decision.Accept(new ConversationOpened(command.Conversation, command.Reference)),
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

    public static Decision Begin(Conversation conversation, BeginDelivery command) =>
        conversation.Digests.TryGetValue(command.Date, out var stage) && stage == DigestStage.Due
            ? Decision.Accept(new DigestSending(conversation.Id, command.Date))
            : Decision.Refuse(RefusalReason.NothingToSend);

    public static Decision End(Conversation conversation, EndDelivery command) =>
        conversation.Digests.TryGetValue(command.Date, out var stage) && stage == DigestStage.Sending
            ? Decision.Accept(new DigestDelivered(conversation.Id, command.Date, command.Delivery, command.Detail))
            : Decision.Refuse(RefusalReason.NothingToSend);
}
