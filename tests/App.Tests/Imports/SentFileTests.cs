using System.Net;
using System.Text;
using System.Text.Json;
using CollectionsBot.Channel;
using CollectionsBot.Channel.Tests;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace CollectionsBot.App.Tests;

/// <summary>Anna sends her export to the bot in her own chat.</summary>
public sealed class SentFileTests : IAsyncLifetime
{
    private RunningBot _bot = null!;
    private WebApplication _drive = null!;
    private string _csv = "";

    public async Task InitializeAsync()
    {
        _bot = await RunningBot.StartAsync();
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        _drive = builder.Build();
        _drive.Run(http => Serve(http));
        await _drive.StartAsync();
    }

    public async Task DisposeAsync()
    {
        await _drive.DisposeAsync();
        await _bot.DisposeAsync();
    }

    private static string OnlyAcme => string.Join('\n', SmallPortfolio.Csv.Split('\n').Take(3));

    [Fact]
    public async Task It_is_previewed_and_imported_at_the_press_of_a_button_once()
    {
        var card = await SendAsync(OnlyAcme.Replace("1200.00,1200.00", "1200.00,700.00", StringComparison.Ordinal));
        Assert.Contains("1 changed", card.ToString(), StringComparison.Ordinal);
        Assert.Equal(["Import", "Import as snapshot", "Cancel"], card.GetProperty("actions").EnumerateArray().Select(a => a.GetProperty("title").GetString()));
        Assert.Contains("would count as settled", card.ToString(), StringComparison.Ordinal);
        Assert.Single(_bot.Facts<ReceivablesImported>());

        Assert.Contains("Imported: open.csv", await PressAsync(Verbs.ImportFile, TokenOf(card)), StringComparison.Ordinal);
        Assert.Equal(1, _bot.Facts<ReceivablesImported>()[^1].Summary.ItemsChanged);
        Assert.Contains("any more", await PressAsync(Verbs.ImportFile, TokenOf(card)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task As_a_snapshot_it_settles_what_it_does_not_name_because_the_card_said_so()
    {
        var card = await SendAsync(OnlyAcme);
        await PressAsync(Verbs.ImportSnapshot, TokenOf(card));
        Assert.Equal(9, _bot.Facts<ReceivablesImported>()[^1].Summary.ItemsSettled);
    }

    [Fact]
    public async Task Cancelled_or_a_day_old_it_is_forgotten_and_nobody_else_can_import_it()
    {
        var token = TokenOf(await SendAsync(OnlyAcme));
        var stranger = _bot.Invoke(Verbs.ImportSnapshot, new { nonce = token }) with { From = new ChannelAccount { Id = "29:mara", Name = "Mara", AadObjectId = "a-mara" } };
        Assert.Contains("any more", (await _bot.PostAsync(stranger)).Body.ToString(), StringComparison.Ordinal);
        Assert.Contains("Cancelled", await PressAsync(Verbs.CancelImport, token), StringComparison.Ordinal);
        Assert.Contains("any more", await PressAsync(Verbs.ImportSnapshot, token), StringComparison.Ordinal);

        token = TokenOf(await SendAsync(OnlyAcme));
        _bot.Clock.Now += FileUploads.AgeMax;
        Assert.Contains("any more", await PressAsync(Verbs.ImportSnapshot, token), StringComparison.Ordinal);
        Assert.Single(_bot.Facts<ReceivablesImported>());
    }

    [Theory]
    [InlineData("http://contoso-my.sharepoint.com/open.csv")]
    [InlineData("https://sharepoint.com.evil.example/open.csv")]
    [InlineData("https://evilsharepoint.com/open.csv")]
    [InlineData("https://user@contoso-my.sharepoint.com/open.csv")]
    [InlineData("https://contoso-my.sharepoint.com:8443/open.csv")]
    [InlineData("file:///etc/passwd")]
    [InlineData("https://169.254.169.254/latest")]
    public async Task An_address_elsewhere_is_not_fetched(string address) =>
        Assert.Contains("where Teams keeps files", (await AnswerAsync(address)).Text, StringComparison.Ordinal);

    [Fact]
    public async Task A_redirect_is_not_followed_and_what_is_no_export_is_told()
    {
        Assert.Contains("could not be fetched", (await AnswerAsync(_drive.Urls.First() + "/elsewhere")).Text, StringComparison.Ordinal);
        _csv = "%PDF-1.7";
        Assert.Contains("The file is a PDF", (await AnswerAsync(_drive.Urls.First() + "/file")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Once_roles_are_granted_only_who_has_one_imports()
    {
        await _bot.Writer.ExecuteAsync(new GrantRole(SmallPortfolio.Stamp("grant-1") with { Actor = Talk.Ada.Actor }, new Actor("a-mara", "Mara"), Role.Collector));
        Assert.Contains("Only collectors", (await AnswerAsync(_drive.Urls.First() + "/file")).Text, StringComparison.Ordinal);
    }

    private Task Serve(HttpContext http)
    {
        if (http.Request.Path == "/elsewhere")
        {
            http.Response.Redirect("/file");
            return Task.CompletedTask;
        }

        return http.Response.Body.WriteAsync(Encoding.UTF8.GetBytes(_csv)).AsTask();
    }

    private async Task<JsonElement> SendAsync(string csv)
    {
        _csv = csv;
        return (await AnswerAsync(_drive.Urls.First() + "/file")).Card!.Value;
    }

    private async Task<FakeConnector.Call> AnswerAsync(string address)
    {
        var before = _bot.Connector.Sends.Count;
        var activity = _bot.Activity(ActivityTypes.Message, Guid.NewGuid().ToString("N")) with
        {
            Attachments = [new Attachment { ContentType = Attachment.FileDownloadContentType, Name = "open.csv", Content = JsonSerializer.SerializeToElement(new { downloadUrl = address, fileType = "csv" }) }],
        };
        Assert.Equal(HttpStatusCode.OK, (await _bot.PostAsync(activity)).Status);
        return Assert.Single(_bot.Connector.Sends.Skip(before));
    }

    private async Task<string> PressAsync(string verb, string token) => (await _bot.PostAsync(_bot.Invoke(verb, new { nonce = token }))).Body.ToString()!;

    private static string TokenOf(JsonElement card) => card.GetProperty("actions")[0].GetProperty("data").GetProperty("nonce").GetString()!;
}
