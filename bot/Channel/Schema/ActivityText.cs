namespace CollectionsBot.Channel;

/// <summary>The words of a message, without what the client put around them.</summary>
public static class ActivityText
{
    /// <summary>How many mentions are looked at: each goes through the whole text.</summary>
    public const int MaxMentions = 100;

    /// <summary>How long a name may be to stand in the place of a mention.</summary>
    public const int MaxNameChars = 100;

    /// <summary>The text without the bot's own mention, with plain spaces and no blank ends.</summary>
    /// <remarks>
    /// Only mentions of the recipient go: "remind @Anna" must keep Anna. Clients put non-breaking spaces after a
    /// mention and line ends after a message; left in, they make a known command unknown.
    /// </remarks>
    /// <returns>The text; empty when there is none, or only the mention.</returns>
    public static string RemoveRecipientMention(this Activity activity) => WithMentions(activity, other => other.Text!);

    /// <summary>The text as a person reads it: without the bot's own mention, and others by their names.</summary>
    /// <remarks>"assign Acme to @Anna" means Anna, not the markup around her name.</remarks>
    /// <inheritdoc cref="RemoveRecipientMention"/>
    public static string GetSpokenText(this Activity activity) => WithMentions(activity, NameOf);

    // Only markup gives way to a name, and only to a short one without markup: so the text cannot be made to grow and grow.
    private static string NameOf(Mention mention) =>
        mention.Text!.StartsWith("<at", StringComparison.OrdinalIgnoreCase)
        && mention.Mentioned.Name is { Length: > 0 and <= MaxNameChars } name
        && !name.Contains('<', StringComparison.Ordinal)
            ? name
            : mention.Text;

    private static string WithMentions(Activity activity, Func<Mention, string> nameOfOther)
    {
        var text = activity.Text ?? "";
        foreach (var mention in activity.GetMentions().Take(MaxMentions))
        {
            if (!string.IsNullOrEmpty(mention.Text))
            {
                var name = mention.Mentioned.Id == activity.Recipient?.Id ? "" : nameOfOther(mention);
                text = text.Replace(mention.Text, name, StringComparison.OrdinalIgnoreCase);
            }
        }

        return WithPlainSpaces(text).Trim();
    }

    private static string WithPlainSpaces(string text) => text
        .Replace("&nbsp;", " ", StringComparison.OrdinalIgnoreCase)
        .Replace('\u00A0', ' ')
        .Replace('\u202F', ' ')
        .Replace("\r\n", "\n", StringComparison.Ordinal);
}
