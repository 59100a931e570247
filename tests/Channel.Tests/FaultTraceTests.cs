namespace CollectionsBot.Channel.Tests;

public class FaultTraceTests
{
    [Fact]
    public void A_fault_tells_its_kind_its_place_and_its_causes_and_not_what_it_says()
    {
        var trace = "";
        try
        {
            throw new InvalidOperationException("Acme owes 500", new ArgumentException("Acme"));
        }
        catch (InvalidOperationException e)
        {
            trace = FaultTrace.Of(e);
        }

        Assert.StartsWith("System.InvalidOperationException\n", trace, StringComparison.Ordinal);
        Assert.Contains(nameof(A_fault_tells_its_kind_its_place_and_its_causes_and_not_what_it_says), trace, StringComparison.Ordinal);
        Assert.Contains("caused by System.ArgumentException", trace, StringComparison.Ordinal);
        Assert.DoesNotContain("Acme", trace, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_a_long_chain_of_causes_the_nearest_are_told()
    {
        var fault = Enumerable.Range(0, 100).Aggregate(new IOException(), (inner, _) => new IOException("", inner));

        Assert.Equal(FaultTrace.CausesMax, FaultTrace.Of(fault).Split("caused by").Length - 1);
    }
}
