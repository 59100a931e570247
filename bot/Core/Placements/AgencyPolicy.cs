namespace CollectionsBot.Core;

/// <summary>The agencies and lawyers with whom the team has terms.</summary>
public sealed record AgencyPolicy
{
    /// <summary>The most of them.</summary>
    public const int AgenciesMax = 50;

    /// <summary>Those that the team named, each name once. While there is none, a placement may name anybody.</summary>
    public ImmutableArray<Agency> Agencies { get; init; } = [];

    /// <summary>Those to compare: the team's own of a kind, or a sample where it has named none.</summary>
    public ImmutableArray<Agency> OfKind(AgencyKind kind)
    {
        ImmutableArray<Agency> own = [.. Agencies.Where(a => a.Kind == kind)];
        return own.IsEmpty ? [kind == AgencyKind.Agency ? Agency.Sample : Agency.SampleLawyer] : own;
    }

    /// <summary>The agency that a name means, whatever its case; null when the team has named no such one.</summary>
    public Agency? Find(string name) => Agencies.FirstOrDefault(a => a.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    /// <summary>Checks every figure against its range.</summary>
    /// <exception cref="ArgumentOutOfRangeException">One is out of range, or a name stands twice; the message names it.</exception>
    public void Validate()
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(Agencies.Length, AgenciesMax, nameof(Agencies));
        foreach (var agency in Agencies)
        {
            agency.Validate();
            if (Find(agency.Name) != agency)
            {
                throw new ArgumentOutOfRangeException(nameof(Agencies), $"Name: \"{agency.Name}\" stands twice.");
            }
        }
    }
}
