using System.Net;
using Microsoft.AspNetCore.Http;

namespace CollectionsBot.Channel.Tests;

public class LoopbackOnlyTests
{
    private static async Task<AuthenticationVerdict> Judge(
        string? address, string serviceUrl = Samples.ServiceUrl, string host = "127.0.0.1:3978", string? header = null)
    {
        var http = new DefaultHttpContext();
        http.Connection.RemoteIpAddress = address is null ? null : IPAddress.Parse(address);
        http.Request.Host = new HostString(host);
        if (header is not null)
            http.Request.Headers[header] = "10.0.0.1";
        var authenticator = new LoopbackOnly();
        var caller = await authenticator.IdentifyAsync(http.Request);
        return authenticator.Authenticate(caller, Samples.Message(serviceUrl: serviceUrl));
    }

    [Theory]
    [InlineData("127.0.0.1", "127.0.0.1:3978")]
    [InlineData("127.0.0.1", "localhost:3978")]
    [InlineData("::1", "[::1]:3978")]
    [InlineData("::ffff:127.0.0.1", "localhost")]
    public async Task This_machine_is_believed(string address, string host)
    {
        Assert.Equal(AuthenticationVerdict.Accepted, await Judge(address, host: host));
    }

    [Theory]
    [InlineData("192.168.1.7")]
    [InlineData("::ffff:10.0.0.1")]
    [InlineData(null)]
    public async Task Another_machine_is_not(string? address)
    {
        Assert.Equal(AuthenticationVerdict.NotLoopback, await Judge(address));
    }

    [Theory]
    [InlineData("https://smba.trafficmanager.net/emea/")]
    [InlineData("http://localhost.evil.example/")]
    [InlineData("ftp://localhost/")]
    [InlineData("nonsense")]
    public async Task An_answer_that_would_leave_this_machine_is_not(string serviceUrl)
    {
        Assert.Equal(AuthenticationVerdict.NotLoopback, await Judge("127.0.0.1", serviceUrl));
    }

    [Theory]
    [InlineData("X-Forwarded-For")]
    [InlineData("Forwarded")]
    public async Task What_came_through_a_proxy_is_not(string header)
    {
        Assert.Equal(AuthenticationVerdict.NotLoopback, await Judge("127.0.0.1", header: header));
    }

    [Theory]
    [InlineData("evil.example")]
    [InlineData("")]
    public async Task What_was_meant_for_another_host_is_not(string host)
    {
        Assert.Equal(AuthenticationVerdict.NotLoopback, await Judge("127.0.0.1", host: host));
    }
}
