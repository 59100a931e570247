using System.Net;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;

namespace CollectionsBot.App.Tests;

/// <summary>An accounting system hands in its export over HTTP.</summary>
public sealed class ImportEndpointTests : IAsyncLifetime
{
    private RunningBot _bot = null!;
    private string _data = "";

    public async Task InitializeAsync()
    {
        _bot = await RunningBot.StartAsync();
        _data = _bot.Host.Services.GetRequiredService<Settings>().Data;
    }

    public async Task DisposeAsync() => await _bot.DisposeAsync();

    private static string OnlyAcme => string.Join('\n', SmallPortfolio.Csv.Split('\n').Take(3));

    [Fact]
    public async Task Without_a_key_there_is_no_such_door_and_with_one_only_its_holder_enters()
    {
        Assert.Equal(HttpStatusCode.NotFound, (await PutAsync("open.csv", OnlyAcme, "cb_guess")).Status);
        var key = ApiKey.Make(_data);
        Assert.Equal(HttpStatusCode.Unauthorized, (await PutAsync("open.csv", OnlyAcme, null)).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, (await PutAsync("open.csv", OnlyAcme, key[..^1])).Status);
        Assert.Equal(HttpStatusCode.OK, (await PutAsync("open.csv", OnlyAcme, key)).Status);
        Assert.Equal(HttpStatusCode.OK, (await PutAsync("open.csv", OnlyAcme, key, header: "X-Api-Key")).Status);
        Assert.DoesNotContain(key, await File.ReadAllTextAsync(Path.Combine(_data, ApiKey.FileName)), StringComparison.Ordinal);

        ApiKey.Make(_data);
        Assert.Equal(HttpStatusCode.Unauthorized, (await PutAsync("open.csv", OnlyAcme, key)).Status);
    }

    [Fact]
    public async Task What_it_brought_is_answered_and_the_same_file_again_changes_nothing()
    {
        var (key, paid) = (ApiKey.Make(_data), OnlyAcme.Replace("1200.00,1200.00", "1200.00,700.00", StringComparison.Ordinal));
        var (status, body) = await PutAsync("open.csv", paid, key);
        Assert.Equal((HttpStatusCode.OK, 1, "500.00 USD"), (status, body.GetProperty("summary").GetProperty("itemsChanged").GetInt32(), body.GetProperty("summary").GetProperty("received")[0].GetString()));
        Assert.False((await PutAsync("open.csv", paid, key)).Body.GetProperty("changed").GetBoolean());
        Assert.Empty(Directory.GetFiles(_data, "incoming-*"));
    }

    [Fact]
    public async Task A_snapshot_that_goes_too_far_is_a_conflict_until_it_comes_with_a_yes()
    {
        var key = ApiKey.Make(_data);
        var (status, body) = await PutAsync("open.csv?snapshot=true", OnlyAcme, key);
        Assert.Equal((HttpStatusCode.Conflict, true), (status, body.GetProperty("held").GetBoolean()));
        Assert.Contains("would count as settled", body.GetProperty("reasons")[0].GetString(), StringComparison.Ordinal);
        Assert.Single(_bot.Facts<ReceivablesImported>());
        Assert.Equal(9, (await PutAsync("open.csv?snapshot=true&yes=true", OnlyAcme, key)).Body.GetProperty("summary").GetProperty("itemsSettled").GetInt32());
    }

    [Fact]
    public async Task A_row_that_cannot_be_read_keeps_all_of_the_file_out_and_is_named()
    {
        var (status, body) = await PutAsync("open.csv", OnlyAcme.Replace("800.50,800.50", "800.50,lots", StringComparison.Ordinal).Replace("1200.00,1200.00", "1200.00,1.00", StringComparison.Ordinal), ApiKey.Make(_data));
        var rejected = body.GetProperty("read").GetProperty("rejected")[0];
        Assert.Equal((HttpStatusCode.UnprocessableEntity, 3, "lots"), (status, rejected.GetProperty("line").GetInt32(), rejected.GetProperty("value").GetString()));
        Assert.Single(_bot.Facts<ReceivablesImported>());
    }

    [Theory]
    [InlineData("..%2F..%2Fetc%2Fpasswd")]
    [InlineData("a%5Cb.csv")]
    [InlineData("a%0Ab.csv")]
    [InlineData("open.csv?dates=ymd")]
    public async Task A_name_that_is_a_path_and_an_order_of_dates_that_is_none_are_refused(string path) =>
        Assert.Equal(HttpStatusCode.BadRequest, (await PutAsync(path, OnlyAcme, ApiKey.Make(_data))).Status);

    [Fact]
    public async Task A_body_beyond_the_bound_is_refused_before_it_is_read()
    {
        var key = ApiKey.Make(_data);
        using var client = new System.Net.Sockets.TcpClient();
        var address = new Uri(_bot.Host.Urls.First());
        await client.ConnectAsync(address.Host, address.Port);
        await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes(
            $"PUT /api/imports/open.csv HTTP/1.1\r\nHost: {address.Authority}\r\nX-Api-Key: {key}\r\nContent-Length: {ImportLimits.FileBytesMax + 1L}\r\n\r\n"));
        using var answer = new StreamReader(client.GetStream());
        Assert.Contains("413", await answer.ReadLineAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_knocks_too_often_is_told_to_wait()
    {
        ApiKey.Make(_data);
        var statuses = new List<HttpStatusCode>();
        for (var i = 0; i < 31; i++)
        {
            statuses.Add((await PutAsync("open.csv", OnlyAcme, "wrong")).Status);
        }

        Assert.Equal(HttpStatusCode.TooManyRequests, statuses[^1]);
        Assert.All(statuses[..^1], s => Assert.Equal(HttpStatusCode.Unauthorized, s));
    }

    private async Task<(HttpStatusCode Status, JsonElement Body)> PutAsync(string path, string text, string? key, string header = "Authorization")
    {
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Put, _bot.Host.Urls.First() + "/api/imports/" + path) { Content = new StringContent(text) };
        if (key is not null)
        {
            request.Headers.TryAddWithoutValidation(header, header == "Authorization" ? "Bearer " + key : key);
        }

        using var response = await http.SendAsync(request);
        var body = await response.Content.ReadAsStringAsync();
        return (response.StatusCode, body.Length == 0 ? default : JsonDocument.Parse(body).RootElement);
    }
}
