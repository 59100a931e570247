using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace CollectionsBot.Core;

/// <summary>An exact amount of one currency, counted in its minor units (cents, pence, yen).</summary>
/// <remarks>
/// Adding or comparing two currencies throws: a portfolio never has "a total" over several of them.
/// Arithmetic is checked, so an overflow is an error and never a wrong balance.
/// </remarks>
/// <param name="MinorUnits">The amount in minor units; negative for credits.</param>
/// <param name="Currency">The currency.</param>
public readonly record struct Money(long MinorUnits, Currency Currency) : IComparable<Money>
{
    /// <summary>The largest amount taken from outside, in minor units: it leaves room to add a million of them.</summary>
    public const long MinorUnitsMax = 9_000_000_000_000;

    /// <summary>True when the amount is exactly nothing.</summary>
    public bool IsZero => MinorUnits == 0;

    /// <summary>True for a credit.</summary>
    public bool IsNegative => MinorUnits < 0;

    /// <summary>True for a debt.</summary>
    public bool IsPositive => MinorUnits > 0;

    /// <summary>Nothing, in a currency.</summary>
    public static Money Zero(Currency currency) => new(0, currency);

    /// <summary>Turns a decimal number of major units into money, when it is exact and within bounds.</summary>
    /// <param name="amount">Major units, such as 12.50.</param>
    /// <param name="currency">The currency.</param>
    /// <param name="money">The money, when the answer is true.</param>
    /// <returns>False when the amount has more decimals than the currency or is beyond <see cref="MinorUnitsMax"/>.</returns>
    public static bool TryFromDecimal(decimal amount, Currency currency, [NotNullWhen(true)] out Money? money)
    {
        ArgumentNullException.ThrowIfNull(currency);
        money = null;
        if (Math.Abs(amount) > MinorUnitsMax / currency.MinorPerMajor)
        {
            return false;
        }

        var minor = amount * currency.MinorPerMajor;
        if (minor != decimal.Truncate(minor))
        {
            return false;
        }

        money = new Money((long)minor, currency);
        return true;
    }

    /// <summary>An amount of about the same weight in every currency.</summary>
    /// <remarks>
    /// What a setting says without a currency is meant in one with two decimals: it is a hundred times as much in one without
    /// decimals and a third of it in one with three, because 10,000 yen and 10,000 euros are not the same weight. Cut to minor units.
    /// </remarks>
    /// <param name="major">Major units of a currency with two decimals.</param>
    /// <param name="currency">The currency wanted.</param>
    public static Money OfWeight(decimal major, Currency currency)
    {
        ArgumentNullException.ThrowIfNull(currency);
        // Divided last, because a third of one, times three hundred, is a little less than a hundred.
        var (times, parts) = currency.Decimals switch { 0 => (100, 1), 3 => (1, 3), _ => (1, 1) };
        return new Money((long)decimal.Floor(major * times * currency.MinorPerMajor / parts), currency);
    }

    /// <summary>The amount in major units, exact.</summary>
    public decimal ToDecimal() => new decimal(MinorUnits) / Currency.MinorPerMajor;

    /// <summary>Adds two amounts of the same currency.</summary>
    public static Money operator +(Money left, Money right) => new(checked(left.MinorUnits + Same(left, right)), left.Currency);

    /// <summary>Subtracts an amount of the same currency.</summary>
    public static Money operator -(Money left, Money right) => new(checked(left.MinorUnits - Same(left, right)), left.Currency);

    /// <summary>The opposite amount.</summary>
    public static Money operator -(Money money) => new(checked(-money.MinorUnits), money.Currency);

    /// <summary>Compares two amounts of the same currency.</summary>
    public static bool operator <(Money left, Money right) => left.MinorUnits < Same(left, right);

    /// <summary>Compares two amounts of the same currency.</summary>
    public static bool operator >(Money left, Money right) => left.MinorUnits > Same(left, right);

    /// <summary>Compares two amounts of the same currency.</summary>
    public static bool operator <=(Money left, Money right) => left.MinorUnits <= Same(left, right);

    /// <summary>Compares two amounts of the same currency.</summary>
    public static bool operator >=(Money left, Money right) => left.MinorUnits >= Same(left, right);

    /// <summary>The smaller of two amounts of the same currency.</summary>
    public static Money Min(Money left, Money right) => left <= right ? left : right;

    /// <inheritdoc/>
    public int CompareTo(Money other) => MinorUnits.CompareTo(Same(this, other));

    /// <summary>The amount as it is written in the history: a plain decimal number, a space, the code.</summary>
    public override string ToString() =>
        ToDecimal().ToString("F" + Currency.Decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture) + " " + Currency.Code;

    /// <summary>Reads what <see cref="ToString"/> writes.</summary>
    /// <exception cref="FormatException">The text is not an amount, a space and a currency code.</exception>
    public static Money Parse(ReadOnlySpan<char> text)
    {
        var space = text.IndexOf(' ');
        if (space > 0
            && decimal.TryParse(text[..space], NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount)
            && Currency.TryParse(text[(space + 1)..], out var currency)
            && amount is >= long.MinValue and <= long.MaxValue
            && amount * currency.MinorPerMajor is >= long.MinValue and <= long.MaxValue and var minor
            && minor == decimal.Truncate(minor))
        {
            return new Money((long)minor, currency);
        }

        throw new FormatException($"'{text}' is not an amount with its currency, such as '12.50 EUR'.");
    }

    private static long Same(Money left, Money right) => left.Currency == right.Currency
        ? right.MinorUnits
        : throw new InvalidOperationException($"{left.Currency} and {right.Currency} are different currencies and are never added or compared.");
}
