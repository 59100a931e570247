using System.Globalization;

namespace CollectionsBot.App.Tests;

/// <summary>What people read depends on them, and never on the language of the machine that the bot runs on.</summary>
public sealed class ServerLanguageTests
{
    [Theory]
    [InlineData("de-DE")]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    [InlineData("")]
    public async Task The_machines_language_changes_no_word(string machine)
    {
        var expected = await ConversationAsync("en-US");
        Assert.Equal(expected, await ConversationAsync(machine));
        Assert.Contains("every Monday and Thursday at", expected, StringComparison.Ordinal);
    }

    private static async Task<string> ConversationAsync(string machine)
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(machine);
        var talk = new Talk();
        talk.Portfolio.Execute(new OpenConversation(SmallPortfolio.Stamp("open-chat"), "chat-1", "{}"));
        string[] sentences =
        [
            "DIGEST EVERY Monday and Thursday at 9 AM", "WHAT IS Acme OWING", "DIGEST", "LOG CALL Acme: LEFT VOICEMAIL, call back Friday",
            "log call Globex Logistics: promised 100 EUR in 2 days", "Acme", "Globex Logistics", "HISTORY Acme", "colourless green ideas",
        ];
        var texts = new List<string>();
        foreach (var sentence in sentences)
        {
            texts.Add(await talk.TextAsync(sentence));
        }

        var broken = new Reason(Rule.EarlierBrokenPromises, 20, Count: 2);
        return string.Join('\n', [.. texts, Phrases.Of(broken, Reader.Plain(SmallPortfolio.Today))]);
    }
}
