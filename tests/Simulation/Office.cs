using CollectionsBot.Simulation.Model;

namespace CollectionsBot.Simulation;

/// <summary>Where commands are given to the real writer, and held against the model's view of what should come of them.</summary>
internal sealed class Office : IAsyncDisposable
{
    private readonly FaultyJournal _journal;
    private PortfolioRules _rules;
    private PortfolioWriter _writer;

    public Office(FaultyJournal journal, PortfolioRules rules)
    {
        (_journal, _rules) = (journal, rules);
        Model = new ReferenceModel(rules);
        _writer = PortfolioWriter.Open(journal, rules);
    }

    /// <summary>What should be.</summary>
    public ReferenceModel Model { get; }

    /// <summary>How many commands were given.</summary>
    public long Commands { get; private set; }

    /// <summary>Gives commands so that they come into one batch, with a fault of the journal.</summary>
    /// <returns>What became of each; null for those of which nothing is known.</returns>
    public async Task<ImmutableArray<Outcome?>> GiveAsync(ImmutableArray<Command> batch, JournalFault fault = JournalFault.None)
    {
        Commands += batch.Length;
        var stored = _journal.Stored.Count;
        _journal.Next = fault;
        var outcomes = await SendAsync(batch);
        _journal.Next = JournalFault.None;
        if (outcomes.All(o => o is not null))
        {
            foreach (var (command, outcome) in batch.Zip(outcomes))
            {
                Compare(command, Model.Take(command), outcome!);
            }
        }
        else
        {
            SimulationFault.Unless(fault != JournalFault.None, $"a journal without a fault refused {batch[0]}");
            SimulationFault.Unless(outcomes.All(o => o is null), $"some of a batch that failed were answered");
            if (_journal.Stored.Count > stored)
            {
                // Nobody was told, and it happened all the same.
                foreach (var command in batch)
                {
                    Model.Take(command);
                }
            }
        }

        if (fault is JournalFault.CrashBefore or JournalFault.CrashAfter)
        {
            await RestartAsync();
        }

        SimulationFault.Unless(_journal.Stored.Count == Model.Sequence, $"the journal holds {_journal.Stored.Count} entries instead of {Model.Sequence}");
        return outcomes;
    }

    /// <summary>Asks the portfolio.</summary>
    public async Task<T> AskAsync<T>(Func<Portfolio, T> query) => await _writer.AskAsync(query);

    /// <summary>Throws the writer with its memory away, and opens another one on what the journal holds; with other limits, when the team has set some.</summary>
    public async Task RestartAsync(ApprovalPolicy? limits = null)
    {
        _rules = _rules with { Approvals = limits ?? _rules.Approvals };
        Model.Approves(_rules.Approvals);
        await _writer.DisposeAsync();
        _journal.Reopen();
        _writer = PortfolioWriter.Open(_journal, _rules);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _writer.DisposeAsync();

    private async Task<ImmutableArray<Outcome?>> SendAsync(ImmutableArray<Command> batch)
    {
        if (batch.Length == 1)
        {
            return [await AnswerAsync(_writer.ExecuteAsync(batch[0]))];
        }

        // They are given while the writer answers a question, so that all wait when it is done and every run of a seed makes the same batches.
        Task<Outcome?>[] sent = [];
        await AnswerAsync(_writer.AskAsync(_ =>
        {
            sent = [.. batch.Select(command => AnswerAsync(_writer.ExecuteAsync(command)))];
            return 0;
        }));
        return [.. await Task.WhenAll(sent)];
    }

    private static async Task<T?> AnswerAsync<T>(ValueTask<T> answer)
    {
        try
        {
            return await answer;
        }
        catch (JournalException e) when (e.InnerException is not SimulationFault)
        {
            return default;
        }
    }

    private static void Compare(Command command, Expectation expected, Outcome outcome)
    {
        var (fate, facts) = outcome switch
        {
            Outcome.Accepted accepted => (Fate.Accepted, accepted.Facts),
            Outcome.AlreadyDone done => (Fate.AlreadyDone, done.Facts),
            _ => (Fate.Refused, []),
        };
        SimulationFault.Unless(fate == expected.Fate, $"{command} was {fate} instead of {expected.Fate}: {outcome}");
        SimulationFault.Unless(facts.Length == expected.Facts, $"{command} brought about {facts.Length} facts instead of {expected.Facts}");
        for (var i = 0; i < facts.Length; i++)
        {
            SimulationFault.Unless(
                facts[i].Sequence == expected.First + i && facts[i].Command == command.Stamp.Id, $"fact {facts[i].Sequence} is not one of {command}");
        }
    }
}
