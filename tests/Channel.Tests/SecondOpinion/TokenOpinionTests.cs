using CollectionsBot.Channel.Tests.Forged;
using Microsoft.Extensions.DependencyInjection;
using Xunit.Abstractions;

namespace CollectionsBot.Channel.Tests.SecondOpinion;

/// <summary>Whom the SDK refuses we refuse, and whom it accepts we accept, unless a difference says why not.</summary>
public sealed class TokenOpinionTests(ITestOutputHelper output)
{
    private const int Seed = 4233;
    private const int Count = 3000;

    [JavaScriptSdkFact]
    public async Task The_SDK_and_we_let_in_the_same_tokens_but_for_what_we_are_stricter_about_on_purpose()
    {
        var judged = await JudgeAsync();

        var both = judged.Count(j => j.SdkAccepts && IsAccepted(j));
        var neither = judged.Count(j => !j.SdkAccepts && !IsAccepted(j));
        var alone = judged.Where(j => !j.SdkAccepts && IsAccepted(j)).ToList();
        var stricter = judged.Where(j => j.SdkAccepts && !IsAccepted(j)).ToLookup(DifferenceOf);
        output.WriteLine($"{judged.Count} tokens: {both} accepted by both, {neither} refused by both, {alone.Count} accepted by us alone");
        foreach (var difference in Difference.Deliberate)
            output.WriteLine($"  {stricter[difference].Count()} refused by us alone: {difference.Name}. {difference.Why}");

        Assert.True(alone.Count == 0, Tell("accepted by us alone", alone));
        Assert.True(!stricter[null].Any(), Tell("refused by us alone, and no difference says why", stricter[null]));
        Assert.All(Difference.Deliberate, d => Assert.True(stricter[d].Any(), $"no longer a difference: {d.Name}"));
        Assert.True(both > 500 && neither > 500, "The tokens are of one kind.");
    }

    private static bool IsAccepted(Judged judged) => judged.Ours == AuthenticationVerdict.Accepted;

    private static Difference? DifferenceOf(Judged judged) => Difference.Deliberate.FirstOrDefault(d => d.Covers(judged));

    private static string Tell(string what, IEnumerable<Judged> judged) => string.Join('\n', judged.Take(20).Select(j =>
        $"{what}: {j.Name}: {j.Ours}, the SDK: {(j.SdkAccepts ? "accepted" : j.SdkReason)}; {j.Header} {j.Claims} {j.Activity.ChannelId} {j.Activity.ServiceUrl}"));

    private static async Task<List<Judged>> JudgeAsync()
    {
        using var issuer = RequestDraft.NewIssuer();
        await using var announced = await IssuerServer.StartAsync(issuer);
        var requests = Requests(issuer).Where(r => r.Draft.Headers.Length == 1)
            .Select(r => (r.Name, Authorization: r.Draft.Headers[0], r.Draft.Activity)).ToList();
        var sdk = await JavaScriptSdk.RunAsync<SdkVerdict[]>("judge.js", new
        {
            Now = issuer.Now.ToUnixTimeMilliseconds(),
            announced.MetadataUrl,
            FakeIssuer.AppId,
            Requests = requests.Select(r => new { r.Authorization, r.Activity.ChannelId, r.Activity.ServiceUrl }),
        });
        var ours = await OursAsync(issuer, requests.Select(r => (r.Authorization, r.Activity)));
        return [.. requests.Zip(ours, sdk).Select(r =>
            new Judged(r.First.Name, r.First.Authorization, r.First.Activity, r.Second, r.Third.Accepted, r.Third.Reason))];
    }

    private static IEnumerable<(string Name, RequestDraft Draft)> Requests(FakeIssuer issuer)
    {
        foreach (var forged in ForgedCase.All.Where(c => c.Meanwhile is null))
        {
            yield return (forged.Name, Draft(issuer, forged.Forge));
            yield return ($"the twin of {forged.Name}", Draft(issuer, forged.Twin));
        }

        foreach (var (index, draft) in RandomRequests.Of(issuer, Seed, Count).Index())
            yield return ($"number {index} by chance", draft);
    }

    private static RequestDraft Draft(FakeIssuer issuer, Action<RequestDraft>? change)
    {
        var draft = new RequestDraft(issuer);
        change?.Invoke(draft);
        return draft;
    }

    private static async Task<List<AuthenticationVerdict>> OursAsync(
        FakeIssuer issuer, IEnumerable<(string Authorization, Activity Activity)> requests)
    {
        var collection = new ServiceCollection().AddLogging().AddBotChannel(AuthenticationTests.Configure);
        AuthenticationTests.AddIssuer(collection, issuer);
        await using var services = collection.BuildServiceProvider();
        var validation = Assert.IsType<JwtTokenValidation>(services.GetRequiredService<IActivityAuthenticator>());
        var verdicts = new List<AuthenticationVerdict>();
        foreach (var (authorization, activity) in requests)
            verdicts.Add(validation.Authenticate(await validation.IdentifyAsync(authorization), activity));
        return verdicts;
    }

    private sealed record SdkVerdict(bool Accepted, string Reason);
}
