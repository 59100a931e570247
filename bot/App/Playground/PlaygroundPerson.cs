namespace CollectionsBot.App;

/// <summary>Someone the Playground pretends is in the team.</summary>
/// <param name="Id">What the bot sees as <c>from.id</c>; unique among the people of one Playground.</param>
/// <param name="Name">The name shown beside what this person writes.</param>
public sealed record PlaygroundPerson(string Id, string Name);
