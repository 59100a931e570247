namespace CollectionsBot.Cards;

/// <summary>What Teams does when an <see cref="SubmitAction"/> is pressed.</summary>
public abstract record TeamsData
{
    private protected TeamsData()
    {
    }

    internal abstract void WriteOwn(CardWriter card);
}

/// <summary>Opens a dialog: the bot is asked for it with <c>task/fetch</c>.</summary>
public sealed record TaskFetch : TeamsData
{
    internal override void WriteOwn(CardWriter card) => card.Json.WriteString("type"u8, "task/fetch"u8);
}

/// <summary>Says something to the bot that everyone in the conversation sees, as if the person had typed it.</summary>
public sealed record ImBack : TeamsData
{
    /// <summary>Makes it; at most 200 characters.</summary>
    public ImBack(string value) => Value = Guard.Text(value, nameof(value), Guard.MaxTitleLength);

    /// <summary>What is said.</summary>
    public string Value { get; }

    internal override void WriteOwn(CardWriter card)
    {
        card.Json.WriteString("type"u8, "imBack"u8);
        card.Json.WriteString("value"u8, Value);
    }
}

/// <summary>Says one thing to the bot and shows another in the conversation.</summary>
public sealed record MessageBack : TeamsData
{
    /// <summary>Makes it; each at most 200 characters.</summary>
    /// <param name="text">What the bot reads.</param>
    /// <param name="displayText">What the conversation shows; none shows nothing.</param>
    public MessageBack(string text, string? displayText = null)
    {
        Text = Guard.Text(text, nameof(text), Guard.MaxTitleLength);
        DisplayText = Guard.TextOrNone(displayText, nameof(displayText), Guard.MaxTitleLength);
    }

    /// <summary>What the bot reads.</summary>
    public string Text { get; }

    /// <summary>What the conversation shows.</summary>
    public string? DisplayText { get; }

    internal override void WriteOwn(CardWriter card)
    {
        card.Json.WriteString("type"u8, "messageBack"u8);
        card.Json.WriteString("text"u8, Text);
        card.Text("displayText"u8, DisplayText);
    }
}
