namespace CollectionsBot.Benchmarks;

/// <summary>A portfolio of a size, filled as a replay of its journal fills it.</summary>
internal sealed class Books
{
    /// <summary>The date on which the worklist is asked for.</summary>
    public static readonly DateOnly Today = new(2026, 11, 2);

    private const int ItemsPerCustomer = 10;
    private const int CustomersPerImport = 10_000;
    private static readonly string[] Firsts = ["North", "Harbour", "Silver", "Meridian", "Alpine", "Crescent", "Lakeside", "Granite", "Maple", "Atlas", "Beacon", "Cedar"];
    private static readonly string[] Seconds = ["wind", "gate", "field", "stone", "bridge", "water", "ford", "mark", "view", "crest", "dale", "port", "well", "moor"];
    private static readonly string[] Trades = ["Traders", "Foods", "Logistics", "Systems", "Holdings", "Textiles", "Machinery", "Pharma", "Energy", "Partners"];
    private static readonly Actor Clerk = new("clerk", "Clerk");
    private readonly Random _chance = new(1);
    private ChainHead _head = ChainHead.Empty;
    private int _commands;

    private readonly Action<Entry>? _store;

    private Books(int customers, Action<Entry>? store) => (Customers, _store) = (customers, store);

    public Portfolio Portfolio { get; } = new(PortfolioRules.Default(TimeZoneInfo.Utc)) { Both = static (one, other) => Parallel.Invoke(one, other) };

    public int Customers { get; }

    public int Items => Customers * ItemsPerCustomer;

    /// <summary>Fills books: ten open items a customer, contacts with a third and promises with some of them.</summary>
    /// <param name="customers">How many customers.</param>
    /// <param name="store">Takes every entry of the history, in order.</param>
    public static Books Of(int customers, Action<Entry>? store = null)
    {
        var books = new Books(customers, store);
        for (var from = 0; from < customers; from += CustomersPerImport)
        {
            var rows = Enumerable.Range(from, Math.Min(CustomersPerImport, customers - from)).SelectMany(books.Rows).ToImmutableArray();
            books.Give(s => new ImportReceivables(s, "open.csv", rows, Snapshot: false));
        }

        for (var i = 0; i < customers; i += 3)
        {
            books.Give(s => books.Contact(s, i));
        }

        return books;
    }

    /// <summary>Decides a command and takes in its facts, encoded, chained and read back as the writer does.</summary>
    public void Give(Func<Stamp, Command> command)
    {
        var on = Today.AddDays(-_chance.Next(20));
        var stamp = new Stamp(new CommandId(Figure.Text($"command-{_commands++}")), Clerk, new DateTimeOffset(on.ToDateTime(new TimeOnly(9, 0)), TimeSpan.Zero), on);
        foreach (var fact in Portfolio.Decide(command(stamp)).Facts)
        {
            var entry = Chain.Link(_head, new RecordedFact(_head.Sequence + 1, stamp.At, stamp.On, stamp.Actor, stamp.Id, fact));
            _head = new ChainHead(entry.Sequence, entry.Hash);
            _store?.Invoke(entry);
            Portfolio.Apply(FactCodec.Read(entry));
        }
    }

    /// <summary>Adds up what is overdue on a date, item by item and by no rule, on both processors: less than this no list can cost.</summary>
    public long LookAtItems(DateOnly on)
    {
        var accounts = Portfolio.Accounts.Values.ToArray();
        var (one, other) = (0L, 0L);
        Portfolio.Both(() => one = Overdue(accounts.AsSpan(..(accounts.Length / 2))), () => other = Overdue(accounts.AsSpan((accounts.Length / 2)..)));
        return one + other;

        long Overdue(ReadOnlySpan<Account> some)
        {
            var sum = 0L;
            foreach (var account in some)
            {
                foreach (var item in account.Items)
                {
                    sum += item.IsOverdue(on) ? item.Open.MinorUnits : 0;
                }
            }

            return sum;
        }
    }

    /// <summary>The customer with a number.</summary>
    public static CustomerId Customer(int number) => new(Figure.Text($"C-{number:D6}"));

    /// <summary>The name of the customer with a number: two words that some share, and one that fewer do.</summary>
    public static string Name(int number) =>
        Figure.Text($"{Firsts[number % Firsts.Length]}{Seconds[number / 12 % Seconds.Length]} {Letters(number / 17)} {Trades[number / 7 % Trades.Length]} Ltd");

    /// <summary>A contact with a customer, some of them with a promise.</summary>
    public LogContact Contact(Stamp stamp, int customer)
    {
        var promises = _chance.Next(4) == 0;
        return new LogContact(
            stamp,
            Customer(customer),
            new ContactAttempt(ContactChannel.Phone, promises ? ResultCode.PromisedToPay : ResultCode.VoicemailLeft),
            promises ? new PromiseTerms(Money.Parse("100.00 EUR"), stamp.On.AddDays(_chance.Next(20))) : null,
            []);
    }

    private static string Letters(int number)
    {
        var letters = new char[6];
        var state = (uint)number * 2654435761u;
        for (var i = 0; i < letters.Length; i++, state = (state * 1664525u) + 1013904223u)
        {
            letters[i] = (char)((i == 0 ? 'A' : 'a') + ((state >> 16) % 26));
        }

        return new string(letters);
    }

    private IEnumerable<ReceivableRow> Rows(int customer)
    {
        for (var i = 0; i < ItemsPerCustomer; i++)
        {
            var due = Today.AddDays(_chance.Next(-120, 60));
            var amount = new Money(_chance.Next(10_000, 1_000_000), Currency.Parse(customer % 10 == 0 ? "USD" : "EUR"));
            var item = new OpenItem(ItemType.Invoice, Figure.Text($"F{customer}-{i}"), due.AddDays(-30), due, amount, amount);
            yield return new ReceivableRow(new CustomerRow(Customer(customer), Name(customer)), item.Key, item);
        }
    }
}
