namespace CollectionsBot.Simulation.Model;

/// <summary>
/// A slow and obvious account of what the commands mean, written apart from the product: no facts, no fold, no index. It
/// says of each command whether it should be carried out and how many facts should tell of it.
/// </summary>
internal sealed class ReferenceModel(PortfolioRules rules)
{
    private const int DaysAheadMax = 366;
    private const int Refused = -1;
    private readonly Dictionary<CommandId, (long First, int Facts)> _done = [];
    private KnownApprovals? _approvals;
    private bool _isOpen;
    private int _moment;

    /// <summary>How many facts there should be.</summary>
    public long Sequence { get; private set; }

    /// <summary>The customers by identifier.</summary>
    public SortedDictionary<string, KnownCustomer> Customers { get; } = new(StringComparer.Ordinal);

    /// <summary>The conversations by identifier.</summary>
    public SortedDictionary<string, KnownConversation> Conversations { get; } = new(StringComparer.Ordinal);

    /// <summary>Who has which role, and who decides for whom.</summary>
    public KnownPeople People { get; } = new(rules);

    /// <summary>Every command that left a trace, with the place of its facts.</summary>
    public IReadOnlyDictionary<CommandId, (long First, int Facts)> Done => _done;

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
        ImportReceivables import => KnownImport.Take(Customers, import, _moment),
        LogContact log => Customers.TryGetValue(log.Customer.Value, out var customer) ? Log(customer, log) : Refused,
        RaiseFlag raise => Customers.TryGetValue(raise.Customer.Value, out var customer) ? KnownFlags.Raise(customer, raise, rules.Contacts, Sequence) : Refused,
        LiftFlag lift => Customers.TryGetValue(lift.Customer.Value, out var customer) ? KnownFlags.Lift(customer, lift) : Refused,
        SetContactPreferences set => Customers.TryGetValue(set.Customer.Value, out var customer) ? KnownPreferences.Set(customer, set) : Refused,
        Proposal proposal => Approvals.Propose(proposal),
        DecideRequest decide => Approvals.Decide(decide, _moment),
        WithdrawRequest withdraw => Approvals.Withdraw(withdraw, _moment),
        EndAgreement end => Approvals.End(end, _moment),
        GrantRole grant => People.Grant(grant),
        RevokeRole revoke => People.Revoke(revoke),
        DelegateAuthority delegated => People.Delegate(delegated),
        EndDelegation end => People.EndDelegation(end),
        ResolveDispute resolve => Customers.TryGetValue(resolve.Customer.Value, out var customer) ? Resolve(customer, resolve) : Refused,
        OpenConversation open => Open(open),
        CloseConversation close => WithOpen(close.Conversation, c => Close(c)),
        ScheduleDigest schedule => WithOpen(schedule.Conversation, c => Schedule(c, schedule)),
        StopDigest stop => WithOpen(stop.Conversation, c => Stop(c)),
        CheckDigests check => Conversations.Values.Sum(c => Check(c, check.Stamp.At)),
        BeginDelivery begin => WithOpen(begin.Conversation, c => Begin(c, begin)),
        EndDelivery end => Conversations.TryGetValue(end.Conversation, out var conversation) ? End(conversation, end) : Refused,
        _ => throw new InvalidOperationException($"The model does not know {command.GetType().Name}."),
    };

    private KnownApprovals Approvals => _approvals ??= new KnownApprovals(Customers, People, rules);

    private int Open()
    {
        _isOpen = true;
        return 1;
    }

    private int Log(KnownCustomer customer, LogContact log)
    {
        var (on, attempt) = (log.Stamp.On, log.Attempt);
        var promised = attempt.Result == ResultCode.PromisedToPay;
        if ((attempt.Result == ResultCode.CallBackAsked && attempt.CallBackOn is null)
            || (attempt.CallBackOn is { } callBack && !IsAhead(callBack, on))
            || promised != (log.Promise is not null)
            || (log.Promise is { } terms && !MayBePromised(customer, terms, on))
            || log.DisputedItems.Any(key => customer.Items.All(i => i.Key != key)))
        {
            return Refused;
        }

        var contact = new KnownContact(Sequence + 1, log.Stamp.At, on, attempt);
        var isOutsidePolicy = new KnownContactPolicy(customer, rules, on).Logged(contact) is { Against.Count: > 0 };
        customer.Contacts.Add(contact);
        var facts = 1;
        if (log.Promise is { } promise)
        {
            // A new promise takes the place of one that is not yet due.
            var states = customer.Judge(on, toleranceDays: 0);
            for (var i = 0; i < states.Count; i++)
            {
                if (states[i].Status == PromiseStatus.Open && customer.Promises[i].Currency == promise.Amount.Currency)
                {
                    customer.Promises[i].WithdrawnOn = on;
                    facts++;
                }
            }

            facts++;
            customer.Promises.Add(new KnownPromise(Sequence + facts, _moment, promise.Amount.MinorUnits, promise.Amount.Currency, promise.DueOn));
        }

        if (attempt.Result == ResultCode.Disputes)
        {
            facts++;
            customer.Disputes.Add(new KnownDispute(Sequence + facts, [.. log.DisputedItems.Distinct()], on));
        }

        facts += KnownFlags.RaiseBy(customer, attempt.Result, on, Sequence + facts);
        return isOutsidePolicy ? facts + 1 : facts;
    }

    private static bool IsAhead(DateOnly date, DateOnly on) => date.DayNumber - on.DayNumber is >= 0 and <= DaysAheadMax;

    private static bool MayBePromised(KnownCustomer customer, PromiseTerms terms, DateOnly on)
    {
        var owed = customer.Items.Where(i => i.Open.Currency == terms.Amount.Currency).Sum(i => i.Open.MinorUnits);
        return terms.Amount.MinorUnits > 0 && terms.Amount.MinorUnits <= owed && IsAhead(terms.DueOn, on);
    }

    private static int Resolve(KnownCustomer customer, ResolveDispute resolve)
    {
        foreach (var dispute in customer.Disputes)
        {
            if (dispute.Sequence == resolve.Dispute && dispute.ResolvedOn is null)
            {
                dispute.ResolvedOn = resolve.Stamp.On;
                return 1;
            }
        }

        return Refused;
    }

    private int WithOpen(string id, Func<KnownConversation, int> carry) =>
        Conversations.TryGetValue(id, out var conversation) && conversation.IsOpen ? carry(conversation) : Refused;

    private int Open(OpenConversation open)
    {
        if (!Conversations.TryGetValue(open.Conversation, out var conversation))
        {
            Conversations[open.Conversation] = conversation = new KnownConversation();
        }

        var changes = !conversation.IsOpen || conversation.Reference != open.Reference;
        (conversation.IsOpen, conversation.Reference) = (true, open.Reference);
        return changes ? 1 : 0;
    }

    private static int Close(KnownConversation conversation)
    {
        (conversation.IsOpen, conversation.Schedule) = (false, null);
        return 1;
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

            var isFree = rules.Calendar.Weekend.Contains(date.DayOfWeek) || rules.Calendar.Holidays.Contains(date);
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
