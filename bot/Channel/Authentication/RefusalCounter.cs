using System.Diagnostics.Metrics;

namespace CollectionsBot.Channel;

/// <summary>Counts the requests that were not believed, by verdict.</summary>
public sealed class RefusalCounter
{
    /// <summary>The meter's name.</summary>
    public const string MeterName = "CollectionsBot.Channel";

    /// <summary>The name of the count; its tag <c>verdict</c> is an <see cref="AuthenticationVerdict"/>.</summary>
    public const string Name = "collectionsbot.authentication.refusals";

    private readonly Counter<long> refusals;

    /// <summary>Counts from nothing.</summary>
    public RefusalCounter(IMeterFactory meters) =>
        refusals = meters.Create(MeterName).CreateCounter<long>(Name, "{request}", "Requests that were not believed");

    /// <summary>One more.</summary>
    public void Count(AuthenticationVerdict verdict) =>
        refusals.Add(1, new KeyValuePair<string, object?>("verdict", verdict.ToString()));
}
