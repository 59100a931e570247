using Microsoft.Extensions.Options;

namespace CollectionsBot.Channel.Tests;

public class ServiceUrlAllowListTests
{
    private static ServiceUrlAllowList List(Action<BotFrameworkAuthenticationOptions>? configure = null)
    {
        var options = new BotFrameworkAuthenticationOptions();
        AuthenticationTests.Configure(options);
        configure?.Invoke(options);
        return new ServiceUrlAllowList(Options.Create(options));
    }

    [Theory]
    [InlineData("https://smba.trafficmanager.net/emea/", true)]
    [InlineData("https://SMBA.trafficmanager.net/amer/", true)]
    [InlineData("https://smba.trafficmanager.net:8443/", false)]
    [InlineData("http://smba.trafficmanager.net/", false)]
    [InlineData("https://smba.trafficmanager.net.evil.example/", false)]
    [InlineData("https://evil.trafficmanager.net/", false)]
    [InlineData("https://smba.trafficmanager.net@evil.example/", false)]
    [InlineData("http://127.0.0.1/", false)]
    public void Only_the_configured_hosts_are_trusted_unseen(string serviceUrl, bool trusted)
    {
        Assert.Equal(trusted, List().Find(serviceUrl) is not null);
    }

    [Fact]
    public void A_host_is_trusted_once_it_came_in_an_authenticated_activity()
    {
        var list = List();
        Assert.Null(list.Find("https://connector.example/a/"));

        Assert.True(list.Trust("https://connector.example/a/"));
        Assert.NotNull(list.Find("https://connector.example/b/"));
        Assert.Null(list.Find("https://connector.example:444/a/"));
    }

    [Theory]
    [InlineData("http://connector.example/")]
    [InlineData("https://user:password@connector.example/")]
    [InlineData("http://localhost/")]
    [InlineData("//connector.example/")]
    public void What_no_token_may_go_to_cannot_be_learned(string serviceUrl)
    {
        var list = List();

        Assert.False(list.Trust(serviceUrl));
        Assert.Null(list.Find(serviceUrl));
    }

    [Fact]
    public void The_memory_is_bounded_and_forgets_the_oldest()
    {
        var list = List();
        for (var i = 0; i <= ServiceUrlAllowList.MaxLearned; i++)
            list.Trust($"https://connector{i}.example/");

        Assert.Null(list.Find("https://connector0.example/"));
        Assert.NotNull(list.Find("https://connector1.example/"));
        Assert.NotNull(list.Find($"https://connector{ServiceUrlAllowList.MaxLearned}.example/"));
    }

    [Fact]
    public void This_machine_is_learned_only_where_that_is_allowed()
    {
        var list = List(o => o.AllowLoopbackServices = true);
        Assert.Null(list.Find("http://localhost:5000/"));

        Assert.True(list.Trust("http://localhost:5000/"));
        Assert.NotNull(list.Find("http://localhost:5000/"));
    }
}
