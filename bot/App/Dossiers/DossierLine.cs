namespace CollectionsBot.App;

/// <summary>What a line of a dossier is.</summary>
internal enum DossierPart
{
    /// <summary>The title of the document.</summary>
    Title,

    /// <summary>The heading of a section.</summary>
    Heading,

    /// <summary>What a paragraph is about.</summary>
    Subject,

    /// <summary>What is said of it.</summary>
    Text,

    /// <summary>How it can be checked: numbers and hashes.</summary>
    Proof,
}

/// <summary>A line of a dossier.</summary>
/// <param name="Part">What it is.</param>
/// <param name="Text">The words.</param>
internal sealed record DossierLine(DossierPart Part, string Text);
