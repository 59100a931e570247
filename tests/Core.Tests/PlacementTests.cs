namespace CollectionsBot.Core.Tests;

/// <summary>Acme owes 1,000.00 EUR since 20 October, and on 5 November it goes to an agency.</summary>
public class PlacementTests
{
    private static readonly CustomerId Acme = new("Acme");

    private readonly Desk _desk = new Desk().On("2026-11-05").Imports(Owes("1000.00 EUR"));

    [Fact]
    public void What_comes_while_it_is_placed_counts_as_recovered_and_the_fee_that_was_charged_makes_the_net()
    {
        Place("Agency & Sons").On("2026-11-25").Imports(Owes("600.00 EUR")).On("2026-12-15").Imports(Owes("400.00 EUR"));
        Assert.Equal((null, Of("600.00 EUR"), 20), Judged() is var running ? (running.Ended, running.Recovered, running.FirstMoneyDays) : default);

        Assert.Null(Closes(PlacementOutcome.PaidInPart, "150.00 EUR"));
        _desk.On("2026-12-20").Imports(Owes("300.00 EUR"));
        Assert.Equal((PlacementOutcome.PaidInPart, Of("600.00 EUR"), Of("150.00 EUR")), Judged() is var ended ? (ended.Ended, ended.Recovered, ended.Fee) : default);

        var result = Assert.Single(Record().Agencies);
        Assert.Equal(("Agency & Sons", 1, Of("1000.00 EUR"), Of("600.00 EUR"), 20), (result.Agency, result.Ended, result.Placed, result.Recovered, result.AverageDays));
        Assert.Equal((Share.Percent(60), Share.Percent(25), Of("450.00 EUR")), (result.RecoveryRate, result.FeeRate, result.Net));
    }

    [Fact]
    public void A_placement_that_is_closed_comes_back_on_the_worklist_for_what_is_left()
    {
        Place("Agency & Sons");
        Assert.Equal(NextAction.None, _desk.On("2027-02-20").ActionFor("Acme"));
        Assert.Null(Closes(PlacementOutcome.Uncollectable, "0.00 EUR"));
        Assert.Equal(NextAction.Call, _desk.ActionFor("Acme"));
        Assert.Equal(RefusalReason.NotInForce, Closes(PlacementOutcome.Uncollectable, "0.00 EUR"));
    }

    [Fact]
    public void Only_who_might_have_approved_it_closes_it_and_with_a_fee_of_its_currency()
    {
        Place("Agency & Sons");
        Assert.Equal(RefusalReason.NoAuthority, Closes(PlacementOutcome.PaidInFull, "0.00 EUR", Approving.Max));
        Assert.Equal(RefusalReason.CurrenciesMixed, Closes(PlacementOutcome.PaidInFull, "1.00 USD"));
        Assert.Equal(RefusalReason.OutOfBounds, Closes(PlacementOutcome.PaidInFull, "-0.01 EUR"));
        Assert.Equal(RefusalReason.OutOfBounds, Closes((PlacementOutcome)9, "0.00 EUR"));
        _desk.Does(s => new ProposeCreditHold(s, Acme, "late again")).Approves("CH-1");
        Assert.Equal(RefusalReason.NotInForce, _desk.Give(s => new ClosePlacement(
            s with { Actor = Approving.Ada }, Approving.Id("CH-1"), PlacementOutcome.CalledBack, Of("0.00 EUR"), "no")).Refusal?.Reason);
    }

    [Fact]
    public void A_placement_that_was_only_ended_was_called_back_and_says_nothing_of_fees()
    {
        Place("Agency & Sons");
        Assert.Null(_desk.Ends("PL-1", Approving.Ada));
        Assert.Equal((PlacementOutcome.CalledBack, null), (Judged().Ended, Judged().Fee));
        var result = Assert.Single(_desk.On("2026-11-06").Portfolio.TrackRecordOn(_desk.Today).Agencies);
        Assert.Equal((1, 0, null), (result.Ended, result.Charged, result.FeeRate));
    }

    [Fact]
    public void Once_the_team_has_named_its_agencies_a_placement_names_one_of_them_as_it_is_written()
    {
        var named = new Desk(agencies: new AgencyPolicy { Agencies = [new("Agency & Sons", AgencyKind.Agency)] }).On("2026-11-05").Imports(Owes("1000.00 EUR"));
        Assert.Equal(RefusalReason.AgencyUnknown, named.Give(s => new ProposePlacement(s, Acme, "Somebody", Of("1000.00 EUR"), "nothing helped")).Refusal?.Reason);
        named.Does(s => new ProposePlacement(s, Acme, " agency & SONS ", Of("1000.00 EUR"), "nothing helped"));
        Assert.Equal("Agency & Sons", ((PlacementTerms)named.Request("PL-1").Terms).Agency);
    }

    /// <summary>The common schedule: 20 % up to 120 days, 25 % up to 180, 30 % beyond, 35 % under 1,000 or foreign.</summary>
    [Theory]
    [InlineData("1000.00 EUR", 120, 20)]
    [InlineData("1000.00 EUR", 121, 25)]
    [InlineData("1000.00 EUR", 180, 25)]
    [InlineData("1000.00 EUR", 181, 30)]
    [InlineData("1000.00 EUR", 900, 30)]
    [InlineData("999.99 EUR", 10, 35)]
    [InlineData("1000.00 USD", 10, 35)]
    public void The_fee_follows_the_age_and_is_higher_for_small_and_foreign_debts(string debt, int age, int percent) =>
        Assert.Equal(Share.Percent(percent), (ContingencyFees.Sample with { HomeCurrency = "EUR" }).Of(Of(debt), age));

    [Fact]
    public void A_small_debt_is_one_of_the_same_weight_in_every_currency()
    {
        Assert.Equal(Share.Percent(35), ContingencyFees.Sample.Of(Of("99999 JPY"), 10));
        Assert.Equal(Share.Percent(20), ContingencyFees.Sample.Of(Of("100000 JPY"), 10));
        Assert.Equal(Share.Percent(20), ContingencyFees.Sample.Of(Of("334.000 KWD"), 10));
    }

    private static ReceivableRow Owes(string open) => Invoice("Acme", "1", "1000.00 EUR", due: "2026-10-20", open: open);

    private Desk Place(string agency) => _desk.Does(s => new ProposePlacement(s, Acme, agency, Of("1000.00 EUR"), "nothing helped")).Approves("PL-1");

    private RefusalReason? Closes(PlacementOutcome outcome, string fee, Actor? by = null) => _desk.Give(s => new ClosePlacement(
        s with { Actor = by ?? Approving.Ada }, Approving.Id("PL-1"), outcome, Of(fee), "as they wrote")).Refusal?.Reason;

    private JudgedPlacement Judged()
    {
        var request = _desk.Request("PL-1");
        return JudgedPlacement.Of(request, (PlacementTerms)request.Terms, _desk.Account("Acme").Receipts, _desk.Today);
    }

    private TrackRecord Record() => _desk.Portfolio.TrackRecordOn(_desk.Today.AddDays(1));
}
