using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace CollectionsBot.Channel;

/// <summary>The address that the channel posts activities to.</summary>
public static class BotMessagesEndpoint
{
    /// <summary>The address that registrations and tools take for granted.</summary>
    public const string DefaultPattern = "/api/messages";

    /// <summary>Maps the address to the registered <see cref="IBot"/>.</summary>
    /// <remarks>
    /// POST is a turn; HEAD is 200, because local clients ask so whether a bot is there; other methods are 405. When
    /// <see cref="BotChannelOptions.MaxConcurrentTurns"/> are under way, a POST is 503 with <c>Retry-After</c>.
    /// </remarks>
    public static IEndpointConventionBuilder MapBotMessages(
        this IEndpointRouteBuilder endpoints, string pattern = DefaultPattern)
    {
        var group = endpoints.MapGroup(pattern);
        group.MapPost("", PostAsync);
        group.MapMethods("", [HttpMethods.Head], () => Results.Ok());
        return group;
    }

    private static async Task PostAsync(HttpContext http)
    {
        var gate = http.RequestServices.GetRequiredService<TurnGate>();
        if (!gate.TryEnter())
        {
            TurnAway(http);
            return;
        }

        try
        {
            var adapter = http.RequestServices.GetRequiredService<CloudAdapter>();
            var bot = http.RequestServices.GetRequiredService<IBot>();
            await adapter.ProcessAsync(http.Request, http.Response, bot, http.RequestAborted);
        }
        finally
        {
            gate.Leave();
        }
    }

    private static void TurnAway(HttpContext http)
    {
        var options = http.RequestServices.GetRequiredService<IOptions<BotChannelOptions>>().Value;
        ChannelTelemetry.Refused(StatusCodes.Status503ServiceUnavailable);
        http.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        http.Response.Headers.RetryAfter = ((int)options.RetryAfterWhenBusy.TotalSeconds).ToString(CultureInfo.InvariantCulture);
    }
}
