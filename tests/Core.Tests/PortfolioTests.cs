namespace CollectionsBot.Core.Tests;

public class PortfolioTests
{
    [Fact]
    public void A_portfolio_is_opened_once_and_remembers_whether_it_is_a_demonstration()
    {
        var desk = new Desk();
        Assert.Null(desk.Portfolio.Demonstration);
        desk.Does(s => new OpenPortfolio(s, Demonstration: true));
        Assert.True(desk.Portfolio.Demonstration);
        Assert.Equal(RefusalReason.AlreadyOpen, desk.Give(s => new OpenPortfolio(s, Demonstration: false)).Refusal?.Reason);
        Assert.True(desk.Portfolio.Demonstration);
    }

    [Fact]
    public void What_came_of_a_command_can_be_told_when_it_arrives_again()
    {
        var desk = new Desk().Imports(Invoice("Acme", "1", "1.00 EUR", due: null));
        var command = new CommandId(desk.Journal[0].Command);
        Assert.Equal(desk.Journal.Select(FactCodec.Read).Select(Desk.Text), desk.Portfolio.OutcomeOf(command)!.Value.Select(Desk.Text));
        Assert.Null(desk.Portfolio.OutcomeOf(new CommandId("never given")));
    }

    [Theory]
    [InlineData(0, 1, 0, false)]
    [InlineData(1, 0, 0, false)]
    [InlineData(1, 1, 0, true)]
    [InlineData(200, 200, 200, true)]
    [InlineData(201, 200, 200, false)]
    [InlineData(200, 201, 200, false)]
    [InlineData(200, 200, 201, false)]
    public void A_command_has_a_name_and_an_actor_of_bounded_length(int command, int actor, int name, bool accepted)
    {
        var stamp = new Desk().Stamp() with { Id = new(new string('c', command)), Actor = new(new string('a', actor), new string('n', name)) };
        var decision = new Desk().Give(_ => new OpenPortfolio(stamp, Demonstration: false));
        Assert.Equal(accepted ? null : RefusalReason.OutOfBounds, decision.Refusal?.Reason);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void A_fact_that_does_not_follow_the_last_one_is_never_applied(long sequence)
    {
        var desk = new Desk().Does(s => new OpenPortfolio(s, Demonstration: false));
        var fact = new RecordedFact(sequence, Instant("2026-11-02T09:00Z"), desk.Today, Actor.Schedule, new CommandId("x"), new PortfolioOpened(true));
        Assert.Throws<ArgumentException>(() => desk.Portfolio.Apply(fact));
        Assert.Equal((1, false), (desk.Portfolio.Sequence, desk.Portfolio.Demonstration));
    }
}
