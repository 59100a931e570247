using CollectionsBot.Core;
using static CollectionsBot.App.DemonstrationPlace;

namespace CollectionsBot.App;

/// <summary>Customers who are left alone until a date, reached at other hours, or treated more softly.</summary>
internal static class ScenesOfConsideration
{
    private static readonly DayOfWeek[] Workdays =
        [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday];

    public static void Play(Stage stage)
    {
        LeftAlone(stage);
        AtOtherHours(stage);
        LateForTheFirstTime(stage);
        AskedInVain(stage);
    }

    private static void LeftAlone(Stage stage)
    {
        var dovecote = stage.Enter("Dovecote Mill Supplies", Manchester, "Edith Garland");
        dovecote.Invoice(-27, 3_320.00m);
        dovecote.Gave(-4, s => new RaiseFlag(
            s, dovecote.Customer.Id, FlagKind.DoNotChase, "They await our credit note for the returned pallets.", stage.Days.Date(9)));

        var peake = stage.Enter("Rosalind Peake", London, "Rosalind Peake", PartyKind.Consumer);
        peake.Invoice(-58, 735.00m);
        peake.Reached(-12, ResultCode.Hardship, "A debt adviser is arranging a breathing space.");
        peake.Gave(-11, s => new RaiseFlag(s, peake.Customer.Id, FlagKind.BreathingSpace, "The adviser's notice came this morning."));
    }

    private static void AtOtherHours(Stage stage)
    {
        var marden = stage.Enter("Hollis Marden", Chicago, "Hollis Marden", PartyKind.Consumer);
        marden.Invoice(-40, 380.00m);
        marden.Reached(-26, ResultCode.SpokeRightParty, "Works days and may not take calls there; no text messages please.");
        marden.Gave(-26, s => new SetContactPreferences(s, marden.Customer.Id, new ContactPreferences(
            null,
            [ContactChannel.TextMessage],
            [.. Workdays.Select(day => new InconvenientTime(day, new TimeOnly(9, 0), new TimeOnly(17, 0)))])));
    }

    private static void LateForTheFirstTime(Stage stage)
    {
        var linnet = stage.Enter("Linnet & Rowe Stationers", Manchester, "Harriet Rowe");
        linnet.Invoice(-72, 1_240.00m, paid: -73);
        linnet.Invoice(-58, 1_180.00m, paid: -60);
        linnet.Invoice(-44, 1_315.00m, paid: -45);
        linnet.Invoice(-17, 1_290.00m);
    }

    /// <summary>Old and silent: the next way is an agency, and nobody has proposed one yet.</summary>
    private static void AskedInVain(Stage stage)
    {
        var corvane = stage.Enter("Corvane Shopfitters", Chicago, "Dale Purcell");
        corvane.Invoice(-212, 5_480.00m);
        corvane.Wrote(-66, "Third reminder, with a copy of both earlier ones.");
        corvane.Tried(-52, ResultCode.VoicemailLeft, "Asked for a call about the oldest invoice.");
        corvane.Tried(-31, ResultCode.NoAnswer);
        corvane.Tried(-12, ResultCode.NoAnswer);
    }
}
