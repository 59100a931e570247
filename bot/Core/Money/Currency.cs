using System.Diagnostics.CodeAnalysis;

namespace CollectionsBot.Core;

/// <summary>A currency of ISO 4217: three capital letters and the number of decimals of its minor unit.</summary>
/// <remarks>There is one instance per code, so two currencies are the same exactly when they are the same object.</remarks>
public sealed class Currency : IComparable<Currency>
{
    private const string WithTwoDecimals =
        "AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BGN BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CNY COP CRC CUP " +
        "CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL HTG HUF IDR ILS INR IRR JMD KES KGS " +
        "KHR KPW KYD KZT LAK LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD " +
        "PAB PEN PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TOP " +
        "TRY TTD TWD TZS UAH USD UYU UZS VES WST XCD XCG YER ZAR ZMW ZWG";
    private const string WithoutDecimals = "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX VND VUV XAF XOF XPF";
    private const string WithThreeDecimals = "BHD IQD JOD KWD LYD OMR TND";

    private static readonly Dictionary<string, Currency>.AlternateLookup<ReadOnlySpan<char>> ByCode = Load().GetAlternateLookup<ReadOnlySpan<char>>();

    private Currency(string code, int decimals)
    {
        Code = code;
        Decimals = decimals;
        MinorPerMajor = decimals switch { 0 => 1, 2 => 100, _ => 1000 };
    }

    /// <summary>The alphabetic code, such as <c>EUR</c>.</summary>
    public string Code { get; }

    /// <summary>How many decimals an amount has: 0, 2 or 3.</summary>
    public int Decimals { get; }

    /// <summary>How many minor units make one major unit: 1, 100 or 1000.</summary>
    public int MinorPerMajor { get; }

    /// <summary>Finds a currency by its code, in any case, surrounding white space ignored.</summary>
    public static bool TryParse(string? code, [NotNullWhen(true)] out Currency? currency) => TryParse(code.AsSpan(), out currency);

    /// <summary>Finds a currency by its code.</summary>
    /// <exception cref="FormatException">The code is not one of ISO 4217's active currencies.</exception>
    public static Currency Parse(string code) =>
        TryParse(code, out var currency) ? currency : throw new FormatException($"'{code}' is not a currency of ISO 4217.");

    /// <summary>Orders currencies by code, so that every list of currencies has one order.</summary>
    public int CompareTo(Currency? other) => string.CompareOrdinal(Code, other?.Code);

    /// <summary>The code.</summary>
    public override string ToString() => Code;

    internal static bool TryParse(ReadOnlySpan<char> code, [NotNullWhen(true)] out Currency? currency) => ByCode.TryGetValue(code.Trim(), out currency);

    private static Dictionary<string, Currency> Load()
    {
        var all = new Dictionary<string, Currency>(StringComparer.OrdinalIgnoreCase);
        foreach (var (codes, decimals) in new[] { (WithTwoDecimals, 2), (WithoutDecimals, 0), (WithThreeDecimals, 3) })
        {
            foreach (var code in codes.Split(' '))
            {
                all.Add(code, new Currency(code, decimals));
            }
        }

        return all;
    }
}
