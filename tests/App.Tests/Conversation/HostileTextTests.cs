using System.Text.Json;

namespace CollectionsBot.App.Tests;

/// <summary>Names and notes that try to be more than text.</summary>
public sealed class HostileTextTests
{
    private readonly Talk _talk = new(SmallPortfolio.Hostile);

    [Fact]
    public async Task Markdown_and_HTML_in_names_and_notes_stay_text_on_every_card()
    {
        var digest = (await _talk.SayAsync("digest")).Answers[0];
        await _talk.PressAsync(Verbs.SaveLogContact, (Verbs.Customer, "C-6666"), (Verbs.Nonce, "n-1"), ("result", "Disputes"), ("spokeTo", "*Bold* <b>Bad</b>"),
            ("note", "[link](http://evil.example) {{DATE(2026-01-01T00:00:00Z)}} *Bold*"));
        Answer[] cards =
        [
            (await _talk.SayAsync("C-6666")).Answers[0],
            digest,
            (await _talk.SayAsync("history C-6666")).Answers[0],
            (await _talk.SayAsync("log call C-6666")).Answers[0],
            (await _talk.SayAsync("log call C-6666: no answer, *Bold* <b>Bad</b> [link](http://evil.example)")).Answers[0],
        ];
        foreach (var card in cards)
        {
            var shown = TextsOf(JsonDocument.Parse(CardJson.Write(Read.Card(card))).RootElement).ToList();
            Assert.Contains(shown, t => t.Contains("Bold", StringComparison.Ordinal));
            Assert.DoesNotContain(shown, t => t.Contains("*Bold*", StringComparison.Ordinal) && !t.Contains("\\*Bold\\*", StringComparison.Ordinal));
            Assert.DoesNotContain(shown, t => t.Contains("<b>", StringComparison.Ordinal) && !t.Contains("\\<b", StringComparison.Ordinal));
            Assert.DoesNotContain(shown, t => t.Contains("[link](", StringComparison.Ordinal) && !t.Contains("\\[link", StringComparison.Ordinal));
            Assert.DoesNotContain(shown, t => t.Contains("{{DATE", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task A_name_that_is_quoted_in_an_answer_is_escaped_on_its_way_to_Teams()
    {
        var message = TeamsBot.MessageOf((await _talk.SayAsync("what does **%%%** owe?")).Answers[0]);
        Assert.Contains("\\*\\*%%%\\*\\*", message.Text, StringComparison.Ordinal);
    }

    /// <summary>What a client reads as Markdown: texts and the two sides of facts. Titles of buttons and choices are plain.</summary>
    private static IEnumerable<string> TextsOf(JsonElement element, bool isFact = false) => element.ValueKind switch
    {
        JsonValueKind.Array => element.EnumerateArray().SelectMany(e => TextsOf(e, isFact)),
        JsonValueKind.Object => element.EnumerateObject().SelectMany(p => p.Value.ValueKind == JsonValueKind.String
            ? p.Name == "text" || isFact ? [p.Value.GetString()!] : []
            : TextsOf(p.Value, p.Name == "facts")),
        _ => [],
    };
}
