using System.Buffers;
using System.Text.RegularExpressions;
using CollectionsBot.Core;

namespace CollectionsBot.App;

/// <summary>Reads the customer's columns of a row.</summary>
internal sealed partial class CustomerCells(Columns columns, Notes notes)
{
    /// <summary>What most numbers are made of; a number of these alone that ends on no ".0" stands as it is.</summary>
    private static readonly SearchValues<char> Usual = SearchValues.Create("0123456789ABCDFGHIJKLMNOPQRSTUVWXYZabcdfghijklmnopqrstuvwxyz-_/.");

    private static readonly Field[] All =
    [
        Field.CustomerId, Field.CustomerName, Field.Kind, Field.Email, Field.Phone, Field.TimeZone, Field.Language, Field.Contact, Field.Owner, Field.Tags,
    ];

    /// <summary>How many time zones are remembered, known or not: the system's list is slow to search for a wrong name.</summary>
    private const int ZonesMax = 1_000;

    /// <summary>How many customers are remembered with what their rows say, so that the next row that says the same is read at once.</summary>
    private const int RememberedMax = 200_000;

    private readonly Field[] _fields = [.. All.Where(columns.Has)];
    private readonly Dictionary<string, (string[] Cells, CustomerRow Row)> _known = new(StringComparer.Ordinal);
    private readonly Dictionary<string, bool> _zones = new(StringComparer.Ordinal);

    /// <summary>The customer of a row.</summary>
    /// <remarks>
    /// A bad address, kind or time zone is dropped with a note and the row kept, because the debt is real all the same;
    /// a bad identifier rejects the row, because nobody would know whose debt it is.
    /// </remarks>
    public Attempted<CustomerRow> Read(SourceRecord row)
    {
        var key = columns.Cell(row, _fields[0]);
        if (_known.TryGetValue(key, out var known) && IsSame(row, known.Cells))
        {
            return known.Row;
        }

        var noted = notes.Taken;
        var read = ReadAnew(row);
        if (read.Value is { } customer && notes.Taken == noted && _known.Count < RememberedMax)
        {
            _known[key] = ([.. _fields.Select(f => columns.Cell(row, f))], customer);
        }

        return read;
    }

    private bool IsSame(SourceRecord row, string[] cells)
    {
        for (var i = 0; i < cells.Length; i++)
        {
            if (!string.Equals(cells[i], columns.Cell(row, _fields[i]), StringComparison.Ordinal))
            {
                return false;
            }
        }

        return true;
    }

    private Attempted<CustomerRow> ReadAnew(SourceRecord row)
    {
        var name = NameIn(row);
        var identified = columns.Has(Field.CustomerId)
            ? Identifier(row, Field.CustomerId, "customer number", CustomerId.LengthMax)
            : FromName(name);
        return identified.Failed(out var fault)
            ? fault
            : new CustomerRow(new CustomerId(identified.Value!), name, KindIn(row), EmailIn(row), PhoneIn(row), TimeZoneIn(row),
                LanguageIn(row), LineIn(row, Field.Contact, ContactPerson.NameLengthMax), LineIn(row, Field.Owner, Actor.LengthMax), TagsIn(row));
    }

    /// <summary>A number or code: as it stands there, but for the ".0" that spreadsheets append to long numbers.</summary>
    public Attempted<string> Identifier(SourceRecord row, Field field, string what, int lengthMax)
    {
        var cell = columns.Cell(row, field);
        if (cell.Length == 0)
        {
            return new RowFault($"There is no {what}", field);
        }

        if (cell.Length <= lengthMax && !cell.AsSpan().ContainsAnyExcept(Usual) && (cell[^1] != '0' || !cell.EndsWith(".0", StringComparison.Ordinal)))
        {
            return cell;
        }

        if (CleanText.HasUnprintable(cell))
        {
            return new RowFault($"The {what} has characters that cannot be printed", field, cell);
        }

        if (Rounded().IsMatch(cell))
        {
            return new RowFault($"The {what} was rounded by a spreadsheet; export it as text", field, cell);
        }

        if (Float().Match(cell) is { Success: true } match)
        {
            notes.Count($"'{columns.HeadingOf(field)}' has numbers with '.0' behind them, which was left off", row.Line);
            cell = match.Groups[1].Value;
        }

        return cell.Length > lengthMax ? new RowFault($"The {what} is longer than {lengthMax} characters", field, cell) : cell;
    }

    private static Attempted<string> FromName(string? name) => name switch
    {
        null => new RowFault("There is no customer name", Field.CustomerName),
        { Length: > CustomerId.LengthMax } => new RowFault(
            $"There is no column with a customer number, and the name, at over {CustomerId.LengthMax} characters, is too long to stand for one",
            Field.CustomerName,
            name),
        _ => name,
    };

    private string? NameIn(SourceRecord row)
    {
        var cell = columns.Cell(row, Field.CustomerName);
        var name = CleanText.OneLine(cell);
        if (CleanText.HasUnprintable(cell))
        {
            notes.Count("A customer's name has characters that cannot be printed, which were left out", row.Line);
        }

        if (name.Length > Customer.NameLengthMax)
        {
            notes.Count($"A customer's name is longer than {Customer.NameLengthMax} characters and was cut", row.Line);
        }

        return name.Length == 0 ? null : CleanText.Cut(name, Customer.NameLengthMax);
    }

    private PartyKind? KindIn(SourceRecord row)
    {
        var cell = columns.Cell(row, Field.Kind);
        var kind = PartyKindWords.Of(cell);
        if (cell.Length > 0 && kind is null)
        {
            notes.Count($"'{Quote.Short(cell)}' is not a known kind of customer and was left out", row.Line);
        }

        return kind;
    }

    private string? EmailIn(SourceRecord row) => Kept(row, Field.Email, ContactDetails.IsEmail, "is not one e-mail address");

    private string? PhoneIn(SourceRecord row) => Kept(row, Field.Phone, ContactDetails.IsPhone, "is not one phone number");

    private string? TimeZoneIn(SourceRecord row) => Kept(row, Field.TimeZone, IsZone, "is not a time zone");

    /// <summary>Where programs write an underscore, the tag has a hyphen.</summary>
    private string? LanguageIn(SourceRecord row) =>
        Kept(row, Field.Language, cell => LanguageTag.IsWellFormed(cell.Replace('_', '-')), "is not a language tag such as en-GB")?.Replace('_', '-');

    private string? LineIn(SourceRecord row, Field field, int lengthMax)
    {
        var line = CleanText.OneLine(columns.Cell(row, field));
        return line.Length == 0 ? null : CleanText.Cut(line, lengthMax);
    }

    private string? TagsIn(SourceRecord row)
    {
        var cell = columns.Cell(row, Field.Tags);
        var tags = Tags.Read(cell);
        if (tags.Length > Tags.Max || cell.Split(';', ',').Any(t => t.Trim().Length > 0 && Tags.Normal(t) is null))
        {
            notes.Count($"Of a customer's tags, those beyond {Tags.Max} or of more than {Tags.LengthMax} characters were left out", row.Line);
        }

        return Tags.Text(tags.Take(Tags.Max));
    }

    private bool IsZone(string name)
    {
        if (!_zones.TryGetValue(name, out var exists) && _zones.Count < ZonesMax)
        {
            _zones[name] = exists = !CleanText.HasUnprintable(name) && TimeZoneInfo.TryFindSystemTimeZoneById(name, out _);
        }

        return exists;
    }

    private string? Kept(SourceRecord row, Field field, Func<string, bool> isGood, string what)
    {
        var cell = columns.Cell(row, field);
        if (cell.Length == 0 || isGood(cell))
        {
            return cell.Length == 0 ? null : cell;
        }

        notes.Add($"Line {row.Line}: '{Quote.Short(cell)}' {what} and was left out.");
        return null;
    }

    [GeneratedRegex(@"^([0-9]+)\.0$", RegexOptions.CultureInvariant, ImportLimits.PatternMsMax)]
    private static partial Regex Float();

    [GeneratedRegex(@"^[0-9]([.,][0-9]+)?[Ee]\+[0-9]+$", RegexOptions.CultureInvariant, ImportLimits.PatternMsMax)]
    private static partial Regex Rounded();
}
