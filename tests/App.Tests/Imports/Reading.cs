using System.Text;
using CollectionsBot.Core;

namespace CollectionsBot.App.Tests;

/// <summary>Reads a literal text as a file.</summary>
internal static class Reading
{
    public static readonly DateOnly Today = new(2026, 11, 22);

    public static ReceivablesReading Of(string text, DateOrder? dates = null, string currency = "USD") =>
        Of(Encoding.UTF8.GetBytes(text), dates, currency);

    public static ReceivablesReading Of(byte[] bytes, DateOrder? dates = null, string currency = "USD")
    {
        using var stream = new MemoryStream(bytes, writable: false);
        return ReceivablesFile.Read(stream, "export.csv", new ImportOptions(Currency.Parse(currency), Today, dates));
    }

    public static string Refusal(string text, DateOrder? dates = null) => Refusal(Encoding.UTF8.GetBytes(text), dates);

    public static string Refusal(byte[] bytes, DateOrder? dates = null) =>
        Assert.ThrowsAny<ReceivablesFileException>(() => Of(bytes, dates)).Message;

    public static Money Money(string text) => Core.Money.Parse(text);
}
