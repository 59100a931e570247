using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace CollectionsBot.Channel.Tests.Forged;

/// <summary>A request written byte by byte, since an HTTP client would join, trim or refuse odd headers.</summary>
internal static class RawRequest
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    /// <returns>The status, and the body with whatever frames it.</returns>
    public static async Task<(int Status, string Body)> PostAsync(Uri address, IEnumerable<string> authorizationHeaders, string body)
    {
        using var deadline = new CancellationTokenSource(Patience);
        using var client = new TcpClient();
        await client.ConnectAsync(address.Host, address.Port, deadline.Token);
        await using var stream = client.GetStream();
        await stream.WriteAsync(Encoding.UTF8.GetBytes(Write(address, authorizationHeaders, body)), deadline.Token);
        using var reader = new StreamReader(stream);
        var response = await reader.ReadToEndAsync(deadline.Token);
        var end = response.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        return (int.Parse(response.Split(' ', 3)[1], CultureInfo.InvariantCulture), response[(end + 4)..]);
    }

    private static string Write(Uri address, IEnumerable<string> authorizationHeaders, string body) => string.Join(
        "\r\n",
        [
            "POST /api/messages HTTP/1.1",
            $"Host: {address.Authority}",
            "Connection: close",
            "Content-Type: application/json",
            $"Content-Length: {Encoding.UTF8.GetByteCount(body)}",
            .. authorizationHeaders.Select(value => $"Authorization: {value}"),
            "",
            body,
        ]);
}
