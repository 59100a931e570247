using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace CollectionsBot.Core;

/// <summary>What a request is about.</summary>
public enum RequestKind
{
    /// <summary>A payment plan.</summary>
    Plan,

    /// <summary>A later date for documents.</summary>
    Extension,

    /// <summary>A part payment in full discharge.</summary>
    Settlement,

    /// <summary>Giving a debt up.</summary>
    WriteOff,

    /// <summary>Giving fees or interest up.</summary>
    FeeWaiver,

    /// <summary>No further deliveries on credit.</summary>
    CreditHold,

    /// <summary>Handing the debt to an agency or a lawyer.</summary>
    Placement,
}

/// <summary>Names a request in a way that people can say: <c>PP-12</c> is the twelfth payment plan.</summary>
/// <param name="Kind">What it is about.</param>
/// <param name="Number">Which of that kind, from 1.</param>
[JsonConverter(typeof(RequestIdConverter))]
public readonly record struct RequestId(RequestKind Kind, int Number)
{
    private static readonly (RequestKind Kind, string Prefix)[] Prefixes =
    [
        (RequestKind.Plan, "PP"), (RequestKind.Extension, "EX"), (RequestKind.Settlement, "ST"), (RequestKind.WriteOff, "WO"),
        (RequestKind.FeeWaiver, "FW"), (RequestKind.CreditHold, "CH"), (RequestKind.Placement, "PL"),
    ];

    /// <summary>Reads an identifier as people write it: any case, with a hyphen, a space or nothing between.</summary>
    public static bool TryParse(string? text, out RequestId id)
    {
        id = default;
        text = text?.Trim();
        if (text is not { Length: >= 3 and <= 20 })
        {
            return false;
        }

        var kind = Array.FindIndex(Prefixes, p => text.StartsWith(p.Prefix, StringComparison.OrdinalIgnoreCase));
        var digits = text.AsSpan(2);
        digits = digits[0] is '-' or ' ' ? digits[1..] : digits;
        if (kind < 0 || !int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number < 1)
        {
            return false;
        }

        id = new RequestId(Prefixes[kind].Kind, number);
        return true;
    }

    /// <summary>The identifier as it is written in the history.</summary>
    public override string ToString()
    {
        var kind = Kind;
        return Array.Find(Prefixes, p => p.Kind == kind).Prefix + "-" + Number.ToString(CultureInfo.InvariantCulture);
    }
}

internal sealed class RequestIdConverter : JsonConverter<RequestId>
{
    public override RequestId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        RequestId.TryParse(reader.GetString(), out var id) ? id : throw new JsonException("This does not name a request.");

    public override void Write(Utf8JsonWriter writer, RequestId value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
}
