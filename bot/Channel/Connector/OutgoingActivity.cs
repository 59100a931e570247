namespace CollectionsBot.Channel;

/// <summary>What must hold of an activity before it leaves.</summary>
internal static class OutgoingActivity
{
    /// <summary>Teams splits a message with text and a card and gives it no id; it could never be updated.</summary>
    /// <exception cref="ArgumentException">The activity has both.</exception>
    public static void Check(Activity activity)
    {
        if (!string.IsNullOrEmpty(activity.Text) && activity.Attachments is { } attachments && attachments.Any(a => a.IsCard))
            throw new ArgumentException("An activity carries text or a card, not both.", nameof(activity));
    }
}
