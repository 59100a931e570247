namespace CollectionsBot.Core;

/// <summary>Whom a debt is handed to.</summary>
public enum AgencyKind
{
    /// <summary>A collection agency.</summary>
    Agency,

    /// <summary>A lawyer, who goes to court.</summary>
    Lawyer,
}

/// <summary>An agency or a lawyer with whom the team has terms.</summary>
/// <param name="Name">The name by which a placement names them; 1 to <see cref="PlacementTerms.AgencyLengthMax"/> characters.</param>
/// <param name="Kind">Which of the two.</param>
public sealed record Agency(string Name, AgencyKind Kind)
{
    /// <summary>The codes of the currencies in which they take debts; empty for all.</summary>
    public ImmutableArray<string> Currencies { get; init; } = [];

    /// <summary>What they take of the money that they recover.</summary>
    public ContingencyFees Fees { get; init; } = ContingencyFees.Sample;

    /// <summary>What going to court costs at once, in major units by <see cref="Money.OfWeight"/>; 0 to 1,000,000.</summary>
    public decimal CourtCosts { get; init; }

    /// <summary>How much of a debt they recover, by its age, until there is enough history of their own.</summary>
    /// <remarks>The figures that come with it are this program's own rough guess; a team sets what it was told or has seen.</remarks>
    public ShareByAge Recovery { get; init; } = ShareByAge.Percent((90, 60), (180, 45), (365, 30), (730, 15), (null, 5));

    /// <summary>In how many days money comes, until there is enough history of their own. 1 to 3,650.</summary>
    public int Days { get; init; } = 120;

    /// <summary>An agency with the common schedule, to compare with where the team has named none.</summary>
    public static Agency Sample { get; } = new("An agency", AgencyKind.Agency);

    /// <summary>A lawyer to compare with where the team has named none. Its figures are this program's own rough guess.</summary>
    public static Agency SampleLawyer { get; } = new("A lawyer", AgencyKind.Lawyer)
    {
        Fees = new ContingencyFees(ShareByAge.Percent((null, 15))),
        CourtCosts = 250,
        Recovery = ShareByAge.Percent((180, 65), (365, 55), (730, 40), (null, 25)),
        Days = 270,
    };

    /// <summary>Whether they take debts in a currency.</summary>
    public bool Takes(Currency currency)
    {
        ArgumentNullException.ThrowIfNull(currency);
        return Currencies.IsEmpty || Currencies.Contains(currency.Code);
    }

    /// <summary>Checks every figure against its range.</summary>
    /// <exception cref="ArgumentOutOfRangeException">One is out of range; the message names it and the range.</exception>
    public void Validate()
    {
        if (string.IsNullOrWhiteSpace(Name) || Name.Length > PlacementTerms.AgencyLengthMax || !FreeText.IsWellFormed(Name))
        {
            throw new ArgumentOutOfRangeException(nameof(Name), $"Name must have 1 to {PlacementTerms.AgencyLengthMax} characters.");
        }

        foreach (var code in Currencies.Append(Fees.HomeCurrency).OfType<string>())
        {
            if (!Currency.TryParse(code, out var currency) || currency.Code != code)
            {
                throw new ArgumentOutOfRangeException(nameof(Currencies), $"\"{code}\" is not a currency of ISO 4217. Write it like EUR.");
            }
        }

        OptionsPolicy.Check(Days, 1, 3650, nameof(Days));
        OptionsPolicy.Check(CourtCosts, 0, 1_000_000, nameof(CourtCosts));
        OptionsPolicy.Check(Fees.SmallBelow, 0, 1_000_000, nameof(Fees.SmallBelow));
    }
}
