namespace CollectionsBot.Core;

/// <summary>From which date the age of a debt is counted.</summary>
public enum AgeingBasis
{
    /// <summary>The due date, or the document date of an item without one.</summary>
    DueDate,

    /// <summary>The document date, whatever the terms of payment.</summary>
    DocumentDate,
}
