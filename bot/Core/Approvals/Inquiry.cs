namespace CollectionsBot.Core;

/// <summary>A question about a request, asked by somebody who may decide it, and what came back.</summary>
/// <param name="Question">The question.</param>
/// <param name="By">Who asks.</param>
/// <param name="At">The instant, in UTC.</param>
/// <param name="On">The business date.</param>
public sealed record Inquiry(string Question, Actor By, DateTimeOffset At, DateOnly On)
{
    /// <summary>How many questions may be asked about one request: who needs more should reject it and say why.</summary>
    public const int Max = 5;

    /// <summary>The answer of who made the request; null while it is awaited.</summary>
    public string? Answer { get; init; }

    /// <summary>The business date of the answer; null while it is awaited.</summary>
    public DateOnly? AnsweredOn { get; init; }

    /// <summary>What was said by a date: 0 before the question, 1 with it, 2 with the answer.</summary>
    internal int SaidBy(DateOnly on) => On > on ? 0 : AnsweredOn <= on ? 2 : 1;
}
