namespace CollectionsBot.Simulation.Model;

/// <summary>Who answers for whose debt: a list of pairs of customers.</summary>
internal sealed class KnownGuarantees(ReferenceModel model)
{
    private readonly HashSet<(KnownCustomer Guarantor, KnownCustomer Debtor)> _pairs = [];

    public IEnumerable<CustomerId> GuarantorsOf(KnownCustomer debtor) => _pairs.Where(p => p.Debtor == debtor).Select(p => p.Guarantor.Id).Order();

    public IEnumerable<CustomerId> DebtorsOf(KnownCustomer guarantor) => _pairs.Where(p => p.Guarantor == guarantor).Select(p => p.Debtor.Id).Order();

    public int Give(GiveGuarantee give)
    {
        var (guarantor, debtor) = (model.Find(give.Customer), model.Find(give.For));
        if (guarantor is null || debtor is null || guarantor == debtor)
        {
            return ReferenceModel.Refused;
        }

        return _pairs.Contains((guarantor, debtor)) ? 0
            : guarantor.Master.Kind == PartyKind.Guarantor && _pairs.Add((guarantor, debtor)) ? 1
            : ReferenceModel.Refused;
    }

    public int End(EndGuarantee end) => model.Find(end.Customer) is { } guarantor && model.Find(end.For) is { } debtor && _pairs.Remove((guarantor, debtor))
        ? 1
        : ReferenceModel.Refused;

    /// <summary>What a duplicate answered for, and who answered for it, is the kept customer's; nobody answers for himself.</summary>
    public void Merge(KnownCustomer kept, KnownCustomer duplicate)
    {
        KnownCustomer Now(KnownCustomer customer) => customer == duplicate ? kept : customer;
        var pairs = _pairs.Select(p => (Now(p.Guarantor), Now(p.Debtor))).Where(p => p.Item1 != p.Item2).ToList();
        _pairs.Clear();
        _pairs.UnionWith(pairs);
    }
}
