namespace CollectionsBot.Core.Tests;

public class NameIndexTests
{
    private readonly Desk _desk = new Desk().Imports(
        Called("C-1001", "Northwind Traders Ltd"),
        Called("C-1002", "Müller Maschinenbau GmbH & Co. KG"),
        Called("C-1003", "Société Générale de Construction S.A."),
        Called("C-1004", "Harbour Foods Limited"),
        Called("C-1005", "Harbour Freight Inc."),
        Called("C-1006", "Duran Duran B.V."),
        Called("C-1007", "O'Brien & Sons"),
        Called("42", "The Limited"));

    [Theory]
    [InlineData("Northwind Traders Ltd", "C-1001")]
    [InlineData("northwind traders", "C-1001")]
    [InlineData("NORTHWIND TRADERS LLC", "C-1001")]
    [InlineData("north", "C-1001")]
    [InlineData("Traders Northwind", "C-1001")]
    [InlineData("Muller Maschinenbau", "C-1002")]
    [InlineData("müller", "C-1002")]
    [InlineData("societe generale", "C-1003")]
    [InlineData("harbour foods", "C-1004")]
    [InlineData("harbour frei", "C-1005")]
    [InlineData("obrien", "C-1007")]
    [InlineData("O’Brien & Sons", "C-1007")]
    [InlineData("duran", "C-1006")]
    [InlineData("the limited", "42")]
    public void A_customer_is_found_by_the_name_as_people_type_it(string typed, string customer) =>
        Assert.Equal((customer, true), First(typed));

    [Theory]
    [InlineData("nortwind traders")]
    [InlineData("northwindd traders")]
    [InlineData("northwond traders")]
    [InlineData("notrhwind traders")]
    [InlineData("nortwnid traders")]
    [InlineData("northwind tarders")]
    public void One_or_two_slips_of_the_finger_are_forgiven(string typed) =>
        Assert.Equal(("C-1001", true), First(typed));

    [Theory]
    [InlineData("north trad", true)]
    [InlineData("Traders Northwind", true)]
    [InlineData("north tarders", false)]
    [InlineData("thornwild raiders", false)]
    [InlineData("C-1001", true)]
    public void It_is_told_whether_a_name_was_found_as_typed_or_with_slips(string typed, bool asTyped)
    {
        var first = _desk.Portfolio.Names.Search(typed).Matches[0];
        Assert.Equal(("C-1001", asTyped), (first.Customer.Value, first.AsTyped));
    }

    [Theory]
    [InlineData("C-1004")]
    [InlineData("  C-1004 ")]
    public void The_identifier_is_the_customer(string typed) => Assert.Equal(("C-1004", true), First(typed));

    [Fact]
    public void An_identifier_that_is_a_number_is_not_taken_for_a_longer_one() => Assert.Equal(("42", true), First("42"));

    [Fact]
    public void A_name_that_two_customers_share_is_asked_about_and_both_are_offered()
    {
        var found = _desk.Portfolio.Names.Search("harbour");
        Assert.False(found.IsCertain);
        Assert.Equal(["C-1004", "C-1005"], found.Matches.Select(m => m.Customer.Value));
    }

    [Fact]
    public void Of_two_names_that_begin_alike_the_one_typed_in_full_is_meant()
    {
        _desk.ImportsChanges(Called("C-2001", "Acme"), Called("C-2002", "Acme Industrial Supplies"));
        Assert.Equal(("C-2001", true), First("acme"));
        Assert.Equal(("C-2002", true), First("acme industrial"));
    }

    [Fact]
    public void A_name_that_fits_only_in_part_is_offered_and_never_taken_for_certain()
    {
        var found = _desk.Portfolio.Names.Search("northwind bakery");
        Assert.False(found.IsCertain);
        Assert.Equal(["C-1001"], found.Matches.Select(m => m.Customer.Value));
    }

    [Fact]
    public void For_a_name_that_nobody_has_the_nearest_are_offered_and_none_is_certain()
    {
        var found = _desk.Portfolio.Names.Search("thornwild raiders");
        Assert.False(found.IsCertain);
        Assert.Equal("C-1001", found.Matches[0].Customer.Value);
        Assert.Empty(_desk.Portfolio.Names.Search("qqq zzz").Matches);
    }

    [Fact]
    public void A_renamed_customer_is_found_under_the_new_name_only_also_when_a_word_stood_twice_in_the_old()
    {
        _desk.ImportsChanges(Called("C-1006", "Wild Boys"));
        Assert.Equal(("C-1006", true), First("wild boys"));
        Assert.DoesNotContain(_desk.Portfolio.Names.Search("duran duran").Matches, m => m.Customer.Value == "C-1006");
    }

    [Fact]
    public void Renaming_one_customer_leaves_the_others_with_that_word_where_they_are()
    {
        _desk.ImportsChanges(Called("C-1004", "Pier Foods"));
        Assert.Equal(("C-1005", true), First("harbour"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("😀🎉")]
    [InlineData("&%$ -- !!")]
    [InlineData("\uFFFE \uFFFF \uFDD0")]
    public void What_has_no_letters_or_digits_finds_nobody(string typed)
    {
        var found = _desk.Portfolio.Names.Search(typed);
        Assert.Empty(found.Matches);
        Assert.False(found.IsCertain);
    }

    [Fact]
    public void A_name_with_an_emoji_in_it_is_found_all_the_same() => Assert.Equal(("C-1001", true), First("northwind 😀 traders"));

    [Fact]
    public void A_query_of_ten_thousand_characters_is_cut_and_answered()
    {
        Assert.Equal(("C-1001", true), First("northwind traders" + new string(' ', 10_000)));
        Assert.False(_desk.Portfolio.Names.Search(new string('x', 10_000)).IsCertain);
        Assert.Equal(("C-1001", true), First("northwind traders" + string.Concat(Enumerable.Repeat("😀", 5_000))));
    }

    [Fact]
    public void A_half_of_an_emoji_in_a_query_or_in_a_name_harms_nobody()
    {
        _desk.ImportsChanges(Called("C-3001", "Smiley \ud83d Works"));
        Assert.Equal(("C-3001", true), First("smiley works \ude00"));
    }

    [Fact]
    public void No_more_are_offered_than_asked_for_and_ties_stand_by_identifier()
    {
        _desk.ImportsChanges([.. Enumerable.Range(1, 9).Reverse().Select(i => Called($"D-{i}", $"Branch {i}{i}{i}{i}"))]);
        Assert.Equal(["D-1", "D-2", "D-3"], _desk.Portfolio.Names.Search("branch", most: 3).Matches.Select(m => m.Customer.Value));
        Assert.Equal(5, _desk.Portfolio.Names.Search("branch").Matches.Length);
        Assert.Throws<ArgumentOutOfRangeException>(() => _desk.Portfolio.Names.Search("branch", most: 0));
    }

    private static ReceivableRow Called(string id, string name) =>
        Invoice(id, "1", "100.00 EUR", due: "2026-10-01") with { Customer = new CustomerRow(new CustomerId(id), name) };

    private (string Customer, bool IsCertain) First(string typed)
    {
        var found = _desk.Portfolio.Names.Search(typed);
        Assert.All(found.Matches, m => Assert.InRange(m.Score, 1, 1000));
        return (Assert.Single(found.Matches.Take(1)).Customer.Value, found.IsCertain);
    }
}
