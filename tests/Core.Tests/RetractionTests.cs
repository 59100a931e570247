namespace CollectionsBot.Core.Tests;

/// <summary>What was logged by mistake. Acme owes 1,000.00 EUR since 1 October; Mara logs, Max is somebody else.</summary>
public class RetractionTests
{
    private readonly Desk _desk = new Desk().On("2026-11-02").Imports(Invoice("Acme", "1", "1000.00 EUR", due: "2026-10-01"));

    private long Last => _desk.Account("Acme").Contacts[^1].Sequence;

    [Theory]
    [InlineData(ResultCode.Deceased)]
    [InlineData(ResultCode.AskedNotToBeContacted)]
    [InlineData(ResultCode.SpokeRightParty)]
    public void A_contact_taken_back_leaves_the_account_as_if_it_had_never_been_and_the_history_keeps_both(ResultCode result)
    {
        var before = State();
        _desk.Logs("Acme", result);
        Assert.NotEqual(before, State());
        Assert.Null(Retract(Last));
        Assert.Equal(before, State());
        Assert.IsType<ContactRetracted>(_desk.Account("Acme").History[^1].Fact);
        Assert.Contains(_desk.Account("Acme").History, h => h.Fact is ContactLogged);
    }

    [Fact]
    public void A_promise_goes_with_the_call_in_which_it_was_logged_and_the_one_it_replaced_holds_again()
    {
        _desk.HearsPromise("Acme", "1000.00 EUR", "2026-11-10");
        var before = State();
        _desk.On("2026-11-03").HearsPromise("Acme", "600.00 EUR", "2026-11-20");
        Assert.Null(Retract(Last));
        Assert.Equal(PromiseStatus.Open, _desk.Promise("Acme").Status);
        _desk.On("2026-11-02");
        Assert.Equal(before, State());
    }

    [Fact]
    public void A_dispute_goes_with_the_call_in_which_it_was_raised()
    {
        _desk.HearsDispute("Acme", "1");
        Assert.Null(Retract(Last));
        Assert.Empty(_desk.Account("Acme").Disputes);
    }

    [Fact]
    public void A_flag_that_somebody_raised_on_its_own_stays()
    {
        _desk.Flags("Acme", FlagKind.Attorney).Logs("Acme", ResultCode.RepresentedByAttorney);
        Assert.Null(Retract(Last));
        Assert.Equal(FlagKind.Attorney, Assert.Single(_desk.Account("Acme").FlagsOn(_desk.Today)).Kind);
    }

    [Fact]
    public void Only_who_logged_it_or_a_senior_takes_it_back_once_and_with_a_reason()
    {
        _desk.Logs("Acme", ResultCode.NoAnswer);
        Assert.Equal((RefusalReason.NotOwnContact, "mara"), (Retract(Last, Approving.Max)?.Reason, Retract(Last, Approving.Max)?.By?.Id));
        Assert.Equal(RefusalReason.ReasonMissing, Retract(Last, why: " ")?.Reason);
        Assert.Equal(RefusalReason.NotOwnContact, Collector()?.Reason);
        var contact = Last;
        Assert.Null(_desk.Grants(Approving.Sena, Role.Senior).Give(s => Command(s with { Actor = Approving.Sena }, contact, "wrong customer")).Refusal);
        Assert.Equal(RefusalReason.ContactUnknown, Retract(contact)?.Reason);
        Assert.Equal(RefusalReason.ContactUnknown, Retract(1)?.Reason);

        Refusal? Collector() => _desk.Grants(Approving.Max, Role.Collector).Give(s => Command(s with { Actor = Approving.Max }, Last, "wrong")).Refusal;
    }

    private static RetractContact Command(Stamp stamp, long contact, string why) => new(stamp, new CustomerId("Acme"), contact, why);

    private Refusal? Retract(long contact, Actor? by = null, string why = "wrong customer") =>
        _desk.Give(s => Command(by is null ? s : s with { Actor = by }, contact, why)).Refusal;

    /// <summary>What bears on the next step: everything but the history.</summary>
    private string State() => System.Text.Json.JsonSerializer.Serialize(AccountView.Of(_desk.Account("Acme"), _desk.Today, _desk.Portfolio.Rules));
}
