using CollectionsBot.Core;
using static CollectionsBot.App.DemonstrationPlace;
using static CollectionsBot.App.DemonstrationStaff;

namespace CollectionsBot.App;

/// <summary>Customers with whom something was agreed, or with whom the team wants to agree something.</summary>
internal static class ScenesOfAgreements
{
    public static void Play(Stage stage)
    {
        Plans(stage);
        Settlements(stage);
        GivenUpOrHandedOver(stage);
        WaitForADecision(stage);
    }

    private static void Plans(Stage stage)
    {
        var aldermoor = stage.Enter("Aldermoor Breweries", Berlin, "Jost Kessler");
        aldermoor.Invoice(-62, 6_000.00m, paid: -21);
        aldermoor.Invoice(-55, 6_000.00m, paid: -7);
        aldermoor.Invoice(-48, 7_200.00m);
        aldermoor.Invoice(-41, 10_800.00m);
        aldermoor.Reached(-31, ResultCode.AsksForPlan, "A tank burst in the spring; offers five payments, one every two weeks.");
        aldermoor.Asked(-30, s => Plan(s, aldermoor, "30000.00 EUR", Frequency.EveryTwoWeeks, stage.Days.Payday(-23), 5, "Good customer for years; the season brings cash."));
        aldermoor.Approved(-29, RequestKind.Plan, Helen);

        var pennant = stage.Enter("Pennant Cold Storage", Chicago, "Lorna Decker");
        pennant.Invoice(-57, 2_000.00m, paid: -14);
        pennant.Invoice(-50, 3_900.00m);
        pennant.Invoice(-43, 2_100.00m);
        pennant.Reached(-28, ResultCode.AsksForPlan, "Lost their largest tenant; wants to pay every two weeks.");
        pennant.Asked(-27, s => Plan(s, pennant, "8000.00 USD", Frequency.EveryTwoWeeks, stage.Days.Payday(-20), 4, "Cannot pay at once; the new lease is signed."));
        pennant.Approved(-26, RequestKind.Plan, Ravi);

        var fennimore = stage.Enter("Fennimore Boats", London, "Giles Fennimore");
        var hull = fennimore.Invoice(-18, 9_400.00m);
        fennimore.Invoice(21, 2_850.00m);
        fennimore.Asked(-8, s => new ProposeExtension(s, fennimore.Customer.Id, [hull.Key], stage.Days.Date(12), "The boat goes to their buyer on the tenth; they pay from that."));
        fennimore.Approved(-7, RequestKind.Extension, Ravi);
    }

    private static void Settlements(Stage stage)
    {
        var halcyon = stage.Enter("Halcyon Print Studio", Paris, "Odile Ferrand");
        halcyon.Invoice(-94, 4_100.00m);
        halcyon.Invoice(-61, 2_700.00m);
        halcyon.Reached(-7, ResultCode.Hardship, "Closing at the end of the quarter; a cousin would pay 5,000 once.");
        halcyon.Asked(-6, s => new ProposeSettlement(
            s, halcyon.Customer.Id, Money.Parse("6800.00 EUR"), Money.Parse("5000.00 EUR"), stage.Days.Payday(6), "Closing; an agency would bring less."));
        halcyon.Approved(-5, RequestKind.Settlement, Helen);

        var marchbank = stage.Enter("Marchbank Interiors", NewYork, "Corinne Marchbank", PartyKind.SoleTrader);
        marchbank.Invoice(-88, 4_000.00m, paid: -7);
        marchbank.Invoice(-74, 1_600.00m);
        marchbank.Reached(-23, ResultCode.Hardship, "Retires; offers 4,000 at once for everything.");
        marchbank.Asked(-22, s => new ProposeSettlement(
            s, marchbank.Customer.Id, Money.Parse("5600.00 USD"), Money.Parse("4000.00 USD"), stage.Days.Payday(-6), "The offer is more than a court would bring."));
        marchbank.Approved(-21, RequestKind.Settlement, Helen);
    }

    private static void GivenUpOrHandedOver(Stage stage)
    {
        var tamarisk = stage.Enter("Tamarisk Tea Rooms", Denver, "Polly Hart");
        tamarisk.Invoice(-152, 640.00m);
        tamarisk.Tried(-40, ResultCode.NumberDisconnected);
        tamarisk.Asked(-4, s => new ProposeWriteOff(s, tamarisk.Customer.Id, Money.Parse("640.00 USD"), "Closed for good and struck from the register."));
        tamarisk.Approved(-3, RequestKind.WriteOff, Helen);

        var blackwater = stage.Enter("Blackwater Timber Yard", LosAngeles, "Dale Pruitt");
        blackwater.Invoice(-160, 18_700.00m);
        blackwater.Invoice(-128, 6_300.00m);
        blackwater.Tried(-60, ResultCode.NoAnswer);
        blackwater.Wrote(-46, "Final notice.");
        blackwater.Reached(-32, ResultCode.RefusedToPay, "Will not pay, and gives no reason.");
        blackwater.Asked(-13, s => new ProposePlacement(
            s, blackwater.Customer.Id, "Northgate Recoveries", Money.Parse("25000.00 USD"), "Refuses without a reason after the final notice."));
        blackwater.Approved(-12, RequestKind.Placement, Helen);

        var northmoor = stage.Named("Northmoor Quarries");
        northmoor.Asked(-20, s => new ProposeCreditHold(s, northmoor.Customer.Id, "Refuses to pay this quarter and orders on."));
        northmoor.Approved(-19, RequestKind.CreditHold, Ravi);

        var larkspur = stage.Named("Larkspur Dental Studio");
        larkspur.Asked(-1, s => new ProposeFeeWaiver(s, larkspur.Customer.Id, Money.Parse("40.00 EUR"), "The invoice went to an old address: our mistake."));
        larkspur.Approved(-1, RequestKind.FeeWaiver, Ravi);
    }

    private static void WaitForADecision(Stage stage)
    {
        var sallow = stage.Named("Beatrix Sallow");
        sallow.Asked(-2, s => Plan(s, sallow, "412.00 GBP", Frequency.Monthly, stage.Days.Payday(10), 3, "She asked for three instalments; her hours were cut."));

        var pinnacle = stage.Named("Pinnacle Ridge Outfitters");
        pinnacle.Asked(-3, s => new ProposeWriteOff(s, pinnacle.Customer.Id, Money.Parse("21540.00 USD"), "Insolvent; the trustee expects nothing for unsecured creditors."));
    }

    private static ProposePlan Plan(Stamp stamp, Script script, string covers, Frequency frequency, DateOnly first, int count, string why) =>
        new(stamp, script.Customer.Id, Money.Parse(covers), new ScheduleTerms(frequency, first, count), why);
}
