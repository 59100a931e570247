using FsCheck.Xunit;

namespace CollectionsBot.Core.Tests;

/// <summary>Parts of the digest, and working through them one by one.</summary>
public class WorkingThroughTests
{
    private static readonly Actor Megan = new("entra-megan", "Megan Lee");

    private readonly Desk _desk = new Desk().Imports(
        Invoice("Acme", "1", "1000.00 EUR", due: "2026-10-01"), Invoice("Brook", "1", "500.00 EUR", due: "2026-09-01"), Invoice("Cole", "1", "100.00 EUR", due: "2026-10-10"));

    [Fact]
    public void A_filter_counts_and_pages_only_what_it_takes()
    {
        _desk.Does(s => new AssignOwner(s, new CustomerId("Acme"), new Owner("Megan Lee", Megan.Id))).Does(s => new AssignOwner(s, new CustomerId("Cole"), new Owner("Megan Lee", Megan.Id)));
        var second = _desk.Portfolio.DigestOn(_desk.Today, new DigestPage(1, 1), new DigestFilter.OwnedBy(Megan));
        Assert.Equal((2, 1, 1), (second.Needing, second.From, second.Entries.Length));
        Assert.Equal(3, second.Accounts);
    }

    [Fact]
    public void Who_was_dealt_with_has_left_the_list_and_who_was_skipped_comes_last()
    {
        var order = _desk.Digest().Entries.Select(e => e.Customer.Id.Value).ToList();
        var first = Turn(null)!;
        Assert.Equal((order[0], 1, 3, false), (first.Customer.Value, first.Number, first.Count, first.IsRoundAgain));

        // The first is skipped; the second is called and rests.
        var second = Turn(first.Mark)!;
        Assert.Equal((order[1], 2, 3), (second.Customer.Value, second.Number, second.Count));
        _desk.Does(s => Desk.Contact(s, order[1], new ContactAttempt(ContactChannel.Phone, ResultCode.SpokeRightParty)));
        var third = Turn(second.Mark)!;
        Assert.Equal((order[2], 2, 2, false), (third.Customer.Value, third.Number, third.Count, third.IsRoundAgain));
        var again = Turn(third.Mark)!;
        Assert.Equal((order[0], 1, 2, true), (again.Customer.Value, again.Number, again.Count, again.IsRoundAgain));
    }

    [Fact]
    public void When_nobody_needs_anything_it_is_nobodys_turn() =>
        Assert.Null(_desk.Portfolio.WhoseTurn(_desk.Today, new DigestFilter.OwnedBy(Megan)));

    [Property(MaxTest = 40)]
    public void Each_filter_gives_what_the_account_itself_says_in_the_order_of_the_whole_list(int seed)
    {
        var desk = RandomWork.Desk(seed, commands: 60);
        foreach (var on in new[] { desk.Today, desk.Today.AddDays(12) })
        {
            var all = desk.Portfolio.DigestOn(on).Entries;
            var views = all.ToDictionary(e => e.Customer.Id, e => AccountView.Of(desk.Portfolio.Accounts[e.Customer.Id], on, desk.Portfolio.Rules));
            foreach (var (filter, takes) in new (DigestFilter, Func<AccountView, bool>)[]
            {
                (new DigestFilter.Unassigned(), v => v.Owner is null),
                (new DigestFilter.Promises(), v => v.Promises.Any(p => p.Status is not (PromiseStatus.Kept or PromiseStatus.Withdrawn))),
                (new DigestFilter.Plans(), v => !v.Plans.IsEmpty),
                (new DigestFilter.Disputes(), v => !v.Disputes.IsEmpty),
            })
            {
                var expected = all.Select(e => e.Customer.Id).Where(id => takes(views[id])).ToList();
                Assert.Equal(expected, desk.Portfolio.DigestOn(on, filter: filter).Entries.Select(e => e.Customer.Id));
                Assert.Equal(expected, Walked(desk.Portfolio, on, filter));
            }
        }
    }

    /// <summary>Everybody whose turn it is, until it is the first one's again.</summary>
    private static List<CustomerId> Walked(Portfolio portfolio, DateOnly on, DigestFilter filter)
    {
        var walked = new List<CustomerId>();
        for (var turn = portfolio.WhoseTurn(on, filter); turn is not null && walked.Count < turn.Count; turn = portfolio.WhoseTurn(on, filter, turn.Mark))
        {
            walked.Add(turn.Customer);
        }

        return walked;
    }

    private WorklistTurn? Turn(WorklistMark? after) => _desk.Portfolio.WhoseTurn(_desk.Today, null, after);
}
