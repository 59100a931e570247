using Microsoft.Extensions.DependencyInjection;

namespace CollectionsBot.Channel.Tests;

public sealed class OpenIdKeysTests : IAsyncDisposable
{
    private readonly FakeIssuer issuer = new();
    private readonly HandClock clock = new();
    private readonly ServiceProvider services;

    public OpenIdKeysTests()
    {
        var collection = new ServiceCollection().AddLogging().AddSingleton<TimeProvider>(clock)
            .AddBotChannel(AuthenticationTests.Configure);
        collection.AddHttpClient(OpenIdKeys.HttpClientName).ConfigurePrimaryHttpMessageHandler(() => issuer);
        services = collection.BuildServiceProvider();
    }

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        issuer.Dispose();
    }

    private async Task<AuthenticationVerdict> JudgeAsync(string keyId = "key-1")
    {
        issuer.Now = clock.Now;
        var token = issuer.Issue(keyId: keyId);
        var validation = Assert.IsType<JwtTokenValidation>(services.GetRequiredService<IActivityAuthenticator>());
        return (await validation.IdentifyAsync($"Bearer {token}")).Verdict;
    }

    private void Pass(TimeSpan time) => clock.Now += time;

    [Fact]
    public async Task Keys_are_fetched_once_for_many_tokens_at_once()
    {
        var verdicts = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => JudgeAsync()));

        Assert.All(verdicts, v => Assert.Equal(AuthenticationVerdict.Accepted, v));
        Assert.Equal(1, issuer.Looks);
    }

    [Fact]
    public async Task The_first_token_of_a_new_key_is_believed()
    {
        await JudgeAsync();
        Pass(OpenIdKeys.Pause);
        issuer.KeyId = "key-2";

        Assert.Equal(AuthenticationVerdict.Accepted, await JudgeAsync("key-2"));
        Assert.Equal(AuthenticationVerdict.KeyUnknown, await JudgeAsync("key-1"));
        Assert.Equal(2, issuer.Looks);
    }

    [Fact]
    public async Task Made_up_keys_make_the_bot_look_no_oftener_than_every_five_minutes()
    {
        for (var i = 0; i < 600; i++)
        {
            Assert.Equal(AuthenticationVerdict.KeyUnknown, await JudgeAsync($"made-up-{i}"));
            Pass(TimeSpan.FromSeconds(1));
        }

        Assert.Equal(2, issuer.Looks);
    }

    [Fact]
    public async Task While_the_issuer_is_down_made_up_keys_make_the_bot_look_no_oftener_than_every_half_minute()
    {
        issuer.IsDown = true;
        for (var i = 0; i < 120; i++)
        {
            Assert.Equal(AuthenticationVerdict.MetadataUnavailable, await JudgeAsync($"made-up-{i}"));
            Pass(TimeSpan.FromSeconds(1));
        }

        Assert.Equal(4, issuer.Looks);
        issuer.IsDown = false;
        Assert.Equal(AuthenticationVerdict.Accepted, await JudgeAsync());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task When_the_issuer_goes_down_or_announces_nothing_the_keys_seen_last_are_good_for_a_day(bool announcesNothing)
    {
        await JudgeAsync();
        (issuer.IsDown, issuer.AnnouncesNothing) = (!announcesNothing, announcesNothing);

        Pass(OpenIdKeys.MaxAge - TimeSpan.FromSeconds(1));
        Assert.Equal(AuthenticationVerdict.Accepted, await JudgeAsync());
        Assert.Equal(AuthenticationVerdict.KeyUnknown, await JudgeAsync("key-2"));

        Pass(TimeSpan.FromMinutes(1));
        Assert.Equal(AuthenticationVerdict.MetadataUnavailable, await JudgeAsync());
    }

    [Fact]
    public async Task Keys_that_have_grown_old_are_looked_at_anew_while_nobody_waits()
    {
        await JudgeAsync();
        Pass(OpenIdKeys.RefreshAfter);
        issuer.KeyId = "key-2";

        Assert.Equal(AuthenticationVerdict.Accepted, await JudgeAsync("key-1"));

        // A token of the new key waits for the look that the old one began, and begins none.
        Assert.Equal(AuthenticationVerdict.Accepted, await JudgeAsync("key-2"));
        Assert.Equal(2, issuer.Looks);
    }
}
