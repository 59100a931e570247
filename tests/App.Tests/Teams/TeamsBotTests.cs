using System.Net;
using System.Text.Json;
using CollectionsBot.Channel;
using CollectionsBot.Channel.Tests;

namespace CollectionsBot.App.Tests;

public sealed class TeamsBotTests : IAsyncLifetime
{
    private RunningBot _bot = null!;

    public async Task InitializeAsync() => _bot = await RunningBot.StartAsync();

    public async Task DisposeAsync() => await _bot.DisposeAsync();

    [Fact]
    public async Task Two_tellings_of_one_installation_at_the_same_moment_greet_once_with_the_welcome_and_then_the_digest()
    {
        await Task.WhenAll(_bot.PostAsync(_bot.Installation()), _bot.PostAsync(_bot.Joined()));
        Assert.Equal(["What I can do", "Digest: 5 of 6 accounts need you"], _bot.Connector.Sends.Select(SummaryOf));
    }

    [Fact]
    public async Task What_nobody_said_or_the_bot_itself_is_not_recorded()
    {
        await _bot.PostAsync(_bot.Installation());
        await _bot.PostAsync(_bot.Message("log call Acme: no answer", "m-1") with { From = null });
        await _bot.PostAsync(_bot.Message("log call Acme: no answer", "m-2") with { From = new ChannelAccount { Id = "28:bot" } });
        Assert.Empty(_bot.Facts<ContactLogged>());
    }

    [Fact]
    public async Task Who_installs_anew_sees_an_empty_chat_and_is_greeted_anew_and_nothing_is_recorded_twice()
    {
        await _bot.PostAsync(_bot.Installation());
        await _bot.PostAsync(_bot.Joined());
        await _bot.PostAsync(_bot.Installation());
        await _bot.PostAsync(_bot.Joined());
        Assert.Equal(4, _bot.Connector.Sends.Count);
        Assert.Single(_bot.Facts<ConversationOpened>());
        Assert.Empty(_bot.Facts<ConversationMoved>());
    }

    [Fact]
    public async Task In_a_channel_only_the_welcome_is_posted()
    {
        await _bot.PostAsync(_bot.Installation("add", "19:team@thread.tacv2", "channel"));
        Assert.Equal(["What I can do"], _bot.Connector.Sends.Select(SummaryOf));
    }

    [Fact]
    public async Task A_mention_in_a_thread_of_a_channel_is_answered_there_and_the_channel_is_remembered()
    {
        var mention = Entity.Of("mention", new { mentioned = new { id = "28:bot", name = "CollectionsBot" }, text = "<at>CollectionsBot</at>" });
        await _bot.PostAsync(_bot.Activity(ActivityTypes.Message, "m-1", "19:team@thread.tacv2;messageid=77", "channel") with
        {
            Text = "<at>CollectionsBot</at>\u00A0what does Acme owe?\n",
            Entities = [mention],
        });
        var sent = Assert.Single(_bot.Connector.Sends);
        Assert.Equal("19:team@thread.tacv2;messageid=77", sent.ConversationId);
        Assert.Equal("Acme Corporation: account", SummaryOf(sent));
        Assert.Equal("19:team@thread.tacv2", Assert.Single(_bot.Facts<ConversationOpened>()).Conversation);
    }

    [Fact]
    public async Task A_message_of_nothing_but_the_mention_is_not_answered()
    {
        await _bot.SayAsync("   ", "m-1");
        Assert.Empty(_bot.Connector.Sends);
    }

    [Fact]
    public async Task Expected_replies_travel_in_the_response()
    {
        var (status, body) = await _bot.PostAsync(_bot.Message("what does Acme owe?", "m-1") with { DeliveryMode = DeliveryModes.ExpectReplies });
        Assert.Equal(HttpStatusCode.OK, status);
        var reply = Assert.Single(body!.Value.GetProperty("activities").EnumerateArray());
        Assert.Contains("Acme Corporation", reply.GetProperty("attachments")[0].GetProperty("content").GetRawText(), StringComparison.Ordinal);
        Assert.Empty(_bot.Connector.Sends);
    }

    [Fact]
    public async Task A_press_is_answered_with_the_next_card()
    {
        var answer = await InvokeAsync(Verbs.ShowAccount, new { customer = "C-1001" });
        Assert.Equal((200, "application/vnd.microsoft.card.adaptive"), (answer.GetProperty("statusCode").GetInt32(), answer.GetProperty("type").GetString()));
        Assert.Contains("Acme Corporation", answer.GetProperty("value").GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_is_opened_refused_mended_and_saved_over_HTTP()
    {
        var form = await InvokeAsync(Verbs.OpenLogContact, new { customer = "C-1001" });
        var nonce = form.GetProperty("value").GetProperty("actions")[0].GetProperty("data").GetProperty("nonce").GetString();
        var refused = await InvokeAsync(Verbs.SaveLogContact, new { customer = "C-1001", nonce, result = "PromisedToPay", amount = 99999, note = "kept" });
        Assert.Contains("By when did they promise to pay?", refused.GetProperty("value").GetRawText(), StringComparison.Ordinal);
        Assert.Contains("\"kept\"", refused.GetProperty("value").GetRawText(), StringComparison.Ordinal);
        var saved = await InvokeAsync(Verbs.SaveLogContact, new { customer = "C-1001", nonce, result = "PromisedToPay", amount = 500.5, promiseDate = "2026-11-20" });
        Assert.Contains("Recorded: Acme Corporation", saved.GetProperty("value").GetRawText(), StringComparison.Ordinal);
        Assert.Equal(Money.Parse("500.50 USD"), Assert.Single(_bot.Facts<PromiseMade>()).Amount);
    }

    [Fact]
    public async Task A_redelivered_message_records_once()
    {
        Assert.Contains("Recorded", (await _bot.SayAsync("log call Acme: no answer", "m-same"))[0].Card!.Value.GetRawText(), StringComparison.Ordinal);
        Assert.Contains("Recorded", (await _bot.SayAsync("log call Acme: no answer", "m-same"))[0].Card!.Value.GetRawText(), StringComparison.Ordinal);
        Assert.Single(_bot.Facts<ContactLogged>());
    }

    [Fact]
    public async Task Text_and_card_never_go_in_one_activity_and_no_card_is_larger_than_Teams_shows()
    {
        await _bot.PostAsync(_bot.Installation());
        string[] sentences = ["help", "digest", "Acme", "Globex", "Acmee", "nonsense of mine", "log call Acme", "history Acme", "digest every weekday at 8:30", "stop digest"];
        foreach (var (text, i) in sentences.Select((s, i) => (s, i)))
        {
            Assert.NotEmpty(await _bot.SayAsync(text, $"m-{i}"));
        }

        foreach (var sent in _bot.Connector.Sends)
        {
            Assert.True(sent.Card is null != sent.Text is null, SummaryOf(sent) ?? sent.Text);
            Assert.InRange(sent.Card?.GetRawText().Length ?? 0, 0, 20_000);
        }
    }

    [Fact]
    public async Task Taking_the_bot_out_ends_its_digest_and_adding_it_again_greets_anew()
    {
        await _bot.PostAsync(_bot.Installation());
        await _bot.SayAsync("digest every weekday at 8:30", "m-1");
        Assert.True(await _bot.Writer.AskAsync(p => p.Conversations["a:personal"] is { IsOpen: true, Schedule: not null }));

        await _bot.PostAsync(_bot.Installation("remove"));
        Assert.True(await _bot.Writer.AskAsync(p => p.Conversations["a:personal"] is { IsOpen: false, Schedule: null }));

        var before = _bot.Connector.Sends.Count;
        await _bot.PostAsync(_bot.Installation() with { Id = "install-again" });
        Assert.Equal(2, _bot.Connector.Sends.Count - before);
        Assert.True(await _bot.Writer.AskAsync(p => p.Conversations["a:personal"] is { IsOpen: true, Schedule: null }));
    }

    [Theory]
    [InlineData("""{"action":{"type":"Action.Execute","verb":"account.show","data":["C-1001"]}}""", 400)]
    [InlineData("""{"action":{"type":"Action.Execute","data":{"customer":"C-1001"}}}""", 400)]
    [InlineData("""{"action":"account.show"}""", 400)]
    [InlineData("""{"action":{"verb":"account.show","data":{"customer":{"id":"C-1001"}}}}""", 200)]
    [InlineData("""{"action":{"verb":"account.show","data":null}}""", 200)]
    [InlineData("""{"action":{"verb":"digest.show","data":{"page":1e300,"date":true}}}""", 200)]
    [InlineData("""{"action":{"verb":"contact.save","data":{"customer":"C-1001","nonce":7,"amount":1e300,"result":"PromisedToPay"}}}""", 200)]
    public async Task Malformed_data_of_a_button_is_answered_in_words_and_records_nothing(string value, int answered)
    {
        var (status, body) = await _bot.PostAsync(_bot.Invoke("", null) with { Value = JsonDocument.Parse(value).RootElement });
        Assert.Equal((HttpStatusCode.OK, answered), (status, body!.Value.GetProperty("statusCode").GetInt32()));
        Assert.Empty(_bot.Facts<ContactLogged>());
    }

    [Fact]
    public async Task When_the_disk_is_full_nobody_is_told_yes()
    {
        await _bot.PostAsync(_bot.Installation());
        _bot.Journal.IsFull = true;
        var said = Assert.Single(await _bot.SayAsync("log call Acme: no answer", "m-1"));
        Assert.StartsWith("I could not record that, so nothing happened.", said.Text, StringComparison.Ordinal);
        var pressed = await InvokeAsync(Verbs.SaveLogContact, new { customer = "C-1001", nonce = "n-1", result = "Busy" });
        Assert.Equal("application/vnd.microsoft.activity.message", pressed.GetProperty("type").GetString());
        Assert.StartsWith("I could not record that", pressed.GetProperty("value").GetString(), StringComparison.Ordinal);

        _bot.Journal.IsFull = false;
        Assert.Empty(_bot.Facts<ContactLogged>());
        Assert.Contains("Recorded", (await _bot.SayAsync("log call Acme: no answer", "m-1"))[0].Card!.Value.GetRawText(), StringComparison.Ordinal);
        Assert.Single(_bot.Facts<ContactLogged>());
    }

    private async Task<JsonElement> InvokeAsync(string verb, object data)
    {
        var (status, body) = await _bot.PostAsync(_bot.Invoke(verb, data));
        Assert.Equal(HttpStatusCode.OK, status);
        return body!.Value;
    }

    private static string? SummaryOf(FakeConnector.Call call) => call.Body!.Value.TryGetProperty("summary", out var summary) ? summary.GetString() : null;
}
