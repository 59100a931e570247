namespace CollectionsBot.Cards;

/// <summary>Asks the bot to do something; the bot answers with the card's next state (Action.Execute).</summary>
public sealed record ExecuteAction : CardAction
{
    /// <summary>Makes a button.</summary>
    /// <param name="title">What it says.</param>
    /// <param name="verb">What is asked for, such as <c>promise.make</c>; at most 100 characters.</param>
    /// <param name="data">Which thing it is asked of: identifiers only.</param>
    public ExecuteAction(string title, string verb, ActionData? data = null)
        : base(title)
    {
        Verb = verb;
        Data = data ?? ActionData.None;
    }

    /// <summary>What is asked for.</summary>
    public string Verb { get; init => field = Guard.Text(value, nameof(Verb), 100); }

    /// <summary>Which thing it is asked of.</summary>
    public ActionData Data { get; init; }

    /// <summary>Sends the card's inputs along and checks them first; false for Cancel and Back.</summary>
    public bool SendsInputs { get; init; } = true;

    private protected override ReadOnlySpan<byte> Type => "Action.Execute"u8;

    private protected override void WriteOwn(CardWriter card)
    {
        card.Json.WriteString("verb"u8, Verb);
        Data.Write(card);
        if (!SendsInputs)
            card.Json.WriteString("associatedInputs"u8, "none"u8);
    }
}
