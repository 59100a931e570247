using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;
using CollectionsBot.Core;

namespace CollectionsBot.App;

/// <summary>A small JSON file that says what the columns of an export mean: <c>{ "DueDate": "Payable by", … }</c>.</summary>
public static class MappingFile
{
    /// <summary>The largest file, in bytes.</summary>
    private const int BytesMax = 100_000;

    /// <summary>Reads a file.</summary>
    /// <exception cref="ReceivablesFileException">It cannot be read; the message says what is wrong and which meanings there are.</exception>
    public static ImmutableArray<MappedColumn> Read(string path)
    {
        if (new FileInfo(path) is { Length: > BytesMax })
        {
            throw new ReceivablesFileException($"The mapping {Path.GetFileName(path)} is larger than {BytesMax} bytes.");
        }

        try
        {
            using var json = JsonDocument.Parse(File.ReadAllText(path), new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
            return [.. json.RootElement.EnumerateObject().Where(p => p.Value.ValueKind != JsonValueKind.Null).Select(Column)];
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            throw new ReceivablesFileException($"The mapping {Path.GetFileName(path)} is not JSON of the form {{ \"DueDate\": \"the heading\" }}: {e.Message}", e);
        }
    }

    /// <summary>A proposal as such a file, with the confidence beside each column and the other headings below.</summary>
    public static string TextOf(MappingProposal proposal)
    {
        ArgumentNullException.ThrowIfNull(proposal);
        var text = new StringBuilder("// What the columns mean. Mend what is wrong, remove what means nothing, and import with this file again.\n{\n");
        foreach (var column in proposal.Columns)
        {
            text.Append(CultureInfo.InvariantCulture, $"  {JsonSerializer.Serialize(column.Meaning)}: {JsonSerializer.Serialize(column.Heading)}, // {column.ConfidencePercent} % sure\n");
        }

        text.Append("}\n// Meanings: ").AppendJoin(", ", MappingProposal.Meanings).Append('\n');
        var left = proposal.Headings.Except(proposal.Columns.Select(c => c.Heading)).Where(h => h.Length > 0).Select(h => JsonSerializer.Serialize(h));
        return text.Append("// Headings without a meaning: ").AppendJoin(", ", left).Append('\n').ToString();
    }

    private static MappedColumn Column(JsonProperty property) =>
        ColumnMappings.MeaningOf(property.Name.Length == 0 ? "0" : property.Name) is { } meaning
            ? new MappedColumn(meaning.ToString(), property.Value.GetString()!)
            : throw new ReceivablesFileException($"The mapping names the meaning \"{Quote.Short(property.Name)}\". There are {string.Join(", ", MappingProposal.Meanings)}.");
}
