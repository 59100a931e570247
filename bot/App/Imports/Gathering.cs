using System.Collections.Immutable;
using CollectionsBot.Core;

namespace CollectionsBot.App;

/// <summary>Gathers the rows of a file and holds them against each other.</summary>
internal sealed class Gathering(Columns columns, Notes notes)
{
    private readonly ImmutableArray<ReceivableRow>.Builder _rows = ImmutableArray.CreateBuilder<ReceivableRow>();
    private readonly ImmutableArray<RejectedRow>.Builder _rejected = ImmutableArray.CreateBuilder<RejectedRow>();
    private readonly Dictionary<(CustomerId, ItemKey), int> _lines = [];
    private readonly Dictionary<CustomerId, (string? Name, int Line)> _names = [];
    private readonly SortedDictionary<Currency, Money> _totals = [];
    private readonly Dictionary<Currency, long> _sizes = [];
    private int _items;

    /// <summary>Takes a row that was read.</summary>
    public void Take(int line, CustomerRow customer, DocumentRow document)
    {
        if (_lines.TryGetValue((customer.Id, document.Key), out var first))
        {
            Reject(line, new RowFault($"The same document of this customer stands on line {first} already", Field.Document, document.Key.Number));
            return;
        }

        if (document.Item is { } item && !Add(item.Open))
        {
            Reject(line, new RowFault($"The open amounts in {item.Open.Currency} are together beyond what can be counted"));
            return;
        }

        _lines.Add((customer.Id, document.Key), line);
        _rows.Add(new ReceivableRow(customer with { Name = NameOf(line, customer) }, document.Key, document.Item));
        _items += document.Item is null ? 0 : 1;
    }

    /// <summary>Takes note of a row that cannot be taken over.</summary>
    public void Reject(int line, RowFault fault) => _rejected.Add(new RejectedRow(
        line,
        fault.Reason + ".",
        fault.Field is { } field ? columns.HeadingOf(field) : null,
        fault.Value is null ? null : Quote.Short(fault.Value)));

    /// <summary>The result.</summary>
    public ReceivablesReading ToReading(string source, string layout) => new(
        source, layout, _rows.DrainToImmutable(), _rejected.DrainToImmutable(), notes.All(), _names.Count, _items, [.. _totals.Values]);

    /// <summary>One customer has one name: the first in the file.</summary>
    private string? NameOf(int line, CustomerRow customer)
    {
        if (!_names.TryGetValue(customer.Id, out var known) || (known.Name is null && customer.Name is not null))
        {
            _names[customer.Id] = (customer.Name, line);
            return customer.Name;
        }

        if (customer.Name is { } name && name != known.Name)
        {
            notes.Add(
                $"Line {line}: customer {customer.Id} is called '{Quote.Short(name)}' here "
                + $"and '{Quote.Short(known.Name!)}' on line {known.Line}; the first is kept.");
        }

        return known.Name;
    }

    /// <summary>Adds an amount to its total, unless debts and credits together might then no longer be counted.</summary>
    private bool Add(Money open)
    {
        var size = _sizes.GetValueOrDefault(open.Currency);
        if (size > ImportLimits.TotalMinorUnitsMax - Math.Abs(open.MinorUnits))
        {
            return false;
        }

        _sizes[open.Currency] = size + Math.Abs(open.MinorUnits);
        _totals[open.Currency] = _totals.GetValueOrDefault(open.Currency, Money.Zero(open.Currency)) + open;
        return true;
    }
}
