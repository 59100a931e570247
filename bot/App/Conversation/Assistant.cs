using CollectionsBot.Cards;

namespace CollectionsBot.App;

/// <summary>Holds the conversation: understands what is said or pressed, asks or commands the portfolio, and answers.</summary>
/// <remarks>It knows no channel: Teams, the terminal and the command line all come here. Safe for concurrent use.</remarks>
public sealed class Assistant(IPortfolio portfolio, TimeProvider clock, BusinessCalendar calendar)
{
    private readonly ContactLogging _logging = new(portfolio);
    private readonly Holds _holds = new(portfolio);
    private readonly Retractions _retractions = new(portfolio);
    private readonly Requests _requests = new(portfolio);
    private readonly Roles _roles = new(portfolio);
    private readonly Proposing _proposing = new(portfolio);
    private readonly CustomerKeeping _keeping = new(portfolio);
    private readonly PromiseWithdrawals _withdrawals = new(portfolio);
    private readonly DisputeTalk _disputes = new(portfolio);
    private readonly Charging _charging = new(portfolio);
    private readonly OptionQuestions _options = new(portfolio);
    private readonly QuestionAnswers _answers = new(portfolio, clock);
    private readonly FollowUps _followUps = new(portfolio, clock);
    private readonly DigestSchedules _schedules = new(portfolio, calendar);
    private readonly Accounts _accounts = new(portfolio);
    private readonly WorkingThrough _working = new(portfolio);
    private readonly AccountForms _forms = new(portfolio);
    private readonly Reports _reports = new(portfolio);
    private readonly DigestSettings _settings = new(portfolio, calendar);

    /// <summary>Files that come in while the bot runs; null where none do.</summary>
    public ImportTalk? Imports { get; init; }

    /// <summary>Files that people send in their own chat; null where they cannot.</summary>
    public FileTalk? Files { get; init; }

    /// <summary>Answers a message.</summary>
    public async Task<Reply> SayAsync(Said said, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(said);
        var turn = Turn.Begin(said.Person, clock, calendar, said.On);
        var heard = await _followUps.HearAsync(turn, said, Grammar.Read(said.Text, turn.Reader), cancellation);
        var reply = heard.Reply ?? await AnswerAsync(turn, said, heard.Meaning, cancellation);
        _followUps.Keep(said, heard.Meaning, reply);
        return heard.Understood is { } understood ? reply with { Answers = [new Answer.Text(understood), .. reply.Answers] } : reply;
    }

    private async Task<Reply> AnswerAsync(Turn turn, Said said, Meaning meaning, CancellationToken cancellation)
    {
        return meaning switch
        {
            Meaning.Ask ask => await _answers.AskAsync(turn, ask.Question, cancellation),
            Meaning.Help => new Reply(Intents.Help, await WelcomeAsync(turn, cancellation)),
            Meaning.Digest digest => new Reply(Intents.Digest, await DigestAsync(turn, new DigestPlace(turn.On, 0, digest.Part), cancellation)),
            Meaning.NextAccount => new Reply(Intents.Worklist, await _working.NextAsync(turn, null, cancellation)),
            Meaning.Report report => new Reply(Intents.Report, await _reports.ShowAsync(turn, report.Words, cancellation)),
            Meaning.Settings => new Reply(Intents.Settings, await _settings.ShowAsync(turn, said.Conversation, null, cancellation)),
            Meaning.Balance balance => await BalanceAsync(turn, balance.Name, cancellation),
            Meaning.History history => await HistoryAsync(turn, history.Name, cancellation),
            Meaning.Charges charges => await _charging.SayAsync(turn, said, charges.Name, cancellation),
            Meaning.Options options => await _options.OptionsAsync(turn, options.Name, cancellation),
            Meaning.Agencies => await _options.AgenciesAsync(turn, cancellation),
            Meaning.LogContact log => await _logging.SayAsync(turn, said, log, cancellation),
            Meaning.ScheduleDigest schedule => await _schedules.SetAsync(turn, said, schedule.When, cancellation),
            Meaning.StopDigest => await _schedules.StopAsync(turn, said, cancellation),
            Meaning.Hold hold => await _holds.HoldAsync(turn, said, hold.Words, cancellation),
            Meaning.Snooze snooze => await _holds.SnoozeAsync(turn, said, snooze.Words, cancellation),
            Meaning.LiftHold lift => await _holds.LiftAsync(turn, said, lift.Name, cancellation),
            Meaning.Retract retract => await _retractions.SayAsync(turn, said, retract.Words, cancellation),
            Meaning.Propose propose => await _proposing.SayAsync(turn, propose, cancellation),
            Meaning.Requests => await _requests.ListAsync(turn, cancellation),
            Meaning.ShowRequest show => await _requests.ShowAsync(turn, show.Words, cancellation),
            Meaning.DecideRequest decide => await _requests.DecideAsync(turn, decide.Words, decide.Approve, cancellation),
            Meaning.AskBack ask => await _requests.AskBackAsync(turn, ask.Words, cancellation),
            Meaning.AnswerQuestion answer => await _requests.AnswerAsync(turn, answer.Words, cancellation),
            Meaning.WithdrawRequest withdraw => await _requests.WithdrawAsync(turn, withdraw.Words, cancellation),
            Meaning.People => await _roles.PeopleAsync(turn, cancellation),
            Meaning.Limits => await _roles.LimitsAsync(turn, cancellation),
            Meaning.ChangeRole change => await _roles.ChangeAsync(turn, said, change, cancellation),
            Meaning.Delegate delegated => await _roles.DelegateAsync(turn, said, delegated.Words, cancellation),
            Meaning.EndDelegation => await _roles.EndDelegationAsync(turn, said, cancellation),
            Meaning.Assign assign => await _keeping.AssignAsync(turn, said, assign.Words, cancellation),
            Meaning.Unassign unassign => await _keeping.UnassignAsync(turn, said, unassign.Name, cancellation),
            Meaning.Tag tag => await _keeping.TagAsync(turn, said, tag.Words, on: true, cancellation),
            Meaning.Untag untag => await _keeping.TagAsync(turn, said, untag.Words, on: false, cancellation),
            Meaning.Merge merge => await _keeping.MergeAsync(turn, said, merge.Words, cancellation),
            Meaning.WithdrawPromise withdraw => await _withdrawals.SayAsync(turn, said, withdraw.Words, cancellation),
            Meaning.OpenDispute open => await _disputes.OpenAsync(turn, said, open.Words, cancellation),
            Meaning.ResolveDispute resolve => await _disputes.ResolveAsync(turn, said, resolve.Words, cancellation),
            Meaning.ImportYes import => Imports is { } imports ? await imports.SayYesAsync(turn, import.Name, cancellation)
                : new Reply(Intents.Import, new Answer.Text("Files wait for a yes only where the bot runs. Here, import with --yes.")),
            Meaning.Unknown unknown => await UnknownAsync(turn, unknown.Text, cancellation),
            _ => throw new InvalidOperationException($"Nobody answers {meaning.GetType().Name}."),
        };
    }

    /// <summary>Answers a message that was edited: a question anew. What a message recorded stays as it was, and that is said.</summary>
    /// <remarks>
    /// An edited command is not carried out, not even when the first one was not understood: who reads the conversation later
    /// must find what was recorded in the words that brought it about.
    /// </remarks>
    public async Task<Reply> SayAgainAsync(Said edited, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(edited);
        return Grammar.Read(edited.Text, Turn.Begin(edited.Person, clock, calendar, edited.On).Reader) is Meaning.Ask or Meaning.FollowUp or Meaning.OtherOne or Meaning.Help or Meaning.Digest or Meaning.Balance or Meaning.History or Meaning.Charges
            or Meaning.Options or Meaning.Agencies or Meaning.Requests or Meaning.ShowRequest or Meaning.People or Meaning.Limits or Meaning.Unknown
            or Meaning.NextAccount or Meaning.Report or Meaning.Settings
            ? await SayAsync(edited, cancellation)
            : new Reply(Intents.Edited, new Answer.Text(
                "I saw your edit, but it changes nothing: I act on a message only as it was first sent. Send it as a new message; "
                + "if the first one recorded something wrong, say \"undo\" and the customer's name before."));
    }

    /// <summary>Answers a press of a button.</summary>
    public async Task<Answer> PressAsync(Pressed pressed, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(pressed);
        var turn = Turn.Begin(pressed.Person, clock, calendar);
        if (await OfNoCustomerAsync(turn, pressed, cancellation) is { } decided)
        {
            return decided;
        }

        if (Files is { } files && await files.PressAsync(turn, pressed, cancellation) is { } imported)
        {
            return imported;
        }

        if (pressed[Verbs.Customer] is not { } id || !CustomerId.IsValid(id))
        {
            return new Answer.Text("This button names no customer. Ask me anew, for example: what does Acme owe?");
        }

        var customer = new CustomerId(id);
        _followUps.Keep(pressed, customer);
        var answer = pressed.Verb switch
        {
            Verbs.ShowAccount => await _accounts.ShowAsync(turn, customer, null, ActionValues.Back(pressed), cancellation),
            Verbs.Snooze => await _accounts.ShowAsync(turn, customer, await _holds.SnoozeAsync(turn, customer, cancellation), ActionValues.Back(pressed), cancellation),
            Verbs.OpenDispute or Verbs.SaveDispute or Verbs.OpenResolution or Verbs.SaveResolution or Verbs.OpenWithdrawal or Verbs.SaveWithdrawal =>
                await _forms.PressAsync(turn, customer, pressed, cancellation),
            Verbs.ShowHistory => await HistoryAsync(turn, customer, ActionValues.Page(pressed), ActionValues.Back(pressed), cancellation),
            Verbs.RetractContact => await _accounts.ShowAsync(turn, customer, await _retractions.PressAsync(turn, customer, pressed, cancellation), ActionValues.Back(pressed), cancellation),
            Verbs.OpenProposal or Verbs.PreviewProposal or Verbs.SendProposal => await _proposing.PressAsync(turn, customer, pressed, cancellation),
            Verbs.ShowCharges => await _charging.ShowAsync(turn, customer, cancellation),
            Verbs.ClaimCharges => await _charging.ClaimAsync(turn, customer, pressed, cancellation),
            Verbs.ShowOptions => await _options.OptionsAsync(turn, customer, cancellation),
            Verbs.OpenLogContact => await _logging.OpenAsync(turn, customer, pressed, cancellation),
            Verbs.SaveLogContact => await _logging.SaveAsync(turn, customer, pressed, cancellation),
            _ => new Answer.Text("I don't know this button any more. Ask me anew."),
        };
        return answer ?? new Answer.Text("This customer is no longer in the portfolio.");
    }

    /// <summary>A press on a button that is not about one customer; null for the others.</summary>
    private async Task<Answer?> OfNoCustomerAsync(Turn turn, Pressed pressed, CancellationToken cancellation) => pressed.Verb switch
    {
        Verbs.ShowDigest => await DigestAsync(turn, ActionValues.Digest(pressed) ?? new DigestPlace(turn.Today, 0), cancellation),
        Verbs.ShowWorklist => await _working.NextAsync(turn, ActionValues.Back(pressed) as WorklistPlace, cancellation),
        Verbs.ShowReport => await _reports.ShowAsync(turn, ActionValues.Days(pressed), cancellation),
        Verbs.SaveSettings or Verbs.StopDigest => await _settings.PressAsync(turn, pressed, cancellation),
        _ => await _answers.PressAsync(turn, pressed, cancellation)
            ?? await _requests.PressAsync(turn, pressed, cancellation)
            ?? await _roles.PressAsync(turn, pressed, cancellation),
    };

    /// <summary>What a person sees first.</summary>
    public async Task<ImmutableArray<Answer>> GreetAsync(Person person, CancellationToken cancellation = default)
    {
        var turn = Turn.Begin(person, clock, calendar);
        return [await WelcomeAsync(turn, cancellation), await DigestAsync(turn, new DigestPlace(turn.Today, 0), cancellation)];
    }

    /// <summary>The digest of a date, for a person or for a conversation's schedule.</summary>
    public async Task<Answer> DigestAsync(Person person, DateOnly date, CancellationToken cancellation = default) =>
        await DigestAsync(Turn.Begin(person, clock, calendar, date), new DigestPlace(date, 0), cancellation);

    private async Task<Answer> WelcomeAsync(Turn turn, CancellationToken cancellation)
    {
        var demonstration = await portfolio.AskAsync(p => p.Demonstration == true, cancellation);
        return new Answer.Card(WelcomeCard.Of(demonstration, turn.Today), "What I can do");
    }

    private async Task<Answer> DigestAsync(Turn turn, DigestPlace place, CancellationToken cancellation)
    {
        var digest = await portfolio.AskAsync(p => p.DigestOn(place.Date, DigestCard.Page(place.Page), place.Part.FilterFor(turn.Person.Actor)), cancellation);
        return new Answer.Card(
            DigestCard.Of(digest, place.Page, turn.Reader, place.Part, turn.Person.Actor.Name),
            $"Digest: {digest.Needing} of {digest.Accounts} accounts need you");
    }

    private async Task<Reply> BalanceAsync(Turn turn, string name, CancellationToken cancellation)
    {
        var (lookup, account) = await portfolio.AskAsync(
            p => CustomerLookup.Of(p, name) is var found && found.Certain is { } certain ? (found, Accounts.ViewOf(p, certain.Id, turn)) : (found, null), cancellation);
        if (lookup.Certain is not { } customer || account is not { } view)
        {
            return Questions.Which(Intents.Balance, lookup, Verbs.ShowAccount);
        }

        return new Reply(Intents.Balance, Accounts.Card(turn, view, lookup.Understood, null)) { Customer = customer, Account = view, Charges = view.Charges };
    }

    private async Task<Reply> HistoryAsync(Turn turn, string name, CancellationToken cancellation)
    {
        var lookup = await portfolio.AskAsync(p => CustomerLookup.Of(p, name), cancellation);
        if (lookup.Certain is not { } customer || await HistoryAsync(turn, customer.Id, 0, null, cancellation) is not { } answer)
        {
            return Questions.Which(Intents.History, lookup, Verbs.ShowHistory);
        }

        ImmutableArray<Answer> answers = lookup.Understood is { } understood ? [new Answer.Text(understood), answer] : [answer];
        return new Reply(Intents.History, answers) { Customer = customer };
    }

    private async Task<Answer?> HistoryAsync(Turn turn, CustomerId customer, int page, ListPlace? back, CancellationToken cancellation)
    {
        var found = await portfolio.AskAsync(p => p.Find(customer) is { } a ? HistoryPage.Of(a, page) : null, cancellation);
        return found is null ? null : new Answer.Card(HistoryCard.Of(found, back, turn.Reader), $"{PlainText.Clean(found.Customer.Name, 100)}: history");
    }

    /// <summary>A name alone asks for the account; anything else gets three things that one could say.</summary>
    private async Task<Reply> UnknownAsync(Turn turn, string text, CancellationToken cancellation)
    {
        var lookup = await portfolio.AskAsync(p => CustomerLookup.Of(p, text), cancellation);
        if (lookup.Exact && lookup.Certain is { } customer && await _accounts.ViewAsync(turn, customer.Id, cancellation) is { } view)
        {
            return new Reply(Intents.Balance, Accounts.Card(turn, view, lookup.Understood, null)) { Customer = customer, Account = view, Charges = view.Charges };
        }

        if (lookup.Exact)
        {
            return Questions.Which(Intents.Balance, lookup, Verbs.ShowAccount);
        }

        var name = lookup.Candidates is [var nearest, ..] ? nearest.Name : "Acme";
        return new Reply(Intents.Unknown, new Answer.Text(
            $"I did not understand that. Try \"what does {name} owe?\", \"log call {name}\" or \"digest\"; \"help\" shows everything."))
        {
            Candidates = lookup.Near ? lookup.Candidates : [],
        };
    }
}
