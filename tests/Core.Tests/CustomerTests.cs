namespace CollectionsBot.Core.Tests;

/// <summary>Who looks after a customer, whom one reaches there, and who answers for the debt.</summary>
public class CustomerTests
{
    private static readonly CustomerId Acme = new("Acme");
    private static readonly Actor Megan = new("entra-megan", "Megan Lee");

    private readonly Desk _desk = new Desk().Imports(
        Invoice("Acme", "1", "1000.00 EUR", due: "2026-10-01"), Invoice("Brook", "1", "500.00 EUR", due: "2026-10-01"), Invoice("Cole", "1", "100.00 EUR", due: "2026-10-01"));

    [Fact]
    public void A_collector_finds_her_own_entries_of_the_digest_and_those_that_nobody_looks_after()
    {
        _desk.Digest();
        _desk.Does(s => new AssignOwner(s, Acme, new Owner("Megan Lee", Megan.Id))).Does(s => new AssignOwner(s, new CustomerId("Brook"), new Owner(" megan lee ")));
        Assert.Equal(["Acme", "Brook"], Listed(new DigestFilter.OwnedBy(Megan)));
        Assert.Equal(["Brook"], Listed(new DigestFilter.OwnedBy(Megan with { Id = "another-megan" })));
        Assert.Equal(["Cole"], Listed(new DigestFilter.Unassigned()));

        _desk.Does(s => new UnassignOwner(s, Acme));
        Assert.Null(_desk.Account("Acme").Owner);
        Assert.Empty(_desk.Give(s => new UnassignOwner(s, Acme)).Facts);
    }

    private IEnumerable<string> Listed(DigestFilter filter) =>
        _desk.Portfolio.DigestOn(_desk.Today, filter: filter).Entries.Select(e => e.Customer.Id.Value).Order();

    [Fact]
    public void Tags_are_kept_in_one_spelling_and_order_and_an_entry_is_found_by_them()
    {
        _desk.Does(s => new TagCustomer(s, Acme, ["VIP", " Key   Account ", "vip"]));
        Assert.Equal(["key account", "vip"], _desk.Account("Acme").Tags.AsEnumerable());
        Assert.Equal(["Acme"], Listed(new DigestFilter.Tagged("KEY account")));
        Assert.Empty(_desk.Give(s => new TagCustomer(s, Acme, ["Vip"])).Facts);
        Assert.Equal(["vip"], _desk.Does(s => new UntagCustomer(s, Acme, ["key account"])).Account("Acme").Tags.AsEnumerable());
        Assert.Equal(RefusalReason.TagUnknown, _desk.Give(s => new UntagCustomer(s, Acme, ["key account"])).Refusal?.Reason);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("a;b")]
    [InlineData("a tag that is longer than forty characters")]
    public void What_is_no_tag_is_refused(string tag) =>
        Assert.Equal(RefusalReason.TagInvalid, _desk.Give(s => new TagCustomer(s, Acme, ["fine", tag])).Refusal?.Reason);

    [Fact]
    public void Owners_tags_and_people_are_bounded()
    {
        Assert.Equal(RefusalReason.OutOfBounds, _desk.Give(s => new AssignOwner(s, Acme, new Owner(new string('x', 201)))).Refusal?.Reason);
        Assert.Equal(RefusalReason.OutOfBounds, _desk.Give(s => new AssignOwner(s, Acme, new Owner(" "))).Refusal?.Reason);
        _desk.Does(s => new TagCustomer(s, Acme, [.. Enumerable.Range(1, Tags.Max).Select(i => $"tag {i}")]));
        Assert.Equal(RefusalReason.TooMany, _desk.Give(s => new TagCustomer(s, Acme, ["one more"])).Refusal?.Reason);
        for (var i = 0; i < ContactPerson.Max; i++)
        {
            _desk.Does(s => new SetContactPerson(s, Acme, new ContactPerson($"Person {i}", null, [])));
        }

        Assert.Equal(RefusalReason.TooMany, _desk.Give(s => new SetContactPerson(s, Acme, new ContactPerson("One more", null, []))).Refusal?.Reason);
        Assert.Null(_desk.Give(s => new SetContactPerson(s, Acme, new ContactPerson("person 3", "director", []))).Refusal);
    }

    [Fact]
    public void The_person_to_reach_first_stands_on_top_and_there_is_one()
    {
        _desk.Does(s => new SetContactPerson(s, Acme, new ContactPerson("Ann", "accounts payable", [new(ContactChannel.Phone, "+1 555")], "en-US", "America/New_York", First: true)))
            .Does(s => new SetContactPerson(s, Acme, new ContactPerson("Zoe", "director", [new(ContactChannel.Phone, "2"), new(ContactChannel.Phone, "1")], First: true)));
        Assert.Equal([("Zoe", true), ("Ann", false)], _desk.Account("Acme").People.Select(p => (p.Name, p.First)));
        Assert.Equal(["1", "2"], _desk.Account("Acme").People[0].Addresses.Select(a => a.Address));
        _desk.Does(s => new RemoveContactPerson(s, Acme, "zoe"));
        Assert.Equal(RefusalReason.PersonUnknown, _desk.Give(s => new RemoveContactPerson(s, Acme, "Zoe")).Refusal?.Reason);
        foreach (var wrong in new[]
        {
            new ContactPerson("", null, []), new ContactPerson("Ann\n", null, []), new ContactPerson("Ann", null, default), new ContactPerson("Ann", null, [], "deutsch!"),
            new ContactPerson("Ann", null, [], null, "Nowhere/Else"), new ContactPerson("Ann", null, [new((ContactChannel)9, "1")]), new ContactPerson("Ann", "", []),
        })
        {
            Assert.Equal(RefusalReason.PersonInvalid, _desk.Give(s => new SetContactPerson(s, Acme, wrong)).Refusal?.Reason);
        }
    }

    [Fact]
    public void A_guarantor_belongs_to_the_customers_for_whose_debt_they_answer()
    {
        var (gwen, brook) = (new CustomerId("Gwen"), new CustomerId("Brook"));
        Assert.Equal(RefusalReason.NotGuarantor, _desk.Give(s => new GiveGuarantee(s, brook, Acme)).Refusal?.Reason);
        _desk.ImportsChanges(Invoice("Gwen", "1", "1.00 EUR", due: null) with { Customer = new CustomerRow(gwen, "Gwen Hart", PartyKind.Guarantor) })
            .Does(s => new GiveGuarantee(s, gwen, Acme)).Does(s => new GiveGuarantee(s, gwen, brook));
        Assert.Equal(["Gwen Hart"], _desk.Account("Acme").Guarantors.Select(c => c.Name));
        Assert.Equal([Acme, brook], _desk.Account("Gwen").Guarantees.Select(c => c.Id));
        Assert.IsType<GuaranteeGiven>(_desk.Account("Acme").History[^1].Fact);
        Assert.Equal(RefusalReason.SameCustomer, _desk.Give(s => new GiveGuarantee(s, gwen, gwen)).Refusal?.Reason);

        _desk.Does(s => new MergeCustomers(s, Acme, brook, "one company"));
        Assert.Equal([Acme], _desk.Account("Gwen").Guarantees.Select(c => c.Id));
        Assert.Equal(_desk.Account("Acme").History.Select(f => f.Sequence).Distinct(), _desk.Account("Acme").History.Select(f => f.Sequence));
        _desk.Does(s => new EndGuarantee(s, gwen, brook));
        Assert.Empty(_desk.Account("Acme").Guarantors);
        Assert.Equal(RefusalReason.NotInForce, _desk.Give(s => new EndGuarantee(s, gwen, Acme)).Refusal?.Reason);
    }

    [Fact]
    public void A_file_that_goes_on_naming_an_owner_and_tags_does_not_undo_what_people_changed_since_but_a_changed_file_counts()
    {
        ReceivableRow Row(string owner, string tags) => Invoice("Acme", "1", "1000.00 EUR", due: "2026-10-01") with
        {
            Customer = new CustomerRow(Acme, null, Owner: owner, Tags: Tags.Text(Tags.Read(tags))),
        };
        _desk.ImportsChanges(Row("Ann", "gold, north"));
        Assert.Equal((new Owner("Ann"), "gold north"), (_desk.Account("Acme").Owner, string.Join(' ', _desk.Account("Acme").Tags)));

        _desk.Does(s => new AssignOwner(s, Acme, new Owner("Megan Lee", Megan.Id))).Does(s => new UntagCustomer(s, Acme, ["north"])).Does(s => new TagCustomer(s, Acme, ["vip"]));
        _desk.ImportsChanges(Row("Ann", "gold, north"));
        Assert.Equal((Megan.Id, "gold vip"), (_desk.Account("Acme").Owner?.Id, string.Join(' ', _desk.Account("Acme").Tags)));

        _desk.ImportsChanges(Row("MEGAN LEE", "south"));
        Assert.Equal((Megan.Id, "south vip"), (_desk.Account("Acme").Owner?.Id, string.Join(' ', _desk.Account("Acme").Tags)));
        Assert.Equal(new Owner("Ben"), _desk.ImportsChanges(Row("Ben", "south")).Account("Acme").Owner);
    }

    [Theory]
    [InlineData("de", true)]
    [InlineData("en-GB", true)]
    [InlineData("zh-Hant-TW", true)]
    [InlineData("es-419", true)]
    [InlineData("sl-rozaj-biske", true)]
    [InlineData("de-CH-1901", true)]
    [InlineData("zh-yue-HK", true)]
    [InlineData("en-u-ca-gregory", true)]
    [InlineData("de-x-private", true)]
    [InlineData("x-private", true)]
    [InlineData("", false)]
    [InlineData("d", false)]
    [InlineData("x", false)]
    [InlineData("de-", false)]
    [InlineData("de--DE", false)]
    [InlineData("de_DE", false)]
    [InlineData("deutschsprachig", false)]
    [InlineData("de-u", false)]
    [InlineData("de-x", false)]
    [InlineData("419", false)]
    [InlineData("de-DE-DE", false)]
    [InlineData("dé", false)]
    [InlineData("de-DE-1901-1996-u-ca-gregory-x-aaaaaa", false)]
    public void A_language_is_a_tag_of_the_right_form(string tag, bool isWellFormed) => Assert.Equal(isWellFormed, LanguageTag.IsWellFormed(tag));
}
