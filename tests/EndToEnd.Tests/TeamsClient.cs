using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace CollectionsBot.EndToEnd.Tests;

/// <summary>The personal chat with the bot, as the person at the keyboard sees and uses it.</summary>
/// <remarks>
/// The Playground draws every card anew when a message comes, and what was typed into a form is lost then: fill a form
/// only after everything that was asked for has come.
/// </remarks>
internal sealed partial class TeamsClient
{
    private const int WindowWidthPixels = 1280;
    private const int WindowHeightPixels = 1100;
    private const float TimeToAnswerMilliseconds = 15_000;

    private readonly IPage _page;

    private TeamsClient(IPage page) => _page = page;

    /// <summary>The cards in the chat, oldest first; a card within a card doesn't count.</summary>
    private ILocator Cards => _page.Locator(".ac-preview-panel > .ac-adaptiveCard");

    public static async Task<TeamsClient> OpenAsync(IBrowser browser, Uri address)
    {
        var page = await browser.NewPageAsync(new() { ViewportSize = new() { Width = WindowWidthPixels, Height = WindowHeightPixels } });
        page.SetDefaultTimeout(TimeToAnswerMilliseconds);

        // Its fonts come from the Internet; the tests shall not.
        await page.RouteAsync(Elsewhere, route => route.AbortAsync());
        await page.GotoAsync(address.AbsoluteUri);

        // The log beside the chat would be in every picture.
        await page.GetByRole(AriaRole.Button, new() { Name = "Toggle Log Panel" }).ClickAsync();
        return new TeamsClient(page);
    }

    /// <summary>Types a message and sends it.</summary>
    public async Task SayAsync(string text)
    {
        await _page.Locator("[data-lexical-editor=true]").Last.ClickAsync();
        await _page.Keyboard.TypeAsync(text);
        await _page.Keyboard.PressAsync("Enter");
    }

    /// <summary>Types a message, sends it, and waits for the card that answers it.</summary>
    public async Task<TeamsCard> AskAsync(string text)
    {
        var before = await Cards.CountAsync();
        await SayAsync(text);
        return await CardAsync(before);
    }

    /// <summary>Waits for a card.</summary>
    /// <param name="index">Which one, counted from 0 at the top of the chat.</param>
    public async Task<TeamsCard> CardAsync(int index)
    {
        var card = Cards.Nth(index);
        await ExplainedAsync(() => card.WaitForAsync());
        return new TeamsCard(_page, card, ExplainedAsync);
    }

    /// <summary>The card at the bottom of the chat.</summary>
    public async Task<TeamsCard> LastCardAsync()
    {
        await ExplainedAsync(() => Cards.First.WaitForAsync());
        return new TeamsCard(_page, Cards.Nth(await Cards.CountAsync() - 1), ExplainedAsync);
    }

    /// <summary>Waits until a text stands somewhere in the chat.</summary>
    public Task WaitForTextAsync(string text) => ExplainedAsync(() => _page.GetByText(text).Last.WaitForAsync());

    /// <summary>Keeps a picture of the window under the repository's artifacts.</summary>
    public Task ScreenshotAsync(string name) => _page.ScreenshotAsync(new() { Path = Path.Combine(Repository.Screenshots, $"{name}.png") });

    [GeneratedRegex("^https://")]
    private static partial Regex Elsewhere { get; }

    /// <summary>Waits; when that is in vain, says what was on the screen instead and keeps a picture of it.</summary>
    private async Task ExplainedAsync(Func<Task> wait)
    {
        try
        {
            await wait();
        }
        catch (Exception e) when (e is TimeoutException or PlaywrightException)
        {
            await ScreenshotAsync("failed");
            var seen = await _page.Locator("body").InnerTextAsync();
            throw new TimeoutException($"{e.Message}{Environment.NewLine}On the screen (artifacts/screenshots/failed.png):{Environment.NewLine}{seen}", e);
        }
    }
}
