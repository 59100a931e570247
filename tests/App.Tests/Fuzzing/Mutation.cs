using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace CollectionsBot.App.Tests;

/// <summary>Makes bad activities of good ones: other words, other values in other places, other bytes.</summary>
internal sealed class Mutation(IReadOnlyList<string> seeds, int seed)
{
    /// <summary>JSON that no library would write, put in where its number stands as a text.</summary>
    private static readonly string[] Raw =
    [
        "\"\\ud800\"", "\"\\udc00x\\ud800\"", "1e400", "-0.0", "123456789012345678901234567890", "1e-400", "\"\\u0000\"", "[[[[[[[[[[[[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]]]]]]]]]]]]",
        "{\"type\":1,\"type\":2}", "NaN", "\"" + new string('A', 5_000) + "\"", "\"" + new string('9', 400) + "\"", "[" + string.Join(',', Enumerable.Repeat("{}", 500)) + "]",
    ];

    private static readonly string[] Texts =
    [
        "", " ", "\n", "\0", "\u202E", "\u200B", "\uFEFF", "\u00A0", "İ", "ß", "😀", "\u0301", "<at>", "</at>", "&nbsp;", "**", "{{DATE(x)}}", "'; --", "=1+1", "../..", "C-1001", "C-6666",
        "0", "-1", "99999999999999999999", "1e9", "79228162514264337593543950335", "0001-01-01", "9999-12-31", "2026-02-30", "31 February", "until", "because", "by", "and", "%", "100%",
        "Etc/UTC", "xx-XX", "en", "ar-SA", "28:bot", "29:anna", "a-ada", "true", "PromisedToPay", "PP-1", "http://127.0.0.1/x", "https://evil.example", "19:x;messageid=1", ";messageid=",
    ];

    private readonly Random _chance = new(seed);

    /// <summary>The next activity, as bytes.</summary>
    public byte[] Next()
    {
        var activity = JsonNode.Parse(One(seeds))!.AsObject();
        var kind = _chance.Next(10);
        if (kind < 4 && activity["text"] is not null)
        {
            activity["text"] = Sentence();
        }
        else
        {
            for (var i = _chance.Next(1, 4); i > 0; i--)
            {
                Change(activity);
            }
        }

        var json = activity.ToJsonString();
        for (var i = 0; i < Raw.Length; i++)
        {
            json = json.Replace(Mark(i), Raw[i], StringComparison.Ordinal);
        }

        var bytes = Encoding.UTF8.GetBytes(json);
        return kind == 9 ? Damaged(bytes) : bytes;
    }

    /// <summary>Two sentences shuffled into one, with odd words and characters.</summary>
    private string Sentence()
    {
        var words = $"{One(Seeds.Sentences)} {One(Seeds.Sentences)}".Split(' ').ToList();
        for (var i = _chance.Next(6); i >= 0 && words.Count > 0; i--)
        {
            var at = _chance.Next(words.Count);
            switch (_chance.Next(5))
            {
                case 0: words.RemoveAt(at); break;
                case 1: words.Insert(at, One(Texts)); break;
                case 2: words[at] = words[at].Insert(_chance.Next(words[at].Length + 1), ((char)_chance.Next(1, 0xD7FF)).ToString()); break;
                case 3: words[at] = One(words); break;
                default: words.RemoveRange(at, _chance.Next(words.Count - at)); break;
            }
        }

        return _chance.Next(200) == 0 ? string.Join(' ', Enumerable.Repeat(string.Join(' ', words), 200)) : string.Join(' ', words);
    }

    /// <summary>One value, somewhere in the activity, goes, or becomes another.</summary>
    private void Change(JsonObject activity)
    {
        JsonNode parent = activity;
        for (var deep = _chance.Next(6); deep > 0 && Children(parent) is { Count: > 0 } children; deep--)
        {
            parent = One(children);
        }

        if (parent is JsonObject o)
        {
            var name = o.Count > 0 && _chance.Next(8) > 0 ? o.ElementAt(_chance.Next(o.Count)).Key : One(Texts);
            if (_chance.Next(5) == 0)
            {
                o.Remove(name);
            }
            else
            {
                o[name] = Value();
            }
        }
        else if (parent is JsonArray { Count: < 1_000 } a)
        {
            a.Insert(_chance.Next(a.Count + 1), Value());
        }
    }

    private static List<JsonNode> Children(JsonNode node) => node switch
    {
        JsonObject o => [.. o.Select(p => p.Value).OfType<JsonNode>().Where(v => v is not JsonValue)],
        JsonArray a => [.. a.OfType<JsonNode>().Where(v => v is not JsonValue)],
        _ => [],
    };

    private JsonNode? Value() => _chance.Next(9) switch
    {
        0 => null,
        1 => JsonValue.Create(_chance.Next()),
        2 => JsonValue.Create(_chance.Next(2) == 0),
        3 => new JsonArray(One(Texts), _chance.Next(10)),
        4 => new JsonObject { [One(Texts)] = One(Texts) },
        5 => JsonValue.Create($"@@{_chance.Next(Raw.Length)}@@"),
        6 => JsonNode.Parse(One(seeds))!.AsObject() is var other ? other.ElementAt(_chance.Next(other.Count)).Value?.DeepClone() : null,
        _ => JsonValue.Create(One(Texts)),
    };

    private static string Mark(int number) => string.Create(CultureInfo.InvariantCulture, $"\"@@{number}@@\"");

    private byte[] Damaged(byte[] json)
    {
        var bytes = json.ToList();
        for (var i = _chance.Next(1, 8); i > 0 && bytes.Count > 1; i--)
        {
            var at = _chance.Next(bytes.Count);
            switch (_chance.Next(4))
            {
                case 0: bytes[at] = (byte)_chance.Next(256); break;
                case 1: bytes.RemoveAt(at); break;
                case 2: bytes.Insert(at, (byte)_chance.Next(256)); break;
                default: bytes.RemoveRange(at, Math.Min(_chance.Next(50), bytes.Count - at)); break;
            }
        }

        return [.. bytes];
    }

    private T One<T>(IReadOnlyList<T> list) => list[_chance.Next(list.Count)];
}
