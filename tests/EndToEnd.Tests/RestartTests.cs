namespace CollectionsBot.EndToEnd.Tests;

/// <summary>What stays when the program is stopped and started again.</summary>
public sealed class RestartTests : IAsyncLifetime
{
    private static readonly TimeSpan _timeToEnd = TimeSpan.FromSeconds(10);

    private PlaygroundFixture _teams = null!;

    public async Task InitializeAsync() => _teams = await PlaygroundFixture.StartAsync();

    public async Task DisposeAsync() => await _teams.DisposeAsync();

    [ChromiumFact(interrupts: true)]
    public async Task After_Ctrl_C_and_a_new_start_the_history_shows_the_call_that_was_logged_before()
    {
        var chat = await _teams.OpenAsync();
        await (await chat.CardAsync(1)).WaitForTextAsync("Digest for ");
        var logged = await chat.AskAsync($"log call {Demonstration.Customer}: left voicemail, will try the mobile number");
        await logged.WaitForTextAsync("Recorded: ");

        Assert.Equal(0, await _teams.Bot.InterruptAsync());
        await FreePort.WaitUntilFreeAsync(_teams.PlaygroundPort, _timeToEnd);
        await _teams.StartAgainAsync();
        var again = await _teams.OpenAsync();
        await (await again.CardAsync(1)).WaitForTextAsync("Digest for ");

        var history = await again.AskAsync($"history {Demonstration.Customer}");
        await history.WaitForTextAsync("Left voicemail. “will try the mobile number”");
        await again.ScreenshotAsync("history");
    }

    [ChromiumFact]
    public async Task A_bot_that_is_killed_leaves_no_local_client_behind()
    {
        await _teams.OpenAsync();

        await _teams.Bot.KillAsync();

        await FreePort.WaitUntilFreeAsync(_teams.PlaygroundPort, _timeToEnd);
    }
}
