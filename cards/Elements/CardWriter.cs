using System.Collections.Immutable;
using System.Text.Json;

namespace CollectionsBot.Cards;

/// <summary>Writes one card as JSON and notices ids that would clash when the card comes back.</summary>
internal sealed class CardWriter(Utf8JsonWriter json)
{
    private readonly HashSet<string> ids = new(StringComparer.Ordinal);
    private readonly HashSet<string> inputs = new(StringComparer.Ordinal);
    private readonly HashSet<string> dataKeys = new(StringComparer.Ordinal);
    private int fallbacks;

    internal Utf8JsonWriter Json => json;

    internal void Reset()
    {
        ids.Clear();
        inputs.Clear();
        dataKeys.Clear();
        fallbacks = 0;
    }

    internal void Text(ReadOnlySpan<byte> name, string? value)
    {
        if (value is not null)
            json.WriteString(name, value);
    }

    internal void Flag(ReadOnlySpan<byte> name, bool value)
    {
        if (value)
            json.WriteBoolean(name, true);
    }

    internal void Number(ReadOnlySpan<byte> name, decimal? value)
    {
        if (value is { } number)
            json.WriteNumber(name, number);
    }

    /// <summary>Writes an enumeration's word; the first value is what a card means when nothing is said.</summary>
    internal void Word(ReadOnlySpan<byte> name, ImmutableArray<JsonEncodedText> words, int value)
    {
        if (value != 0)
            json.WriteString(name, words[value]);
    }

    internal void Elements(ReadOnlySpan<byte> name, ImmutableArray<CardElement> elements)
    {
        json.WriteStartArray(name);
        foreach (var element in elements)
            element.Write(this);
        json.WriteEndArray();
    }

    internal void Actions(ReadOnlySpan<byte> name, ImmutableArray<CardAction> actions)
    {
        json.WriteStartArray(name);
        foreach (var action in actions)
            action.Write(this);
        json.WriteEndArray();
    }

    internal void SelectAction(CardAction? action)
    {
        if (action is null)
            return;
        json.WritePropertyName("selectAction"u8);
        action.Write(this);
    }

    /// <summary>Writes what stands in for an element; only one of the two is ever shown, so ids may come again.</summary>
    internal void Fallback(CardElement fallback)
    {
        json.WritePropertyName("fallback"u8);
        fallbacks++;
        fallback.Write(this);
        fallbacks--;
    }

    internal void Id(string? id)
    {
        if (id is null)
            return;
        if (fallbacks == 0 && !ids.Add(id))
            throw new ArgumentException($"Two elements of the card have the id '{id}'.");
        json.WriteString("id"u8, id);
    }

    internal void SawInput(string id) => inputs.Add(id);

    internal void SawDataKey(string key) => dataKeys.Add(key);

    /// <summary>An input's value replaces data of the same name when the card is sent, so a person could set it.</summary>
    internal void CheckNoInputReplacesData()
    {
        foreach (var input in inputs)
            if (dataKeys.Contains(input))
                throw new ArgumentException($"The input '{input}' would replace an action's data of the same name.");
    }
}
