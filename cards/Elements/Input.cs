namespace CollectionsBot.Cards;

/// <summary>Something that a person fills in. It has a label; when required, also the words shown if it is empty.</summary>
/// <remarks>What comes back is checked again on the server: a card's bounds are a courtesy to the person who types.</remarks>
public abstract record Input : CardElement
{
    private protected Input(string id, string label, string? required)
    {
        Id = Guard.Id(id, nameof(id));
        Label = label;
        IsRequired = required is not null;
        ErrorMessage = required;
    }

    /// <summary>What it is called, shown and read aloud; plain text, at most 200 characters.</summary>
    public string Label { get; init => field = Guard.Text(value, nameof(Label), Guard.MaxTitleLength); }

    /// <summary>Whether it must be filled in.</summary>
    public bool IsRequired { get; }

    /// <summary>What is shown when it is empty though required, or not valid; a required input always has one.</summary>
    public string? ErrorMessage
    {
        get;
        init => field = value is null && IsRequired
            ? throw new ArgumentException("A required input says what is missing.", nameof(ErrorMessage))
            : Guard.TextOrNone(value, nameof(ErrorMessage), Guard.MaxTitleLength);
    }

    private protected sealed override void WriteOwn(CardWriter card)
    {
        card.SawInput(Id!);
        card.Json.WriteString("label"u8, Label);
        card.Flag("isRequired"u8, IsRequired);
        card.Text("errorMessage"u8, ErrorMessage);
        WriteInput(card);
    }

    private protected abstract void WriteInput(CardWriter card);
}
