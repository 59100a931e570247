namespace CollectionsBot.Core.Tests;

/// <summary>Ada is administrator by configuration; everybody else has the roles that were granted.</summary>
public class PeopleTests
{
    private readonly Desk _desk = new();

    [Fact]
    public void Only_an_administrator_says_who_has_which_role()
    {
        Assert.Equal(RefusalReason.NotAdministrator, Grant(Approving.Max, Approving.Sena, Role.Senior));
        _desk.Grants(Approving.Max, Role.Manager);
        Assert.Equal(RefusalReason.NotAdministrator, Grant(Approving.Max, Approving.Sena, Role.Senior));
        _desk.Grants(Approving.Max, Role.Administrator);
        Assert.Null(Grant(Approving.Max, Approving.Sena, Role.Senior));
        Assert.Equal([Role.Senior], _desk.Portfolio.People.RolesOf("sena"));
        Assert.Null(Revoke(Approving.Max, Approving.Sena, Role.Senior));
        Assert.Empty(_desk.Portfolio.People.RolesOf("sena"));
    }

    [Fact]
    public void Nobody_gives_himself_a_role_and_being_an_administrator_is_not_lent_to_a_stand_in()
    {
        Assert.Equal(RefusalReason.OwnRole, Grant(Approving.Ada, Approving.Ada, Role.Manager));
        _desk.Delegates(Approving.Ada, Approving.Max, "2026-11-02", "2026-11-30");
        Assert.Equal(RefusalReason.NotAdministrator, Grant(Approving.Max, Approving.Max, Role.Manager));
    }

    [Fact]
    public void The_configuration_is_not_undone_by_a_command_and_the_last_administrator_stays()
    {
        _desk.Grants(Approving.Max, Role.Administrator);
        Assert.Equal(RefusalReason.SetByConfiguration, Revoke(Approving.Max, Approving.Ada, Role.Administrator));
        Assert.Null(Revoke(Approving.Ada, Approving.Max, Role.Administrator));

        var alone = new Portfolio(PortfolioRules.Default(TimeZoneInfo.Utc));
        alone.Apply(new RecordedFact(1, DateTimeOffset.UnixEpoch, _desk.Today, Actor.Schedule, new CommandId("c"), new RoleGranted(Approving.Max, Role.Administrator)));
        var stamp = _desk.Stamp() with { Actor = Approving.Max };
        Assert.Equal(RefusalReason.LastAdministrator, alone.Decide(new RevokeRole(stamp, Approving.Max, Role.Administrator)).Refusal?.Reason);
    }

    [Fact]
    public void Granting_what_one_has_and_taking_what_one_has_not_changes_nothing()
    {
        _desk.Grants(Approving.Max, Role.Senior);
        var before = _desk.Journal.Count;
        _desk.Grants(Approving.Max, Role.Senior);
        Assert.Null(Revoke(Approving.Ada, Approving.Max, Role.Manager));
        Assert.Null(_desk.Give(s => new EndDelegation(s)).Refusal);
        Assert.Equal(before, _desk.Journal.Count);
    }

    [Theory]
    [InlineData("2026-11-08", RefusalReason.NoAuthority)]
    [InlineData("2026-11-09", null)]
    [InlineData("2026-11-13", null)]
    [InlineData("2026-11-14", RefusalReason.NoAuthority)]
    public void A_stand_in_decides_from_the_first_to_the_last_day_of_the_absence(string on, RefusalReason? refusal)
    {
        Ask().Grants(Approving.Max, Role.Manager).Delegates(Approving.Max, Approving.Sena, "2026-11-09", "2026-11-13").On(on);
        Assert.Equal(refusal, _desk.Decides("PP-1", Approving.Sena)?.Reason);
        if (refusal is null)
        {
            var approved = (RequestApproved)_desk.Account("Acme").History[^1].Fact;
            Assert.Equal((Role.Manager, Approving.Max), (approved.As, approved.InPlaceOf));
        }
    }

    [Fact]
    public void Who_comes_back_early_decides_himself_and_who_lost_his_role_lends_none()
    {
        Ask().Grants(Approving.Max, Role.Manager).Delegates(Approving.Max, Approving.Sena, "2026-11-02", "2026-11-13");
        _desk.Does(s => new RevokeRole(s with { Actor = Approving.Ada }, Approving.Max, Role.Manager));
        Assert.Equal(RefusalReason.NoAuthority, _desk.Decides("PP-1", Approving.Sena)?.Reason);
        _desk.Grants(Approving.Max, Role.Manager).Does(s => new EndDelegation(s with { Actor = Approving.Max }));
        Assert.Equal(RefusalReason.NoAuthority, _desk.Decides("PP-1", Approving.Sena)?.Reason);
        Assert.Null(_desk.Decides("PP-1", Approving.Max));
    }

    [Theory]
    [InlineData("max", "2026-11-02", "2026-11-13", RefusalReason.OwnRole)]
    [InlineData("", "2026-11-02", "2026-11-13", RefusalReason.OutOfBounds)]
    [InlineData("sena", "2026-10-01", "2026-11-01", RefusalReason.PeriodInvalid)]
    [InlineData("sena", "2026-11-13", "2026-11-12", RefusalReason.PeriodInvalid)]
    [InlineData("sena", "2026-11-02", "2027-11-04", RefusalReason.PeriodInvalid)]
    [InlineData("sena", "9999-12-31", "9999-12-31", RefusalReason.PeriodInvalid)]
    [InlineData("sena", "2026-11-02", "2027-11-03", null)]
    public void An_absence_has_a_stand_in_and_dates_that_fit_together(string to, string from, string until, RefusalReason? refusal)
    {
        _desk.Grants(Approving.Max, Role.Manager);
        Assert.Equal(refusal, _desk.Give(s => new DelegateAuthority(s with { Actor = Approving.Max }, new Actor(to, to), Day(from), Day(until))).Refusal?.Reason);
    }

    [Fact]
    public void Who_decides_nothing_has_nothing_to_delegate() => Assert.Equal(
        RefusalReason.NoAuthority, _desk.Give(s => new DelegateAuthority(s, Approving.Sena, Day("2026-11-02"), Day("2026-11-13"))).Refusal?.Reason);

    private Desk Ask() => _desk.Imports(Invoice("Acme", "1", "1000.00 EUR", due: "2026-10-20")).ProposesPlan("Acme", "1000.00 EUR", 4, first: "2026-12-01");

    private RefusalReason? Grant(Actor by, Actor person, Role role) => _desk.Give(s => new GrantRole(s with { Actor = by }, person, role)).Refusal?.Reason;

    private RefusalReason? Revoke(Actor by, Actor person, Role role) => _desk.Give(s => new RevokeRole(s with { Actor = by }, person, role)).Refusal?.Reason;
}
