namespace CollectionsBot.Core;

/// <summary>One team's receivables and everything that was done about them: the fold of its history.</summary>
/// <remarks>
/// <see cref="Decide"/> reads and never changes; <see cref="Apply"/> changes and never decides. Not thread-safe, queries
/// included, as <see cref="DigestOn"/> keeps its list: one writer owns it.
/// </remarks>
public sealed class Portfolio(PortfolioRules rules)
{
    /// <summary>From how many changed accounts on the whole worklist is worked out anew rather than mended.</summary>
    private const int TouchedMax = 200;

    private readonly Dictionary<CustomerId, Account> _accounts = [];
    private readonly SortedDictionary<string, Conversation> _conversations = new(StringComparer.Ordinal);
    private readonly Dictionary<CommandId, List<RecordedFact>> _done = [];
    private readonly NameIndex _names = new();
    private readonly RequestIndex _requests = new();
    private readonly People _people = new(rules.FirstAdministrators);
    private readonly HashSet<Account> _touched = [];
    private DailyWorklist? _worklist;

    /// <summary>The team's calendar and policy.</summary>
    public PortfolioRules Rules => rules;

    /// <summary>The number of the last fact applied; 0 before the first.</summary>
    public long Sequence { get; private set; }

    /// <summary>Whether it holds made-up customers; null before it was opened.</summary>
    public bool? Demonstration { get; private set; }

    /// <summary>All accounts, in no particular order.</summary>
    public IReadOnlyDictionary<CustomerId, Account> Accounts => _accounts;

    /// <summary>All conversations, by identifier.</summary>
    public IReadOnlyDictionary<string, Conversation> Conversations => _conversations;

    /// <summary>The names to search.</summary>
    public NameIndex Names => _names;

    /// <summary>Whose request is which.</summary>
    public RequestIndex Requests => _requests;

    /// <summary>Who has which role, and who decides for whom.</summary>
    public People People => _people;

    /// <summary>A request by what people call it, or null.</summary>
    public Request? FindRequest(RequestId id) =>
        _requests.CustomerOf(id) is { } customer ? _accounts.GetValueOrDefault(customer)?.Requests.Find(id) : null;

    /// <summary>What came of a command that was carried out before; null when it was not.</summary>
    public ImmutableArray<RecordedFact>? OutcomeOf(CommandId command) => _done.TryGetValue(command, out var facts) ? [.. facts] : null;

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
            ImportReceivables import => Import.Decide(_accounts, import),
            LogContact log => WithAccount(log.Customer, account => ContactLog.Decide(account, log, rules)),
            SetContactPreferences set => WithAccount(set.Customer, account => ContactDecisions.Set(account, set)),
            RaiseFlag raise => WithAccount(raise.Customer, account => ContactDecisions.Raise(account, raise, rules.Contacts)),
            LiftFlag lift => WithAccount(lift.Customer, account => ContactDecisions.Lift(account, lift)),
            ResolveDispute resolve => WithAccount(resolve.Customer, account => DisputeDecisions.Resolve(account, resolve)),
            OpenConversation open => ConversationDecisions.Open(Find(open.Conversation), open),
            CloseConversation close => WithConversation(close.Conversation, _ => Decision.Accept(new ConversationClosed(close.Conversation))),
            ScheduleDigest schedule => WithConversation(schedule.Conversation, c => ConversationDecisions.Schedule(c, schedule)),
            StopDigest stop => WithConversation(stop.Conversation, c => ConversationDecisions.Stop(c)),
            CheckDigests check => Decision.Accept([.. _conversations.Values.SelectMany(c => c.DigestsBy(check.Stamp.At, rules.Calendar))]),
            BeginDelivery begin => WithConversation(begin.Conversation, c => ConversationDecisions.Begin(c, begin)),
            // What became of a digest is recorded even when the bot was taken out of the conversation meanwhile.
            EndDelivery end => Find(end.Conversation) is { } conversation
                ? ConversationDecisions.End(conversation, end)
                : Decision.Refuse(RefusalReason.ConversationUnknown),
            Proposal proposal => WithAccount(proposal.Customer, account => Proposals.Decide(account, proposal, _requests, rules)),
            DecideRequest decide => WithRequest(decide.Request, (account, request) => RequestDecisions.Decide(account, request, decide, _people, rules.Worklist)),
            WithdrawRequest withdraw => WithRequest(withdraw.Request, (account, request) => RequestDecisions.Withdraw(account, request, withdraw)),
            EndAgreement end => WithRequest(end.Request, (account, request) => RequestDecisions.End(account, request, end, _people, rules.Worklist)),
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
        if (!_done.TryGetValue(recorded.Command, out var facts))
        {
            _done[recorded.Command] = facts = [];
        }

        facts.Add(recorded);
        switch (recorded.Fact)
        {
            case PortfolioOpened opened:
                Demonstration = opened.Demonstration;
                break;
            case CustomerAdded added:
                _accounts[added.Master.Id] = new Account(added.Master);
                break;
            case ConversationOpened opened when !_conversations.ContainsKey(opened.Conversation):
                _conversations[opened.Conversation] = new Conversation(opened.Conversation);
                break;
        }

        if (recorded.Fact is ICustomerFact { Customer: var customer } && _accounts.TryGetValue(customer, out var account))
        {
            account.Apply(recorded);
            Touch(account);
            if (recorded.Fact is CustomerAdded or CustomerChanged)
            {
                _names.Put(account.Customer.Id, account.Customer.Name);
            }
        }

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
    public Digest DigestOn(DateOnly on)
    {
        if (_worklist?.On != on)
        {
            _worklist = new DailyWorklist(_accounts.Values, on, rules);
        }
        else
        {
            foreach (var account in _touched)
            {
                _worklist.Mend(account);
            }
        }

        _touched.Clear();
        return _worklist.ToDigest() with { Waiting = WaitingOn(on) };
    }

    private ImmutableArray<OpenRequest> WaitingOn(DateOnly on) =>
    [
        .. _requests.All
            .Select(r => (_accounts[r.Value].Customer, Request: _accounts[r.Value].Requests.Find(r.Key)!))
            .Where(r => r.Request.On <= on && r.Request.StatusOn(on) == RequestStatus.Open)
            .OrderBy(r => r.Request.Sequence)
            .Select(r => new OpenRequest(r.Customer, r.Request)),
    ];

    private void Touch(Account account)
    {
        if (_worklist is null)
        {
            return;
        }

        _touched.Add(account);
        if (_touched.Count > TouchedMax)
        {
            _worklist = null;
            _touched.Clear();
        }
    }

    private static bool IsWithinBounds(Stamp stamp) =>
        stamp.Id.Value is { Length: > 0 and <= CommandId.LengthMax }
        && stamp.Actor is { Id.Length: > 0 and <= Actor.LengthMax, Name.Length: <= Actor.LengthMax }
        && IsWellFormed(stamp.Id.Value) && IsWellFormed(stamp.Actor.Id) && IsWellFormed(stamp.Actor.Name);

    /// <summary>Half a surrogate pair would come back from the disk as another text.</summary>
    internal static bool IsWellFormed(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsSurrogate(text[i]) && !(i + 1 < text.Length && char.IsSurrogatePair(text[i], text[++i])))
            {
                return false;
            }
        }

        return true;
    }

    private Conversation? Find(string conversation) => _conversations.GetValueOrDefault(conversation);

    private Decision WithAccount(CustomerId id, Func<Account, Decision> decide) =>
        _accounts.TryGetValue(id, out var account) ? decide(account) : Decision.Refuse(RefusalReason.CustomerUnknown);

    private Decision WithRequest(RequestId id, Func<Account, Request, Decision> decide) => FindRequest(id) is { } request
        ? decide(_accounts[request.Customer], request)
        : Decision.Refuse(RefusalReason.RequestUnknown);

    private Decision WithConversation(string id, Func<Conversation, Decision> decide) =>
        Find(id) is { IsOpen: true } conversation ? decide(conversation) : Decision.Refuse(RefusalReason.ConversationUnknown);
}
