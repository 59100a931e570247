using System.Globalization;
using System.Text.Json.Nodes;

namespace CollectionsBot.Cards.Tests;

/// <summary>Reads cards as a client does: from their JSON.</summary>
internal static class CardReading
{
    private static readonly string[] Shown = ["text", "title", "value", "label", "placeholder", "errorMessage"];

    public static JsonNode Json(this AdaptiveCard card) => JsonNode.Parse(CardJson.Write(card))!;

    /// <summary>Every object in the card, top to bottom.</summary>
    public static IEnumerable<JsonObject> Objects(this JsonNode? node) => node switch
    {
        JsonObject it => it.Select(p => p.Value).SelectMany(Objects).Prepend(it),
        JsonArray many => many.SelectMany(Objects),
        _ => [],
    };

    public static IEnumerable<JsonObject> OfType(this AdaptiveCard card, string type) => card.Json().Objects().Where(o => TypeOf(o) == type);

    public static IEnumerable<JsonObject> Inputs(this AdaptiveCard card) =>
        card.Json().Objects().Where(o => TypeOf(o).StartsWith("Input.", StringComparison.Ordinal));

    public static JsonObject Input(this AdaptiveCard card, string id) => card.Inputs().Single(i => (string?)i["id"] == id);

    public static IEnumerable<JsonObject> Buttons(this AdaptiveCard card) =>
        card.Json().Objects().Where(o => TypeOf(o).StartsWith("Action.", StringComparison.Ordinal));

    public static IEnumerable<string> Titles(this AdaptiveCard card) => card.Buttons().Select(b => (string)b["title"]!);

    public static JsonObject Button(this AdaptiveCard card, string title) => card.Buttons().Single(b => (string?)b["title"] == title);

    /// <summary>Every text that a person is shown, fallbacks included.</summary>
    public static IEnumerable<string> Texts(this AdaptiveCard card) => card.Json().Objects()
        .SelectMany(o => o.Where(p => Shown.Contains(p.Key) && p.Value?.GetValueKind() == System.Text.Json.JsonValueKind.String))
        .Select(p => (string)p.Value!);

    /// <summary>The card as a terminal shows it, each paragraph on one line.</summary>
    public static string Drawn(this AdaptiveCard card) => CardText.Render(card, CardText.MaxWidth).Text;

    /// <summary>Does something as a server set to another language would.</summary>
    public static T Under<T>(string culture, Func<T> does)
    {
        var (format, words) = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);
            return does();
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (format, words);
        }
    }

    private static string TypeOf(JsonObject it) => it["type"] is JsonValue type && type.TryGetValue<string>(out var word) ? word : "";
}
