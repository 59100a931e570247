using CollectionsBot.Core;
using static CollectionsBot.App.DemonstrationPlace;

namespace CollectionsBot.App;

/// <summary>The many customers without a story of their own: they are invoiced again and again and pay in their own manner.</summary>
internal static class Regulars
{
    /// <summary>The earliest due date, as a day counted from today; all but the slowest have paid what is older.</summary>
    private const int OldestDue = -190;

    private static readonly string[] Companies =
    [
        "Alder Finch Interiors", "Bramble Hill Dairy", "Cedarline Cabinetry", "Dunmore Fasteners", "Eastwick Instruments",
        "Foxglove Bakeries", "Gannet Island Ferries", "Hazelmere Paper", "Indigo Kiln Studios", "Jasperfield Motors",
        "Kingsfold Plumbing", "Linden Row Publishing", "Merrow Fisheries", "Nettlecombe Farms", "Osprey Peak Tours",
        "Partridge Lane Events", "Quarrystone Paving", "Rookwood Distillery", "Saltmarsh Ceilings", "Tidewater Rope",
        "Umberland Paints", "Verity Glassworks", "Wexcombe Packaging", "Yarrow Street Clinics", "Zephyr Kites",
        "Ashgrove Elevators", "Birchall Catering Equipment", "Copperleaf Roofing", "Driftwood Surf Goods", "Elmstead Hydraulics",
        "Falconhurst Aviation Parts", "Greenvale Composting", "Highmoor Wool", "Ivybridge Laundry", "Juno Street Media",
        "Kirkdale Conveyors", "Lanternfish Diving", "Mulberry Court Care Homes", "Novella Cosmetics", "Oakhollow Nurseries",
        "Pebblebrook Kitchens", "Ravenscar Drilling", "Silverthorne Trophies", "Underhill Storage",
    ];

    private static readonly (string Name, PartyKind Kind)[] Persons =
    [
        ("Percival Strand", PartyKind.Consumer), ("Maribel Quiroga", PartyKind.Consumer), ("Anselm Krug", PartyKind.Consumer),
        ("Wanda Illingworth Upholstery", PartyKind.SoleTrader), ("Cosmo Beretti Stonework", PartyKind.SoleTrader),
        ("Fumiko Arai Translations", PartyKind.SoleTrader),
    ];

    private static readonly DemonstrationPlace[] Places =
        [NewYork, London, Berlin, Chicago, Paris, LosAngeles, Tokyo, Madrid, Manchester, Denver, Kuwait];

    private static readonly string[] Contacts =
    [
        "Nadia Fairbrook", "Owen Castle", "Lena Hartwig", "Theo Marchetti", "Ruth Abara", "Simon Vale", "Carla Munt", "Emeka Dunn", "Paula Strick",
        "Victor Hale",
    ];

    /// <summary>How many days after the due date the manners of paying bring the money.</summary>
    private static readonly int[] Delays = [-2, 6, 18, 34, 47, 75, 112];

    public static void Play(Stage stage, Dice dice)
    {
        for (var i = 0; i < Companies.Length; i++)
        {
            var script = stage.Enter(Companies[i], Places[i % Places.Length], Contacts[i % Contacts.Length]);
            Trade(script, dice, Delays[i % Delays.Length], dice.Between(6, 12), Scale(script) * dice.Between(6, 60));
            Collect(script, dice, i);
        }

        for (var i = 0; i < Persons.Length; i++)
        {
            var script = stage.Enter(Persons[i].Name, Places[i % 6], Persons[i].Name, Persons[i].Kind);
            Trade(script, dice, Delays[(i + 2) % Delays.Length], 30, Scale(script) * 2);
            Collect(script, dice, i + 1);
        }
    }

    /// <summary>About a hundred dollars' worth in the customer's currency.</summary>
    private static decimal Scale(Script script) => script.Customer.Place.Currency switch { "JPY" => 15_000m, "KWD" => 30m, _ => 100m };

    private static void Trade(Script script, Dice dice, int delay, int daysBetween, decimal about)
    {
        for (var due = OldestDue + dice.Between(0, daysBetween); due <= 29; due += daysBetween + dice.Between(-2, 3))
        {
            var paid = due + delay + dice.Between(-6, 9);
            if (paid > DemonstrationDays.FirstExport)
            {
                script.Invoice(due, Amount(dice, about, script), paid > 0 ? null : paid);
            }
        }

        if (dice.Between(1, 5) == 1)
        {
            var issued = dice.Between(-50, -5);
            script.CreditNote(issued, Amount(dice, about / 10, script), dice.Between(1, 2) == 1 && issued < -20 ? issued + 14 : null);
        }
    }

    private static decimal Amount(Dice dice, decimal about, Script script)
    {
        var amount = about * dice.Between(500, 1_800) / 1_000m + dice.Between(0, 99) / 100m;
        return Math.Max(1m, script.Customer.Place.Currency == "JPY" ? Math.Round(amount / 100m) * 100m : Math.Round(amount, 2));
    }

    /// <summary>What the team did: the longer somebody is overdue, the more, and never on an account that owes nothing overdue.</summary>
    private static void Collect(Script script, Dice dice, int i)
    {
        KeepPromise(script, made: -39, export: -35, i % 4 == 1);
        KeepPromise(script, made: -18, export: -14, i % 6 == 2);
        switch (i % 8)
        {
            case 1:
                WhenOverdue(script, -20, day => script.Wrote(day, "Reminder with a statement of all overdue invoices."));
                WhenOverdue(script, -7, day => script.Tried(day, ResultCode.NoAnswer));
                break;
            case 2:
                WhenOverdue(script, -13, day => script.Tried(day, ResultCode.VoicemailLeft, "Asked for a payment date."));
                WhenOverdue(script, -8, day => script.Reached(day, ResultCode.SpokeRightParty, "Will check with accounts payable."));
                break;
            case 3:
                WhenOverdue(script, -1, day => script.Reached(day, ResultCode.AwaitingInternalApproval, "Two signatures are needed; one is there."));
                break;
            case 4:
                WhenOverdue(script, -30, day => script.Wrote(day, "Reminder."));
                WhenOverdue(script, -16, day => script.Wrote(day, "Second reminder."));
                break;
            case 5:
                WhenOverdue(script, -9, day => script.Reached(day, ResultCode.PaidAlready, "Says that the transfer is made."));
                break;
            case 6:
                WhenOverdue(script, -1, day => script.Tried(day, ResultCode.VoicemailLeft, "Asked for a payment date."));
                break;
            case 7:
                WhenOverdue(script, -44, day => script.Tried(day, dice.OneOf([ResultCode.NoAnswer, ResultCode.Busy])));
                WhenOverdue(script, -26, day => script.Reached(day, ResultCode.MessageWithThirdParty, "The front desk takes a message."));
                break;
        }
    }

    private static void WhenOverdue(Script script, int day, Action<int> deed)
    {
        if (script.Documents.Any(d => d.IsOverdueOn(day - 4)))
        {
            deed(day);
        }
    }

    /// <summary>A promise of exactly what the next export will show as paid.</summary>
    private static void KeepPromise(Script script, int made, int export, bool applies)
    {
        var before = export - DemonstrationDays.DaysBetweenExports;
        var paid = script.Documents.Where(d => d.Amount.IsPositive && d.Issued <= before && d.Due < made && d.Cleared > before && d.Cleared <= export)
            .Select(d => d.Amount).ToList();
        if (applies && paid.Count > 0)
        {
            script.Promised(made, paid.Aggregate((a, b) => a + b), export, "Named the invoices that go out with the next run.");
        }
    }
}
