using CollectionsBot.Core;

namespace CollectionsBot.App;

/// <summary>What a row says about its document.</summary>
/// <param name="Key">Which document.</param>
/// <param name="Item">The open item; null when nothing is open of it.</param>
/// <param name="Paid">How it was cleared, when the file tells; null otherwise.</param>
internal readonly record struct DocumentRow(ItemKey Key, OpenItem? Item, PaidItem? Paid);

/// <summary>Reads the document's columns of a row.</summary>
internal sealed class DocumentCells(
    Columns columns, Conventions conventions, DateReader dates, ImportOptions options, CustomerCells customers, Notes notes)
{
    /// <summary>How many type words are remembered.</summary>
    private const int WordsMax = 1_000;

    private readonly Dictionary<string, DocumentSort?> _sorts = new(StringComparer.Ordinal);
    private static readonly HashSet<string> Yes = new(["yes", "y", "true", "1", "ja", "oui", "si", "sí"], StringComparer.OrdinalIgnoreCase);
    private readonly AmountCells _amounts = new(columns, conventions, options, notes);

    /// <summary>The document of a row.</summary>
    public Attempted<DocumentRow> Read(SourceRecord row)
    {
        if (Sort(row) is var sorted && sorted.Failed(out var fault))
        {
            return fault;
        }

        if (Dates(row) is var dated && dated.Failed(out fault))
        {
            return fault;
        }

        if (_amounts.Read(row, sorted.Value) is var counted && counted.Failed(out fault))
        {
            return fault;
        }

        var ((document, due), amounts) = (dated.Value, counted.Value!);
        var type = sorted.Value.TypeOf(amounts.IsNegative);
        if (Number(row, type, document, amounts) is var numbered && numbered.Failed(out fault))
        {
            return fault;
        }

        if (Date(row, Field.PaidOn, conventions.DueDates ?? conventions.DocumentDates) is var cleared && cleared.Failed(out fault))
        {
            return fault;
        }

        var key = new ItemKey(type, numbered.Value!);
        return amounts.Open.IsZero || (cleared.Value is not null && (columns.Layout.ClearedByDate || !columns.Has(Field.Open)))
            ? new DocumentRow(key, null, Paid(row, key, document, due, amounts.Original, cleared.Value))
            : new DocumentRow(key, new OpenItem(key.Type, key.Number, document, due, amounts.Original, amounts.Open), null);
    }

    /// <summary>Only a debt that was paid says how its customer pays, and only one that was not contested.</summary>
    private PaidItem? Paid(SourceRecord row, ItemKey key, DateOnly document, DateOnly? due, Money amount, DateOnly? paidOn)
    {
        if (paidOn is not { } on || !amount.IsPositive || on > options.Today)
        {
            return null;
        }

        if (columns.Cell(row, Field.Disputed) is { Length: > 0 } contested && Yes.Contains(contested))
        {
            notes.Count("Documents that were contested say nothing about how a customer pays, and were left out", row.Line);
            return null;
        }

        return new PaidItem(new OpenItem(key.Type, key.Number, document, due, amount, amount), on);
    }

    private Attempted<DocumentSort> Sort(SourceRecord row)
    {
        var word = columns.Cell(row, Field.Type);
        return word.Length == 0 ? DocumentSort.Unnamed
            : Known(word) is { } sort ? sort
            : new RowFault("The document type is not known", Field.Type, word);
    }

    private DocumentSort? Known(string word)
    {
        if (!_sorts.TryGetValue(word, out var sort))
        {
            sort = columns.Layout.Sorts.TryGetValue(Headings.Plain(word), out var own) ? own : DocumentSort.Of(word);
            if (_sorts.Count < WordsMax)
            {
                _sorts.Add(word, sort);
            }
        }

        return sort;
    }

    /// <summary>The number; where payments go unnumbered, the date and the original amount name one, and stay the same in the next export.</summary>
    private Attempted<string> Number(SourceRecord row, ItemType type, DateOnly document, DocumentAmounts amounts)
    {
        if (columns.Cell(row, Field.Document).Length > 0 || !columns.Layout.NumbersCredits || type is ItemType.Invoice or ItemType.DebitNote)
        {
            return customers.Identifier(row, Field.Document, "document number", OpenItem.NumberLengthMax);
        }

        notes.Count("Payments and credits without a number are named by their date and amount", row.Line);
        return FormattableString.Invariant($"{document:yyyy-MM-dd} {-amounts.Original}");
    }

    private Attempted<(DateOnly Document, DateOnly? Due)> Dates(SourceRecord row)
    {
        if (Date(row, Field.DocumentDate, conventions.DocumentDates) is var document && document.Failed(out var fault))
        {
            return fault;
        }

        if (Date(row, Field.DueDate, conventions.DueDates) is var due && due.Failed(out fault))
        {
            return fault;
        }

        if ((document.Value ?? due.Value) is not { } date)
        {
            var field = columns.Has(Field.DocumentDate) ? Field.DocumentDate : Field.DueDate;
            return new RowFault("There is neither a document date nor a due date", field);
        }

        if (date > options.Today && document.Value is not null)
        {
            notes.Count("A document's date lies in the future", row.Line);
        }

        if (due.Value < date)
        {
            notes.Count("A due date lies before the document's date", row.Line);
        }

        return (date, due.Value);
    }

    private Attempted<DateOnly?> Date(SourceRecord row, Field field, DateOrder? order)
    {
        var cell = columns.Cell(row, field);
        if (cell.Length == 0)
        {
            return new Attempted<DateOnly?>(null, null);
        }

        if (dates.TryTakeApart(cell)?.Read(order) is not { } date)
        {
            return new RowFault(order switch
            {
                null => "This is not a date",
                DateOrder.DayMonth => "This is not a date as day/month/year",
                _ => "This is not a date as month/day/year",
            }, field, cell);
        }

        return date.Year is < ImportLimits.YearMin or > ImportLimits.YearMax
            ? new RowFault($"The year must lie between {ImportLimits.YearMin} and {ImportLimits.YearMax}", field, cell)
            : date;
    }
}
