using CollectionsBot.Core;

namespace CollectionsBot.App;

/// <summary>All made-up customers with their parts.</summary>
internal sealed class Stage
{
    private const int FirstNumber = 1001;

    private readonly List<Script> _scripts = [];
    private readonly Dice _dice = new(20_260_101);

    private Stage(DateOnly today) => Days = new DemonstrationDays(today);

    /// <summary>The calendar.</summary>
    public DemonstrationDays Days { get; }

    /// <summary>The parts, by the customers' numbers.</summary>
    public IReadOnlyList<Script> Scripts => _scripts;

    /// <summary>Sets everything up for a date.</summary>
    public static Stage For(DateOnly today)
    {
        var stage = new Stage(today);
        ScenesOfPromises.Play(stage);
        ScenesOfContacts.Play(stage);
        ScenesOfDocuments.Play(stage);
        Regulars.Play(stage, stage._dice);
        ScenesOfAgreements.Play(stage);
        ScenesOfConsideration.Play(stage);
        return stage;
    }

    /// <summary>Somebody who came in before.</summary>
    public Script Named(string name) => _scripts.Single(s => s.Customer.Name == name);

    /// <summary>Brings in the next customer.</summary>
    public Script Enter(string name, DemonstrationPlace place, string contact, PartyKind kind = PartyKind.Company)
    {
        var n = _scripts.Count;
        var id = new CustomerId(FormattableString.Invariant($"C-{FirstNumber + n}"));
        var script = new Script(
            new DemonstrationCustomer(id, name, kind, place, contact, place.Phone(n)),
            DemonstrationStaff.Collectors[n % DemonstrationStaff.Collectors.Count],
            Days,
            _dice);
        _scripts.Add(script);
        return script;
    }
}
