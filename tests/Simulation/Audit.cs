namespace CollectionsBot.Simulation;

/// <summary>Holds the whole journal against what was acknowledged, a replay of it against the memory, and both against the laws of the house.</summary>
internal sealed class Audit(Office office, FaultyJournal journal, PortfolioRules rules, Random chance)
{
    private readonly List<(long Sequence, DateOnly On, string Picture)> _shown = [];

    /// <summary>Checks the journal and the memory on a date.</summary>
    public async Task CheckAsync(DateOnly on)
    {
        CheckCommands();
        CheckDecisions();
        CheckCharges();
        // The chain is checked on the way.
        var again = PortfolioReader.Read(journal, rules);
        var (memory, replay) = (await office.AskAsync(p => Picture.Of(p, on)), Picture.Of(again, on));
        SimulationFault.Unless(memory == replay, $"a replay gives another state: {Picture.Difference(memory, replay)}");
        SimulationFault.Unless(journal.FindStoreFault() is null, $"the store is damaged: {journal.FindStoreFault()}");
        CheckPast();
        _shown.Add((again.Sequence, on, memory));
    }

    /// <summary>Every command that was carried out has its facts in their place, and nothing else is there.</summary>
    private void CheckCommands()
    {
        var entries = journal.Read().ToList();
        SimulationFault.Unless(entries.Count == office.Model.Sequence, $"the journal holds {entries.Count} entries instead of {office.Model.Sequence}");
        foreach (var (command, (first, facts)) in office.Model.Done)
        {
            for (var i = 0; i < facts; i++)
            {
                SimulationFault.Unless(entries[(int)first - 1 + i].Command == command.Value, $"entry {first + i} is not of command {command}");
            }
        }
    }

    /// <summary>Nobody decided what he asked for himself, and nothing was decided twice.</summary>
    private void CheckDecisions()
    {
        var (asked, decided) = (new Dictionary<RequestId, string>(), new HashSet<RequestId>());
        foreach (var recorded in journal.Read().Select(FactCodec.Read))
        {
            switch (recorded.Fact)
            {
                case RequestProposed proposed:
                    SimulationFault.Unless(asked.TryAdd(proposed.Request, recorded.Actor.Id), $"two requests are called {proposed.Request}");
                    break;
                case RequestApproved or RequestRejected or RequestWithdrawn:
                    var request = ((IRequestFact)recorded.Fact).Request;
                    SimulationFault.Unless(decided.Add(request), $"{request} was decided twice");
                    SimulationFault.Unless(recorded.Fact is RequestWithdrawn == (asked[request] == recorded.Actor.Id), $"{recorded.Actor.Id} decided {request} of {asked[request]}");
                    break;
            }
        }
    }

    /// <summary>No level and no sum was charged twice for a document, and no day bore interest twice.</summary>
    private void CheckCharges()
    {
        var (once, until) = (new HashSet<(ItemKey Item, int? Level)>(), new Dictionary<ItemKey, DateOnly>());
        foreach (var fact in journal.Read().Select(e => FactCodec.Read(e).Fact))
        {
            switch (fact)
            {
                case FeeCharged fee:
                    SimulationFault.Unless(once.Add((Own(fee.Customer, fee.Item), fee.Level)), $"the fee of level {fee.Level} was charged twice for {fee.Item} of {fee.Customer}");
                    break;
                case FixedSumClaimed sum:
                    SimulationFault.Unless(once.Add((Own(sum.Customer, sum.Item), null)), $"the fixed sum was claimed twice for {sum.Item} of {sum.Customer}");
                    break;
                case InterestClaimed interest:
                    var item = Own(interest.Customer, interest.Item);
                    SimulationFault.Unless(
                        interest.From <= interest.Until && !(until.TryGetValue(item, out var last) && interest.From <= last), $"a day of {item} bore interest twice: {interest}");
                    until[item] = interest.Until;
                    break;
            }
        }
    }

    /// <summary>A document by whoever has it first, so that it is the same one after a merge.</summary>
    private static ItemKey Own(CustomerId customer, ItemKey key) => key with { Under = key.Under ?? customer };

    /// <summary>What was shown at some earlier time is shown again when the history is read up to there.</summary>
    private void CheckPast()
    {
        if (_shown.Count > 0)
        {
            var (sequence, on, then) = _shown[chance.Next(_shown.Count)];
            var now = Picture.Of(PortfolioReader.Read(journal, rules, upTo: sequence), on);
            SimulationFault.Unless(now == then, $"what was known at entry {sequence} is told otherwise now: {Picture.Difference(then, now)}");
        }
    }
}
