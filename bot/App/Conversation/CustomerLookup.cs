namespace CollectionsBot.App;

/// <summary>Whom a typed name means.</summary>
/// <param name="Name">As typed.</param>
/// <param name="Certain">The one customer that is meant; null when that is not clear.</param>
/// <param name="Exact">Whether the name was typed as it is, legal form and beginnings aside.</param>
/// <param name="Near">Whether the candidates are good ones, and not only the nearest of strangers.</param>
/// <param name="Candidates">Who may be meant, best first.</param>
public sealed record CustomerLookup(string Name, Customer? Certain, bool Exact, bool Near, ImmutableArray<Customer> Candidates)
{
    private const int NearScore = 450;

    /// <summary>The customer that was merged into the one that is meant, when it was that one's name or identifier.</summary>
    public Customer? Merged { get; init; }

    /// <summary>Looks a name up.</summary>
    public static CustomerLookup Of(Portfolio portfolio, string name)
    {
        ArgumentNullException.ThrowIfNull(portfolio);
        var search = portfolio.Names.Search(name);
        var candidates = search.Matches.Select(m => portfolio.Accounts[m.Customer].Customer).ToImmutableArray();
        var best = search.Matches is [var first, ..] ? first : default;
        return new CustomerLookup(name, search.IsCertain ? candidates[0] : null, best.AsTyped, best.Score >= NearScore, candidates)
        {
            Merged = best.Merged is { } merged ? portfolio.Accounts[best.Customer].Merged.First(c => c.Id == merged) : null,
        };
    }

    /// <summary>What to say of a name that was not typed exactly, or is a merged customer's; null when there is nothing to say.</summary>
    public string? Understood => (Certain, Merged) switch
    {
        (null, _) => null,
        ({ } customer, { } merged) => $"{merged.Name} ({merged.Id}) was merged into {customer.Name} ({customer.Id}).",
        ({ } customer, null) => Exact ? null : $"I took \"{Name}\" for {customer.Name}.",
    };
}
