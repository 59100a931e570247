using System.Diagnostics.CodeAnalysis;

namespace CollectionsBot.Core;

/// <summary>Sums up items or balances, currency by currency.</summary>
/// <remarks>Nearly everybody owes in one currency, so the columns of the first need no memory of their own.</remarks>
internal struct BalanceSums
{
    private BalanceColumns _first;
    private BalanceColumns[]? _others;

    /// <summary>The columns of a currency.</summary>
    [UnscopedRef]
    public ref BalanceColumns Of(Currency currency)
    {
        if (_first.Currency is null)
        {
            _first = new BalanceColumns(currency);
        }

        if (_first.Currency == currency)
        {
            return ref _first;
        }

        return ref Other(currency);
    }

    /// <summary>The balances of the currencies in which there is any, ordered by currency code.</summary>
    public readonly ImmutableArray<Balance> ToBalances()
    {
        if (_others is null)
        {
            return _first.Count == 0 ? [] : [_first.ToBalance()];
        }

        return [.. _others.Append(_first).Where(c => c.Count > 0).Select(c => c.ToBalance()).OrderBy(b => b.Currency)];
    }

    /// <summary>Adds other sums to these.</summary>
    public void Add(in BalanceSums others)
    {
        foreach (var columns in (ReadOnlySpan<BalanceColumns>)[others._first, .. others._others ?? []])
        {
            if (columns.Currency is { } currency)
            {
                Of(currency).Add(columns.ToBalance(), columns.Count);
            }
        }
    }

    private ref BalanceColumns Other(Currency currency)
    {
        _others ??= [];
        var at = Array.FindIndex(_others, c => c.Currency == currency);
        if (at < 0)
        {
            at = _others.Length;
            _others = [.. _others, new BalanceColumns(currency)];
        }

        return ref _others[at];
    }
}
