namespace CollectionsBot.EndToEnd.Tests;

/// <summary>A newcomer's first minutes, in the real local client.</summary>
public sealed class ConversationTests : IAsyncLifetime
{
    private PlaygroundFixture _teams = null!;

    public async Task InitializeAsync() => _teams = await PlaygroundFixture.StartAsync();

    public async Task DisposeAsync() => await _teams.DisposeAsync();

    [ChromiumFact]
    public async Task Opening_the_chat_brings_the_welcome_and_todays_digest_by_themselves()
    {
        var chat = await _teams.OpenAsync();

        var welcome = await chat.CardAsync(0);
        await welcome.WaitForTextAsync("what does Acme owe?");
        var digest = await chat.CardAsync(1);
        await digest.WaitForTextAsync("Digest for ");
        await digest.WaitForButtonAsync("Log a call");
        await chat.ScreenshotAsync("digest");
    }

    [ChromiumFact]
    public async Task Opening_the_chat_a_second_time_greets_again_because_the_client_shows_an_empty_one()
    {
        await GreetedAsync();

        await GreetedAsync();
    }

    [ChromiumFact]
    public async Task A_question_about_a_customer_is_answered_with_the_balance_and_a_way_to_log_a_call()
    {
        var chat = await GreetedAsync();

        var account = await chat.AskAsync($"what does {Demonstration.Customer} owe?");

        await account.WaitForTextAsync(Demonstration.Customer);
        await account.WaitForTextAsync("overdue");
        await account.WaitForTextAsync("Next:");
        await account.WaitForButtonAsync("Log a call");
        await chat.ScreenshotAsync("account");
    }

    [ChromiumFact]
    public async Task A_form_without_a_result_is_not_saved_and_says_so_at_the_field()
    {
        var chat = await GreetedAsync();
        var card = await OpenFormAsync(chat);

        await card.PressAsync("Save");

        Assert.Contains("Choose how the attempt ended.", await card.ErrorsAsync());
        Assert.DoesNotContain("Recorded", await card.TextAsync(), StringComparison.Ordinal);
    }

    [ChromiumFact]
    public async Task A_promise_logged_in_the_form_is_shown_as_recorded_with_what_comes_next()
    {
        var chat = await GreetedAsync();
        var card = await OpenFormAsync(chat);
        var payday = DateOnly.FromDateTime(DateTime.Today.AddDays(7));

        await card.ChooseAsync("Result", "Promised to pay");
        await card.FillAsync(await PromisedAmountLabelAsync(card), "120.50");
        await card.FillAsync("Promised by", payday);
        await card.FillAsync("Note", "Pays when the goods are in.");
        await chat.ScreenshotAsync("form");
        await card.PressAsync("Save");

        await card.WaitForTextAsync("Recorded: ");
        await card.WaitForTextAsync("Promised to pay");
        await card.WaitForTextAsync("120.50");
        await card.WaitForTextAsync("Pays when the goods are in.");
        await card.WaitForTextAsync("Next:");
        await chat.ScreenshotAsync("recorded");
    }

    [ChromiumFact]
    public async Task A_name_that_several_customers_share_is_asked_back_about_and_a_button_answers()
    {
        var chat = await GreetedAsync();

        var question = await chat.AskAsync($"what does {Demonstration.AmbiguousName} owe?");
        await question.WaitForTextAsync("Which one do you mean");
        var names = await question.ButtonsAsync();
        await chat.ScreenshotAsync("which");
        Assert.True(names.Count >= 2, $"Offered: {string.Join(", ", names)}");
        await question.PressAsync(names[0]);

        await question.WaitForButtonAsync("Log a call");
        await question.WaitForTextAsync(Demonstration.AmbiguousName);
    }

    [ChromiumFact]
    public async Task A_colleagues_request_is_approved_with_a_button_which_then_is_gone()
    {
        var chat = await GreetedAsync();

        var card = await chat.AskAsync("approvals");
        await card.WaitForTextAsync("For you to decide");
        await card.PressAsync("Open");
        await card.WaitForButtonAsync("Approve");
        await chat.ScreenshotAsync("request");
        await card.PressAsync("Approve");

        await card.WaitForTextAsync("Approved by ");
        Assert.DoesNotContain("Approve", await card.ButtonsAsync());
        await chat.ScreenshotAsync("approved");
    }

    [ChromiumFact]
    public async Task A_plan_in_words_is_shown_with_its_payments_sent_and_then_shown_where_it_was_asked()
    {
        var chat = await GreetedAsync();

        var form = await chat.AskAsync($"plan {Demonstration.Customer} 4 months from 1 March because cash is short");
        await form.WaitForTextAsync("may decide it until");
        await chat.ScreenshotAsync("plan");
        await form.PressAsync("Send for approval");

        await form.WaitForTextAsync("Sent for approval: PP-");
        await (await chat.CardAsync(3)).WaitForTextAsync("Waits for a decision");
        await chat.ScreenshotAsync("asked");
    }

    private static async Task<TeamsCard> OpenFormAsync(TeamsClient chat)
    {
        var card = await chat.AskAsync($"what does {Demonstration.Customer} owe?");
        await card.PressAsync("Log a call");
        await card.WaitForTextAsync("Log a call: ");
        return card;
    }

    /// <summary>The label names the currency where there is only one.</summary>
    private static async Task<string> PromisedAmountLabelAsync(TeamsCard form) =>
        (await form.TextAsync()).Split('\n').First(line => line.StartsWith("Promised amount", StringComparison.Ordinal)).Trim();

    /// <summary>The chat, when everything that comes by itself has come.</summary>
    private async Task<TeamsClient> GreetedAsync()
    {
        var chat = await _teams.OpenAsync();
        await (await chat.CardAsync(1)).WaitForTextAsync("Digest for ");
        return chat;
    }
}
