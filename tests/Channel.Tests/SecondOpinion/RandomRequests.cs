using System.Security.Cryptography;
using System.Text.Json.Nodes;
using CollectionsBot.Channel.Tests.Forged;

namespace CollectionsBot.Channel.Tests.SecondOpinion;

/// <summary>Requests with up to three things changed by chance, to good values and bad ones. The same seed makes the same.</summary>
internal static class RandomRequests
{
    private const string TokenAlphabet = "ABCDEFabcdef0123456789-_.=+/ ";

    private static readonly string[] KeyIds = ["key-1", "key-webchat", "key-silent", "key-empty", "key-teams", "key-2", "KEY-1", ""];
    private static readonly string[] Algorithms = ["RS256", "RS384", "RS512", "PS256", "HS256", "ES256", "none", "rs256", ""];
    private static readonly string[] Audiences = [FakeIssuer.AppId, FakeIssuer.AppId + "/", "another", FakeIssuer.Issuer, ""];
    private static readonly string[] Channels = ["msteams", "webchat", "directline", "MSTEAMS", "emulator"];
    private static readonly string[] Issuers =
        [FakeIssuer.Issuer, FakeIssuer.Issuer + "/", "https://api.botframework.us", "https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/", ""];

    private static readonly string[] ServiceUrls =
        [AuthenticationTests.ServiceUrl, "https://smba.trafficmanager.net/amer/", "https://smba.trafficmanager.net/emea", "http://smba.trafficmanager.net/emea/", "https://evil.example/"];

    private static readonly Action<RequestDraft, Random>[] Changes =
    [
        (d, r) => d.Header["kid"] = Pick(r, KeyIds),
        (d, r) => d.SignAs(Pick(r, KeyIds)),
        (d, r) => d.SignBy(Pick(r, [d.Issuer.Private, RequestDraft.Second, RequestDraft.Stranger])),
        (d, r) => Rehash(d, Pick(r, Algorithms), Pick(r, [HashAlgorithmName.SHA256, HashAlgorithmName.SHA384, HashAlgorithmName.SHA512])),
        (d, r) => d.Claims["aud"] = Pick(r, Audiences),
        (d, r) => d.Claims["iss"] = Pick(r, Issuers),
        (d, r) => d.Claims["exp"] = Moment(d, r),
        (d, r) => d.Claims["nbf"] = Moment(d, r),
        (d, r) => d.Claims["serviceurl"] = Pick(r, ServiceUrls),
        (d, r) => d.At(Pick(r, ServiceUrls)),
        (d, r) => d.Activity = d.Activity with { ServiceUrl = Pick(r, ServiceUrls) },
        (d, r) => d.Activity = d.Activity with { ChannelId = Pick(r, Channels) },
        (d, r) => d.Claims.Remove(Pick(r, ["aud", "iss", "exp", "nbf", "serviceurl"])),
        (d, r) => d.Header.Remove(Pick(r, ["alg", "kid", "typ"])),
        (d, r) => d.Claims[Pick(r, ["aud", "iss", "exp", "nbf", "serviceurl", "ver", "appid", "azp", "tid"])] = Odd(r),
        (d, r) => d.Header[Pick(r, ["alg", "kid", "typ", "jku", "x5t"])] = Odd(r),
        (d, r) => d.TokenText = t => Scratch(t, r),
        (d, r) => d.Authorization = t => [Scratch($"Bearer {t}", r)],
    ];

    public static IEnumerable<RequestDraft> Of(FakeIssuer issuer, int seed, int count)
    {
        var random = new Random(seed);
        for (var i = 0; i < count; i++)
        {
            var draft = new RequestDraft(issuer);
            for (var change = random.Next(4); change > 0; change--)
                Pick(random, Changes)(draft, random);
            yield return draft;
        }
    }

    private static T Pick<T>(Random random, T[] choices) => choices[random.Next(choices.Length)];

    private static void Rehash(RequestDraft draft, string algorithm, HashAlgorithmName hash)
    {
        draft.Header["alg"] = algorithm;
        draft.SignBy(draft.Issuer.Private, hash);
    }

    // About the five minutes by which clocks may differ, on either side, to the second.
    private static long Moment(RequestDraft draft, Random random) =>
        draft.SecondsAt(TimeSpan.FromSeconds((random.Next(2) == 0 ? 300 : -300) + random.Next(-2, 3)));

    private static JsonNode? Odd(Random random) => random.Next(6) switch
    {
        0 => null,
        1 => JsonValue.Create(random.Next()),
        2 => JsonValue.Create(""),
        3 => new JsonArray(FakeIssuer.AppId),
        4 => new JsonObject(),
        _ => JsonValue.Create(FakeIssuer.AppId),
    };

    private static string Scratch(string text, Random random)
    {
        var at = random.Next(text.Length);
        var letter = TokenAlphabet[random.Next(TokenAlphabet.Length)];
        return random.Next(3) switch
        {
            0 => text.Remove(at, 1),
            1 => text.Insert(at, letter.ToString()),
            _ => text.Remove(at, 1).Insert(at, letter.ToString()),
        };
    }
}
