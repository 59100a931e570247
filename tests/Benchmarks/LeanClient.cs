using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace CollectionsBot.Benchmarks;

/// <summary>Posts one body over and over, over connections that stay open, with next to no work of its own: what is measured is the server.</summary>
internal sealed class LeanClient(int port, byte[] body)
{
    private readonly byte[] _request =
    [
        .. Encoding.ASCII.GetBytes(Figure.Text($"POST /api/messages HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nContent-Type: application/json\r\nContent-Length: {body.Length}\r\n\r\n")),
        .. body,
    ];

    /// <summary>As many requests as the server answers, by so many connections.</summary>
    public double RequestsPerSecond(int connections, TimeSpan time)
    {
        var watch = Stopwatch.StartNew();
        var counts = Task.WhenAll(Enumerable.Range(0, connections).Select(_ => Task.Run(async () =>
        {
            using var connection = await ConnectAsync();
            var count = 0;
            for (; watch.Elapsed < time; count++)
            {
                await PostAsync(connection);
            }

            return count;
        }))).Result;
        return counts.Sum() / watch.Elapsed.TotalSeconds;
    }

    /// <summary>How long answers take, in milliseconds and in order, when requests come at a rate that does not wait for them.</summary>
    public List<double> Latencies(int connections, double perSecond, TimeSpan time)
    {
        var watch = Stopwatch.StartNew();
        var each = TimeSpan.FromSeconds(connections / perSecond);
        var all = Task.WhenAll(Enumerable.Range(0, connections).Select(number => Task.Run(async () =>
        {
            using var connection = await ConnectAsync();
            var latencies = new List<double>();
            for (var due = each * number / connections; due < time; due += each)
            {
                if (due - watch.Elapsed is { TotalMilliseconds: >= 1 } early)
                {
                    await Task.Delay(early);
                }

                // The timer may wake it late; that is no fault of the server's. A request that waits for the one before it is.
                var begun = Stopwatch.GetTimestamp();
                await PostAsync(connection);
                latencies.Add(Stopwatch.GetElapsedTime(begun).TotalMilliseconds);
            }

            return latencies;
        }))).Result;
        return [.. all.SelectMany(l => l).Order()];
    }

    /// <summary>The body of one answer.</summary>
    public string Ask()
    {
        using var http = new HttpClient();
        using var content = new ByteArrayContent(body) { Headers = { ContentType = new("application/json") } };
        using var response = http.PostAsync(new Uri(Figure.Text($"http://127.0.0.1:{port}/api/messages")), content).Result;
        return response.EnsureSuccessStatusCode().Content.ReadAsStringAsync().Result;
    }

    private async Task<Connection> ConnectAsync()
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await socket.ConnectAsync(IPAddress.Loopback, port);
        return new Connection(socket);
    }

    private async Task PostAsync(Connection connection)
    {
        await connection.Socket.SendAsync(_request);
        var length = 0;
        do
        {
            var read = await connection.Socket.ReceiveAsync(connection.Buffer.AsMemory(length));
            length += read > 0 ? read : throw new IOException("The server closed the connection.");
        }
        while (!IsWhole(connection.Buffer.AsSpan(0, length)));
    }

    private static bool IsWhole(ReadOnlySpan<byte> answer)
    {
        if (!answer.StartsWith("HTTP/1.1 200"u8) && answer.Length > 12)
        {
            throw new IOException(Encoding.ASCII.GetString(answer[..12]));
        }

        var end = answer.IndexOf("\r\n\r\n"u8);
        if (end < 0)
        {
            return false;
        }

        var at = Encoding.ASCII.GetString(answer[..end]).IndexOf("Content-Length: ", StringComparison.OrdinalIgnoreCase);
        return at < 0
            ? answer.EndsWith("\r\n0\r\n\r\n"u8)
            : answer.Length - end - 4 >= int.Parse(Encoding.ASCII.GetString(answer[(at + 16)..end]).Split('\r')[0], System.Globalization.CultureInfo.InvariantCulture);
    }

    private sealed record Connection(Socket Socket) : IDisposable
    {
        public byte[] Buffer { get; } = new byte[1024 * 1024];

        public void Dispose() => Socket.Dispose();
    }
}
