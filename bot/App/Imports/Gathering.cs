using System.Collections.Immutable;
using CollectionsBot.Core;

namespace CollectionsBot.App;

/// <summary>Gathers the rows of a file and holds them against each other.</summary>
internal sealed class Gathering(Columns columns, Notes notes)
{
    private readonly ImmutableArray<ReceivableRow>.Builder _rows = ImmutableArray.CreateBuilder<ReceivableRow>();
    private readonly ImmutableArray<CustomerRow>.Builder _customers = ImmutableArray.CreateBuilder<CustomerRow>();
    private readonly ImmutableArray<RejectedRow>.Builder _rejected = ImmutableArray.CreateBuilder<RejectedRow>();
    private readonly ImmutableArray<ImmutableArray<string>>.Builder _rejectedCells = ImmutableArray.CreateBuilder<ImmutableArray<string>>();
    private readonly ImmutableDictionary<CustomerId, ContactProfileName>.Builder _profiles = ImmutableDictionary.CreateBuilder<CustomerId, ContactProfileName>();
    private readonly Dictionary<(CustomerId, ItemKey), (int Line, int At)> _lines = [];
    private readonly Dictionary<CustomerId, (string? Name, int Line)> _names = [];
    private readonly SortedDictionary<Currency, Money> _totals = [];
    private readonly Dictionary<Currency, long> _sizes = [];
    private int _items;

    /// <summary>Takes a row that was read.</summary>
    public void Take(SourceRecord row, CustomerRow customer, DocumentRow document)
    {
        if (_lines.TryGetValue((customer.Id, document.Key), out var first))
        {
            TakeAgain(row, document, first);
            return;
        }

        if (document.Item is { } item && !Add(item.Open))
        {
            Reject(row, new RowFault($"The open amounts in {item.Open.Currency} are together beyond what can be counted"));
            return;
        }

        _lines.Add((customer.Id, document.Key), (row.Line, _rows.Count));
        _rows.Add(new ReceivableRow(Named(row.Line, customer), document.Key, document.Item, document.Paid));
        _items += document.Item is null ? 0 : 1;
    }

    /// <summary>Takes a customer of a master file.</summary>
    public void Take(SourceRecord row, CustomerRow customer)
    {
        if (_names.TryGetValue(customer.Id, out var known))
        {
            Reject(row, new RowFault($"The same customer stands on line {known.Line} already", columns.Has(Field.CustomerId) ? Field.CustomerId : Field.CustomerName, customer.Id.Value));
            return;
        }

        _names.Add(customer.Id, (customer.Name, row.Line));
        _customers.Add(customer);
        if (columns.Cell(row, Field.Profile) is { Length: > 0 } profile)
        {
            if (ProfileWords.Of(profile) is { } name)
            {
                _profiles[customer.Id] = name;
            }
            else
            {
                notes.Count($"'{Quote.Short(profile)}' is not a known contact profile and was left out", row.Line);
            }
        }
    }

    /// <summary>Takes note of a row that cannot be taken over.</summary>
    public void Reject(SourceRecord row, RowFault fault)
    {
        _rejected.Add(new RejectedRow(
            row.Line,
            fault.Reason + ".",
            fault.Field is { } field ? columns.HeadingOf(field) : null,
            fault.Value is null ? null : Quote.Short(fault.Value)));
        _rejectedCells.Add([.. row.Cells]);
    }

    /// <summary>The result.</summary>
    public ReceivablesReading ToReading(string source) => new(
        source, columns.Layout.Name, _rows.DrainToImmutable(), _rejected.DrainToImmutable(), notes.All(), _names.Count, _items, [.. _totals.Values])
    {
        Masters = _customers.DrainToImmutable(),
        Profiles = _profiles.ToImmutable(),
        Headings = columns.Written,
        RejectedCells = _rejectedCells.DrainToImmutable(),
        Form = ColumnMappings.KeyOf(columns.Plain),
    };

    /// <summary>A further line of one document repeats what the first said of it; anything else is a mistake.</summary>
    private void TakeAgain(SourceRecord row, DocumentRow document, (int Line, int At) first)
    {
        if (columns.Layout.RowPerLine && _rows[first.At].Item == document.Item)
        {
            notes.Count("Rows that are further lines of a document were counted with it", row.Line);
            return;
        }

        Reject(row, columns.Layout.RowPerLine
            ? new RowFault($"This document has another amount or date on line {first.Line}", Field.Document, document.Key.Number)
            : new RowFault($"The same document of this customer stands on line {first.Line} already", Field.Document, document.Key.Number));
    }

    /// <summary>One customer has one name: the first in the file.</summary>
    private CustomerRow Named(int line, CustomerRow customer)
    {
        if (!_names.TryGetValue(customer.Id, out var known) || (known.Name is null && customer.Name is not null))
        {
            _names[customer.Id] = (customer.Name, line);
            return customer;
        }

        if (customer.Name is { } name && name != known.Name)
        {
            notes.Add(
                $"Line {line}: customer {customer.Id} is called '{Quote.Short(name)}' here "
                + $"and '{Quote.Short(known.Name!)}' on line {known.Line}; the first is kept.");
        }

        return customer.Name == known.Name ? customer : customer with { Name = known.Name };
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
