namespace CollectionsBot.Cards;

/// <summary>The form to open a dispute, as it was filled in so far: everything is text as typed.</summary>
/// <param name="Nonce">Names this form, so that saving it twice has one effect.</param>
public sealed record DisputeDraft(string Nonce)
{
    /// <summary>The contested documents, as the choice set writes them: the documents' stand-ins, separated by commas.</summary>
    public string? Documents { get; init; }

    /// <summary>The name of a <see cref="Core.DisputeReason"/>.</summary>
    public string? Code { get; init; }

    /// <summary>What the customer says.</summary>
    public string? Note { get; init; }

    /// <summary>Who answers it: one of the words of <see cref="DisputeCard"/>.</summary>
    public string? Owner { get; init; }

    /// <summary>By when it is to be answered, ISO 8601.</summary>
    public string? Due { get; init; }
}
