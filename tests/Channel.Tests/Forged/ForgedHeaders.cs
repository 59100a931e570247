using System.Text.Json.Nodes;

namespace CollectionsBot.Channel.Tests.Forged;

/// <summary>Requests whose Authorization header, or the writing of whose token, is not the channel's.</summary>
internal static class ForgedHeaders
{
    public static IEnumerable<ForgedCase> All =>
    [
        new("no Authorization header", d => d.Authorization = _ => []),
        new("an empty Authorization header", d => d.Authorization = _ => [""]),
        new("the scheme without a token", d => d.Authorization = _ => ["Bearer"]),
        new("the token without a scheme", d => d.Authorization = t => [t]),
        new("scheme Basic", d => d.Authorization = _ => ["Basic dXNlcjpwYXNz"]),
        new("scheme Basic with the token", d => d.Authorization = t => [$"Basic {t}"]),
        new("the scheme in small letters", d => d.Authorization = t => [$"bearer {t}"]),
        new("two Authorization headers", d => d.Authorization = t => [$"Bearer {t}", $"Bearer {t}"]),
        new("two headers, the first one empty", d => d.Authorization = t => ["", $"Bearer {t}"]),
        new("two tokens in one header", d => d.Authorization = t => [$"Bearer {t}, Bearer {t}"]),
        new("two spaces before the token", d => d.Authorization = t => [$"Bearer  {t}"]),
        new("a tab before the token", d => d.Authorization = t => [$"Bearer\t{t}"]),
        new("a space within the token", d => d.TokenText = t => t.Insert(t.Length - 9, " ")),
        new("a tab within the token", d => d.TokenText = t => t.Insert(t.Length - 9, "\t")),
        new("a token in quotes", d => d.Authorization = t => [$"Bearer \"{t}\""]),
        new("a parameter after the token", d => d.Authorization = t => [$"Bearer {t};realm=x"]),
        new("an escaped dot", d => d.TokenText = t => t.Replace(".", "%2E")),
        new("padding after the signature", d => d.TokenText = t => t + "=="),
        new("the other alphabet of base 64", d => d.TokenText = t => t + "+/"),
        new("garbage", d => d.TokenText = _ => "garbage"),
        new("three words", d => d.TokenText = _ => "a.b.c"),
        new("two dots", d => d.TokenText = _ => ".."),
        new("one part", d => d.TokenText = t => t.Split('.')[0]),
        new("two parts", d => d.TokenText = t => t[..t.LastIndexOf('.')]),
        new("four parts", d => d.TokenText = t => t + ".AAAA"),
        new("five parts, as an encrypted token has", d => d.TokenText = t =>
            $"{RequestDraft.Encode("""{"alg":"RSA-OAEP","enc":"A256GCM","cty":"JWT","kid":"key-1"}""")}.AAAA.AAAA.{RequestDraft.Encode(t)}.AAAA"),
        new("a token of 20,000 characters", d => d.Claims["more"] = new string('x', 15_000), d => d.Claims["more"] = new string('x', 9_000)),
        new("20,000 characters of garbage", d => d.TokenText = _ => new string('a', 20_000)),
        new("a header that is no JSON", d => d.HeaderText = t => t[..^1]),
        new("a header that is a list", d => d.HeaderText = t => $"[{t}]"),
        new("a header that is null", d => d.HeaderText = _ => "null"),
        new("claims that are no JSON", d => d.ClaimsText = t => t + "}"),
        new("claims that are a list", d => d.ClaimsText = t => $"[{t}]"),
        new("claims that are a text", d => d.ClaimsText = _ => "\"iss\""),
        new("no claims", d => d.ClaimsText = _ => ""),
        new("claims nested too deep", d => d.ClaimsText = t => With(t, $"\"more\":{new string('[', 40)}{new string(']', 40)}")),
        new("a comment in the claims", d => d.ClaimsText = t => t + "/* */"),
        new("the token in the body instead", d =>
        {
            var token = d.Token;
            d.Authorization = _ => [];
            d.Activity = d.Activity with { Value = ActivityJson.ToElement(new JsonObject { ["access_token"] = token }) };
        }),
    ];

    private static string With(string json, string more) => json[..^1] + "," + more + "}";
}
