using Microsoft.Extensions.Options;

namespace CollectionsBot.Channel.Tests;

public class OptionsTests
{
    private static BotFrameworkAuthenticationOptions Good()
    {
        var options = new BotFrameworkAuthenticationOptions();
        AuthenticationTests.Configure(options);
        return options;
    }

    [Fact]
    public async Task A_program_without_an_app_id_does_not_start_unless_it_says_that_it_may()
    {
        var refused = await Assert.ThrowsAsync<OptionsValidationException>(() => BotHost.StartAsync(_ => { }));

        Assert.Contains("development only", refused.Message);
    }

    [Fact]
    public void A_complete_identity_has_no_faults()
    {
        Assert.Empty(Good().Faults());
    }

    public static TheoryData<Action<BotFrameworkAuthenticationOptions>, string> BadAuthentication => new()
    {
        { o => o.AppId = "my bot", "AppId" },
        { o => o.AppTenantId = "", "AppTenantId" },
        { o => o.AppPassword = " ", "AppPassword" },
        { o => o.LoginEndpoint = "http://login.example", "LoginEndpoint" },
        { o => o.ConnectorScope = "", "ConnectorScope" },
        { o => o.AllowedTenants = ["contoso.com"], "AllowedTenants" },
        { o => o.AllowedChannels = [], "AllowedChannels" },
        { o => o.TrustedServiceHosts = ["https://smba.trafficmanager.net"], "TrustedServiceHosts" },
        { o => o.MetadataUrl = "http://localhost/openid", "MetadataUrl" },
        { o => o.Issuer = "", "Issuer" },
        { o => o.ClockSkew = TimeSpan.FromMinutes(11), "ClockSkew" },
    };

    [Theory]
    [MemberData(nameof(BadAuthentication))]
    public void Each_bad_value_is_named(Action<BotFrameworkAuthenticationOptions> spoil, string name)
    {
        var options = Good();
        spoil(options);

        Assert.StartsWith(name, Assert.Single(options.Faults()));
    }

    public static TheoryData<Action<BotChannelOptions>, string> BadLimits => new()
    {
        { o => o.MaxBodyBytes = 0, nameof(BotChannelOptions.MaxBodyBytes) },
        { o => o.MaxResponseBytes = int.MaxValue, nameof(BotChannelOptions.MaxResponseBytes) },
        { o => o.MaxConcurrentTurns = 0, nameof(BotChannelOptions.MaxConcurrentTurns) },
        { o => o.RetryAfterWhenBusy = TimeSpan.Zero, nameof(BotChannelOptions.RetryAfterWhenBusy) },
        { o => o.TurnTimeout = Timeout.InfiniteTimeSpan, nameof(BotChannelOptions.TurnTimeout) },
        { o => o.ConnectorTimeout = TimeSpan.FromHours(1), nameof(BotChannelOptions.ConnectorTimeout) },
    };

    [Theory]
    [MemberData(nameof(BadLimits))]
    public void Each_limit_out_of_bounds_is_named(Action<BotChannelOptions> spoil, string name)
    {
        var options = new BotChannelOptions();
        spoil(options);

        Assert.StartsWith(name, Assert.Single(options.Faults()));
    }
}
