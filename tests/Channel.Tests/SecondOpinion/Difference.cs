using System.Text;
using System.Text.Json;
using Microsoft.IdentityModel.Tokens;

namespace CollectionsBot.Channel.Tests.SecondOpinion;

/// <summary>A request, and what the two sides make of it.</summary>
internal sealed record Judged(string Name, string Authorization, Activity Activity, AuthenticationVerdict Ours, bool SdkAccepts, string SdkReason)
{
    private string[] Parts => Authorization[(Authorization.IndexOf(' ') + 1)..].Split('.');

    public string Header => Decode(0);

    public string Claims => Decode(1);

    private string Decode(int part) => Parts.Length > part ? Encoding.UTF8.GetString(Base64UrlEncoder.DecodeBytes(Parts[part])) : "";
}

/// <summary>Where we refuse, on purpose, what the SDK accepts.</summary>
/// <param name="Name">What is refused.</param>
/// <param name="Why">For what reason.</param>
/// <param name="Covers">Whether a request that only we refuse is refused for this.</param>
internal sealed record Difference(string Name, string Why, Func<Judged, bool> Covers)
{
    // The last letter of 256 bytes has two bits to say.
    private const string LettersOfTwoBits = "AQgw";

    private static readonly JsonSerializerOptions WithoutDuplicates = new() { AllowDuplicateProperties = false };

    public static IReadOnlyList<Difference> Deliberate { get; } =
    [
        new("another tenant", "The SDK leaves the tenant to the bot; people of other tenants have no business with this one.",
            j => j.Ours == AuthenticationVerdict.TenantNotAllowed),
        new("another channel", "The same registration may have a web chat, whose clients write their own tenant and user.",
            j => j.Ours == AuthenticationVerdict.ChannelNotAllowed),
        new("a key without endorsements", "The SDK lets such a key speak for every channel.",
            j => j.Ours == AuthenticationVerdict.EndorsementMissing),
        new("a service URL that is not https", "The bot's own token would travel unencrypted, or to this machine.",
            j => j.Ours == AuthenticationVerdict.ServiceUrlUnusable),
        new("a token without end", "The SDK takes it as valid for ever.",
            j => j.Ours == AuthenticationVerdict.Expired && !j.Claims.Contains("\"exp\"")),
        new("an end or a beginning that is no whole second since 1970", "The issuer writes none, and readers round differently.",
            j => j.Ours == AuthenticationVerdict.TokenInvalid && !(IsSecond(j.Claims, "exp") && IsSecond(j.Claims, "nbf"))),
        new("a name that stands twice", "Two readers could each take another of the values.",
            j => j.Ours is AuthenticationVerdict.TokenInvalid && (IsAmbiguous(j.Header) || IsAmbiguous(j.Claims))),
        new("a signature whose last letter has bits that say nothing", "One token could be written in sixteen ways.",
            j => j.Ours == AuthenticationVerdict.TokenInvalid && !LettersOfTwoBits.Contains(j.Authorization[^1])),
        new("a header that must be understood", "RFC 7515 has a token refused whose crit is not understood; the SDK overlooks it.",
            j => j.Ours == AuthenticationVerdict.TokenInvalid && j.Header.Contains("\"crit\"")),
        new("a type or a thumbprint that is no text", "Whoever writes such a header is not the issuer; the SDK reads neither.",
            j => j.Ours == AuthenticationVerdict.TokenInvalid && !(IsText(j.Header, "typ") && IsText(j.Header, "x5t"))),
        new("the emulator's issuer", "The SDK lets in what the bot's own application asked for; here only the channel speaks.",
            j => j.Ours == AuthenticationVerdict.IssuerWrong && (j.Claims.Contains("https://sts.windows.net/") || j.Claims.Contains("https://login.microsoftonline.com/"))),
        new("an application beside the audience", "A bot that calls another shows such a token; the channel does not.",
            j => j.Ours == AuthenticationVerdict.IssuerWrong && (j.Claims.Contains("\"appid\"") || j.Claims.Contains("\"azp\""))),
        new("claims nested deep", "The channel's are flat.",
            j => j.Ours == AuthenticationVerdict.TokenInvalid && j.Claims.Contains("[[[[[[[[")),
        new("a token of more than 16,384 characters", "The channel's have under 2,000.",
            j => j.Ours == AuthenticationVerdict.TokenMissing && j.Authorization.Length > 16_384),
    ];

    private static bool IsSecond(string claims, string name) =>
        !JsonDocument.Parse(claims).RootElement.TryGetProperty(name, out var value)
        || (value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out var seconds) && seconds is >= 0 and < 253_402_300_800);

    private static bool IsText(string header, string name) =>
        !JsonDocument.Parse(header).RootElement.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.String;

    private static bool IsAmbiguous(string json)
    {
        try
        {
            JsonSerializer.Deserialize<Dictionary<string, object?>>(json, WithoutDuplicates);
            return false;
        }
        catch (JsonException)
        {
            return true;
        }
    }
}
