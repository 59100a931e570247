namespace CollectionsBot.Core;

/// <summary>What a person who asks about an account is told, worked out for one date.</summary>
/// <param name="Date">The business date.</param>
/// <param name="Customer">Who.</param>
/// <param name="Balances">What they owe, per currency.</param>
/// <param name="Overdue">The overdue documents, oldest first.</param>
/// <param name="WithoutDueDate">How many debts have no due date and are aged from their document date.</param>
/// <param name="Promises">Every promise with what has become of it, oldest first.</param>
/// <param name="Disputes">The open disputes, oldest first.</param>
/// <param name="LastContact">The last contact attempt, or null.</param>
/// <param name="Step">What is to be done next, and why.</param>
public sealed record AccountView(
    DateOnly Date,
    Customer Customer,
    ImmutableArray<Balance> Balances,
    ImmutableArray<OpenItem> Overdue,
    int WithoutDueDate,
    ImmutableArray<JudgedPromise> Promises,
    ImmutableArray<Dispute> Disputes,
    LoggedContact? LastContact,
    NextStep Step)
{
    /// <summary>Whether they may be called, and from when.</summary>
    public required ContactVerdict Call { get; init; }

    /// <summary>The flags that hold.</summary>
    public ImmutableArray<CustomerFlag> Flags { get; init; } = [];

    /// <summary>The plans that run or have failed without being replaced, oldest first.</summary>
    public ImmutableArray<JudgedPlan> Plans { get; init; } = [];

    /// <summary>What else was agreed to and lasts: extensions whose date is to come, settlements, holds, placements, write-offs.</summary>
    public ImmutableArray<Request> Agreements { get; init; } = [];

    /// <summary>The settlements that were agreed to, with what has become of them, oldest first.</summary>
    public ImmutableArray<JudgedSettlement> Settlements { get; init; } = [];

    /// <summary>How they want to be contacted.</summary>
    public ContactPreferences Preferences { get; init; } = ContactPreferences.None;

    /// <summary>The requests that wait for a decision, oldest first.</summary>
    public ImmutableArray<Request> OpenRequests { get; init; } = [];

    /// <summary>The balances that rose by much in a few days, by currency.</summary>
    public ImmutableArray<Reason> Jumps { get; init; } = [];

    /// <summary>Interest and fees, beside the balance.</summary>
    public required AccountCharges Charges { get; init; }

    /// <summary>How they pay, judged by the history.</summary>
    public required Assessment Assessment { get; init; }

    /// <summary>The collector who looks after them; null when nobody does.</summary>
    public Owner? Owner { get; init; }

    /// <summary>Their tags, in the order of their letters.</summary>
    public ImmutableArray<string> Tags { get; init; } = [];

    /// <summary>The people there, the one to reach first on top.</summary>
    public ImmutableArray<ContactPerson> People { get; init; } = [];

    /// <summary>Those who answer for the debt, by identifier.</summary>
    public ImmutableArray<Customer> Guarantors { get; init; } = [];

    /// <summary>Those for whose debt they answer, by identifier.</summary>
    public ImmutableArray<Customer> Guarantees { get; init; } = [];

    /// <summary>The customers that were merged into this one, in the order in which they were.</summary>
    public ImmutableArray<Customer> Merged { get; init; } = [];

    /// <summary>The documents whose number stands under more than one of the merged identifiers: they may be one, counted twice.</summary>
    public ImmutableArray<ItemKey> ListedTwice { get; init; } = [];

    /// <summary>The view of an account on a date.</summary>
    /// <param name="account">The account.</param>
    /// <param name="on">The business date.</param>
    /// <param name="rules">The team's calendar and policies.</param>
    /// <param name="at">The instant at which a contact is judged; null for the start of the date's hours on the debtor's clock.</param>
    public static AccountView Of(Account account, DateOnly on, PortfolioRules rules, DateTimeOffset? at = null)
    {
        ArgumentNullException.ThrowIfNull(account);
        ArgumentNullException.ThrowIfNull(rules);
        var balances = account.BalancesOn(on);
        return new AccountView(
            on,
            account.Customer,
            balances,
            [.. account.ItemsByAge().Where(i => i.IsOverdue(on))],
            account.Items.Count(i => i is { IsDebt: true, DueDate: null }),
            PromiseJudgement.Judge(account.Promises, account.Receipts, on, rules.Worklist.PromiseToleranceDays),
            [.. account.OpenDisputesOn(on)],
            account.Contacts.LastOrDefault(c => c.On <= on),
            Worklist.NextStep(account, on, rules, at))
        {
            Call = new ContactTiming(on, rules, at).Judge(account, ContactChannel.Phone),
            Jumps = [.. BalanceJump.Of(account, balances, on, rules.Worklist)],
            Flags = [.. account.FlagsOn(on)],
            Plans = [.. account.Requests.PlansOn(on, account.Receipts, rules.Worklist).Where(p => p.IsRunning || p.Status == PlanStatus.Defaulted)],
            Agreements = [.. account.Requests.InForce<RequestTerms>(on)
                .Where(a => a.Terms switch { PlanTerms => false, ExtensionTerms e => e.Until >= on, _ => account.Items.Count > 0 || a.Terms is CreditHoldTerms })
                .Select(a => a.Request)],
            Settlements = [.. account.Requests.InForce<SettlementTerms>(on).Select(s => JudgedSettlement.Of(s.Request, s.Terms, account.Receipts, on, rules.Worklist))],
            Preferences = account.Preferences,
            OpenRequests = [.. account.Requests.OpenOn(on)],
            Charges = AccountCharges.Of(account, on, rules),
            Assessment = Assessment.Of(account, on, rules.Worklist),
            Owner = account.Owner,
            Tags = account.Tags,
            People = account.People,
            Guarantors = [.. account.Guarantors],
            Guarantees = [.. account.Guarantees],
            Merged = account.Merged,
            ListedTwice = account.Merged.IsEmpty ? [] : [.. account.ItemsByAge().GroupBy(i => (i.Type, i.Number)).Where(g => g.Count() > 1).Select(g => new ItemKey(g.Key.Type, g.Key.Number))],
        };
    }
}
