using System.Text.Json;

namespace CollectionsBot.Channel.Tests;

public class ActivityHandlerTests
{
    private readonly RecordingBot bot = new();

    private async Task<TurnContext> Handle(Activity activity)
    {
        var context = new TurnContext(new StubConnector(), activity);
        await bot.OnTurnAsync(context);
        return context;
    }

    [Theory]
    [InlineData(ActivityTypes.Message, "message")]
    [InlineData(ActivityTypes.MessageUpdate, "messageUpdate")]
    [InlineData(ActivityTypes.MessageDelete, "messageDelete")]
    [InlineData(ActivityTypes.MessageReaction, "reaction")]
    [InlineData(ActivityTypes.Event, "unrecognized")]
    [InlineData(ActivityTypes.Typing, "unrecognized")]
    [InlineData("somethingNew", "unrecognized")]
    public async Task Each_type_goes_to_its_handler(string type, string handler)
    {
        await Handle(Samples.Message() with { Type = type });

        Assert.Equal([handler], bot.Called);
    }

    [Theory]
    [InlineData(InstallationActions.Add, "installed")]
    [InlineData(InstallationActions.AddUpgrade, "installed")]
    [InlineData(InstallationActions.Remove, "uninstalled")]
    [InlineData(InstallationActions.RemoveUpgrade, "uninstalled")]
    public async Task An_installation_is_an_addition_or_a_removal(string action, string handler)
    {
        await Handle(Samples.Message() with { Type = ActivityTypes.InstallationUpdate, Action = action });

        Assert.Equal([handler], bot.Called);
    }

    [Fact]
    public async Task An_installation_that_says_neither_does_nothing()
    {
        await Handle(Samples.Message() with { Type = ActivityTypes.InstallationUpdate, Action = "paint" });

        Assert.Empty(bot.Called);
    }

    [Fact]
    public async Task Members_who_come_and_go_are_told_of()
    {
        ChannelAccount[] anna = [new() { Id = "29:anna" }, new() { Id = "28:bot" }];
        await Handle(Samples.Message() with
        {
            Type = ActivityTypes.ConversationUpdate,
            MembersAdded = anna,
            MembersRemoved = [new ChannelAccount { Id = "29:bert" }],
        });

        Assert.Equal(["added 2", "removed 1"], bot.Called);
    }

    [Fact]
    public async Task The_bots_own_coming_and_going_is_not_told_as_a_member()
    {
        await Handle(Samples.Message() with
        {
            Type = ActivityTypes.ConversationUpdate,
            MembersAdded = [new ChannelAccount { Id = "28:bot" }],
        });

        Assert.Empty(bot.Called);
    }

    [Fact]
    public async Task A_cards_action_is_handed_on_with_its_verb_and_data_and_answered_with_a_card()
    {
        bot.OnCard = value => AdaptiveCardInvokeResponse.Card(value.Action.Data!.Value);
        var context = await Handle(Samples.Invoke(
            InvokeNames.AdaptiveCardAction,
            """{"action":{"type":"Action.Execute","id":"b1","verb":"approve","data":{"request":"r-1"}},"trigger":"manual"}"""));

        Assert.Equal(["card approve"], bot.Called);
        Assert.Equal(200, context.InvokeResponse!.Status);
        Assert.Equal(
            """{"statusCode":200,"type":"application/vnd.microsoft.card.adaptive","value":{"request":"r-1"}}""",
            context.InvokeResponse.Body!.Value.GetRawText());
    }

    [Fact]
    public async Task A_verb_that_no_handler_answers_is_501()
    {
        var context = await Handle(Samples.Invoke(InvokeNames.AdaptiveCardAction, """{"action":{"verb":"unknown"}}"""));

        Assert.Equal(501, context.InvokeResponse!.Status);
    }

    [Fact]
    public async Task An_invoke_of_another_name_is_501()
    {
        Assert.Equal(501, (await Handle(Samples.Invoke("task/fetch", "{}"))).InvokeResponse!.Status);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("5")]
    [InlineData("{}")]
    [InlineData("""{"action":null}""")]
    [InlineData("""{"action":{"verb":7}}""")]
    public async Task A_cards_action_that_cannot_be_read_is_a_bad_request_in_the_cards_own_terms(string? value)
    {
        var context = await Handle(Samples.Invoke(InvokeNames.AdaptiveCardAction, value));

        var answer = context.InvokeResponse!.Body!.Value.Deserialize<AdaptiveCardInvokeResponse>(ActivityJson.Options)!;
        Assert.Equal((200, 400), (context.InvokeResponse.Status, answer.StatusCode));
        Assert.Equal(AdaptiveCardInvokeResponse.ErrorType, answer.Type);
        Assert.Empty(bot.Called);
    }
}
