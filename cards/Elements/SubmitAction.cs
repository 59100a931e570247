namespace CollectionsBot.Cards;

/// <summary>Sends the inputs as a message, or does one of Teams' own things such as opening a dialog (Action.Submit).</summary>
public sealed record SubmitAction : CardAction
{
    /// <summary>Makes a button.</summary>
    /// <param name="title">What it says.</param>
    /// <param name="data">Which thing it is about: identifiers only.</param>
    /// <param name="teams">What Teams does with it; none sends the data as a message's value.</param>
    public SubmitAction(string title, ActionData? data = null, TeamsData? teams = null)
        : base(title)
    {
        Data = data ?? ActionData.None;
        Teams = teams;
    }

    /// <summary>Which thing it is about.</summary>
    public ActionData Data { get; init; }

    /// <summary>What Teams does with it.</summary>
    public TeamsData? Teams { get; init; }

    /// <summary>Sends the card's inputs along and checks them first; false for Cancel and Back.</summary>
    public bool SendsInputs { get; init; } = true;

    private protected override ReadOnlySpan<byte> Type => "Action.Submit"u8;

    private protected override void WriteOwn(CardWriter card)
    {
        Data.Write(card, Teams);
        if (!SendsInputs)
            card.Json.WriteString("associatedInputs"u8, "none"u8);
    }
}
