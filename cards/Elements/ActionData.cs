using System.Collections.Immutable;

namespace CollectionsBot.Cards;

/// <summary>What a button carries back: identifiers and version numbers, nothing else.</summary>
/// <remarks>
/// A card is a view and anyone can send what it could send. So amounts and names have no place here: the server looks
/// them up by the identifier, and nobody can change a debt by editing a message.
/// </remarks>
public sealed class ActionData
{
    /// <summary>The most values.</summary>
    public const int MaxValues = 10;

    /// <summary>The longest identifier, in characters.</summary>
    public const int MaxValueLength = 200;

    private readonly ImmutableArray<ActionValue> values;

    private ActionData(ImmutableArray<ActionValue> values) => this.values = values;

    /// <summary>Nothing to carry.</summary>
    public static ActionData None { get; } = new([]);

    /// <summary>The values, in the order given.</summary>
    public ImmutableArray<ActionValue> Values => values;

    /// <summary>Carries the values: <c>ActionData.Of(("request", id), ("version", 3))</c>.</summary>
    /// <exception cref="ArgumentException">More than <see cref="MaxValues"/>, or a key comes twice.</exception>
    public static ActionData Of(params ReadOnlySpan<ActionValue> values)
    {
        if (values.Length > MaxValues)
            throw new ArgumentException($"An action carries at most {MaxValues} values, not {values.Length}.", nameof(values));
        for (var i = 0; i < values.Length; i++)
        {
            ArgumentNullException.ThrowIfNull(values[i], nameof(values));
            for (var j = 0; j < i; j++)
                if (values[i].Key == values[j].Key)
                    throw new ArgumentException($"The action's data names '{values[i].Key}' twice.", nameof(values));
        }

        return new([.. values]);
    }

    /// <summary>Carries one more identifier.</summary>
    public ActionData With(string key, string value) => Of([.. values, new(key, value)]);

    /// <summary>Carries one more number, such as a version.</summary>
    public ActionData With(string key, long value) => Of([.. values, new(key, value)]);

    internal void Write(CardWriter card, TeamsData? teams = null)
    {
        if (values.IsEmpty && teams is null)
            return;
        var json = card.Json;
        json.WriteStartObject("data"u8);
        foreach (var value in values)
        {
            card.SawDataKey(value.Key);
            if (value.Text is { } text)
                json.WriteString(value.Key, text);
            else
                json.WriteNumber(value.Key, value.Number);
        }

        if (teams is not null)
        {
            json.WriteStartObject("msteams"u8);
            teams.WriteOwn(card);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }
}
