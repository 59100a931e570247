using System.Globalization;
using Microsoft.Playwright;

namespace CollectionsBot.EndToEnd.Tests;

/// <summary>A card in the chat. It stays the same place in the chat when the bot replaces what is in it.</summary>
internal sealed class TeamsCard(IPage page, ILocator card, Func<Func<Task>, Task> explained)
{
    private const int MonthsAheadMax = 24;

    /// <summary>Waits until the card says something.</summary>
    public Task WaitForTextAsync(string text) => explained(() => Assertions.Expect(card).ToContainTextAsync(text));

    /// <summary>Waits until the card has a button.</summary>
    public Task WaitForButtonAsync(string title) => explained(() => Button(title).WaitForAsync());

    public Task<string> TextAsync() => card.InnerTextAsync();

    /// <summary>The buttons' titles, in their order.</summary>
    public async Task<IReadOnlyList<string>> ButtonsAsync() => await card.Locator(".ac-pushButton-content").AllInnerTextsAsync();

    public Task PressAsync(string title) => explained(() => Button(title).ClickAsync());

    /// <summary>Fills in a text or a number.</summary>
    public Task FillAsync(string label, string value) => explained(() => Field(label).FillAsync(value));

    /// <summary>Picks a date in the calendar; the client lets nobody type one.</summary>
    public Task FillAsync(string label, DateOnly date) => explained(async () =>
    {
        await Field(label).ClickAsync();
        var calendar = page.GetByRole(AriaRole.Dialog);
        await calendar.WaitForAsync();
        var day = calendar.GetByRole(
            AriaRole.Button, new() { Name = date.ToString("d, MMMM, yyyy", CultureInfo.InvariantCulture), Exact = true });
        for (var month = 0; month < MonthsAheadMax && await day.CountAsync() == 0; month++)
        {
            await calendar.GetByLabel("Next month").ClickAsync();
        }

        await day.First.ClickAsync();
        await Assertions.Expect(Field(label)).ToHaveValueAsync(date.ToString("MMMM d, yyyy", CultureInfo.InvariantCulture));
    });

    /// <summary>Chooses from a drop-down list.</summary>
    public Task ChooseAsync(string label, string choice) => explained(async () =>
    {
        await Field(label).ClickAsync();
        await page.GetByRole(AriaRole.Option, new() { Name = choice, Exact = true }).ClickAsync();
    });

    /// <summary>Waits for the first complaint about a field, and gives all of them: the client's and the bot's own.</summary>
    public async Task<IReadOnlyList<string>> ErrorsAsync()
    {
        var errors = card.Locator(".ac-input-container + .ac-textBlock, .ac-textBlock:text-matches('^\\s*⚠')");
        await explained(() => errors.First.WaitForAsync());
        return await errors.AllInnerTextsAsync();
    }

    /// <summary>The first button of that title: a digest has one for each customer.</summary>
    private ILocator Button(string title) => card.GetByRole(AriaRole.Button, new() { Name = title, Exact = true }).First;

    /// <summary>The field under a label. By the label's place rather than its id, which changes with every drawing.</summary>
    private ILocator Field(string label) => card
        .Locator($"div:has(> label .ac-textRun:text-is(\"{label}\")) > .ac-input-container")
        .Locator("input, textarea").First;
}
