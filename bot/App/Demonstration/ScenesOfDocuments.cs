using CollectionsBot.Core;
using static CollectionsBot.App.DemonstrationPlace;

namespace CollectionsBot.App;

/// <summary>Customers whose story is in their documents: disputes, credits, cash to match, missing due dates, nothing overdue.</summary>
internal static class ScenesOfDocuments
{
    public static void Play(Stage stage)
    {
        Disputes(stage);
        Credits(stage);
        Oddities(stage);
        NothingOverdue(stage);
    }

    private static void Disputes(Stage stage)
    {
        var vantage = stage.Enter("Vantage Optics SARL", Paris, "Luc Bertillon");
        var (first, second) = (vantage.Invoice(-46, 9_870.00m), vantage.Invoice(-22, 4_380.00m));
        vantage.Invoice(14, 5_100.00m);
        vantage.Disputed(-18, "Says that the price list of last year was agreed for both deliveries.", first, second);

        var marrow = stage.Enter("Marrow & Pike Catering", London, "Nell Pike", PartyKind.SoleTrader);
        var supper = marrow.Invoice(-55, 3_260.00m);
        marrow.Invoice(-25, 1_180.00m);
        marrow.Disputed(-37, "Says that two crates were missing.", supper);
        marrow.Resolved(-16, DisputeVerdict.AgainstCustomer, "The signed delivery note shows all crates; the claim was turned down.");

        var cobalt = stage.Enter("Cobalt Harbour Shipping", Singapore, "Wei Jun Lim");
        var demurrage = cobalt.Invoice(-40, 28_500.00m);
        cobalt.Invoice(-17, 31_200.00m);
        cobalt.Invoice(13, 30_750.00m);
        cobalt.Disputed(-21, "Contests the demurrage; asks for the port's log.", demurrage);

        var fairlight = stage.Enter("Fairlight Signage", Chicago, "Monique Darrow");
        var banners = fairlight.Invoice(-48, 2_150.00m, paid: -16);
        fairlight.Invoice(-13, 1_990.00m);
        fairlight.Disputed(-34, "Wrong purchase order on the invoice.", banners);
        fairlight.Resolved(-24, DisputeVerdict.ForCustomer, "Invoice corrected and sent again.");
    }

    private static void Credits(Stage stage)
    {
        var hoshino = stage.Enter("Hoshino Seimitsu KK", Tokyo, "Keiko Hoshino");
        hoshino.Invoice(-55, 940_000m, paid: -41);
        hoshino.Invoice(-22, 1_240_000m);
        hoshino.Invoice(-8, 860_000m);
        hoshino.UnappliedCash(-3, 2_100_000m);

        var stonecrop = stage.Enter("Stonecrop Landscaping", LosAngeles, "Bill Ferro");
        stonecrop.Invoice(-19, 1_420.00m);
        stonecrop.CreditNote(-12, 1_600.00m);

        var corvus = stage.Enter("Corvus Freight Forwarding", Berlin, "Anke Rother");
        corvus.Invoice(-36, 12_750.00m);
        corvus.Invoice(-30, 8_900.00m, currency: "USD");
        corvus.Invoice(-2, 7_300.00m);
        corvus.CreditNote(-25, 640.00m);
        corvus.UnappliedCash(-50, 2_000.00m, applied: -38);
        corvus.Tried(-19, ResultCode.Busy);

        var tanager = stage.Enter("Tanager Wholesale Foods", Chicago, "Elias Grove");
        tanager.Invoice(-67, 5_480.00m);
        tanager.Invoice(-37, 6_020.00m);
        tanager.DebitNote(-9, 115.00m);
        tanager.CreditNote(-30, 380.00m);
        tanager.Wrote(-28, "Statement of account.");
    }

    private static void Oddities(Stage stage)
    {
        var blackthorn = stage.Enter("Blackthorn Cider Works", London, "Hugh Penrose");
        blackthorn.WithoutDueDate(-44, 2_730.00m);
        blackthorn.WithoutDueDate(-12, 1_515.00m);
        blackthorn.Invoice(7, 2_240.00m);

        var redstart = stage.Enter("Redstart Cycles", Denver, "June Abbott", PartyKind.SoleTrader);
        redstart.Invoice(-26, 6.40m, terms: 14);
        redstart.Invoice(12, 540.00m);

        var ottoline = stage.Enter("Ottoline Grange", Manchester, "Ottoline Grange", PartyKind.Consumer);
        ottoline.WithoutDueDate(-37, 188.00m);
    }

    private static void NothingOverdue(Stage stage)
    {
        var lumen = stage.Enter("Lumen & Oak Furniture", Berlin, "Silke Maurer");
        lumen.Invoice(-24, 8_450.00m, paid: -27);
        lumen.Invoice(8, 9_300.00m);
        lumen.Invoice(22, 7_150.00m);

        var pemberly = stage.Enter("Pemberly Botanicals", NewYork, "Grace Tolliver");
        pemberly.Invoice(-27, 4_060.00m, paid: -28);
        pemberly.Invoice(2, 4_275.00m);

        var castellan = stage.Enter("Castellan Security Doors", Paris, "Rémi Fabron");
        castellan.Invoice(1, 18_900.00m);
        castellan.Invoice(26, 6_600.00m);
    }
}
