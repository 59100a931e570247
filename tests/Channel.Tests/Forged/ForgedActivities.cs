using System.Text.Json.Nodes;

namespace CollectionsBot.Channel.Tests.Forged;

/// <summary>Requests whose token is good, and whose activity is not what the token speaks for, or comes from elsewhere.</summary>
internal static class ForgedActivities
{
    private const string Foreign = "00000000-0000-0000-0000-0000000000ff";
    private const string Here = AuthenticationTests.ServiceUrl;

    public static IEnumerable<ForgedCase> All => [.. ServiceUrls, .. Channels, .. Tenants];

    private static ForgedCase[] ServiceUrls =>
    [
        new("no service URL in the token", d => d.Claims.Remove("serviceurl")),
        new("an empty service URL in the token", d => d.Claims["serviceurl"] = ""),
        new("a token for another region", d => d.Claims["serviceurl"] = "https://smba.trafficmanager.net/amer/", d => d.At("https://smba.trafficmanager.net/amer/")),
        new("an activity that wants the answer elsewhere", d => Answer(d, "https://evil.example/emea/"), d => d.At("https://other.example/emea/")),
        new("a host that begins like the right one", d => Answer(d, "https://smba.trafficmanager.net.evil.example/emea/")),
        new("the right host as a user's name", d => Answer(d, "https://smba.trafficmanager.net@evil.example/emea/")),
        new("a user's name in both", d => d.At("https://user@smba.trafficmanager.net/emea/")),
        new("another path", d => Answer(d, Here + "evil/")),
        new("a slash less", d => Answer(d, Here.TrimEnd('/')), d => d.At(Here.TrimEnd('/'))),
        new("the host in capitals", d => Answer(d, "https://SMBA.trafficmanager.net/emea/")),
        new("no encryption", d => d.At("http://smba.trafficmanager.net/emea/")),
        new("another scheme", d => d.At("ftp://smba.trafficmanager.net/emea/")),
        new("this very machine", d => d.At("https://localhost/emea/")),
        new("this very machine by number", d => d.At("http://127.0.0.1:80/")),
        new("a service URL that is a path", d => d.At("/emea/")),
        new("a list of service URLs", d => d.Claims["serviceurl"] = new JsonArray(Here)),
        new("the service URL twice", d => d.ClaimsText = t => t[..^1] + $",\"serviceurl\":\"{Here}\"}}"),
    ];

    private static ForgedCase[] Channels =>
    [
        new("a key that speaks for web chat alone", d => d.SignAs("key-webchat"), d => d.SignAs("key-teams")),
        new("a key that speaks for nobody in particular", d => d.SignAs("key-silent"), d => d.SignAs("key-teams")),
        new("a key that speaks for nobody", d => d.SignAs("key-empty"), d => d.SignAs("key-teams")),
        new("a key whose endorsement is no list", d => d.SignAs("key-text"), d => d.SignAs("key-teams")),
        new("a web chat's token with its own activity", d => Bring(d, "webchat", "key-webchat"), d => Bring(d, "msteams", "key-teams")),
        new("the Teams token with another channel's activity", d => d.Activity = d.Activity with { ChannelId = "directline" }),
        new("the emulator's channel", d => d.Activity = d.Activity with { ChannelId = "emulator" }),
        new("the channel that needs no endorsement", d => d.Activity = d.Activity with { ChannelId = "AseChannel" }),
        new("the channel in capitals", d => d.Activity = d.Activity with { ChannelId = "MSTeams" }),
        new("the channel and a space", d => d.Activity = d.Activity with { ChannelId = "msteams " }),
    ];

    private static ForgedCase[] Tenants =>
    [
        new("another tenant", d => d.Activity = From(d, Foreign, Foreign), d => d.Activity = From(d, Samples.Tenant, Samples.Tenant)),
        new("another tenant in the conversation", d => d.Activity = From(d, Samples.Tenant, Foreign)),
        new("another tenant in the channel's data", d => d.Activity = From(d, Foreign, Samples.Tenant)),
        new("another tenant in the channel's data alone", d => d.Activity = From(d, Foreign, null), d => d.Activity = From(d, Samples.Tenant, null)),
        new("another tenant in the conversation alone", d => d.Activity = From(d, null, Foreign), d => d.Activity = From(d, null, Samples.Tenant)),
        new("no tenant", d => d.Activity = From(d, null, null), d => d.Activity = From(d, Samples.Tenant.ToUpperInvariant(), null)),
        new("our tenant and a space", d => d.Activity = From(d, Samples.Tenant + " ", null)),
        new("the tenant's name", d => d.Activity = From(d, "contoso.onmicrosoft.com", null)),
    ];

    private static void Answer(RequestDraft draft, string serviceUrl) => draft.Activity = draft.Activity with { ServiceUrl = serviceUrl };

    private static void Bring(RequestDraft draft, string channelId, string keyId)
    {
        draft.SignAs(keyId);
        draft.Activity = draft.Activity with { ChannelId = channelId };
    }

    private static Activity From(RequestDraft draft, string? inData, string? inConversation) => draft.Activity with
    {
        ChannelData = inData is null ? null : ActivityJson.ToElement(new TeamsChannelData { Tenant = new TenantInfo { Id = inData } }),
        Conversation = draft.Activity.Conversation! with { TenantId = inConversation },
    };
}
