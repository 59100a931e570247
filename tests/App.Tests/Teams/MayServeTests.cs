using CollectionsBot.Channel;

namespace CollectionsBot.App.Tests;

public sealed class MayServeTests
{
    private const string Guid = "00000000-0000-0000-0000-0000000000a1";

    [Fact]
    public void Without_an_app_id_the_bot_serves_this_machine_alone_and_only_in_Development()
    {
        BotHost.CheckMayServe(RunningBot.SettingsFor("data"));
        Assert.Contains("Bot:AppId is missing", Refusal(RunningBot.SettingsFor("data", isDevelopment: false)), StringComparison.Ordinal);
        Assert.Contains("http://10.0.0.1:3978/ is not such an address", Refusal(RunningBot.SettingsFor("data", "http://10.0.0.1:3978")), StringComparison.Ordinal);
        Assert.Contains("http://0.0.0.0:3978/", Refusal(RunningBot.SettingsFor("data", "http://0.0.0.0:3978")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "secret", "Bot:AppTenantId")]
    [InlineData(Guid, "", "Bot:AppPassword")]
    public void An_identity_that_is_not_whole_is_refused_by_the_setting_that_is_missing(string tenant, string password, string setting)
    {
        var settings = RunningBot.SettingsFor("data", "http://0.0.0.0:3978", isDevelopment: false);
        Assert.Contains(setting, Refusal(settings with { Channel = Identity(Guid, tenant, password) }), StringComparison.Ordinal);
        Assert.Contains("Bot:AppId must be a GUID", Refusal(settings with { Channel = Identity("bot", Guid, "secret") }), StringComparison.Ordinal);
        BotHost.CheckMayServe(settings with { Channel = Identity(Guid, Guid, "secret") });
    }

    [Fact]
    public void Only_in_Development_may_tokens_go_to_this_machine_unencrypted()
    {
        var settings = RunningBot.SettingsFor("data", isDevelopment: false) with { Channel = Identity(Guid, Guid, "secret") };
        settings.Channel.AllowLoopbackServices = true;
        Assert.Contains("Bot:AllowLoopbackServices", Refusal(settings), StringComparison.Ordinal);
        BotHost.CheckMayServe(settings with { IsDevelopment = true });
    }

    private static BotFrameworkAuthenticationOptions Identity(string app, string tenant, string password) => new() { AppId = app, AppTenantId = tenant, AppPassword = password };

    private static string Refusal(Settings settings) => Assert.Throws<SettingsException>(() => BotHost.CheckMayServe(settings)).Message;
}
