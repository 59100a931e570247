using System.Net;
using System.Text.Json;
using CollectionsBot.Channel;

namespace CollectionsBot.App.Tests;

/// <summary>How the bot behaves where it is not simply asked and answered.</summary>
public sealed class ConductTests : IAsyncLifetime
{
    private RunningBot _bot = null!;

    public async Task InitializeAsync() => _bot = await RunningBot.StartAsync();

    public async Task DisposeAsync() => await _bot.DisposeAsync();

    [Theory]
    [InlineData("personal", "log call Acme: no answer", false)]
    [InlineData("groupChat", "<at>CollectionsBot</at>&nbsp;log call Acme: no answer\n\n", true)]
    [InlineData("channel", "<at>CollectionsBot</at> log\u00A0call Acme: no answer\r\n", true)]
    [InlineData("channel", "log call Acme: no answer <at>CollectionsBot</at>", true)]
    public async Task A_command_works_alone_with_the_bot_and_by_mention_among_others(string kind, string text, bool mentions)
    {
        var mention = Entity.Of("mention", new { mentioned = new { id = "28:bot", name = "CollectionsBot" }, text = "<at>CollectionsBot</at>" });
        await _bot.PostAsync(_bot.Activity(ActivityTypes.Message, "m-1", "19:place@thread.v2", kind) with { Text = text, Entities = mentions ? [mention] : null });
        Assert.Equal(ResultCode.NoAnswer, Assert.Single(_bot.Facts<ContactLogged>()).Attempt.Result);
        Assert.Single(_bot.Connector.Sends);
    }

    [Fact]
    public async Task A_colleague_who_is_mentioned_is_meant_by_name()
    {
        var megan = Entity.Of("mention", new { mentioned = new { id = "29:megan", name = "Megan Lee" }, text = "<at>Megan</at>" });
        await _bot.PostAsync(_bot.Message("assign Acme to <at>Megan</at>", "m-1") with { Entities = [megan] });
        Assert.Equal("Megan Lee", await _bot.Writer.AskAsync(p => p.Accounts[SmallPortfolio.Acme].Owner?.Name));
    }

    [Fact]
    public async Task An_edited_command_is_not_carried_out_again_and_the_bot_says_so()
    {
        await _bot.SayAsync("log call Acme: no answer", "m-1");
        var before = _bot.Connector.Sends.Count;
        await _bot.PostAsync(Edited("log call Acme: left voicemail", "m-1"));
        Assert.StartsWith("I saw your edit, but it changes nothing", Assert.Single(_bot.Connector.Sends.Skip(before)).Text, StringComparison.Ordinal);
        Assert.Equal(ResultCode.NoAnswer, Assert.Single(_bot.Facts<ContactLogged>()).Attempt.Result);
    }

    [Fact]
    public async Task An_edited_question_is_answered_and_a_message_that_was_restored_is_not()
    {
        await _bot.PostAsync(Edited("what does Acme owe?", "m-1"));
        Assert.NotNull(Assert.Single(_bot.Connector.Sends).Card);
        await _bot.PostAsync(Edited("what does Acme owe?", "m-1") with { ChannelData = JsonSerializer.SerializeToElement(new { eventType = "undeleteMessage" }) });
        Assert.Single(_bot.Connector.Sends);
    }

    [Theory]
    [InlineData(ActivityTypes.MessageDelete)]
    [InlineData(ActivityTypes.MessageReaction)]
    [InlineData(ActivityTypes.Typing)]
    [InlineData(ActivityTypes.Event)]
    [InlineData("endOfConversation")]
    [InlineData("a type of next year")]
    public async Task What_asks_for_nothing_is_taken_without_effect(string type)
    {
        await _bot.SayAsync("log call Acme: no answer", "m-1");
        var (facts, sends) = (_bot.Facts<Fact>().Length, _bot.Connector.Calls.Count);
        var activity = _bot.Activity(type, "m-1") with
        {
            Text = "log call Acme: no answer",
            ReactionsAdded = [new MessageReaction { Type = "like" }],
            ChannelData = JsonSerializer.SerializeToElement(new { eventType = "softDeleteMessage" }),
        };
        Assert.Equal(HttpStatusCode.OK, (await _bot.PostAsync(activity)).Status);
        Assert.Equal((facts, sends), (_bot.Facts<Fact>().Length, _bot.Connector.Calls.Count));
    }

    [Fact]
    public async Task An_invoke_that_nobody_handles_is_501() => Assert.Equal(
        HttpStatusCode.NotImplemented, (await _bot.PostAsync(_bot.Activity(ActivityTypes.Invoke, "i-1") with { Name = "composeExtension/query" })).Status);

    [Fact]
    public async Task Expected_replies_come_in_their_order()
    {
        var (_, body) = await _bot.PostAsync(_bot.Installation() with { DeliveryMode = DeliveryModes.ExpectReplies });
        Assert.Equal(
            ["What I can do", "Digest: 5 of 6 accounts need you"],
            body!.Value.GetProperty("activities").EnumerateArray().Select(a => a.GetProperty("summary").GetString()));
    }

    [Fact]
    public async Task A_fault_is_confessed_with_a_reference_also_where_the_replies_are_expected_back()
    {
        _bot.Journal.IsFull = true;
        var (status, body) = await _bot.PostAsync(_bot.Message("log call Acme: no answer", "m-1") with { DeliveryMode = DeliveryModes.ExpectReplies });
        var reply = Assert.Single(body!.Value.GetProperty("activities").EnumerateArray()).GetProperty("text").GetString();
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Matches("^I could not record that.* the reference [0-9A-F]{8}\\.$", reply);
    }

    private Activity Edited(string text, string id) => _bot.Message(text, id) with
    {
        Type = ActivityTypes.MessageUpdate,
        ChannelData = JsonSerializer.SerializeToElement(new { eventType = "editMessage" }),
    };
}
