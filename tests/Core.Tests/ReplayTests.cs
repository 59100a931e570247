using FsCheck.Xunit;

namespace CollectionsBot.Core.Tests;

public class ReplayTests
{
    [Property(MaxTest = 40)]
    public void A_history_read_back_from_disk_gives_the_same_state_and_the_same_head(int seed)
    {
        var desk = RandomWork.Desk(seed, commands: 80);

        var (again, head) = (new Portfolio(desk.Portfolio.Rules), ChainHead.Empty);
        foreach (var entry in desk.Journal)
        {
            Assert.Null(Chain.FaultOf(entry, head));
            var recorded = FactCodec.Read(entry);
            Assert.Equal(entry, Chain.Link(head, recorded));
            again.Apply(recorded);
            head = new ChainHead(entry.Sequence, entry.Hash);
        }

        Assert.Equal(desk.Head, head);
        Assert.Equal(Desk.View(desk.Portfolio, desk.Today), Desk.View(again, desk.Today));
    }

    [Property(MaxTest = 8)]
    public void Deciding_changes_nothing_and_decides_the_same_again(int seed) =>
        RandomWork.Desk(seed, commands: 60, before: (desk, command) =>
        {
            var view = Desk.View(desk.Portfolio, desk.Today);
            var (first, second) = (desk.Portfolio.Decide(command(desk.Stamp())), desk.Portfolio.Decide(command(desk.Stamp())));
            Assert.Equal(first.Facts.Select(FactCodec.Write), second.Facts.Select(FactCodec.Write));
            Assert.Equal(first.Refusal, second.Refusal);
            Assert.Equal(view, Desk.View(desk.Portfolio, desk.Today));
        });

    /// <summary>A portfolio is opened once, before the work begins; nobody is erased within the weeks that it lasts.</summary>
    [Fact]
    public void The_random_work_brings_about_every_kind_of_fact_that_it_is_meant_to_try()
    {
        var kinds = Enumerable.Range(1, 500).SelectMany(seed => RandomWork.Desk(seed, commands: 100).Journal).Select(e => e.Kind).Distinct();
        Assert.Equal(FactCodec.AllKinds.Except(["portfolio.opened/1", "customer.erased/1"]).Order(), kinds.Order());
    }
}
