namespace CollectionsBot.Simulation.Tests;

/// <summary>Plays many seeds. A failing one names the command that plays it again.</summary>
public class SimulationTests
{
    [Theory]
    [InlineData(1, 50)]
    [InlineData(1001, 50)]
    [InlineData(2001, 50)]
    [InlineData(3001, 50)]
    public async Task A_team_with_faults_on_the_way_ends_where_the_reference_model_does(int firstSeed, int seeds) =>
        await Parallel.ForEachAsync(Enumerable.Range(firstSeed, seeds), async (seed, _) => await PlayAsync(new SimulationOptions(seed, Days: 21)));

    [Fact]
    public async Task A_quarter_of_a_larger_team_ends_where_the_reference_model_does() => await PlayAsync(new SimulationOptions(4001, Days: 92, Customers: 30));

    [Fact]
    public async Task Half_a_year_without_faults_and_with_few_looks_ends_where_the_reference_model_does() =>
        await PlayAsync(new SimulationOptions(6001, Days: 180, Quick: true));

    [Fact]
    public async Task A_seed_plays_the_same_every_time() =>
        Assert.Equal(await Simulation.RunAsync(new SimulationOptions(5001)), await Simulation.RunAsync(new SimulationOptions(5001)));

    private static async Task PlayAsync(SimulationOptions options)
    {
        try
        {
            var figures = await Simulation.RunAsync(options);
            Assert.True(figures is { Commands: > 0, Facts: > 0, Checks: > 0 }, "Nothing was played.");
        }
        catch (SimulationFault e)
        {
            Assert.Fail($"{e.Message} Again with: {options.Command}");
        }
    }
}
