using CollectionsBot.Core;

namespace CollectionsBot.Cards;

/// <summary>What a customer owes, what was agreed, and what comes next.</summary>
public static class AccountCard
{
    private const int DocumentsShown = 6;
    private const int PromisesShown = 5;
    private const int CurrenciesShown = 8;
    private const int AgreementsShown = 3;
    private const int ResolutionsOffered = 3;

    /// <summary>Draws an account.</summary>
    /// <param name="view">The account.</param>
    /// <param name="understood">What was understood, when that needs saying; plain text.</param>
    /// <param name="back">The list to go back to, or null.</param>
    /// <param name="reader">Whom it is for.</param>
    public static AdaptiveCard Of(AccountView view, string? understood, ListPlace? back, Reader reader)
    {
        ArgumentNullException.ThrowIfNull(view);
        ArgumentNullException.ThrowIfNull(reader);
        var body = ImmutableArray.CreateBuilder<CardElement>();
        if (understood is not null)
        {
            body.Add(TextBlock.Subtle(Markdown.Escape(understood)));
        }

        body.Add(TextBlock.Heading(Markdown.Escape(view.Customer.Name, 100)));
        body.Add(TextBlock.Subtle(Master(view.Customer)) with { Spacing = Spacing.None });
        if (!view.Balances.IsEmpty && ContactPhrases.Call(view.Call, reader) is { } call)
        {
            body.Add(TextBlock.Subtle(Markdown.Escape(call, 600)) with { Spacing = Spacing.None });
        }

        body.Add(new TextBlock(Headline(view, reader)));
        body.Add(Next(view.Step, reader));
        body.Add(Agreed(view, reader));
        if (Mending(view, back).ToImmutableArray() is { IsEmpty: false } mending)
        {
            body.Add(new ActionSet(mending));
        }

        body.AddRange(Shown(view).Select(balance => Standing(balance, reader)));
        if (view.WithoutDueDate > 0)
        {
            body.Add(TextBlock.Subtle(view.WithoutDueDate == 1
                ? "One document has no due date and is aged from its document date."
                : $"{view.WithoutDueDate} documents have no due date and are aged from their document dates."));
        }

        if (!view.Overdue.IsEmpty)
        {
            body.Add(Documents(view, reader));
        }

        return new AdaptiveCard(body.ToImmutable()) { Actions = [.. Buttons(view, back)] };
    }

    /// <summary>The answer in a sentence: the balance and its overdue part, per currency.</summary>
    public static string Headline(AccountView view, Reader reader)
    {
        ArgumentNullException.ThrowIfNull(view);
        ArgumentNullException.ThrowIfNull(reader);
        return view.Balances.IsEmpty
            ? "Owes nothing."
            : string.Join(" ", Shown(view).Select(b => Sentence(b, reader))) + More(view);
    }

    private static string Sentence(Balance b, Reader reader)
    {
        var owes = b.Total.IsPositive ? $"Owes **{reader.Amount(b.Total)}**"
            : b.Total.IsZero ? $"Owes nothing net in {b.Currency.Code}"
            : $"Has a credit of **{reader.Amount(-b.Total)}**";
        return (b.Overdue.IsPositive, b.Credits.IsNegative) switch
        {
            (false, _) => owes + ", nothing overdue.",
            (true, true) => $"{owes}; **{reader.Amount(b.Overdue)}** overdue before credits of {reader.Amount(-b.Credits)}.",
            (true, false) when b.Overdue == b.Total => owes + ", all of it overdue.",
            _ => $"{owes}, of which **{reader.Amount(b.Overdue)}** overdue.",
        };
    }

    /// <summary>The balances a card has room for, the one that matters most first.</summary>
    private static IEnumerable<Balance> Shown(AccountView view) =>
        view.Balances.OrderByDescending(b => b.Currency == view.Step.Main?.Currency).ThenBy(b => b.Currency).Take(CurrenciesShown);

    private static string More(AccountView view) =>
        view.Balances.Length > CurrenciesShown ? $" And {view.Balances.Length - CurrenciesShown} more currencies." : "";

    /// <summary>What comes next and why, as elements that other cards show too.</summary>
    internal static Container Next(NextStep step, Reader reader)
    {
        var rest = step.RestUntil is { } until ? $", rests until {reader.Date(until)}" : "";
        var from = step is { RestUntil: null, AllowedFrom: { } allowed } ? $", from {reader.Instant(allowed)}" : "";
        var items = ImmutableArray.CreateBuilder<CardElement>();
        items.Add(new TextBlock($"**Next: {Phrases.Of(step.Action)}{from}{rest}**"));
        if (!step.Reasons.IsEmpty)
        {
            items.Add(TextBlock.Subtle(Markdown.Escape(string.Join(" · ", step.Reasons.Select(r => Phrases.Of(r, reader))), 900)) with { Spacing = Spacing.None });
        }

        return new Container(items.ToImmutable()) { Style = ContainerStyle.Emphasis };
    }

    private static string Master(Customer customer) => string.Join(" · ", new[]
    {
        Markdown.Escape(customer.Id.Value, 64),
        Phrases.Of(customer.Kind),
        customer.Phone is { } phone ? Markdown.Escape(phone, 40) : null,
        customer.Email is { } email ? Markdown.Escape(email, 80) : null,
        customer.TimeZone is { } zone ? Markdown.Escape(zone, 40) : null,
        customer.Language is { } language ? "language " + Markdown.Escape(language, 40) : null,
    }.OfType<string>());

    private static Container Standing(Balance balance, Reader reader) => new([
        new FactSet([
            .. Ageing.Columns(balance, reader),
            new Fact("Balance", reader.Amount(balance.Total)),
        ]),
    ])
    { Separator = true };

    private static FactSet Agreed(AccountView view, Reader reader)
    {
        var facts = ImmutableArray.CreateBuilder<Fact>();
        if (view.Overdue is [var oldest, ..])
        {
            facts.Add(new Fact("Oldest", $"{Markdown.Escape(CustomerPhrases.Of(oldest.Key), 80)}, {reader.Amount(oldest.Open)}, {Phrases.Days(oldest.DaysPastDue(view.Date))} overdue"));
        }

        var promises = view.Promises.Where(p => p.Status is PromiseStatus.Open).Select(p => ("Promised", p))
            .Concat(view.Promises.Where(p => p.Status is PromiseStatus.Broken or PromiseStatus.PartlyKept).TakeLast(PromisesShown).Select(p => ("Not kept", p)));
        facts.AddRange(promises.Select(p => new Fact(p.Item1, Markdown.Escape(Phrases.Of(p.p, reader), 400))));
        facts.AddRange(view.Plans.TakeLast(AgreementsShown).Select(p => new Fact("Plan", AgreementPhrases.Of(p, reader))));
        facts.AddRange(view.Settlements.TakeLast(AgreementsShown).Select(s => new Fact("Settlement", AgreementPhrases.Of(s, reader))));
        facts.AddRange(view.Agreements.Where(a => a.Terms is not SettlementTerms).TakeLast(AgreementsShown).Select(a => new Fact(
            AgreementPhrases.Of(a.Terms.Kind), $"{a.Id}: {Markdown.Escape(AgreementPhrases.Of(a.Terms, reader), 200)}")));
        facts.AddRange(view.OpenRequests.Take(AgreementsShown).Select(r => new Fact("To be decided", Markdown.Escape(AgreementPhrases.Waiting(r, reader), 500))));
        if (!view.Charges.IsEmpty)
        {
            facts.Add(new Fact("Interest and fees", ChargePhrases.Of(view.Charges, reader)));
        }

        facts.AddRange(view.Disputes.Take(PromisesShown).Select(d => new Fact("Disputed", Markdown.Escape(DisputePhrases.Of(d, reader), 600))));
        facts.AddRange(view.Jumps.Take(CurrenciesShown).Select(j => new Fact("Balance", Phrases.Of(j, reader))));
        facts.AddRange(view.Flags.Select(f => new Fact(ContactPhrases.Of(f.Kind), $"{Markdown.Escape(ContactPhrases.Terms(f, reader), 300)} ({Markdown.Escape(f.By.Name, 60)})")));
        if (view.Preferences != ContactPreferences.None)
        {
            facts.Add(new Fact("Contact", ContactPhrases.Wanted(view.Preferences, reader)));
        }

        facts.Add(new Fact("Pays", AssessmentPhrases.Of(view.Assessment)));
        facts.Add(new Fact("Last contact", view.LastContact is { } last
            ? $"{Phrases.Ago(last.On, reader)}, {reader.Date(last.On)}: {Phrases.Of(last.Attempt.Result)}{(last.Attempt.SpokeTo is { } who ? $", with {Markdown.Escape(who, 60)}" : "")} ({Markdown.Escape(last.By.Name, 60)})"
            : "none yet"));
        facts.AddRange(CustomerPhrases.Lines(view));
        return new FactSet(facts.ToImmutable()) { Separator = true };
    }

    private static Container Documents(AccountView view, Reader reader)
    {
        var items = ImmutableArray.CreateBuilder<CardElement>();
        items.Add(new Table(
            [new TableColumn(1), new TableColumn(1, HorizontalAlignment.Right)],
            [
                TableRow.Header("Overdue", "Open"),
                .. view.Overdue.Take(DocumentsShown).Select(i => new TableRow([
                    new TableCell([
                        new TextBlock(Markdown.Escape(CustomerPhrases.Of(i.Key), 80)),
                        TextBlock.Subtle(i.DueDate is { } due ? "due " + reader.Date(due) : "no due date") with { Spacing = Spacing.None },
                    ]),
                    new TableCell([new TextBlock(reader.Amount(i.Open))]),
                ])),
            ],
            firstRowAsHeader: true));
        if (view.Overdue.Length > DocumentsShown)
        {
            items.Add(TextBlock.Subtle($"and {view.Overdue.Length - DocumentsShown} more"));
        }

        return new Container(items.ToImmutable());
    }

    /// <summary>What can be done about what was promised and what is contested.</summary>
    private static IEnumerable<CardAction> Mending(AccountView view, ListPlace? back)
    {
        ActionValue[] place = back?.Values ?? [];
        (string, string) customer = (Verbs.Customer, view.Customer.Id.Value);
        if (view.Promises.Any(p => p.Status is PromiseStatus.Open))
        {
            yield return new ExecuteAction("Withdraw promise", Verbs.OpenWithdrawal, ActionData.Of([customer, .. place]));
        }

        foreach (var dispute in view.Disputes.Take(ResolutionsOffered))
        {
            var about = dispute.Items is [var item, ..] ? ": " + PlainText.Clean(item.Number, 30) : "";
            yield return new ExecuteAction("Resolve dispute" + about, Verbs.OpenResolution, ActionData.Of([customer, (Verbs.Dispute, dispute.Sequence), .. place]));
        }

        if (!view.Overdue.IsEmpty)
        {
            yield return new ExecuteAction("Dispute", Verbs.OpenDispute, ActionData.Of([customer, .. place]));
        }
    }

    private static IEnumerable<CardAction> Buttons(AccountView view, ListPlace? back)
    {
        ActionValue[] place = back?.Values ?? [];
        var customer = view.Customer.Id;
        yield return new ExecuteAction("Log a call", Verbs.OpenLogContact, ActionData.Of([(Verbs.Customer, customer.Value), .. place]));
        if (!view.Balances.IsEmpty && view.Flags.All(f => f.Kind != FlagKind.DoNotChase))
        {
            yield return new ExecuteAction("Snooze 1 week", Verbs.Snooze, ActionData.Of([(Verbs.Customer, customer.Value), .. place]));
        }

        if (back is not null)
        {
            yield return back.Onward(done: view.Step.Action == NextAction.None);
        }

        yield return new ExecuteAction("Propose", Verbs.OpenProposal, ActionData.Of((Verbs.Customer, customer.Value)));
        yield return new ExecuteAction("Options", Verbs.ShowOptions, ActionData.Of((Verbs.Customer, customer.Value)));
        yield return new ExecuteAction("History", Verbs.ShowHistory, ActionData.Of([(Verbs.Customer, customer.Value), .. place]));
    }
}
