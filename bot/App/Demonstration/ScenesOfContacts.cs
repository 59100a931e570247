using CollectionsBot.Core;
using static CollectionsBot.App.DemonstrationPlace;

namespace CollectionsBot.App;

/// <summary>Customers whose story is what was said: call backs, silence, hardship, and those who may not be chased.</summary>
internal static class ScenesOfContacts
{
    public static void Play(Stage stage)
    {
        CallBacks(stage);
        Silence(stage);
        Protected(stage);
        Resting(stage);
    }

    private static void CallBacks(Stage stage)
    {
        var fenwick = stage.Enter("Tobias Fenwick Joinery", London, "Tobias Fenwick", PartyKind.SoleTrader);
        fenwick.Invoice(-49, 1_840.00m);
        fenwick.Invoice(-18, 965.50m);
        fenwick.Wrote(-30, "Reminder with a copy of the invoice.");
        fenwick.Reached(-7, ResultCode.CallBackAsked, "On a building site all week; call again when back in the workshop.", callBack: 0);

        var ironbridge = stage.Enter("Ironbarrow Castings", Manchester, "Gwen Parry");
        ironbridge.Invoice(-33, 13_720.00m);
        ironbridge.Invoice(-3, 11_980.00m);
        ironbridge.Reached(-2, ResultCode.CallBackAsked, "The finance director is away; back next week.", callBack: 5);
    }

    private static void Silence(Stage stage)
    {
        var northmoor = stage.Enter("Northmoor Quarries", Manchester, "Derek Stobbs");
        northmoor.Invoice(-131, 24_800.00m);
        northmoor.Invoice(-101, 19_450.00m);
        northmoor.Invoice(-69, 8_700.00m);
        northmoor.Wrote(-74, "Reminder.");
        northmoor.Wrote(-60, "Second reminder.");
        northmoor.Tried(-46, ResultCode.NoAnswer);
        northmoor.Tried(-32, ResultCode.VoicemailLeft, "Asked to be called back.");
        northmoor.Reached(-25, ResultCode.RefusedToPay, "Says that nothing is paid this quarter.");
        northmoor.Tried(-9, ResultCode.NoAnswer);

        var orchid = stage.Enter("Orchid Lane Florists", NewYork, "Priya Raman", PartyKind.SoleTrader);
        orchid.Invoice(-104, 2_310.00m);
        orchid.Invoice(-72, 1_675.00m);
        orchid.Tried(-68, ResultCode.NumberDisconnected);
        orchid.Wrote(-50, "Asked for a new phone number.");
        orchid.Tried(-29, ResultCode.WrongNumber);
        orchid.Tried(-12, ResultCode.NoAnswer);

        var willowmere = stage.Enter("Willowmere Veterinary Group", Denver, "Karen Holt");
        willowmere.Invoice(-38, 2_890.00m, paid: -40);
        willowmere.Invoice(-6, 3_145.80m);
    }

    private static void Protected(Stage stage)
    {
        var whitcombe = stage.Enter("Delia Whitcombe", NewYork, "Delia Whitcombe", PartyKind.Consumer);
        whitcombe.Invoice(-83, 1_460.00m);
        whitcombe.Invoice(-52, 320.00m);
        whitcombe.Tried(-45, ResultCode.VoicemailLeft);
        whitcombe.Reached(-17, ResultCode.RepresentedByAttorney, "Asked that everything goes to her attorney; letter with the name follows.");

        var castellane = stage.Enter("Oren Castellane", LosAngeles, "Oren Castellane", PartyKind.Consumer);
        castellane.Invoice(-64, 980.00m);
        castellane.Invoice(-33, 245.00m);
        castellane.Reached(-9, ResultCode.Hardship, "Lost his job in the spring; can pay about 60 a month from next month on.");

        var pinnacle = stage.Enter("Pinnacle Ridge Outfitters", Denver, "Lowell Tate");
        pinnacle.Invoice(-97, 15_300.00m);
        pinnacle.Invoice(-66, 6_240.00m);
        pinnacle.Reached(-27, ResultCode.Insolvent, "Filed last week; the trustee's address is in the mail.");

        var sallow = stage.Enter("Beatrix Sallow", London, "Beatrix Sallow", PartyKind.Consumer);
        sallow.Invoice(-29, 412.00m);
        sallow.Reached(-13, ResultCode.AsksForPlan, "Would like to pay in three instalments.");
    }

    private static void Resting(Stage stage)
    {
        var brightwater = stage.Enter("Brightwater Aquatics", Singapore, "Adeline Koh");
        brightwater.Invoice(-34, 12_400.00m);
        brightwater.Invoice(-4, 7_700.00m);
        brightwater.Reached(-1, ResultCode.SpokeRightParty, "Confirmed all invoices; will look for the payment date.");

        var larkspur = stage.Enter("Larkspur Dental Studio", Paris, "Mathilde Perrin", PartyKind.SoleTrader);
        larkspur.Invoice(-21, 1_930.00m);
        larkspur.Reached(-1, ResultCode.InvoiceNotReceived, "The invoice went to an old address; sent again by mail.");

        var mossgate = stage.Enter("Mossgate Printworks", Berlin, "Jens Wiebold");
        mossgate.Invoice(-11, 2_640.00m);
        mossgate.Wrote(-1, "First reminder.");
    }
}
