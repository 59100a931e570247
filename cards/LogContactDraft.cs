namespace CollectionsBot.Cards;

/// <summary>The form to log a contact, as it was filled in so far: everything is text as typed.</summary>
/// <param name="Nonce">Names this form, so that saving it twice has one effect.</param>
public sealed record LogContactDraft(string Nonce)
{
    /// <summary>The name of a <see cref="Core.ResultCode"/>.</summary>
    public string? Result { get; init; }

    /// <summary>The name of a <see cref="Core.ContactChannel"/>.</summary>
    public string? Channel { get; init; }

    /// <summary>Whom one spoke to.</summary>
    public string? SpokeTo { get; init; }

    /// <summary>What was said.</summary>
    public string? Note { get; init; }

    /// <summary>The promised amount, as the person writes amounts.</summary>
    public string? Amount { get; init; }

    /// <summary>The promised amount's currency code.</summary>
    public string? Currency { get; init; }

    /// <summary>The promised date, ISO 8601.</summary>
    public string? PromiseDate { get; init; }

    /// <summary>The date to call back, ISO 8601.</summary>
    public string? CallBack { get; init; }

    /// <summary>The contested documents, as the choice set writes them: the documents' stand-ins, separated by commas.</summary>
    public string? Disputed { get; init; }
}
