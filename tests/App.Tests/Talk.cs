using System.Globalization;

namespace CollectionsBot.App.Tests;

/// <summary>A conversation with the assistant over the small portfolio.</summary>
internal sealed class Talk
{
    public static readonly Person Anna = new(new Actor("a-anna", "Anna"), CultureInfo.GetCultureInfo("en-US"), TimeZoneInfo.Utc);
    /// <summary>The administrator by configuration.</summary>
    public static readonly Person Ada = Anna with { Actor = new Actor("a-ada", "Ada") };

    public static readonly Person Ben = Anna with { Actor = new Actor("a-ben", "Ben") };

    private int _messages;

    public Talk(string csv = SmallPortfolio.Csv, PortfolioRules? rules = null)
    {
        Portfolio = new MemoryPortfolio(rules);
        Portfolio.Execute(new OpenPortfolio(SmallPortfolio.Stamp("open-1"), false));
        Portfolio.Execute(SmallPortfolio.Import(csv));
        Assistant = new Assistant(Portfolio, new FakeClock(), SmallPortfolio.Rules.Calendar);
    }

    public MemoryPortfolio Portfolio { get; }

    public Assistant Assistant { get; }

    public Task<Reply> SayAsync(string text, string? message = null, Person? person = null, DateOnly? on = null) =>
        Assistant.SayAsync(new Said("chat-1", message ?? $"m-{++_messages}", text, person ?? Anna, on));

    public Task<Answer> PressAsync(string verb, params (string Key, string Value)[] data) => PressAsync(Anna, verb, data);

    public Task<Answer> PressAsync(Person person, string verb, params (string Key, string Value)[] data) =>
        Assistant.PressAsync(new Pressed(verb, data.ToDictionary(d => d.Key, d => d.Value), person));

    public Task<Answer> PressAsync(ExecuteAction button, params (string Key, string Value)[] inputs) =>
        PressAsync(button.Verb, [.. button.Data.Values.Select(v => (v.Key, v.ToString())), .. inputs]);

    /// <summary>Says a sentence and gives the text of the last answer.</summary>
    public async Task<string> TextAsync(string text) => Read.Text((await SayAsync(text)).Answers[^1]);
}

/// <summary>Reads what an answer shows.</summary>
internal static class Read
{
    public static AdaptiveCard Card(Answer? answer) => Assert.IsType<Answer.Card>(answer).Body;

    public static AdaptiveCard Card(Reply reply) => Card(reply.Answers[^1]);

    public static string Text(Answer? answer) => answer is Answer.Card card
        ? CardText.Render(card.Body, 200).Text.Replace('\u00A0', ' ').Replace('\u202F', ' ')
        : Assert.IsType<Answer.Text>(answer).Words;

    public static ImmutableArray<ExecuteAction> Buttons(Answer? answer) => [.. CardText.Render(Card(answer)).Actions.OfType<ExecuteAction>()];

    public static ExecuteAction Button(Answer? answer, string title) => Buttons(answer).First(b => b.Title.StartsWith(title, StringComparison.Ordinal));

    public static T Field<T>(Answer? answer, string id)
        where T : Input => Assert.IsType<T>(Card(answer).Body.Single(e => e.Id == id));

    /// <summary>The error that stands right under a field; null when none does.</summary>
    public static string? ErrorBeside(Answer? answer, string id)
    {
        var body = Card(answer).Body;
        var at = body.IndexOf(body.Single(e => e.Id == id));
        return at + 1 < body.Length && body[at + 1] is TextBlock { Text: var text } && text.StartsWith("⚠ ", StringComparison.Ordinal) ? text[2..] : null;
    }
}
