using System.Globalization;
using CollectionsBot.Simulation.Model;

namespace CollectionsBot.Simulation;

/// <summary>Plays some weeks of a team against the real core, and stops at the first thing that is not as it should be.</summary>
internal sealed class Simulation : IAsyncDisposable
{
    private const int AuditEveryDays = 7;
    // Each of these weeks holds a change of the clocks somewhere.
    private static readonly DateOnly[] Starts = [new(2026, 3, 1), new(2026, 9, 20), new(2026, 10, 15), new(2027, 1, 1)];
    private readonly SimulationOptions _options;
    private readonly Random _chance;
    private readonly PortfolioRules _rules;
    private readonly FaultyJournal _journal;
    private readonly Office _office;
    private readonly Ledger _ledger;
    private readonly Team _team;
    private readonly Courier _courier;
    private readonly Audit _audit;
    private readonly List<Command> _late = [];
    private readonly DateOnly _start;
    private readonly int _faultsIn100;
    private int _commands;
    private int _faults;
    private int _checks;

    private Simulation(SimulationOptions options, string? folder)
    {
        _options = options;
        _chance = new Random(options.Seed);
        var customers = Enumerable.Range(1, options.Customers).Select(i => new CustomerId($"C{i}")).ToImmutableArray();
        _rules = TeamRules.Draw(_chance);
        _start = Starts[_chance.Next(Starts.Length)];
        _faultsIn100 = options.Quick ? 0 : _chance.Next(6);
        _journal = new FaultyJournal(folder);
        _office = new Office(_journal, _rules);
        _ledger = new Ledger(_chance, customers);
        _team = new Team(_chance, _office.Model, customers);
        _courier = new Courier(_chance, _office, Fault);
        _audit = new Audit(_office, _journal, _rules, new Random(options.Seed));
    }

    /// <summary>Plays a run to its end.</summary>
    /// <exception cref="SimulationFault">Something is not as it should be.</exception>
    public static async Task<Figures> RunAsync(SimulationOptions options)
    {
        var folder = options.OnDisk ? Directory.CreateTempSubdirectory("simulation-").FullName : null;
        try
        {
            var simulation = new Simulation(options, folder);
            await using (simulation)
            {
                await simulation.RunAsync();
            }

            if (folder is not null)
            {
                TornFile.Check(folder, simulation._journal.Stored, simulation._rules, new Random(options.Seed));
            }

            return new Figures(
                simulation._office.Commands, simulation._office.Model.Sequence, simulation._faults, simulation._courier.Posted, simulation._checks);
        }
        finally
        {
            if (folder is not null)
            {
                Directory.Delete(folder, recursive: true);
            }
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _office.DisposeAsync();
        _journal.Dispose();
    }

    private async Task RunAsync()
    {
        var at = new DateTimeOffset(_start.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
        await _office.GiveAsync([new OpenPortfolio(StampAt(at), Demonstration: true), .. _team.Appoint(() => StampAt(at, Team.Administrator))]);
        for (var day = 0; day < _options.Days; day++, at = at.AddDays(1))
        {
            await DayAsync(at);
            if (!_options.Quick || day == _options.Days - 1)
            {
                await CheckAsync(day, _rules.Calendar.DateAt(at.AddDays(1)));
            }
        }
    }

    /// <summary>Compares everything, and now and then the whole history.</summary>
    private async Task CheckAsync(int day, DateOnly on)
    {
        var difference = await _office.AskAsync(p => Comparison.Find(p, _office.Model, on));
        SimulationFault.Unless(difference is null, $"on {on:O}, {difference}");
        _checks++;
        if (day % AuditEveryDays == AuditEveryDays - 1 || day == _options.Days - 1)
        {
            await _audit.CheckAsync(on);
        }
    }

    /// <summary>Compares what the commands of a moment were about, at that moment.</summary>
    private async Task CheckAsync(ImmutableArray<Command> batch, DateTimeOffset at)
    {
        var on = _rules.Calendar.DateAt(at);
        var difference = await _office.AskAsync(p => Comparison.FindInAccounts(p, _office.Model, batch, on, at)
            ?? (_chance.Next(6) == 0 ? Comparison.FindInDigest(p, on) : null));
        SimulationFault.Unless(difference is null, $"{difference}");
    }

    private async Task DayAsync(DateTimeOffset day)
    {
        _ledger.Day(_rules.Calendar.DateAt(day));
        PayWhatWasAgreed(_rules.Calendar.DateAt(day));
        // On some days the machine is off until the afternoon.
        for (var minute = _chance.Next(12) == 0 ? 900 : _chance.Next(60); minute < 24 * 60; minute += _chance.Next(20, 180))
        {
            var at = day.AddMinutes(minute);
            var batch = Batch(at);
            await _office.GiveAsync(batch, Fault());
            if (!_options.Quick)
            {
                await CheckAsync(batch, at);
            }

            if (_chance.Next(3) > 0)
            {
                await _courier.LookAsync(StampAt(at.AddMinutes(1)));
            }

            if (!_options.Quick && _chance.Next(100) == 0)
            {
                _faults++;
                _journal.CheckSecondWriter();
                await _office.RestartAsync(_chance.Next(2) == 0 ? TeamRules.Approvals(_chance) : null);
            }
        }
    }

    /// <summary>A few commands that arrive together: new ones, some of them twice, and old ones that were held up or are given again.</summary>
    private ImmutableArray<Command> Batch(DateTimeOffset at)
    {
        var batch = new List<Command> { new CheckDigests(StampAt(at, Actor.Schedule)), new CheckRequests(StampAt(at, Actor.Schedule)) };
        for (var i = _chance.Next(4); i > 0; i--)
        {
            batch.Add(_team.Act(StampAt(at)));
        }

        if (_chance.Next(8) == 0)
        {
            batch.Add(_ledger.Export(StampAt(at), snapshot: _chance.Next(3) == 0));
        }

        foreach (var command in batch.ToList().Where(_ => _chance.Next(100) < _faultsIn100))
        {
            _faults++;
            _late.Add(command);
            if (_chance.Next(3) == 0)
            {
                batch.Remove(command);
            }
            else if (_chance.Next(2) == 0)
            {
                batch.Add(command);
            }
        }

        while (_late.Count > 0 && _chance.Next(3) == 0)
        {
            var which = _chance.Next(_late.Count);
            batch.Add(_late[which]);
            _late.RemoveAt(which);
        }

        return batch.Count > 0 ? Kept([.. batch]) : [new CheckDigests(StampAt(at, Actor.Schedule))];
    }

    /// <summary>Whoever is told nothing gives the same command again, sooner or later; so some of every batch are kept for that.</summary>
    private ImmutableArray<Command> Kept(ImmutableArray<Command> batch)
    {
        if (_faultsIn100 > 0 && _chance.Next(4) == 0)
        {
            _late.Add(batch[_chance.Next(batch.Length)]);
        }

        return batch;
    }

    /// <summary>Some keep what they promised or agreed to: on the day, within the tolerance, or a day too late.</summary>
    private void PayWhatWasAgreed(DateOnly on)
    {
        foreach (var customer in _office.Model.Customers.Values)
        {
            foreach (var (dueOn, amount) in Agreed(customer, on).Where(a => on.DayNumber - a.DueOn.DayNumber is >= -1 and <= 4 && _chance.Next(6) == 0).ToList())
            {
                _ledger.Pay(customer.Told[_chance.Next(customer.Told.Count)].Id, amount with { MinorUnits = Math.Max(1, amount.MinorUnits / _chance.Next(1, 3)) });
            }
        }
    }

    private static IEnumerable<(DateOnly DueOn, Money Amount)> Agreed(KnownCustomer customer, DateOnly on) =>
    [
        .. customer.Promises.Select(p => (p.DueOn, new Money(p.Amount, p.Currency))),
        .. customer.Requests.Where(r => r.Lasts(on)).SelectMany(r => r.Terms switch
        {
            PlanTerms plan => plan.Payments.Select(p => (p.DueOn, p.Amount)),
            SettlementTerms settlement => [(settlement.PayBy, settlement.Payment)],
            _ => Enumerable.Empty<(DateOnly, Money)>(),
        }),
    ];

    private JournalFault Fault()
    {
        if (_chance.Next(100) >= _faultsIn100)
        {
            return JournalFault.None;
        }

        _faults++;
        return (JournalFault)_chance.Next(1, 5);
    }

    private Stamp StampAt(DateTimeOffset at, Actor? actor = null) => new(
        new CommandId(string.Create(CultureInfo.InvariantCulture, $"command-{++_commands}")),
        actor ?? Team.Everybody[_chance.Next(Team.Everybody.Length)],
        at,
        _rules.Calendar.DateAt(at));
}
