namespace CollectionsBot.Core;

/// <summary>The collector who looks after a customer.</summary>
/// <param name="Name">The name; 1 to <see cref="Actor.LengthMax"/> characters.</param>
/// <param name="Id">The stable identifier as the channel authenticates it; null when only a name was told, in a sentence or a file.</param>
public sealed record Owner(string Name, string? Id = null)
{
    /// <summary>Whether the owner has a name, whatever its case.</summary>
    public bool IsCalled(string name) => string.Equals(Name, name, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a person is the owner: by the identifier, or by the name when nothing else is known.</summary>
    public bool Is(Actor person)
    {
        ArgumentNullException.ThrowIfNull(person);
        return Id is null ? IsCalled(person.Name) : Id == person.Id;
    }
}
