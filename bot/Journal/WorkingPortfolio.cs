namespace CollectionsBot.Journal;

/// <summary>The portfolio in memory, with what was decided since the last flush.</summary>
internal sealed class WorkingPortfolio(Portfolio portfolio, ChainHead head, Seals seals)
{
    private readonly List<Entry> _entries = [];
    private readonly ImmutableArray<RecordedFact>.Builder _facts = ImmutableArray.CreateBuilder<RecordedFact>();
    private ChainHead _head = head;
    private long _stored = head.Sequence;

    /// <summary>The state, including facts that are not flushed yet.</summary>
    public Portfolio Portfolio => portfolio;

    /// <summary>What the next flush appends.</summary>
    public IReadOnlyList<Entry> Entries => _entries;

    /// <summary>True when a fact could not be taken in, which is a bug of the core: the state is of no use from then on.</summary>
    public bool IsSpoilt { get; private set; }

    /// <summary>Whether somebody was erased: nothing more is taken in before that is flushed.</summary>
    public bool HasErasure { get; private set; }

    /// <summary>Decides about a command and takes in what follows from it.</summary>
    public Outcome Carry(Command command)
    {
        if (portfolio.OutcomeOf(command.Stamp.Id) is { } facts)
        {
            return new Outcome.AlreadyDone(facts);
        }

        var decision = portfolio.Decide(command);
        return decision.Refusal is { } refusal
            ? new Outcome.Refused(refusal)
            : new Outcome.Accepted(TakeIn(command.Stamp, decision.Facts));
    }

    /// <summary>Forgets what the flush has stored, and gives back its facts.</summary>
    public ImmutableArray<RecordedFact> Flushed()
    {
        _entries.Clear();
        (_stored, HasErasure) = (_head.Sequence, false);
        return _facts.DrainToImmutable();
    }

    /// <summary>All facts of one command, or none: nothing is taken in before every one has its entry.</summary>
    /// <remarks>
    /// What is taken in is what was read back from the entry. So memory is what a replay will give, and a fact that could be
    /// written but never read again is refused before it makes the journal unreadable.
    /// </remarks>
    private ImmutableArray<RecordedFact> TakeIn(Stamp stamp, ImmutableArray<Fact> facts)
    {
        var recorded = ImmutableArray.CreateBuilder<RecordedFact>(facts.Length);
        var entries = new List<Entry>(facts.Length);
        var head = _head;
        foreach (var fact in facts)
        {
            var entry = seals.Link(head, new RecordedFact(head.Sequence + 1, stamp.At, stamp.On, stamp.Actor, stamp.Id, fact), _stored);
            entries.Add(entry);
            recorded.Add(seals.Read(entry));
            head = new ChainHead(entry.Sequence, entry.Hash);
        }

        IsSpoilt = true;
        foreach (var fact in recorded)
        {
            portfolio.Apply(fact);
        }

        IsSpoilt = false;
        HasErasure |= facts.Any(f => f is CustomerErased);
        _head = head;
        _entries.AddRange(entries);
        _facts.AddRange(recorded);
        return recorded.MoveToImmutable();
    }
}
