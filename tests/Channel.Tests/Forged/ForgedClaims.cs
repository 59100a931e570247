using System.Text.Json.Nodes;

namespace CollectionsBot.Channel.Tests.Forged;

/// <summary>Requests whose token the issuer's key signed, and which is not for this bot, or not for now.</summary>
internal static class ForgedClaims
{
    // The tenant in which the emulator's and other bots' tokens are issued.
    private const string BotFrameworkTenant = "d6d49420-f39b-4df7-a1dc-d59a935871db";

    public static IEnumerable<ForgedCase> All => [.. Audiences, .. Issuers, .. Lifetimes];

    private static ForgedCase[] Audiences =>
    [
        new("no audience", d => d.Claims.Remove("aud")),
        new("another bot's token", d => d.Claims["aud"] = "00000000-0000-0000-0000-0000000000b1"),
        new("an audience that begins like ours", d => d.Claims["aud"] = FakeIssuer.AppId + "0"),
        new("our audience and a slash", d => d.Claims["aud"] = FakeIssuer.AppId + "/"),
        new("our audience and a space", d => d.Claims["aud"] = FakeIssuer.AppId + " "),
        new("our audience in capitals", d => d.Claims["aud"] = FakeIssuer.AppId.ToUpperInvariant()),
        new("the connector as audience", d => d.Claims["aud"] = FakeIssuer.Issuer),
        new("an empty audience", d => d.Claims["aud"] = ""),
        new("audience null", d => d.Claims["aud"] = null),
        new("a list of one audience, ours", d => d.Claims["aud"] = new JsonArray(FakeIssuer.AppId)),
        new("a list of audiences, ours among them", d => d.Claims["aud"] = new JsonArray("another", FakeIssuer.AppId)),
        new("an audience that is an object", d => d.Claims["aud"] = new JsonObject { ["0"] = FakeIssuer.AppId }),
        new("the audience twice, ours last", d => d.ClaimsText = t => t.Replace("\"aud\"", "\"aud\":\"another\",\"aud\"")),
        new("the audience twice, ours first", d => d.ClaimsText = t => t[..^1] + ",\"aud\":\"another\"}"),
        new("the audience twice, once escaped", d => d.ClaimsText = t => t[..^1] + ",\"\\u0061ud\":\"another\"}"),
    ];

    private static ForgedCase[] Issuers =>
    [
        new("no issuer", d => d.Claims.Remove("iss")),
        new("another issuer", d => d.Claims["iss"] = "https://evil.example"),
        new("an issuer with a slash", d => d.Claims["iss"] = FakeIssuer.Issuer + "/"),
        new("an issuer without encryption", d => d.Claims["iss"] = "http://api.botframework.com"),
        new("the government's issuer", d => d.Claims["iss"] = "https://api.botframework.us"),
        new("a list of issuers", d => d.Claims["iss"] = new JsonArray(FakeIssuer.Issuer)),
        new("the issuer twice", d => d.ClaimsText = t => t[..^1] + ",\"iss\":\"https://api.botframework.com\"}"),
        new("the emulator, version 1", d => ByEmulator(d, "1.0", "appid", $"https://sts.windows.net/{BotFrameworkTenant}/")),
        new("the emulator, version 2", d => ByEmulator(d, "2.0", "azp", $"https://login.microsoftonline.com/{BotFrameworkTenant}/v2.0")),
        new("an issuer of the token's own tenant", d =>
        {
            ByEmulator(d, "1.0", "appid", $"https://sts.windows.net/{Samples.Tenant}/");
            d.Claims["tid"] = Samples.Tenant;
        }),
        new("another bot that calls ours a skill", d => ByBot(d, "00000000-0000-0000-0000-0000000000b7"), d => ByBot(d, FakeIssuer.AppId)),
        new("an anonymous skill", d => d.Claims["appid"] = "AnonymousSkill"),
    ];

    private static ForgedCase[] Lifetimes =>
    [
        new("expired six minutes ago", d => d.Between(Hours(-2), Minutes(-6)), d => d.Between(Hours(-2), Minutes(-4))),
        new("expired as long ago as clocks may differ", d => d.Between(Hours(-2), Minutes(-5)), d => d.Between(Hours(-2), Minutes(-5) + TimeSpan.FromSeconds(1))),
        new("valid from in six minutes on", d => d.Between(Minutes(6), Hours(1)), d => d.Between(Minutes(4), Hours(1))),
        new("valid from next second but five minutes on", d => d.Between(Minutes(5) + TimeSpan.FromSeconds(1), Hours(1)), d => d.Between(Minutes(5), Hours(1))),
        new("no end", d => d.Claims.Remove("exp"), d => d.Claims.Remove("nbf")),
        new("no lifetime", d => RemoveLifetime(d)),
        new("an end that is text", d => d.Claims["exp"] = d.Claims["exp"]!.ToString()),
        new("an end that is null", d => d.Claims["exp"] = null),
        new("an end that is a fraction", d => d.Claims["exp"] = d.SecondsAt(Hours(1)) + 0.5),
        new("an end beyond all time", d => d.ClaimsText = t => t.Replace("\"exp\":", "\"exp\":9999999999")),
        new("an end of 1e300", d => d.Claims["exp"] = 1e300),
        new("an end before time", d => d.Claims["exp"] = -1),
        new("two ends", d => d.ClaimsText = t => t.Replace("\"exp\"", "\"exp\":1,\"exp\"")),
        new("a beginning that is text", d => d.Claims["nbf"] = "0"),
        new("a beginning that is null", d => d.Claims["nbf"] = null),
        new("ends before it begins", d => d.Between(Minutes(10), Minutes(2)), d => d.Between(Minutes(-10), Minutes(2))),
    ];

    private static TimeSpan Minutes(int count) => TimeSpan.FromMinutes(count);

    private static TimeSpan Hours(int count) => TimeSpan.FromHours(count);

    private static void ByEmulator(RequestDraft draft, string version, string claim, string issuer)
    {
        draft.Claims["iss"] = issuer;
        draft.Claims["ver"] = version;
        draft.Claims[claim] = FakeIssuer.AppId;
    }

    private static void ByBot(RequestDraft draft, string appId)
    {
        draft.Claims["ver"] = "1.0";
        draft.Claims["appid"] = appId;
    }

    private static void RemoveLifetime(RequestDraft draft)
    {
        draft.Claims.Remove("exp");
        draft.Claims.Remove("nbf");
    }
}
