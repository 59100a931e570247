namespace CollectionsBot.Channel;

/// <summary>The words of a message, without what the client put around them.</summary>
public static class ActivityText
{
    /// <summary>The text without the bot's own mention, with plain spaces and no blank ends.</summary>
    /// <remarks>
    /// Only mentions of the recipient go: "remind @Anna" must keep Anna. Clients put non-breaking spaces after a
    /// mention and line ends after a message; left in, they make a known command unknown.
    /// </remarks>
    /// <returns>The text; empty when there is none, or only the mention.</returns>
    public static string RemoveRecipientMention(this Activity activity)
    {
        var text = activity.Text ?? "";
        foreach (var mention in activity.GetMentions())
        {
            if (mention.Mentioned.Id == activity.Recipient?.Id && !string.IsNullOrEmpty(mention.Text))
                text = text.Replace(mention.Text, "", StringComparison.OrdinalIgnoreCase);
        }

        return WithPlainSpaces(text).Trim();
    }

    private static string WithPlainSpaces(string text) => text
        .Replace("&nbsp;", " ", StringComparison.OrdinalIgnoreCase)
        .Replace('\u00A0', ' ')
        .Replace('\u202F', ' ')
        .Replace("\r\n", "\n", StringComparison.Ordinal);
}
