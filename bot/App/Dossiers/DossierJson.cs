using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace CollectionsBot.App;

/// <summary>A dossier as a file that a program checks. The same dossier gives the same bytes.</summary>
internal static class DossierJson
{
    /// <summary>The largest file that is read as a dossier, in bytes.</summary>
    public const int FileLengthMax = 256_000_000;

    private const string Format = "collectionsbot.dossier/1";

    /// <summary>How the file says that it is checked.</summary>
    private const string Check = "CollectionsBot verify --dossier FILE --data DIR";

    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>SHA-256 over what the dossier says of itself and the hashes of its entries, 64 hexadecimal digits; the PDF shows it too.</summary>
    public static string SealOf(Dossier dossier)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var line in Headings(dossier).Concat(dossier.Entries.Select(e => $"{e.Before} {e.Entry.Hash}")))
        {
            hash.AppendData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{line.Length} {line}\n")));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>Writes a dossier.</summary>
    public static void Write(Dossier dossier, Stream to)
    {
        using var json = new Utf8JsonWriter(to, Options);
        json.WriteStartObject();
        json.WriteString("format", Format);
        json.WriteString("check", Check);
        json.WriteString("customer", dossier.Customer.Value);
        json.WriteString("name", dossier.Name);
        json.WriteString("madeAt", Instant(dossier.MadeAt));
        json.WriteString("businessDate", dossier.On.ToString("O", CultureInfo.InvariantCulture));
        json.WriteStartObject("head");
        json.WriteNumber("sequence", dossier.Head.Sequence);
        json.WriteString("hash", dossier.Head.Hash);
        json.WriteEndObject();
        json.WriteStartArray("entries");
        foreach (var entry in dossier.Entries)
        {
            Write(entry, json);
            json.Flush();
        }

        json.WriteEndArray();
        json.WriteString("seal", SealOf(dossier));
        json.WriteEndObject();
    }

    /// <summary>Reads a dossier; null when the bytes are not exactly those that were written of one.</summary>
    public static Dossier? TryRead(byte[] file)
    {
        try
        {
            using var json = JsonDocument.Parse(file);
            var dossier = Read(json.RootElement);
            using var again = new MemoryStream(file.Length);
            Write(dossier, again);
            return again.GetBuffer().AsSpan(0, (int)again.Length).SequenceEqual(file) ? dossier : null;
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or FormatException or ArgumentException)
        {
            return null;
        }
    }

    private static void Write(DossierEntry one, Utf8JsonWriter json)
    {
        var entry = one.Entry;
        json.WriteStartObject();
        json.WriteNumber("sequence", entry.Sequence);
        json.WriteString("at", entry.At);
        json.WriteString("on", entry.On);
        json.WriteString("actorId", entry.ActorId);
        json.WriteString("actorName", entry.ActorName);
        json.WriteString("command", entry.Command);
        json.WriteString("kind", entry.Kind);
        json.WriteString("body", entry.Body);
        json.WriteString("before", one.Before);
        json.WriteString("hash", entry.Hash);
        json.WriteEndObject();
    }

    private static Dossier Read(JsonElement json)
    {
        var head = json.GetProperty("head");
        return new Dossier(
            new CustomerId(Text(json, "customer")),
            Text(json, "name"),
            DateTimeOffset.ParseExact(Text(json, "madeAt"), "O", CultureInfo.InvariantCulture),
            DateOnly.ParseExact(Text(json, "businessDate"), "O", CultureInfo.InvariantCulture),
            new ChainHead(head.GetProperty("sequence").GetInt64(), Text(head, "hash")),
            [.. json.GetProperty("entries").EnumerateArray().Select(e => new DossierEntry(
                new Entry(
                    e.GetProperty("sequence").GetInt64(), Text(e, "at"), Text(e, "on"), Text(e, "actorId"), Text(e, "actorName"),
                    Text(e, "command"), Text(e, "kind"), Text(e, "body"), Text(e, "hash")),
                Text(e, "before")))]);
    }

    private static string Text(JsonElement json, string name) => json.GetProperty(name).GetString() ?? throw new FormatException($"{name} is missing.");

    private static string[] Headings(Dossier d) =>
        [Format, d.Customer.Value, d.Name, Instant(d.MadeAt), $"{d.On:O}", d.Head.Sequence.ToString(CultureInfo.InvariantCulture), d.Head.Hash];

    private static string Instant(DateTimeOffset at) => at.UtcDateTime.ToString("O", CultureInfo.InvariantCulture);
}
