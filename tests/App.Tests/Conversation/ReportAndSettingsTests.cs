namespace CollectionsBot.App.Tests;

/// <summary>The report and the settings as cards.</summary>
public sealed class ReportAndSettingsTests
{
    private readonly Talk _talk = new();

    [Theory]
    [InlineData("report", "(90 days)")]
    [InlineData("report 90 days", "(90 days)")]
    [InlineData("show me the report for the last 30 days", "(30 days)")]
    [InlineData("report year", "(365 days)")]
    [InlineData("report 6 weeks", "(42 days)")]
    public async Task The_report_tells_the_figures_of_a_period(string text, string period)
    {
        var told = await _talk.TextAsync(text);
        foreach (var part in new[] { period, "DSO", "Collection effectiveness (CEI)", "Promises kept, by amount", "USD", "JPY", "Debts by age" })
        {
            Assert.Contains(part, told, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("report 0 days")]
    [InlineData("report 9999999999 days")]
    [InlineData("report 4000 days")]
    [InlineData("report on everything that there is")]
    public async Task A_period_that_is_none_is_said(string text) => Assert.StartsWith("I could not read", await _talk.TextAsync(text), StringComparison.Ordinal);

    [Fact]
    public async Task The_periods_change_in_place_and_a_forged_one_is_the_usual()
    {
        var month = await _talk.PressAsync(Read.Button((await _talk.SayAsync("report")).Answers[0], "30 days"));
        Assert.Contains("(30 days)", Read.Text(month), StringComparison.Ordinal);
        Assert.Contains("(90 days)", Read.Text(await _talk.PressAsync(Verbs.ShowReport, (Verbs.Days, "999999"))), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_digest_of_a_chat_is_set_and_ended_with_the_settings()
    {
        Assert.Contains("A digest can be posted only into", await _talk.TextAsync("settings"), StringComparison.Ordinal);
        _talk.Portfolio.Execute(new OpenConversation(SmallPortfolio.Stamp("open-chat"), "chat-1", "{}"));
        var form = (await _talk.SayAsync("settings")).Answers[0];
        Assert.Contains("not set", Read.Text(form), StringComparison.Ordinal);
        var wrong = await PressAsync(Read.Button(form, "Save"), (SettingsCard.Time, "25:99"), (SettingsCard.Zone, "Mars/Olympus"));
        Assert.NotNull(Read.ErrorBeside(wrong, SettingsCard.Time));
        Assert.NotNull(Read.ErrorBeside(wrong, SettingsCard.Zone));

        var set = await PressAsync(Read.Button(form, "Save"), (SettingsCard.Days, SettingsCard.EveryDay), (SettingsCard.Time, "07:15"), (SettingsCard.Zone, "Europe/London"));
        Assert.Contains("every day at 7:15 AM (Europe/London)", Read.Text(set), StringComparison.Ordinal);
        var schedule = Assert.Single(_talk.Portfolio.All<DigestScheduled>()).Schedule;
        Assert.Equal((7, new TimeOnly(7, 15), "Europe/London"), (schedule.Days.Length, schedule.Time, schedule.TimeZone));

        var ended = await PressAsync(Read.Button(set, "Stop the digest"));
        Assert.Single(_talk.Portfolio.All<DigestStopped>());
        Assert.DoesNotContain(Read.Buttons(ended), b => b.Verb == Verbs.StopDigest);
    }

    private Task<Answer> PressAsync(ExecuteAction button, params (string Key, string Value)[] inputs) => _talk.Assistant.PressAsync(new Pressed(
        button.Verb, button.Data.Values.Select(v => (v.Key, Value: v.ToString())).Concat(inputs).ToDictionary(d => d.Key, d => d.Value), Talk.Anna, "chat-1"));
}
