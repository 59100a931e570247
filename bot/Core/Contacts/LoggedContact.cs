namespace CollectionsBot.Core;

/// <summary>A contact attempt with who logged it and when.</summary>
/// <param name="Sequence">The journal's number of the entry.</param>
/// <param name="At">The instant of logging, in UTC.</param>
/// <param name="On">The business date.</param>
/// <param name="By">Who logged it.</param>
/// <param name="Attempt">What was logged.</param>
public sealed record LoggedContact(long Sequence, DateTimeOffset At, DateOnly On, Actor By, ContactAttempt Attempt);
