using System.Globalization;
using Microsoft.Data.Sqlite;

namespace CollectionsBot.Journal;

/// <summary>SQLite's look at its own file, and at what a walk of the chain does not pass.</summary>
internal static class SqliteCheck
{
    /// <summary>What is wrong with the file, in SQLite's words; empty when nothing is.</summary>
    public static ImmutableArray<string> Findings(SqliteConnection connection, int most)
    {
        var findings = ImmutableArray.CreateBuilder<string>();
        using var command = connection.CreateCommand();
        command.CommandText = string.Create(CultureInfo.InvariantCulture, $"PRAGMA quick_check({most})");
        using (var rows = command.ExecuteReader())
        {
            while (rows.Read() && rows.GetString(0) is var finding && finding != "ok")
            {
                findings.Add(finding.ReplaceLineEndings(" "));
            }
        }

        // The chain begins with entry 1, so a walk would never come by these.
        if (SqliteFormat.Scalar(connection, "SELECT count(*) FROM entries WHERE sequence < 1") is long stray and > 0)
        {
            findings.Add($"{stray} entries are numbered below 1");
        }

        return findings.ToImmutable();
    }
}
