using System.Net;
using System.Net.Sockets;

namespace CollectionsBot.EndToEnd.Tests;

/// <summary>Ports that nobody listens on.</summary>
internal static class FreePort
{
    /// <summary>A port that was free a moment ago, on every address of this machine.</summary>
    public static int Next()
    {
        using var listener = new TcpListener(IPAddress.Any, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>Waits until nobody listens on a port any more.</summary>
    /// <exception cref="TimeoutException">Somebody still does.</exception>
    public static async Task WaitUntilFreeAsync(int port, TimeSpan within)
    {
        using var deadline = new CancellationTokenSource(within);
        while (await IsListenedOnAsync(port, deadline.Token))
        {
            if (deadline.IsCancellationRequested)
            {
                throw new TimeoutException($"Somebody still listens on port {port}.");
            }

            await Task.Delay(BotProcess.PauseBetweenLooks, CancellationToken.None);
        }
    }

    public static async Task<bool> IsListenedOnAsync(int port, CancellationToken cancellation)
    {
        using var client = new TcpClient();
        try
        {
            await client.ConnectAsync(IPAddress.Loopback, port, cancellation);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
        catch (OperationCanceledException)
        {
            return true;
        }
    }
}
