namespace CollectionsBot.Core;

/// <summary>One team's receivables and everything that was done about them: the fold of its history.</summary>
/// <remarks>
/// <see cref="Decide"/> reads and never changes; <see cref="Apply"/> changes and never decides. Not thread-safe, queries
/// included, as <see cref="DigestOn"/> keeps its list: one writer owns it.
/// </remarks>
public sealed class Portfolio(PortfolioRules rules)
{
    /// <summary>From how many changed accounts on the whole worklist is worked out anew rather than mended.</summary>
    private const int ChangingMax = 200;

    private readonly CustomerBook _customers = new();
    private readonly SortedDictionary<string, Conversation> _conversations = new(StringComparer.Ordinal);
    private readonly List<RecordedFact> _facts = [];
    private readonly List<RecordedFact> _erasures = [];
    private readonly List<RecordedFact> _imports = [];
    private readonly Dictionary<CommandId, int> _done = [];
    private readonly NameIndex _names = new();
    private readonly RequestIndex _requests = new();
    private readonly Colleagues _colleagues = new();
    private readonly People _people = new(rules.FirstAdministrators);
    private readonly Dictionary<string, ColumnMapping> _mappings = new(StringComparer.Ordinal);
    private readonly HashSet<(CustomerId, CustomerId)> _apart = [];
    private DailyWorklist? _worklist;
    private TrackRecord? _record;

    /// <summary>The team's calendar and policy.</summary>
    public PortfolioRules Rules => rules;

    /// <summary>Does two pieces of work that have nothing to do with each other, and returns when both are done.</summary>
    /// <remarks>One after the other, because the core starts nothing beside itself; who owns the portfolio may do both at once.</remarks>
    public Action<Action, Action> Both { get; init; } = InTurn;

    /// <summary>The number of the last fact applied; 0 before the first.</summary>
    public long Sequence { get; private set; }

    /// <summary>Whether it holds made-up customers; null before it was opened.</summary>
    public bool? Demonstration { get; private set; }

    /// <summary>All accounts by their customers' own identifiers, in no particular order.</summary>
    public IReadOnlyDictionary<CustomerId, Account> Accounts => _customers.Accounts;

    /// <summary>All conversations, by identifier.</summary>
    public IReadOnlyDictionary<string, Conversation> Conversations => _conversations;

    /// <summary>The names to search.</summary>
    public NameIndex Names => _names;

    /// <summary>Whose request is which.</summary>
    public RequestIndex Requests => _requests;

    /// <summary>Who has which role, and who decides for whom.</summary>
    public People People => _people;

    /// <summary>Who is known by name.</summary>
    public Colleagues Colleagues => _colleagues;

    /// <summary>Every <see cref="CustomerErased"/>, oldest first.</summary>
    public IReadOnlyList<RecordedFact> Erasures => _erasures;

    /// <summary>The last <see cref="ReceivablesImported"/> before a fact; null when there is none.</summary>
    public RecordedFact? ImportBefore(long sequence) => _imports.FindLast(i => i.Sequence < sequence);

    /// <summary>What people said that the columns of exports mean, by the headings.</summary>
    public IReadOnlyDictionary<string, ColumnMapping> Mappings => _mappings;

    /// <summary>Whether somebody said of two customers that they are not one.</summary>
    public bool AreToldApart(CustomerId one, CustomerId other) => _apart.Contains(CustomersToldApart.Pair(one, other));

    /// <summary>The account that an identifier reaches, also one that was merged into another; null when it is not known.</summary>
    public Account? Find(CustomerId id) => _customers.Find(id);

    /// <summary>A request by what people call it, or null.</summary>
    public Request? FindRequest(RequestId id) => _requests.CustomerOf(id) is { } customer ? Find(customer)?.Requests.Find(id) : null;

    /// <summary>What came of a command that was carried out before; null when it was not.</summary>
    public ImmutableArray<RecordedFact>? OutcomeOf(CommandId command) =>
        _done.TryGetValue(command, out var first) ? [.. _facts.Skip(first).TakeWhile(f => f.Command == command)] : null;

    /// <summary>Decides about a command that was not carried out before. Pure: the same state and command give the same facts.</summary>
    public Decision Decide(Command command)
    {
        ArgumentNullException.ThrowIfNull(command);
        return command switch
        {
            { Stamp: var stamp } when !IsWithinBounds(stamp) => Decision.Refuse(RefusalReason.OutOfBounds),
            OpenPortfolio open => Demonstration is null
                ? Decision.Accept(new PortfolioOpened(open.Demonstration))
                : Decision.Refuse(RefusalReason.AlreadyOpen),
            ImportReceivables import => ImportReports.Tell(Import.Decide(_customers, import), import, _conversations),
            HoldImport hold => ImportReports.Tell(ImportReports.Hold(hold), hold, _conversations),
            BeginImportReport begin => WithConversation(begin.Conversation, c => ImportReports.Begin(c, begin)),
            // As with digests, also when the bot was taken out of the conversation meanwhile.
            EndImportReport end => Find(end.Conversation) is { } conversation
                ? ImportReports.End(conversation, end)
                : Decision.Refuse(RefusalReason.ConversationUnknown),
            LogContact log => WithAccount(log.Customer, account => ContactLog.Decide(account, log, rules)),
            RetractContact retract => WithAccount(retract.Customer, account => ContactDecisions.Retract(account, retract, _people)),
            SetContactPreferences set => WithAccount(set.Customer, account => ContactDecisions.Set(account, set)),
            RaiseFlag raise => WithAccount(raise.Customer, account => ContactDecisions.Raise(account, raise, rules.Contacts)),
            LiftFlag lift => WithAccount(lift.Customer, account => ContactDecisions.Lift(account, lift)),
            WithdrawPromise withdraw => WithAccount(withdraw.Customer, account => PromiseDecisions.Withdraw(account, withdraw, rules.Worklist)),
            OpenDispute open => WithAccount(open.Customer, account => DisputeDecisions.Open(account, open)),
            AssignDispute assign => WithAccount(assign.Customer, account => DisputeDecisions.Assign(account, assign)),
            AddDisputeEvidence add => WithAccount(add.Customer, account => DisputeDecisions.AddEvidence(account, add)),
            ResolveDispute resolve => WithAccount(resolve.Customer, account => DisputeDecisions.Resolve(account, resolve)),
            AssignOwner assign => WithAccount(assign.Customer, account => CustomerDecisions.Assign(account, assign)),
            UnassignOwner unassign => WithAccount(unassign.Customer, CustomerDecisions.Unassign),
            TagCustomer tag => WithAccount(tag.Customer, account => CustomerDecisions.Tag(account, tag)),
            UntagCustomer untag => WithAccount(untag.Customer, account => CustomerDecisions.Untag(account, untag)),
            SetContactPerson set => WithAccount(set.Customer, account => CustomerDecisions.Set(account, set)),
            RemoveContactPerson remove => WithAccount(remove.Customer, account => CustomerDecisions.Remove(account, remove)),
            GiveGuarantee give => WithAccounts(give.Customer, give.For, MergeDecisions.Give),
            EndGuarantee end => WithAccounts(end.Customer, end.For, MergeDecisions.End),
            MergeCustomers merge => WithAccounts(merge.Kept, merge.Duplicate, (kept, twin) => MergeDecisions.Merge(kept, twin, merge)),
            EraseCustomer erase => WithAccount(erase.Customer, account => Retention.Erase(account, erase, rules)),
            TellApart tell => WithAccounts(tell.Customer, tell.Other, (one, other) => MergeDecisions.TellApart(this, one, other, tell)),
            KeepMapping keep => MappingDecisions.Keep(_mappings, keep),
            ChargeFee fee => WithAccount(fee.Customer, account => ChargeDecisions.Fee(account, fee, rules.Charges)),
            ClaimInterest claim => WithAccount(claim.Customer, account => ChargeDecisions.Interest(account, claim, rules.Charges)),
            ClaimFixedSums claim => WithAccount(claim.Customer, account => ChargeDecisions.Sums(account, claim, rules.Charges)),
            MatchCharge match => WithAccount(match.Customer, account => ChargeDecisions.Match(account, match, rules)),
            SetInterestTerms terms => WithAccount(terms.Customer, account => ChargeDecisions.Terms(account, terms, _people)),
            OpenConversation open => ConversationDecisions.Open(Find(open.Conversation), open),
            CloseConversation close => Find(close.Conversation) is { } conversation && (conversation.IsOpen || conversation.StoppedFor is not null)
                ? PostDecisions.Leave(new ConversationClosed(close.Conversation), conversation, close.Stamp, FindRequest, _people, _conversations)
                : Decision.Refuse(RefusalReason.ConversationUnknown),
            StopConversation stop => WithConversation(stop.Conversation, c =>
                PostDecisions.Leave(new ConversationStopped(stop.Conversation, stop.Reason), c, stop.Stamp, FindRequest, _people, _conversations)),
            ScheduleDigest schedule => WithConversation(schedule.Conversation, c => ConversationDecisions.Schedule(c, schedule)),
            StopDigest stop => WithConversation(stop.Conversation, c => ConversationDecisions.Stop(c)),
            CheckDigests check => Decision.Accept([.. _conversations.Values.SelectMany(c => c.DigestsBy(check.Stamp.At, rules.Calendar))]),
            BeginDelivery begin => WithConversation(begin.Conversation, c => ConversationDecisions.Begin(c, begin)),
            // What became of a digest is recorded even when the bot was taken out of the conversation meanwhile.
            EndDelivery end => Find(end.Conversation) is { } conversation
                ? ConversationDecisions.End(conversation, end)
                : Decision.Refuse(RefusalReason.ConversationUnknown),
            CheckRequests check => Decision.Accept([.. PostDecisions.Check(
                _requests.Undecided.Select(id => FindRequest(id)!), check, rules.Calendar, _conversations)]),
            BeginPost begin => WithConversation(begin.Conversation, c => WithRequest(begin.Post.Request, (_, request) => PostDecisions.Begin(c, request, begin))),
            // As with digests, also when the bot was taken out of the conversation meanwhile.
            EndPost end => Find(end.Conversation) is { } conversation
                ? PostDecisions.End(conversation, FindRequest(end.Post.Request), end, _people, _conversations)
                : Decision.Refuse(RefusalReason.ConversationUnknown),
            Proposal proposal => WithAccount(proposal.Customer, account =>
                PostDecisions.Show(Proposals.Decide(account, proposal, _requests, rules), proposal, _people, _conversations)),
            DecideRequest decide => WithRequest(decide.Request, (account, request) =>
                PostDecisions.Tell(RequestDecisions.Decide(account, request, decide, _people, rules.Worklist), request, _conversations)),
            AskBack ask => WithRequest(ask.Request, (account, request) =>
                PostDecisions.Tell(RequestDecisions.AskBack(account, request, ask, _people), request, _conversations)),
            AnswerQuestion answer => WithRequest(answer.Request, (account, request) =>
                PostDecisions.Tell(RequestDecisions.Answer(account, request, answer), request, _conversations)),
            WithdrawRequest withdraw => WithRequest(withdraw.Request, (account, request) => RequestDecisions.Withdraw(account, request, withdraw)),
            EndAgreement end => WithRequest(end.Request, (account, request) => RequestDecisions.End(account, request, end, _people, rules.Worklist)),
            ClosePlacement close => WithRequest(close.Request, (account, request) => RequestDecisions.Close(account, request, close, _people)),
            GrantRole grant => PeopleDecisions.Grant(_people, grant),
            RevokeRole revoke => PeopleDecisions.Revoke(_people, revoke),
            DelegateAuthority delegated => PeopleDecisions.Delegate(_people, delegated),
            EndDelegation end => PeopleDecisions.EndDelegation(_people, end),
            _ => throw new ArgumentException($"No rule decides about {command.GetType().Name}.", nameof(command)),
        };
    }

    /// <summary>Takes a fact into the state. A fact that is in the journal happened, so this never refuses.</summary>
    /// <exception cref="ArgumentException">The fact does not follow the last one applied.</exception>
    public void Apply(RecordedFact recorded)
    {
        ArgumentNullException.ThrowIfNull(recorded);
        if (recorded.Sequence != Sequence + 1)
        {
            throw new ArgumentException($"Fact {recorded.Sequence} does not follow fact {Sequence}.", nameof(recorded));
        }

        Sequence = recorded.Sequence;
        // What one command brought about stands together, so its first fact tells where all of it is.
        _done.TryAdd(recorded.Command, _facts.Count);
        _facts.Add(recorded);
        _record = recorded.On <= _record?.End ? null : _record;
        switch (recorded.Fact)
        {
            case PortfolioOpened opened:
                Demonstration = opened.Demonstration;
                break;
            case ReceivablesImported:
                _imports.Add(recorded);
                break;
            case CustomerErased:
                _erasures.Add(recorded);
                break;
            case ColumnsMapped mapped:
                _mappings[mapped.Mapping.Headings] = mapped.Mapping;
                break;
            case CustomersToldApart apart:
                _apart.Add(CustomersToldApart.Pair(apart.Customer, apart.Other));
                break;
            case ConversationOpened opened when !_conversations.ContainsKey(opened.Conversation):
                _conversations[opened.Conversation] = new Conversation(opened.Conversation);
                break;
        }

        if (recorded.Fact is ICustomerFact about)
        {
            var (one, other) = _customers.AccountsOf(about);
            Expect(one);
            Expect(other);
            _customers.Apply(recorded, one, other);
        }

        _names.Apply(recorded.Fact);
        _colleagues.Apply(recorded);
        _requests.Apply(recorded.Fact);
        if (recorded.Fact is IPeopleFact)
        {
            _people.Apply(recorded);
        }

        if (recorded.Fact is IConversationFact { Conversation: var id } && _conversations.TryGetValue(id, out var conversation))
        {
            conversation.Apply(recorded);
        }
    }

    /// <summary>Who needs a reminder or a follow-up on a date.</summary>
    /// <remarks>The list of the date that was asked for last is kept, so that asking again costs only what changed meanwhile.</remarks>
    /// <param name="on">The business date.</param>
    /// <param name="page">Which of the entries are wanted, because each costs the working out of its reasons; null for all of them.</param>
    /// <param name="filter">Which accounts it is about; null for all of them. Its pages and what needs something are counted of those.</param>
    public Digest DigestOn(DateOnly on, DigestPage? page = null, DigestFilter? filter = null) =>
        WorklistOn(on).ToDigest(page, filter) with { Waiting = [.. WaitingOn(on)] };

    /// <summary>Whose turn it is for somebody who works through the list of a date one by one; null when nobody needs anything.</summary>
    /// <param name="on">The business date.</param>
    /// <param name="filter">Which accounts; null for all of them.</param>
    /// <param name="after">The place after which to go on, by way of the end to the start again; null for the start.</param>
    public WorklistTurn? WhoseTurn(DateOnly on, DigestFilter? filter = null, WorklistMark? after = null) => WorklistOn(on).Following(after, filter);

    /// <summary>What is recorded under the business dates of a period, newest first.</summary>
    /// <remarks>One pass over the history, from its end and only as far as somebody reads on.</remarks>
    /// <param name="from">The first date.</param>
    /// <param name="to">The last date.</param>
    public IEnumerable<RecordedFact> FactsBetween(DateOnly from, DateOnly to)
    {
        for (var i = _facts.Count - 1; i >= 0; i--)
        {
            if (_facts[i].On >= from && _facts[i].On <= to)
            {
                yield return _facts[i];
            }
        }
    }

    /// <summary>What waits for a decision on a date, oldest first.</summary>
    public IEnumerable<WaitingRequest> WaitingOn(DateOnly on) => _requests.All.Keys
        .Select(id => FindRequest(id)!)
        .Where(r => r.On <= on && r.StatusOn(on) == RequestStatus.Open)
        .OrderBy(r => r.Sequence)
        .Select(r => new WaitingRequest(r, Find(r.Customer)!.Customer));

    /// <summary>What the history up to the day before a date says of what brings money.</summary>
    /// <remarks>
    /// The first question of a day goes through the whole history, as a report does, and the answer is kept: today's facts do not
    /// change it, and a fact dated before today drops it.
    /// </remarks>
    public TrackRecord TrackRecordOn(DateOnly on)
    {
        var end = on.AddDays(-1);
        return _record?.End == end ? _record : _record = TrackRecord.Of(Accounts.Values, end, rules);
    }

    internal static void InTurn(Action one, Action other)
    {
        one();
        other();
    }

    private DailyWorklist WorklistOn(DateOnly on) =>
        _worklist = _worklist?.On == on ? _worklist : new DailyWorklist(Accounts.Values, on, rules, Both);

    private void Expect(Account? account)
    {
        if (_worklist is null || account is null)
        {
            return;
        }

        _worklist.Expect(account);
        _worklist = _worklist.Changing > ChangingMax ? null : _worklist;
    }

    private static bool IsWithinBounds(Stamp stamp) =>
        stamp.Id.Value is { Length: > 0 and <= CommandId.LengthMax }
        && stamp.Actor is { Id.Length: > 0 and <= Actor.LengthMax, Name.Length: <= Actor.LengthMax }
        && FreeText.IsWellFormed(stamp.Id.Value) && FreeText.IsWellFormed(stamp.Actor.Id) && FreeText.IsWellFormed(stamp.Actor.Name);

    private Conversation? Find(string conversation) => _conversations.GetValueOrDefault(conversation);

    private Decision WithAccount(CustomerId id, Func<Account, Decision> decide) =>
        Find(id) is { } account ? decide(account) : Decision.Refuse(RefusalReason.CustomerUnknown);

    private Decision WithAccounts(CustomerId id, CustomerId other, Func<Account, Account, Decision> decide) =>
        WithAccount(id, account => WithAccount(other, found => decide(account, found)));

    private Decision WithRequest(RequestId id, Func<Account, Request, Decision> decide) => FindRequest(id) is { } request
        ? decide(Find(request.Customer)!, request)
        : Decision.Refuse(RefusalReason.RequestUnknown);

    private Decision WithConversation(string id, Func<Conversation, Decision> decide) =>
        Find(id) is { IsOpen: true } conversation ? decide(conversation) : Decision.Refuse(RefusalReason.ConversationUnknown);
}
