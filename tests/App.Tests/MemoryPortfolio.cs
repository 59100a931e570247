namespace CollectionsBot.App.Tests;

/// <summary>The real core without a journal: decide, number, apply.</summary>
internal sealed class MemoryPortfolio(PortfolioRules? rules = null) : IPortfolio
{
    private readonly Portfolio _core = new(rules ?? SmallPortfolio.Rules);

    public List<RecordedFact> Facts { get; } = [];

    public IEnumerable<T> All<T>()
        where T : Fact => Facts.Select(f => f.Fact).OfType<T>();

    public ValueTask<T> AskAsync<T>(Func<Portfolio, T> query, CancellationToken cancellation = default) => ValueTask.FromResult(query(_core));

    public ValueTask<Outcome> ExecuteAsync(Command command, CancellationToken cancellation = default) => ValueTask.FromResult(Execute(command));

    public Outcome Execute(Command command)
    {
        if (_core.OutcomeOf(command.Stamp.Id) is { } before)
        {
            return new Outcome.AlreadyDone(before);
        }

        var decision = _core.Decide(command);
        if (decision.Refusal is { } refusal)
        {
            return new Outcome.Refused(refusal);
        }

        var recorded = decision.Facts.Select((fact, i) => new RecordedFact(
            _core.Sequence + 1 + i, command.Stamp.At, command.Stamp.On, command.Stamp.Actor, command.Stamp.Id, fact)).ToImmutableArray();
        foreach (var fact in recorded)
        {
            _core.Apply(fact);
        }

        Facts.AddRange(recorded);
        return new Outcome.Accepted(recorded);
    }
}
