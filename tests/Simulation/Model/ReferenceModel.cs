namespace CollectionsBot.Simulation.Model;

/// <summary>
/// A slow and obvious account of what the commands mean, written apart from the product: no facts, no fold, no index. It
/// says of each command whether it should be carried out and how many facts should tell of it.
/// </summary>
internal sealed class ReferenceModel(PortfolioRules rules)
{
    /// <summary>Instead of a number of facts: it should not be carried out.</summary>
    internal const int Refused = -1;

    private readonly Dictionary<CommandId, (long First, int Facts)> _done = [];
    private KnownApprovals? _approvals;
    private KnownPosts? _posts;
    private KnownGuarantees? _guarantees;
    private bool _isOpen;
    private int _moment;

    /// <summary>What the team has set.</summary>
    public PortfolioRules Rules { get; private set; } = rules;

    /// <summary>How many facts there should be.</summary>
    public long Sequence { get; private set; }

    /// <summary>The customers by identifier.</summary>
    public SortedDictionary<string, KnownCustomer> Customers { get; } = new(StringComparer.Ordinal);

    /// <summary>The conversations by identifier.</summary>
    public SortedDictionary<string, KnownConversation> Conversations { get; } = new(StringComparer.Ordinal);

    /// <summary>Who has which role, and who decides for whom.</summary>
    public KnownPeople People { get; } = new(rules);

    /// <summary>Who answers for whose debt.</summary>
    public KnownGuarantees Guarantees => _guarantees ??= new KnownGuarantees(this);

    /// <summary>Every command that left a trace, with the place of its facts.</summary>
    public IReadOnlyDictionary<CommandId, (long First, int Facts)> Done => _done;

    /// <summary>The customer with an identifier, or the one into whom it was merged; null for nobody.</summary>
    public KnownCustomer? Find(CustomerId id) =>
        Customers.TryGetValue(id.Value, out var customer) ? customer : Customers.Values.FirstOrDefault(c => c.Told.Exists(t => t.Id == id));

    /// <summary>From here on, these limits hold for what is asked.</summary>
    public void Approves(ApprovalPolicy limits) => Rules = Rules with { Approvals = limits };

    /// <summary>A request with whose it is; null for none.</summary>
    public (KnownCustomer Customer, KnownRequest Request)? Find(RequestId id)
    {
        foreach (var customer in Customers.Values)
        {
            if (customer.Requests.Find(r => r.Id == id) is { } request)
            {
                return (customer, request);
            }
        }

        return null;
    }

    /// <summary>Takes a command that the product has dealt with.</summary>
    public Expectation Take(Command command)
    {
        if (_done.TryGetValue(command.Stamp.Id, out var before))
        {
            return new Expectation(Fate.AlreadyDone, before.First, before.Facts);
        }

        _moment++;
        var facts = Carry(command);
        if (facts == Refused)
        {
            return new Expectation(Fate.Refused, 0, 0);
        }

        var first = Sequence + 1;
        Sequence += facts;
        if (facts > 0)
        {
            _done[command.Stamp.Id] = (first, facts);
        }

        return new Expectation(Fate.Accepted, first, facts);
    }

    private int Carry(Command command) => command switch
    {
        OpenPortfolio => _isOpen ? Refused : Open(),
        ImportReceivables import => Tell(new KnownImport(this, import, _moment).Take(), import),
        BeginImportReport begin => WithOpen(begin.Conversation, c => Move(c, begin.Import, DigestStage.Due, DigestStage.Sending)),
        EndImportReport end => Conversations.TryGetValue(end.Conversation, out var told) ? Move(told, end.Import, DigestStage.Sending, DigestStage.Closed) : Refused,
        LogContact log => With(log.Customer, c => Log(c, log)),
        RetractContact retract => With(retract.Customer, c => Retract(c, retract)),
        RaiseFlag raise => With(raise.Customer, c => KnownFlags.Raise(c, raise, Rules.Contacts, Sequence)),
        LiftFlag lift => With(lift.Customer, c => KnownFlags.Lift(c, lift)),
        SetContactPreferences set => With(set.Customer, c => KnownPreferences.Set(c, set)),
        WithdrawPromise withdraw => With(withdraw.Customer, c => KnownPromising.Withdraw(c, withdraw, Rules.Worklist)),
        OpenDispute open => With(open.Customer, c => KnownDisputing.Open(c, open, Sequence + 1)),
        AssignDispute assign => With(assign.Customer, c => KnownDisputing.Assign(c, assign)),
        AddDisputeEvidence add => With(add.Customer, c => KnownDisputing.AddEvidence(c, add)),
        ResolveDispute resolve => With(resolve.Customer, c => KnownDisputing.Resolve(c, resolve, Sequence + 1)),
        AssignOwner assign => With(assign.Customer, c => Assign(c, assign.Owner.Name)),
        UnassignOwner unassign => With(unassign.Customer, c => Assign(c, null)),
        TagCustomer tag => With(tag.Customer, c => c.Tags.Add(tag.Tags.Single()) ? 1 : 0),
        UntagCustomer untag => With(untag.Customer, c => c.Tags.Remove(untag.Tags.Single()) ? 1 : Refused),
        SetContactPerson set => With(set.Customer, c => KnownPerson.Set(c, set)),
        RemoveContactPerson remove => With(remove.Customer, c => KnownPerson.Remove(c, remove.Name)),
        GiveGuarantee give => Guarantees.Give(give),
        EndGuarantee end => Guarantees.End(end),
        ChargeFee fee => With(fee.Customer, c => KnownCharging.Fee(c, fee, Rules.Charges, _moment, Sequence + 1)),
        ClaimInterest claim => With(claim.Customer, c => KnownCharging.Interest(c, claim, Rules.Charges, _moment, Sequence + 1)),
        ClaimFixedSums claim => With(claim.Customer, c => KnownCharging.Sums(c, claim, Rules.Charges, _moment, Sequence + 1)),
        MatchCharge match => With(match.Customer, c => KnownCharging.Match(c, match, Rules, _moment)),
        SetInterestTerms terms => With(terms.Customer, c => KnownCharging.Terms(c, terms, People)),
        MergeCustomers merge => KnownMerging.Merge(this, merge),
        Proposal proposal => Approvals.Propose(proposal, _moment),
        DecideRequest decide => Approvals.Decide(decide, _moment),
        WithdrawRequest withdraw => Approvals.Withdraw(withdraw, _moment),
        EndAgreement end => Approvals.End(end, _moment),
        ClosePlacement close => Approvals.Close(close, _moment),
        GrantRole grant => People.Grant(grant),
        RevokeRole revoke => People.Revoke(revoke),
        DelegateAuthority delegated => People.Delegate(delegated),
        EndDelegation end => People.EndDelegation(end),
        CheckRequests check => Posts.Check(check, Rules.Calendar),
        BeginPost begin => WithOpen(begin.Conversation, c => Posts.Begin(c, begin)),
        EndPost end => Conversations.TryGetValue(end.Conversation, out var conversation) ? Posts.End(conversation, end) : Refused,
        OpenConversation open => Open(open),
        CloseConversation close => Conversations.TryGetValue(close.Conversation, out var closed) && (closed.IsOpen || closed.StoppedFor is not null)
            ? Close(closed, close.Stamp.On)
            : Refused,
        StopConversation stop => WithOpen(stop.Conversation, c => Stop(c, stop)),
        ScheduleDigest schedule => WithOpen(schedule.Conversation, c => Schedule(c, schedule)),
        StopDigest stop => WithOpen(stop.Conversation, c => Stop(c)),
        CheckDigests check => Conversations.Values.Sum(c => Check(c, check.Stamp.At)),
        BeginDelivery begin => WithOpen(begin.Conversation, c => Begin(c, begin)),
        EndDelivery end => Conversations.TryGetValue(end.Conversation, out var conversation) ? End(conversation, end) : Refused,
        _ => throw new InvalidOperationException($"The model does not know {command.GetType().Name}."),
    };

    private KnownPosts Posts => _posts ??= new KnownPosts(this);

    private KnownApprovals Approvals => _approvals ??= new KnownApprovals(this, Posts);

    private int With(CustomerId id, Func<KnownCustomer, int> carry) => Find(id) is { } customer ? carry(customer) : Refused;

    private int Open()
    {
        _isOpen = true;
        return 1;
    }

    private static int Assign(KnownCustomer customer, string? owner)
    {
        var changes = customer.Owner != owner;
        customer.Owner = owner;
        return changes ? 1 : 0;
    }

    private int Log(KnownCustomer customer, LogContact log)
    {
        var (on, attempt) = (log.Stamp.On, log.Attempt);
        var promise = log.Promise is { } terms ? terms with { Items = customer.Placed(log.Customer, terms.Items) } : null;
        var disputed = customer.Placed(log.Customer, log.DisputedItems);
        if ((attempt.Result == ResultCode.CallBackAsked && attempt.CallBackOn is null)
            || (attempt.CallBackOn is { } callBack && !KnownPromising.IsAhead(callBack, on))
            || (attempt.Result == ResultCode.PromisedToPay) != (promise is not null)
            || (promise is not null && !KnownPromising.MayBePromised(customer, promise, on))
            || disputed.Any(key => customer.Items.All(i => i.Key != key)))
        {
            return Refused;
        }

        var contact = new KnownContact(Sequence + 1, log.Stamp.At, on, log.Stamp.Actor.Id, attempt);
        var isOutsidePolicy = new KnownContactPolicy(customer, Rules, on).Logged(contact) is { Against.Count: > 0 };
        customer.Contacts.Add(contact);
        var facts = 1;
        facts += promise is null ? 0 : KnownPromising.Take(customer, promise, on, _moment, Sequence + facts);
        if (attempt.Result == ResultCode.Disputes)
        {
            facts++;
            customer.Disputes.Add(new KnownDispute(Sequence + facts, disputed, on));
        }

        facts += KnownFlags.RaiseBy(customer, attempt.Result, on, Sequence + facts);
        contact.Last = Sequence + facts;
        return isOutsidePolicy ? facts + 1 : facts;
    }

    /// <summary>Takes a contact back with all that followed from it; what it replaced holds again.</summary>
    private int Retract(KnownCustomer customer, RetractContact retract)
    {
        var (on, actor) = (retract.Stamp.On, retract.Stamp.Actor.Id);
        var contact = customer.Contacts.Find(c => c.Sequence == retract.Contact);
        if (contact is null || string.IsNullOrWhiteSpace(retract.Reason)
            || (contact.By != actor && !People.ActsAs(actor, on).Exists(a => a.Role is Role.Senior or Role.Manager or Role.Administrator)))
        {
            return Refused;
        }

        bool IsOfIt(long sequence) => sequence >= contact.Sequence && sequence <= contact.Last;
        customer.Contacts.Remove(contact);
        customer.Flags.RemoveAll(f => IsOfIt(f.Sequence));
        customer.Disputes.RemoveAll(d => IsOfIt(d.Sequence));
        customer.Promises.RemoveAll(p => IsOfIt(p.Sequence));
        foreach (var earlier in customer.Promises.Where(p => IsOfIt(p.WithdrawnAt)))
        {
            (earlier.WithdrawnOn, earlier.WithdrawnAt) = (null, 0);
        }

        return 1;
    }

    private int WithOpen(string id, Func<KnownConversation, int> carry) =>
        Conversations.TryGetValue(id, out var conversation) && conversation.IsOpen ? carry(conversation) : Refused;

    private int Open(OpenConversation open)
    {
        if (!Conversations.TryGetValue(open.Conversation, out var conversation))
        {
            Conversations[open.Conversation] = conversation = new KnownConversation();
        }
        else if (!conversation.IsOpen && !conversation.OpensBy(open.Why))
        {
            return 0;
        }

        var person = open.Whose?.Id ?? (open.IsPersonal ? open.Stamp.Actor.Id : null);
        var changes = !conversation.IsOpen || conversation.Reference != open.Reference || (person is not null && person != conversation.Person);
        // A chat that goes on stays whose it was; one that begins anew is whose it is then.
        conversation.Person = conversation.IsOpen ? person ?? conversation.Person : person;
        (conversation.IsOpen, conversation.StoppedFor, conversation.Reference) = (true, null, open.Reference);
        return changes ? 1 : 0;
    }

    private int Close(KnownConversation conversation, DateOnly on)
    {
        (conversation.IsOpen, conversation.StoppedFor, conversation.Schedule) = (false, null, null);
        return 1 + Posts.MoveOn(conversation, on);
    }

    private int Stop(KnownConversation conversation, StopConversation stop)
    {
        (conversation.IsOpen, conversation.StoppedFor) = (false, stop.Reason);
        return 1 + Posts.MoveOn(conversation, stop.Stamp.On);
    }

    private static int Schedule(KnownConversation conversation, ScheduleDigest schedule)
    {
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(schedule.Schedule.TimeZone, out _) || schedule.Schedule.Days.IsEmpty)
        {
            return Refused;
        }

        if (schedule.Schedule.Equals(conversation.Schedule))
        {
            return 0;
        }

        (conversation.Schedule, conversation.ScheduledAt) = (schedule.Schedule, schedule.Stamp.At);
        return 1;
    }

    private static int Stop(KnownConversation conversation)
    {
        var changes = conversation.Schedule is not null;
        conversation.Schedule = null;
        return changes ? 1 : 0;
    }

    private int Check(KnownConversation conversation, DateTimeOffset now)
    {
        if (!conversation.IsOpen || conversation.Schedule is not { } schedule)
        {
            return 0;
        }

        var facts = 0;
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, TimeZoneInfo.FindSystemTimeZoneById(schedule.TimeZone)).DateTime);
        for (var days = DigestSchedule.NotedDaysMax; days >= 0; days--)
        {
            var date = today.AddDays(-days);
            if (date < DateOnly.FromDateTime(conversation.ScheduledAt.UtcDateTime).AddDays(-1))
            {
                // Over everywhere on earth before anybody asked; the search for its hour is slow.
                continue;
            }

            var isFree = Rules.Calendar.Weekend.Contains(date.DayOfWeek) || Rules.Calendar.Holidays.Contains(date);
            if (isFree || !schedule.Days.Contains(date.DayOfWeek) || conversation.Digests.ContainsKey(date))
            {
                continue;
            }

            var due = KnownConversation.DueAt(schedule, date);
            if (due > conversation.ScheduledAt && due <= now)
            {
                conversation.Digests[date] = now - due > DigestSchedule.CatchUpMax ? DigestStage.Closed : DigestStage.Due;
                facts++;
            }
        }

        return facts;
    }

    private static int Begin(KnownConversation conversation, BeginDelivery begin)
    {
        if (conversation.Digests.GetValueOrDefault(begin.Date, DigestStage.Closed) != DigestStage.Due)
        {
            return Refused;
        }

        var isInTime = conversation.Schedule is { } schedule
            && begin.Stamp.At - KnownConversation.DueAt(schedule, begin.Date) <= DigestSchedule.CatchUpMax;
        conversation.Digests[begin.Date] = isInTime ? DigestStage.Sending : DigestStage.Closed;
        return 1;
    }

    /// <summary>Whoever gets the digest is told of an import that changed something.</summary>
    private int Tell(int facts, ImportReceivables import)
    {
        if (facts <= 0)
        {
            return facts;
        }

        var told = Conversations.Values.Where(c => c.IsOpen && c.Schedule is not null).ToList();
        told.ForEach(c => c.ImportReports[import.Stamp.Id.Value] = DigestStage.Due);
        return facts + told.Count;
    }

    private static int Move(KnownConversation conversation, string import, DigestStage from, DigestStage to)
    {
        if (!conversation.ImportReports.TryGetValue(import, out var stage) || stage != from)
        {
            return Refused;
        }

        conversation.ImportReports[import] = to;
        return 1;
    }

    private static int End(KnownConversation conversation, EndDelivery end)
    {
        if (conversation.Digests.GetValueOrDefault(end.Date, DigestStage.Closed) != DigestStage.Sending)
        {
            return Refused;
        }

        conversation.Digests[end.Date] = DigestStage.Closed;
        return 1;
    }
}
