using Microsoft.Extensions.Configuration;
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
        { o => o.AppId = Guid.Empty.ToString(), "AppId" },
        { o => o.AppType = (BotAppType)7, "AppType" },
        { o => o.Cloud = (BotFrameworkCloud)7, "Cloud" },
        { o => o.AppTenantId = "", "AppTenantId" },
        { o => o.AppTenantId = "contoso.com", "AppTenantId" },
        { o => (o.AppType, o.AppTenantId) = (BotAppType.MultiTenant, ""), "AllowedTenants" },
        { o => (o.AppType, o.AppTenantId, o.AppPassword) = (BotAppType.UserAssignedMsi, "", ""), "AllowedTenants" },
        { o => o.AppPassword = " ", "AppPassword" },
        { o => o.AppType = BotAppType.UserAssignedMsi, "AppType UserAssignedMsi needs no secret" },
        { o => o.CertificateFile = "bot.pfx", "AppPassword, CertificateFile and CertificateThumbprint" },
        { o => (o.AppPassword, o.CertificateFile) = ("", "there/is/no.pfx"), "CertificateFile cannot be read" },
        { o => (o.AppPassword, o.CertificateThumbprint) = ("", "12 34"), "CertificateThumbprint must be 40" },
        { o => (o.AppPassword, o.CertificateThumbprint) = ("", new string('0', 40)), "CertificateThumbprint names no" },
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

    [Fact]
    public void One_setting_moves_the_bot_to_the_governments_cloud_and_each_address_can_be_set_apart()
    {
        var options = Bind(("Cloud", "UsGovernment"));
        Assert.Equal("https://login.botframework.azure.us/v1/.well-known/openidconfiguration", options.MetadataUrl);
        Assert.Equal("https://api.botframework.us", options.Issuer);
        Assert.Equal("https://login.microsoftonline.us", options.LoginEndpoint);
        Assert.Equal("https://api.botframework.us/.default", options.ConnectorScope);

        options = Bind(("Issuer", "https://api.example"), ("Cloud", "UsGovernment"));
        Assert.Equal("https://api.example", options.Issuer);
        Assert.Equal("https://login.microsoftonline.us", options.LoginEndpoint);
        Assert.Equal("https://api.botframework.com", Bind().Issuer);
    }

    private static BotFrameworkAuthenticationOptions Bind(params (string Key, string Value)[] settings)
    {
        var pairs = settings.Select(s => KeyValuePair.Create(s.Key, (string?)s.Value)).Append(new("AppId", FakeIssuer.AppId));
        return new ConfigurationBuilder().AddInMemoryCollection(pairs).Build().Get<BotFrameworkAuthenticationOptions>()!;
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
