using System.Threading.RateLimiting;
using CollectionsBot.Cards;
using CollectionsBot.Journal;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.RateLimiting;

namespace CollectionsBot.App;

/// <summary><c>PUT /api/imports/{name}</c>: a machine hands in a file, with the key that <c>api-key</c> made. Without one there is no such address.</summary>
/// <remarks>
/// A file is taken whole or not at all. 200 with the summary; 409 when it waits for a yes; 422 when rows cannot be read; 401, 403, 413
/// and 429 as everywhere.
/// </remarks>
internal static class ImportEndpoint
{
    private const string Limit = "imports";

    /// <summary>The most requests within <see cref="Window"/>, right or wrong.</summary>
    private const int RequestsMax = 30;

    private const int NameLengthMax = 200;
    private const int BufferBytes = 81_920;

    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);
    private static readonly Actor Machine = new("api", "Import API");

    public static void AddImports(this IServiceCollection services) => services.AddRateLimiter(limits =>
    {
        limits.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        limits.AddFixedWindowLimiter(Limit, o => (o.PermitLimit, o.Window, o.QueueLimit) = (RequestsMax, Window, 0));
    });

    public static void MapImports(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapPut("/api/imports/{name}", PutAsync).RequireRateLimiting(Limit);

    private static async Task<IResult> PutAsync(
        HttpContext http, string name, Settings settings, ImportDesk desk, IPortfolio portfolio, TimeProvider clock, bool snapshot = false, bool yes = false, string? dates = null)
    {
        if (Refused(http, settings) is { } refused)
        {
            return refused;
        }

        if (await portfolio.AskAsync(p => p.Demonstration == true, http.RequestAborted))
        {
            return Fault(StatusCodes.Status403Forbidden, "This data folder holds the demonstration's made-up customers; it takes no real receivables.");
        }

        if (name.Length > NameLengthMax || name.Any(char.IsControl) || name.AsSpan().ContainsAny('/', '\\', '%') || dates is not (null or "dmy" or "mdy"))
        {
            return Fault(StatusCodes.Status400BadRequest, "The name is that of a file, without a folder; dates is dmy or mdy.");
        }

        try
        {
            var order = new ImportOrder(name, Machine, snapshot, yes, dates switch { "dmy" => DateOrder.DayMonth, "mdy" => DateOrder.MonthDay, _ => null }, Whole: true);
            await using var body = await ReceiveAsync(http, settings.Data);
            return Answer(await desk.TakeAsync(body, order, http.RequestAborted), Reader.Plain(settings.Rules.Calendar.DateAt(clock.GetUtcNow())));
        }
        catch (BadHttpRequestException bad)
        {
            return Fault(bad.StatusCode, bad.StatusCode == StatusCodes.Status413PayloadTooLarge ? $"The file is larger than {ImportLimits.FileBytesMax} bytes." : "The request cannot be read.");
        }
        catch (Exception e) when (e is JournalException or PortfolioBusyException)
        {
            return Fault(StatusCodes.Status503ServiceUnavailable, "It could not be recorded, so nothing happened. Try again later.");
        }
    }

    private static IResult? Refused(HttpContext http, Settings settings)
    {
        if (!ApiKey.IsSet(settings.Data))
        {
            return Results.NotFound();
        }

        const string Bearer = "Bearer ";
        var authorization = http.Request.Headers.Authorization.ToString();
        var key = authorization.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase) ? authorization[Bearer.Length..].Trim() : http.Request.Headers["X-Api-Key"].ToString();
        if (ApiKey.IsRight(settings.Data, key))
        {
            return null;
        }

        http.Response.Headers.WWWAuthenticate = "Bearer";
        return Fault(StatusCodes.Status401Unauthorized, "The key is missing or wrong.");
    }

    /// <summary>The body as a file that is gone when it is closed, also after a crash where the system can do that.</summary>
    private static async Task<FileStream> ReceiveAsync(HttpContext http, string folder)
    {
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
        {
            size.MaxRequestBodySize = ImportLimits.FileBytesMax;
        }

        var file = Path.Combine(folder, $"incoming-{Guid.NewGuid():N}");
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.ReadWrite,
            Share = FileShare.Delete,
            BufferSize = BufferBytes,
            Options = FileOptions.DeleteOnClose | FileOptions.Asynchronous,
        };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        var stream = new FileStream(file, options);
        try
        {
            if (!OperatingSystem.IsWindows())
            {
                File.Delete(file);
            }

            await http.Request.Body.CopyToAsync(stream, BufferBytes, http.RequestAborted);
            stream.Position = 0;
            return stream;
        }
        catch
        {
            await stream.DisposeAsync();
            throw;
        }
    }

    private static IResult Answer(ImportResult result, Reader reader) => Results.Json(ImportJson.Of(result, reader), statusCode: result switch
    {
        ImportResult.Taken => StatusCodes.Status200OK,
        ImportResult.Held => StatusCodes.Status409Conflict,
        _ => StatusCodes.Status422UnprocessableEntity,
    });

    private static IResult Fault(int status, string error) => Results.Json(new { error }, statusCode: status);
}
