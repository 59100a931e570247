using CollectionsBot.Core;
using static CollectionsBot.App.DemonstrationPlace;

namespace CollectionsBot.App;

/// <summary>Customers whose story is a promise: pending, kept, partly kept and broken.</summary>
internal static class ScenesOfPromises
{
    public static void Play(Stage stage)
    {
        Broken(stage);
        Pending(stage);
        BrokenMore(stage);
        Kept(stage);
    }

    private static void Broken(Stage stage)
    {
        var acme = stage.Enter("Acme Corporation", NewYork, "Dana Whitlock");
        acme.Invoice(-96, 11_240.00m, paid: -66);
        acme.Invoice(-75, 18_400.00m);
        acme.Invoice(-48, 9_650.50m);
        acme.Invoice(-33, 12_300.00m);
        acme.Invoice(-12, 7_425.75m);
        acme.Invoice(9, 6_180.00m);
        acme.CreditNote(-40, 1_250.00m);
        acme.Tried(-61, ResultCode.VoicemailLeft, "Asked for a date for the oldest invoice.");
        acme.Reached(-55, ResultCode.SpokeRightParty, "New approver in accounts payable; asked for copies of the invoices.");
        acme.Promised(-47, 18_400.00m, -38, "Will go out with the payment run at the end of the week.");
        acme.Tried(-31, ResultCode.NoAnswer);
        acme.Wrote(-20, "Statement of account with all overdue invoices.");
        acme.Tried(-5, ResultCode.VoicemailLeft, "Asked about the promised payment.");
    }

    private static void Pending(Stage stage)
    {
        var logistics = stage.Enter("Globex Logistics", Chicago, "Marcus Oyelaran");
        logistics.Invoice(-58, 17_950.00m, paid: -37);
        logistics.Invoice(-28, 22_000.00m);
        logistics.Invoice(-14, 8_815.40m);
        logistics.Invoice(16, 19_300.00m);
        logistics.Wrote(-20, "Reminder for the invoice due last week.");
        logistics.Promised(-6, 22_000.00m, 0, "Payment is approved and goes out today at the latest.");

        var components = stage.Enter("Globex Components", Berlin, "Henrike Adler");
        components.Invoice(-41, 14_300.00m);
        components.Invoice(-20, 6_450.90m);
        components.Invoice(11, 9_120.00m);
        components.Tried(-16, ResultCode.NoAnswer);
        components.Reached(-6, ResultCode.CallBackAsked, "Accounts payable is short-staffed; call again when the run is prepared.", callBack: 0);

        var juniper = stage.Enter("Juniper Hollow Hotels", Denver, "Sofia Brandt");
        juniper.Invoice(-36, 7_480.00m);
        juniper.Invoice(-5, 3_960.25m);
        juniper.Reached(-13, ResultCode.AwaitingInternalApproval, "Waiting for the regional director to sign.");
        juniper.Promised(-2, 7_480.00m, 3, "Signed; transfer in the next run.");
    }

    private static void BrokenMore(Stage stage)
    {
        var harrowgate = stage.Enter("Harrowgate Textiles", Manchester, "Alan Birtles");
        harrowgate.Invoice(-52, 8_940.00m);
        harrowgate.Invoice(-24, 5_310.60m);
        harrowgate.Wrote(-40, "Second reminder.");
        harrowgate.Promised(-18, 8_940.00m, -9, "Will pay when their own customer has paid.");

        var kestrel = stage.Enter("Kestrel Marine Supply", LosAngeles, "Ruben Salcedo");
        kestrel.Invoice(-44, 16_000.00m, part: (-15, 6_000.00m));
        kestrel.Invoice(-19, 4_275.00m);
        kestrel.Promised(-24, 16_000.00m, -14, "In full by the middle of the month.");
        kestrel.Tried(-6, ResultCode.VoicemailLeft, "Thanked for the part payment and asked for the rest.");

        var quillfeather = stage.Enter("Quillfeather Press", London, "Imogen Vane");
        quillfeather.Invoice(-70, 12_600.00m);
        quillfeather.Invoice(-39, 7_050.00m);
        quillfeather.Promised(-52, 12_600.00m, -43, "By the end of next week.");
        quillfeather.Reached(-36, ResultCode.SpokeRightParty, "Apologised; their printer broke down.");
        quillfeather.Promised(-22, 12_600.00m, -12, "Half of a loan is coming in; will settle the oldest invoice.");
        quillfeather.Tried(-4, ResultCode.NoAnswer);

        var rimal = stage.Enter("Rimal Gulf Fittings WLL", Kuwait, "Yousef Al-Hadi");
        rimal.Invoice(-63, 4_820.750m);
        rimal.Invoice(-27, 2_115.500m);
        rimal.Invoice(6, 3_300.000m);
        rimal.Promised(-21, 4_820.750m, -13, "Cheque is with the signatory.");
    }

    private static void Kept(Stage stage)
    {
        var hallam = stage.Enter("Hallam Vale Schools Trust", Manchester, "Judith Orme");
        hallam.Invoice(-60, 8_200.00m, paid: -36);
        hallam.Invoice(-31, 5_640.00m, paid: -15);
        hallam.Invoice(-9, 6_015.00m);
        hallam.Promised(-41, 8_200.00m, -35, "In the next payment run.");
        hallam.Promised(-20, 5_640.00m, -14, "In the next payment run.");
        hallam.Reached(-1, ResultCode.PaidAlready, "Sent by bank transfer this morning.");

        var tessera = stage.Enter("Tessera Ceramics", Madrid, "Inés Caballero");
        tessera.Invoice(-47, 3_870.00m, paid: -29);
        tessera.Invoice(-10, 4_410.00m);
        tessera.Promised(-33, 3_870.00m, -28, "Will pay by the date agreed.");

        var thistle = stage.Enter("Thistlewood Timber", London, "Callum Rae");
        thistle.Invoice(-88, 9_900.00m, paid: -43);
        thistle.Invoice(-57, 10_450.00m);
        thistle.Invoice(-26, 9_975.00m);
        thistle.Invoice(4, 10_200.00m);
        thistle.Promised(-48, 9_900.00m, -42, "Released by the bank.");
        thistle.Promised(-1, 10_450.00m, 8, "Expects a grant to arrive next week.");
    }
}
