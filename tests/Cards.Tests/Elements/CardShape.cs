using System.Text.Json.Nodes;

namespace CollectionsBot.Cards.Tests;

/// <summary>Compares what is written with literal JSON, property order and white space aside.</summary>
internal static class CardShape
{
    internal static void Is(string expected, CardElement element)
    {
        var card = JsonNode.Parse(CardJson.Write(new AdaptiveCard([element])))!;
        Same(expected, card["body"]![0]!);
    }

    internal static void Is(string expected, CardAction action)
    {
        var card = JsonNode.Parse(CardJson.Write(new AdaptiveCard([new TextBlock("x")]) { Actions = [action] }))!;
        Same(expected, card["actions"]![0]!);
    }

    internal static void Same(string expected, JsonNode actual) =>
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(expected), actual), $"Expected {expected}\nActual   {actual.ToJsonString()}");
}
