using System.Globalization;
using System.Text;
using CollectionsBot.App;
using CsvHelper;

namespace CollectionsBot.Benchmarks;

/// <summary>What reading an export costs, beside what CsvHelper alone takes for the same bytes.</summary>
internal static class ImportBenchmarks
{
    private const int Rows = 1_000_000;
    private const int CustomersInFile = 50_000;
    private const int Runs = 3;

    /// <summary>By turns our reader and the bare one, so that both meet the same machine.</summary>
    public static void ReadExport()
    {
        var file = File(Rows);
        var (ours, bare, peak) = (new List<double>(), new List<double>(), 0d);
        for (var run = 0; run < Runs; run++)
        {
            bare.Add(Cost.Of(1, _ => Bare(file)).Ms);
            var before = GC.GetTotalMemory(forceFullCollection: true);
            ReceivablesReading? reading = null;
            ours.Add(Cost.Of(1, _ => reading = Read(file)).Ms);
            peak = Math.Max(peak, (GC.GetTotalMemory(forceFullCollection: true) - before) / 1e6);
            GC.KeepAlive(reading);
        }

        var (seconds, alone) = (ours.Min() / 1_000, bare.Min() / 1_000);
        Figure.Print("import-read-seconds", seconds, "s", CustomersInFile, target: 15, besides: new() { ["rows"] = Rows, ["file_mb"] = file.Length / 1e6 });
        Figure.Print("import-read-share-of-csvhelper", alone / seconds * 100, "%", CustomersInFile, target: 40, besides: new() { ["csvhelper_seconds"] = alone });
        Figure.Print("import-read-kept", peak, "MB", CustomersInFile);
        Figure.Print("import-read-peak", Environment.WorkingSet / 1e6, "MB", CustomersInFile, target: 1_000);
    }

    private static ReceivablesReading Read(byte[] file)
    {
        using var stream = new MemoryStream(file, writable: false);
        var reading = ReceivablesFile.Read(stream, "large.csv", new ImportOptions(Currency.Parse("EUR"), Books.Today));
        return reading.Rows.Length == Rows ? reading : throw new InvalidOperationException($"{reading.Rows.Length} rows were read.");
    }

    private static int Bare(byte[] file)
    {
        using var stream = new MemoryStream(file, writable: false);
        using var reader = CsvReader.Create(stream);
        var records = reader.GetRecords<Line>().ToList();
        return records.Count == Rows ? records.Count : throw new InvalidOperationException($"{records.Count} records were read.");
    }

    private static byte[] File(int rows)
    {
        var text = new StringBuilder("CustomerId,Customer,Number,Date,DueDate,Amount,Open,Currency\n", rows * 90);
        var chance = new Random(3);
        for (var i = 0; i < rows; i++)
        {
            var customer = chance.Next(CustomersInFile);
            var date = Books.Today.AddDays(-chance.Next(400));
            var amount = chance.Next(100, 9_000_000) / 100m;
            text.Append(CultureInfo.InvariantCulture, $"C-{customer:D6},{Books.Name(customer)},INV-{i:D7},{date:yyyy-MM-dd},{date.AddDays(30):yyyy-MM-dd},{amount:F2},{amount:F2},EUR\n");
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }
}

/// <summary>A row as CsvHelper reads it by itself.</summary>
[CsvRecord]
public sealed partial class Line
{
    /// <summary>Who.</summary>
    public string CustomerId { get; set; } = "";

    /// <summary>Their name.</summary>
    public string Customer { get; set; } = "";

    /// <summary>The document.</summary>
    public string Number { get; set; } = "";

    /// <summary>Its date.</summary>
    public DateOnly Date { get; set; }

    /// <summary>When it is due.</summary>
    public DateOnly DueDate { get; set; }

    /// <summary>How much.</summary>
    public decimal Amount { get; set; }

    /// <summary>What is open.</summary>
    public decimal Open { get; set; }

    /// <summary>In which currency.</summary>
    public string Currency { get; set; } = "";
}
