using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace CollectionsBot.Channel.Tests.SecondOpinion;

/// <summary>Announces an issuer's keys over HTTP, for a counterpart in another process.</summary>
internal sealed class IssuerServer : IAsyncDisposable
{
    private readonly WebApplication app;

    private IssuerServer(WebApplication app) => this.app = app;

    public string MetadataUrl => $"{app.Urls.First()}/metadata";

    public static async Task<IssuerServer> StartAsync(FakeIssuer issuer)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        app.Run(http => http.Response.WriteAsync(
            http.Request.Path == "/keys" ? issuer.Keys() : FakeIssuer.Metadata($"http://{http.Request.Host}/keys")));
        await app.StartAsync();
        return new IssuerServer(app);
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();
}
