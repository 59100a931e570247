namespace CollectionsBot.Core.Tests;

/// <summary>Who is known by name, and what the list of people says of them.</summary>
public class ColleaguesTests
{
    private static readonly Actor Okri = new("ben-1", "Ben Okri");
    private static readonly Actor Adler = new("ben-2", "Ben Adler");
    private static readonly Actor Unal = new("u-1", "Zeynep Ünal");

    private readonly Desk _desk = new Desk().On("2026-11-05").Imports(Invoice("Acme", "1", "1000.00 EUR", due: "2026-10-20"))
        .Does(s => new OpenConversation(s with { Actor = Okri }, "a:1", "{}", IsPersonal: true))
        .Does(s => new AssignOwner(s with { Actor = Adler }, new CustomerId("Acme"), new Owner(Unal.Name, Unal.Id)));

    [Theory]
    [InlineData("Ben Okri", "ben-1")]
    [InlineData("okri", "ben-1")]
    [InlineData("Okri, B.", "ben-1")]
    [InlineData("ben-2", "ben-2")]
    [InlineData("unal", "u-1")]
    [InlineData("Ben", "ben-2 ben-1")]
    [InlineData("Ben O", "ben-1")]
    [InlineData("Ben Ben", "")]
    [InlineData("Benedict", "")]
    [InlineData(" ", "")]
    public void Who_wrote_acted_or_looks_after_a_customer_is_found_by_the_beginnings_of_their_names(string name, string ids) =>
        Assert.Equal(ids, string.Join(' ', _desk.Portfolio.Colleagues.Find(name).Select(p => p.Id)));

    [Fact]
    public void Somebody_called_exactly_so_is_meant_and_not_who_has_a_longer_name()
    {
        _desk.Grants(new Actor("ben-3", "Ben"), Role.Senior);
        Assert.Equal("ben-3", Assert.Single(_desk.Portfolio.Colleagues.Find("ben")).Id);
    }

    [Fact]
    public void A_new_name_takes_the_place_of_the_old_one()
    {
        _desk.Grants(Okri with { Name = "Benjamin Okri-Lee" }, Role.Senior);
        Assert.Empty(_desk.Portfolio.Colleagues.Find("Ben Okri Jr"));
        Assert.Equal("Benjamin Okri-Lee", _desk.Portfolio.Colleagues.Of("ben-1").Name);
    }

    [Fact]
    public void The_list_tells_the_widest_roles_first_and_who_stands_in_until_the_absence_is_over()
    {
        _desk.Grants(Okri, Role.Senior).Grants(Okri, Role.Manager).Grants(Adler, Role.Senior).Delegates(Okri, Adler, "2026-11-06", "2026-11-10");
        var view = PeopleView.Of(_desk.Portfolio, _desk.Today);
        Assert.Equal(["ada", "ben-1", "ben-2"], view.People.Select(p => p.Person.Id));
        Assert.True(view.People[0].IsFirstAdministrator);
        Assert.Equal([Role.Manager, Role.Senior], view.People[1].Roles.AsEnumerable());
        Assert.Equal(Adler, view.People[1].Delegation?.To);
        Assert.Null(PeopleView.Of(_desk.Portfolio, Day("2026-11-11")).People[1].Delegation);
    }
}
