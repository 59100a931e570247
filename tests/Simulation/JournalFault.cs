namespace CollectionsBot.Simulation;

/// <summary>What goes wrong with the next append.</summary>
internal enum JournalFault
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>Nothing is stored, and the writer is told so.</summary>
    Refused,

    /// <summary>It is stored, and the writer is told that it is not.</summary>
    AnswerLost,

    /// <summary>The process ends before anything is stored.</summary>
    CrashBefore,

    /// <summary>The process ends after it is stored and before anybody is answered.</summary>
    CrashAfter,
}
